"""The state of registration, of one occasion and of the whole event."""

import datetime as dt
from dataclasses import dataclass, fields, replace
from zoneinfo import ZoneInfo

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion, Registration
from oms_events.rules.spans import in_utc, occasion_span

NONE, NOT_YET_OPEN, OPEN, CLOSES_SOON = "none", "not_yet_open", "open", "closes_soon"
CLOSED, WAITING_LIST, FULL, BY_INVITATION = "closed", "waiting_list", "full", "by_invitation"

# With several occasions the event shows the state that gives a reader most.
BEST_FIRST = (OPEN, CLOSES_SOON, BY_INVITATION, WAITING_LIST, NOT_YET_OPEN, FULL, CLOSED, NONE)


@dataclass(frozen=True, kw_only=True)
class Window:
    """One registration with its instants in UTC. `over`: the end of what one registers for."""

    facts: Registration
    opens: dt.datetime | None
    soon: dt.datetime | None
    deadline: dt.datetime | None
    over: dt.datetime | None

    def turns(self) -> tuple[dt.datetime, ...]:
        """The instants at which its state may change."""
        return tuple(t for t in (self.opens, self.soon, self.deadline, self.over) if t)

    def state(self, now: dt.datetime) -> str:
        """The state at an instant in UTC. A date that has come or passed goes before a stated word."""
        if (self.over and now >= self.over) or (self.deadline and now >= self.deadline):
            return CLOSED
        if self.facts.availability == "closed":
            return CLOSED
        if self.opens and now < self.opens:
            return NOT_YET_OPEN
        if self.facts.availability in (FULL, WAITING_LIST):
            return self.facts.availability
        if self.facts.invitation_only:
            return BY_INVITATION
        return CLOSES_SOON if self.soon and now >= self.soon else OPEN


def registration_state(event: EventFacts, now: dt.datetime, zone: ZoneInfo, closes_soon_days: int = 7) -> str:
    """The state for the whole event: the best one of its occasions. `now` is aware, `zone` the event's."""
    return best_state(event, windows(event, zone, closes_soon_days), in_utc(now))


def occasion_registration_state(
    occasion: Occasion, event: EventFacts, now: dt.datetime, zone: ZoneInfo, closes_soon_days: int = 7
) -> str:
    """The state for one occasion of the event, which ends with that occasion."""
    window = _occasion_window(occasion, event, zone, closes_soon_days)
    return best_state(event, (window,) if window else (), in_utc(now))


def occasion_registration(occasion: Occasion, event: EventFacts) -> Registration | None:
    """What holds for an occasion: each thing that its own registration states, else the event's."""
    own, shared = occasion.registration, event.registration
    if own is None or shared is None:
        return own or shared
    stated = {f.name: getattr(own, f.name) for f in fields(own) if getattr(own, f.name) not in (None, "")}
    return replace(shared, **stated)


def windows(event: EventFacts, zone: ZoneInfo, closes_soon_days: int) -> tuple[Window, ...]:
    """The registrations of the event: one for each occasion that has any, or its own if it has no date."""
    if event.occasions:
        found = [_occasion_window(o, event, zone, closes_soon_days) for o in event.occasions]
    else:
        found = [_window(event.registration, None, zone, closes_soon_days)]
    return tuple(window for window in found if window)


def best_state(event: EventFacts, registrations: tuple[Window, ...], now: dt.datetime) -> str:
    """The first in BEST_FIRST of the registrations' states at an instant in UTC."""
    if not registrations:
        return NONE
    if event.status and event.status.state == "cancelled":
        return CLOSED
    return min((window.state(now) for window in registrations), key=BEST_FIRST.index)


def _occasion_window(
    occasion: Occasion, event: EventFacts, zone: ZoneInfo, closes_soon_days: int
) -> Window | None:
    over = occasion_span(occasion, zone).ends
    return _window(occasion_registration(occasion, event), over, zone, closes_soon_days)


def _window(
    facts: Registration | None, over: dt.datetime | None, zone: ZoneInfo, closes_soon_days: int
) -> Window | None:
    if facts is None or not asks_anything(facts):
        return None
    return Window(
        facts=facts,
        opens=facts.opens.first_instant(zone) if facts.opens else None,
        soon=_soon(facts.deadline, zone, closes_soon_days),
        deadline=facts.deadline.last_instant(zone) if facts.deadline else None,
        over=over,
    )


def asks_anything(facts: Registration) -> bool:
    """A note or a link's text alone says nothing of whether one can register."""
    ways = facts.url or facts.email or facts.availability or facts.invitation_only
    return bool(ways or facts.opens or facts.deadline or facts.cancel_free_until)


def _soon(deadline: Moment | None, zone: ZoneInfo, days: int) -> dt.datetime | None:
    """So many days before the deadline, at its hour (so also over a change of clocks)."""
    if deadline is None or days <= 0:
        return None
    try:
        return Moment(deadline.on - dt.timedelta(days=days), deadline.at).last_instant(zone)
    except OverflowError:
        return dt.datetime.min.replace(tzinfo=dt.UTC)
