"""Where an event stands at an instant: phase, registration, status, and when that will change next.

"Past" is decided by the end, in the event's zone; where no hour is known by the end of the day.
"""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from oms_events.facts import EventFacts
from oms_events.rules.registration import (
    best_state,
    occasion_registration_state,
    registration_state,
    windows,
)
from oms_events.rules.spans import Span, in_utc, occasion_span

__all__ = ["Lifecycle", "lifecycle", "occasion_registration_state", "phase", "registration_state", "status"]

UNDATED, UPCOMING, ONGOING, PAST = "undated", "upcoming", "ongoing", "past"


@dataclass(frozen=True)
class Lifecycle:
    """Three facts, each with a word in `rules.terms`. `next_change` is in UTC; None: none will change."""

    phase: str
    registration: str
    status: str
    next_change: dt.datetime | None


def lifecycle(event: EventFacts, now: dt.datetime, zone: ZoneInfo, closes_soon_days: int = 7) -> Lifecycle:
    """The event at `now` (aware; ValueError if naive), its times read in `zone`.

    Until `next_change` nothing here changes, so it bounds how long a page may be cached.
    """
    now = in_utc(now)
    spans = _spans(event, zone)
    registrations = windows(event, zone, closes_soon_days)

    def state(at: dt.datetime) -> tuple[str, str]:
        return _phase(spans, at), best_state(event, registrations, at)

    current = state(now)
    later = (turn for turn in turns(event, zone, closes_soon_days) if turn > now and state(turn) != current)
    return Lifecycle(*current, status(event), next(later, None))


def turns(event: EventFacts, zone: ZoneInfo, closes_soon_days: int = 7) -> list[dt.datetime]:
    """The instants in UTC at which phase or registration may change, past and to come, in order."""
    found = {turn for span in _spans(event, zone) for turn in (span.starts, span.ends)}
    found.update(turn for window in windows(event, zone, closes_soon_days) for turn in window.turns())
    return sorted(found)


def phase(event: EventFacts, now: dt.datetime, zone: ZoneInfo) -> str:
    """undated, upcoming, ongoing or past. Between two occasions an event is upcoming again."""
    return _phase(_spans(event, zone), in_utc(now))


def status(event: EventFacts) -> str:
    """What the event says of itself; "scheduled" where it says nothing."""
    return (event.status and event.status.state) or "scheduled"


def _spans(event: EventFacts, zone: ZoneInfo) -> tuple[Span, ...]:
    return tuple(occasion_span(occasion, zone) for occasion in event.occasions)


def _phase(spans: tuple[Span, ...], now: dt.datetime) -> str:
    if not spans:
        return UNDATED
    if any(span.starts <= now < span.ends for span in spans):
        return ONGOING
    return UPCOMING if any(now < span.starts for span in spans) else PAST
