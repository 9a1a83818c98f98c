"""Advice on the times of programme items that stand in a row: order, overlaps, gaps, the event's hours.

Items inside a parallel are side by side and have no order; each of them may hold a row of its own.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import ProgrammeItem
from oms_events.rules.advice_parts import Advice, told
from oms_events.rules.schedule import DAY, Placed, days, ends_on

# From evening to small hours the order is right: the later item is after midnight.
EVENING, SMALL_HOURS = dt.time(18), dt.time(6)
# A longer time with nothing in it asks for a word. Shorter ones are for moving between rooms.
GAP = dt.timedelta(minutes=30)
# A dinner need not follow at once.
UNHURRIED = {"meal", "social"}
# People arrive before an event starts and stay after its end.
ARRIVING, STAYING = {"registration", "meal", "break", "social"}, {"meal", "social", "break", "other"}

Row = list[tuple[Placed, str]]


def times(event: EventFacts) -> Iterator[Advice]:
    """In the order of the programme."""
    for row in day_rows(event):
        yield from _outside_hours(event, row)
        yield from _row(row)


def day_rows(event: EventFacts) -> Iterator[Row]:
    """The items of each day, in order, each with its place in the document."""
    places = _places(event.programme)
    for day in days(event):
        yield [(placed, next(places)) for placed in day.items]


def inside(placed: Placed, place: str) -> Row:
    """The items in an item, with their places."""
    return [(inner, f"{place}.items[{n}]") for n, inner in enumerate(placed.items)]


def starts_at(placed: Placed, after: dt.datetime | None = None) -> dt.datetime | None:
    """Its start as a wall-clock time, on an arbitrary date where none is known; None without an hour.

    `after` is the start of the item before it: with a start in the evening before, small hours are
    those of the next date, where the item states no date of its own.
    """
    if placed.item.starts is None:
        return None
    found = dt.datetime.combine(placed.on or dt.date(2000, 1, 1), placed.item.starts)
    if after and not placed.item.date and found < after and _after_midnight(after.time(), found.time()):
        return _next_day(found)
    return found


def ends_at(placed: Placed, starts: dt.datetime) -> dt.datetime | None:
    """Its end as a wall-clock time; None where it is open or not known."""
    ends = placed.item.ends
    if ends is None or placed.item.open_ended:
        return None
    found = dt.datetime.combine(starts.date(), ends)
    return found if found >= starts else _next_day(found)


def _next_day(moment: dt.datetime) -> dt.datetime:
    return moment + dt.timedelta(days=1) if moment.date() < dt.date.max else moment


def _places(programme: tuple[ProgrammeItem, ...]) -> Iterator[str]:
    """The places of the items that `days` puts on its days, in that order."""
    for n, item in enumerate(programme):
        if item.kind == DAY:
            yield from (f"programme[{n}].items[{inner}]" for inner in range(len(item.items)))
        else:
            yield f"programme[{n}]"


def _row(row: Row) -> Iterator[Advice]:
    """Order, overlaps and gaps of one row and of those inside it."""
    above: Placed | None = None
    above_starts = until = None
    for placed, place in row:
        starts = starts_at(placed, above_starts)
        if starts is not None:
            if above:
                yield from _next_to(above, above_starts, until, placed, starts, place)
            ends = ends_at(placed, starts)
            # After an item whose end is not known nothing can be said about gaps.
            known = above is None or until is not None or starts != above_starts
            until = max(ends, until or ends) if ends and known else None
            above, above_starts = placed, starts
        inner = inside(placed, place)
        for part in [inside(*each) for each in inner] if placed.item.kind == "parallel" else [inner]:
            yield from _row(part)


def _next_to(above, above_starts, until, placed, starts, place) -> Iterator[Advice]:
    """An item after the one above it, both with an hour; `until` is when all before it is over."""
    if starts < above_starts:
        yield told("items_out_of_order", f"{place}.starts")
        return
    if above.on != placed.on:
        return
    ends = ends_at(above, above_starts)
    if ends and starts < ends and not _side_by_side(above, placed):
        yield told("items_overlap", f"{place}.starts")
    elif until and starts - until > GAP and placed.item.kind not in UNHURRIED:
        yield told("programme_gap", f"{place}.starts")


def _side_by_side(one: Placed, other: Placed) -> bool:
    """Whether two items may well be meant for one time."""
    if one.item.starts == other.item.starts or one.item.kind == "registration":
        return True
    if one.item.optional or other.item.optional:
        return True
    if one.item.number and other.item.number:
        return True
    return bool(one.item.place and other.item.place and one.item.place != other.item.place)


def _after_midnight(before: dt.time, after: dt.time) -> bool:
    return before >= EVENING and after < SMALL_HOURS


def _outside_hours(event: EventFacts, row: Row) -> Iterator[Advice]:
    """Items on one of the event's dates that start before it or end after it."""
    for placed, place in row:
        item, on = placed.item, placed.on
        if on is None:
            continue
        opens = _hours(o.starts for o in event.occasions if o.starts.on == on)
        if item.starts and opens and item.starts < min(opens) and item.kind not in ARRIVING:
            if not _some_night(event, on, item.starts):
                yield told("item_before_start", f"{place}.starts")
        closes = _hours(o.ends for o in event.occasions if o.ends and o.ends.on == on)
        ends_here = ends_on(placed) == on
        if item.ends and ends_here and closes and item.ends > max(closes) and item.kind not in STAYING:
            yield told("item_after_end", f"{place}.ends")


def _hours(moments: Iterable[Moment]) -> list[dt.time]:
    """Their hours; none where one of them is a whole day."""
    found = [moment.at for moment in moments]
    hours = [at for at in found if at is not None]
    return hours if len(hours) == len(found) else []


def _some_night(event: EventFacts, on: dt.date, starts: dt.time) -> bool:
    """Whether an hour before the start may be one after midnight, of an event that goes on into the night."""
    late = any(o.starts.on == on and o.ends and o.ends.on > on for o in event.occasions)
    return late and starts < SMALL_HOURS
