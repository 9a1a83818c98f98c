"""Programme items on their days. A date that the event does not state or plainly mean stays unknown."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from oms_events.facts import EventFacts
from oms_events.facts.parts import Occasion, ProgrammeItem

DAY = "day"  # the kind of a programme item that is a day's heading


@dataclass(frozen=True)
class Placed:
    """A programme item, the date that it starts on (None: unknown), and its sub-items."""

    item: ProgrammeItem
    on: dt.date | None
    items: tuple["Placed", ...] = ()


@dataclass(frozen=True)
class Day:
    """The items under one day heading. Before the first heading: no heading and number 0."""

    heading: ProgrammeItem | None
    on: dt.date | None
    number: int
    items: tuple[Placed, ...] = ()


def days(event: EventFacts) -> tuple[Day, ...]:
    """The programme, in the document's order, split at its day headings; () without a programme.

    An item's date is its own, else its parent's, else the day heading's; without a heading that of
    the only occasion where it lies on one date.
    """
    headings = tuple(item for item in event.programme if item.kind == DAY)
    dates = _heading_dates(headings, event.occasions)
    span = _only_span(event.occasions)
    found: list[Day] = []
    heading, on, number, items = None, span[0] if span and span[0] == span[1] else None, 0, []
    for item in event.programme:
        if item.kind != DAY:
            items.append(_place(item, on))
            continue
        if heading or items:
            found.append(Day(heading, on, number, tuple(items)))
        heading, on, number = item, dates[number], number + 1
        items = [_place(inner, on) for inner in item.items]
    if heading or items:
        found.append(Day(heading, on, number, tuple(items)))
    return tuple(found)


def is_timed(event: EventFacts) -> bool:
    """Whether anything in the programme, at any depth, has an hour."""
    return any(item.starts is not None or item.ends is not None for item in _walk(event.programme))


def ends_on(placed: Placed) -> dt.date | None:
    """The date that an item ends on: the next one where it passes midnight; None where unknown."""
    starts, ends = placed.item.starts, placed.item.ends
    if placed.on is None or starts is None or ends is None or ends >= starts:
        return placed.on
    return placed.on + dt.timedelta(days=1) if placed.on < dt.date.max else placed.on


def _place(item: ProgrammeItem, inherited: dt.date | None) -> Placed:
    on = item.date or inherited
    return Placed(item, on, tuple(_place(inner, on) for inner in item.items))


def _walk(items: Iterable[ProgrammeItem]) -> Iterable[ProgrammeItem]:
    for item in items:
        yield item
        yield from _walk(item.items)


def _only_span(occasions: tuple[Occasion, ...]) -> tuple[dt.date, dt.date] | None:
    """First and last date of the only occasion; None with several or none."""
    if len(occasions) != 1:
        return None
    first = occasions[0].starts.on
    last = occasions[0].ends.on if occasions[0].ends else first
    return first, last


def _heading_dates(
    headings: tuple[ProgrammeItem, ...], occasions: tuple[Occasion, ...]
) -> tuple[dt.date | None, ...]:
    """The date of each day heading. The n-th takes the n-th date of the only occasion where there are
    as many headings as dates and no heading says otherwise; else only what it states itself.
    """
    stated = tuple(heading.date for heading in headings)
    span = _only_span(occasions)
    if not span or (span[1] - span[0]).days + 1 != len(headings):
        return stated
    counted = tuple(span[0] + dt.timedelta(days=n) for n in range(len(headings)))
    agree = all(own in (None, reckoned) for own, reckoned in zip(stated, counted, strict=True))
    return counted if agree else stated
