"""What may be wrong in an event: errors where nothing else can be right, advice for the rest.

Advice is data (kind, words, place), so that a form, a command and a page can each show it their way.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion, ProgrammeItem, Registration
from oms_events.rules.schedule import DAY, Placed, days
from oms_events.rules.terms import ADVICE

# From evening to small hours the order is right: the later item is after midnight.
EVENING, SMALL_HOURS = dt.time(18), dt.time(6)


@dataclass(frozen=True)
class Advice:
    """`kind` is a code, `message` its (lazy) words, `place` a path in the event document."""

    kind: str
    message: Any
    place: str


def impossible(event: EventFacts) -> list[Advice]:
    """What must be put right before the event can be saved: an end before its start."""
    return [
        _advice("end_before_start", f"occasions[{n}].ends")
        for n, occasion in enumerate(event.occasions)
        if occasion.ends and _is_before(occasion.ends, occasion.starts)
    ]


def advice(event: EventFacts) -> list[Advice]:
    """What is probably a slip, in the order of registration, occasions, programme."""
    return [*_registrations(event), *_day_headings(event), *_dates_outside(event), *_times(event)]


def _advice(kind: str, place: str) -> Advice:
    return Advice(kind, ADVICE[kind], place)


def _is_before(one: Moment, other: Moment) -> bool:
    """Whether it is certainly earlier: on one date only two hours can tell."""
    if one.on != other.on or one.at is None or other.at is None:
        return one.on < other.on
    return one.at < other.at


def _end(occasion: Occasion) -> Moment:
    """The end, or the date of the start where no end is stated."""
    return occasion.ends or Moment(occasion.starts.on)


def _registrations(event: EventFacts) -> Iterator[Advice]:
    ends = [_end(occasion) for occasion in event.occasions]
    if event.registration:
        yield from _registration(event.registration, ends, "registration")
    for n, occasion in enumerate(event.occasions):
        if occasion.registration:
            yield from _registration(occasion.registration, [ends[n]], f"occasions[{n}].registration")


def _registration(facts: Registration, ends: list[Moment], place: str) -> Iterator[Advice]:
    if facts.deadline is None:
        return
    if ends and all(_is_before(end, facts.deadline) for end in ends):
        yield _advice("deadline_after_end", f"{place}.deadline")
    if facts.opens and _is_before(facts.deadline, facts.opens):
        yield _advice("deadline_before_opens", f"{place}.deadline")


def _day_headings(event: EventFacts) -> Iterator[Advice]:
    latest = None
    for n, item in enumerate(event.programme):
        if item.kind != DAY or item.date is None:
            continue
        if latest and item.date < latest:
            yield _advice("days_out_of_order", f"programme[{n}].date")
        latest = item.date


def _dates_outside(event: EventFacts) -> Iterator[Advice]:
    """Dates that the programme states itself and that lie in no occasion."""
    if not event.occasions:
        return
    for item, place in _walk(event.programme, "programme"):
        if item.date and not any(o.starts.on <= item.date <= _end(o).on for o in event.occasions):
            yield _advice("day_outside" if item.kind == DAY else "item_outside", f"{place}.date")


def _walk(items: tuple[ProgrammeItem, ...], place: str) -> Iterator[tuple[ProgrammeItem, str]]:
    for n, item in enumerate(items):
        yield item, f"{place}[{n}]"
        yield from _walk(item.items, f"{place}[{n}].items")


def _times(event: EventFacts) -> Iterator[Advice]:
    places = _rows(event.programme)
    for day in days(event):
        yield from _order([(placed, next(places)) for placed in day.items])


def _rows(programme: tuple[ProgrammeItem, ...]) -> Iterator[str]:
    """The places of the items that `days` puts on its days, in that order."""
    for n, item in enumerate(programme):
        if item.kind == DAY:
            yield from (f"programme[{n}].items[{inner}]" for inner in range(len(item.items)))
        else:
            yield f"programme[{n}]"


def _order(row: list[tuple[Placed, str]]) -> Iterator[Advice]:
    """Items that start before the one above them on the same date; parallel ones have no order."""
    above: Placed | None = None
    for placed, place in row:
        if placed.item.starts is not None:
            if above and _starts_earlier(placed, above):
                yield _advice("items_out_of_order", f"{place}.starts")
            above = placed
        inside = _inside(placed, place)
        rows = [_inside(*each) for each in inside] if placed.item.kind == "parallel" else [inside]
        for inner in rows:
            yield from _order(inner)


def _inside(placed: Placed, place: str) -> list[tuple[Placed, str]]:
    return [(inner, f"{place}.items[{n}]") for n, inner in enumerate(placed.items)]


def _starts_earlier(placed: Placed, above: Placed) -> bool:
    if placed.on and above.on and placed.on != above.on:
        return placed.on < above.on
    after_midnight = above.item.starts >= EVENING and placed.item.starts < SMALL_HOURS
    return placed.item.starts < above.item.starts and not after_midnight
