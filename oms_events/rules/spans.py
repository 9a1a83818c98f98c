"""When an occasion is, as instants in UTC."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion


@dataclass(frozen=True)
class Span:
    """Instants in UTC; `ends` is the first instant after it."""

    starts: dt.datetime
    ends: dt.datetime


def occasion_span(occasion: Occasion, zone: ZoneInfo) -> Span:
    """The span of an occasion in the event's zone.

    Without an end, without its hour, or with an end that is not after the start, it lasts until the
    end of a day: the day of the end, or of the start.
    """
    starts = occasion.starts.first_instant(zone)
    end_of_day = Moment(occasion.starts.on).last_instant(zone)
    ends = occasion.ends.last_instant(zone) if occasion.ends else end_of_day
    if ends <= starts:
        ends = max(end_of_day, starts)  # a day that the zone skipped has no end after its start
    return Span(starts, ends)


def event_span(event: EventFacts, zone: ZoneInfo) -> Span | None:
    """From the first start to the last end of an event; None without occasions."""
    spans = [occasion_span(occasion, zone) for occasion in event.occasions]
    return Span(min(s.starts for s in spans), max(s.ends for s in spans)) if spans else None


def in_utc(now: dt.datetime) -> dt.datetime:
    """An aware time in UTC. Raises ValueError for a naive one, which would be read in the machine's zone."""
    if now.tzinfo is None or now.utcoffset() is None:
        raise ValueError("now must have a time zone")
    try:
        return now.astimezone(dt.UTC)
    except OverflowError:  # the first and last day of the calendar
        return now.replace(tzinfo=dt.UTC)
