"""Advice on dates: the last day to register, the days of the programme."""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion, Registration
from oms_events.rules.advice_parts import Advice, end_of, is_before, told, walk
from oms_events.rules.schedule import DAY
from oms_events.rules.spans import occasion_span

# A last day to register that has passed is right where registration is said to be over.
SETTLED = {"closed", "full", "waiting_list"}
CALLED_OFF = {"cancelled", "postponed"}


def dates(event: EventFacts, now: dt.datetime | None, zone: ZoneInfo) -> Iterator[Advice]:
    """In the order of registration and programme. Without `now`, nothing about what has passed."""
    for facts, occasions, place in registrations(event):
        yield from _registration(facts, [end_of(occasion) for occasion in occasions], place)
        if now and _missed(event, facts, occasions, now, zone):
            yield told("deadline_past", f"{place}.deadline")
    yield from _day_headings(event)
    yield from _dates_outside(event)


def registrations(event: EventFacts) -> Iterator[tuple[Registration, tuple[Occasion, ...], str]]:
    """The event's registration and those of occasions, each with the occasions that it is for."""
    if event.registration:
        yield event.registration, event.occasions, "registration"
    for n, occasion in enumerate(event.occasions):
        if occasion.registration:
            yield occasion.registration, (occasion,), f"occasions[{n}].registration"


def _registration(facts: Registration, ends: list[Moment], place: str) -> Iterator[Advice]:
    if facts.deadline is None:
        return
    if ends and all(is_before(end, facts.deadline) for end in ends):
        yield told("deadline_after_end", f"{place}.deadline")
    if facts.opens and is_before(facts.deadline, facts.opens):
        yield told("deadline_before_opens", f"{place}.deadline")


def _missed(event, facts, occasions, now, zone) -> bool:
    """Whether nobody can register any more for something that is still to come."""
    if facts.deadline is None or facts.availability in SETTLED:
        return False
    if event.status and event.status.state in CALLED_OFF:
        return False
    to_come = not occasions or any(occasion_span(occasion, zone).starts > now for occasion in occasions)
    return to_come and facts.deadline.last_instant(zone) <= now


def _day_headings(event: EventFacts) -> Iterator[Advice]:
    latest = None
    for n, item in enumerate(event.programme):
        if item.kind != DAY or item.date is None:
            continue
        if latest and item.date < latest:
            yield told("days_out_of_order", f"programme[{n}].date")
        latest = item.date


def _dates_outside(event: EventFacts) -> Iterator[Advice]:
    """Dates that the programme states itself and that lie in no occasion."""
    if not event.occasions:
        return
    for item, place in walk(event.programme):
        if item.date and not any(o.starts.on <= item.date <= end_of(o).on for o in event.occasions):
            yield told("day_outside" if item.kind == DAY else "item_outside", f"{place}.date")
