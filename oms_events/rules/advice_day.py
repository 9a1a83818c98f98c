"""Advice that needs more than one row of the programme: a day without a break, a person in two rooms."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from oms_events.facts import EventFacts
from oms_events.facts.parts import ProgrammeItem
from oms_events.rules.advice_parts import Advice, told, words
from oms_events.rules.advice_programme import (
    EVENING,
    SMALL_HOURS,
    Row,
    day_rows,
    ends_at,
    inside,
    starts_at,
)

# So long people sit without a break before we ask.
LONG = dt.timedelta(hours=4)
PAUSE = dt.timedelta(minutes=10)
# Where no end is told, so long from one start to the next may well have a lunch in it.
UNTOLD = dt.timedelta(hours=2)
Span = tuple[dt.datetime, dt.datetime | None]
RESTING = {"break", "meal", "social"}
# One item is often both a session and a lunch: words of sv, en, nb, da and fi that begin a word of its title,
# and those that also end a compound ("förmiddagskaffe").
REST_STARTS = ("middag", "rast", "mingel", "frokost", "tauko", "coffee")
REST_ENDS = ("lunch", "lunsj", "lounas", "paus", "pause", "fika", "kaffe", "kahvi", "break", "bensträckare")


def whole_days(event: EventFacts) -> Iterator[Advice]:
    """Each long day without a break, then each person in two places at once."""
    rows = list(day_rows(event))
    for row in rows:
        yield from _no_break(row)
    for row in rows:
        yield from _twice(row)


def _no_break(row: Row) -> Iterator[Advice]:
    """One piece of advice for a day, at the item in which people have sat too long."""
    if any(placed.item.starts is None and _rests(placed.item) for placed, _ in row):
        return  # there is a break, at a time that nobody has told
    before = since = until = None
    sat = 0
    for placed, place in row:
        starts = starts_at(placed, before)
        if starts is None:
            continue
        if before is None or since is None or _may_have_rested(before, until, starts):
            since, until, sat = starts, None, 0
        before, ends = starts, ends_at(placed, starts)
        if _rests(placed.item) or not SMALL_HOURS <= starts.time() < EVENING:
            since = until = None
            continue
        sat += 1
        until = max(ends, until or ends) if ends else None
        # One long line alone is no session but the whole day, with its breaks inside.
        if sat > 1 and (ends or starts) - since > LONG:
            yield told("no_break", f"{place}.starts")
            return


def _may_have_rested(before: dt.datetime, until: dt.datetime | None, starts: dt.datetime) -> bool:
    """Whether there is time for a rest between what was `before`, over at `until`, and what starts now."""
    if starts.date() != before.date():
        return True
    return starts - until >= PAUSE if until else starts - before >= UNTOLD


def _rests(item: ProgrammeItem) -> bool:
    """Whether people rest in it, or in something inside it."""
    if item.kind in RESTING or any(_rests(inner) for inner in item.items):
        return True
    return any(w.startswith(REST_STARTS + REST_ENDS) or w.endswith(REST_ENDS) for w in words(item.title))


@dataclass(frozen=True)
class _Appearance:
    """A person in an item, for as long as the item says."""

    name: tuple[str, ...]
    starts: dt.datetime
    ends: dt.datetime | None
    round: str
    chain: tuple[str, ...]
    place: str


def _twice(row: Row) -> Iterator[Advice]:
    """Where somebody appears a second time, at the contributor."""
    seen: list[_Appearance] = []
    for one in _appearances(row, None, ()):
        if any(_clash(other, one) for other in seen):
            yield told("person_twice", f"{one.place}.name")
        seen.append(one)


def _appearances(row: Row, span: Span | None, chain: tuple[str, ...]) -> Iterator[_Appearance]:
    """The people of a row. `span` is what items without hours have from the parallel around them."""
    before = None
    for placed, place in row:
        starts = starts_at(placed, before)
        own = (starts, ends_at(placed, starts)) if starts else span
        before = starts or before
        around = (*chain, place)
        if own:
            for n, person in enumerate(placed.item.contributors):
                if name := tuple(words(person.name)):
                    at = f"{place}.contributors[{n}]"
                    yield _Appearance(name, *own, _round(placed.item.number), around, at)
        # Only what is side by side is at the same time: in a session, one follows the other.
        yield from _appearances(
            inside(placed, place), own if placed.item.kind == "parallel" else None, around
        )


def _round(number: str) -> str:
    """The round of a numbered session: 2 for 2:3. Without one the empty string."""
    before, colon, _ = number.partition(":")
    return before.strip() if colon else ""


def _clash(one: _Appearance, other: _Appearance) -> bool:
    if one.name != other.name or len(one.name) < 2:
        return False  # one name alone ("Anna", "NN") need not be one person
    if one.chain[-1] in other.chain or other.chain[-1] in one.chain:
        return False  # in a session and in a part of it
    if one.round and other.round and one.round != other.round:
        return False
    if one.starts == other.starts:
        return True
    first, second = sorted((one, other), key=lambda each: each.starts)
    return first.ends is not None and second.starts < first.ends
