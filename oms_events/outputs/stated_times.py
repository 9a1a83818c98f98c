"""Times of an occasion as other programs read them: the end that can be told, and ISO 8601 with offset."""

import datetime as dt
from zoneinfo import ZoneInfo

from oms_events.facts import Moment
from oms_events.facts.moments import exists
from oms_events.facts.parts import Occasion


def told_end(occasion: Occasion, zone: ZoneInfo) -> Moment | None:
    """The end, where it says more than the start.

    None for an end at or before the start, and for the start's own date without an hour.
    """
    starts, ends = occasion.starts, occasion.ends
    if ends is None or (ends.on == starts.on and ends.at is None):
        return None
    if starts.at is None or ends.at is None:
        return ends if ends.on > starts.on or (ends.on == starts.on and ends.at) else None
    return ends if ends.first_instant(zone) > starts.first_instant(zone) else None


def iso(moment: Moment, zone: ZoneInfo) -> str:
    """A date, or a time with its offset (RFC 3339); an offset with seconds is told in UTC instead."""
    if moment.at is None:
        return moment.on.isoformat()
    at = moment.first_instant(zone)
    try:
        there = at.astimezone(zone)
    except OverflowError:  # the first and last day of the calendar
        return at.isoformat(timespec="minutes")
    offset = there.utcoffset() or dt.timedelta()
    return (at if offset % dt.timedelta(minutes=1) else there).isoformat(timespec="minutes")


def plain(moment: Moment, zone: ZoneInfo) -> bool:
    """Whether clocks in the zone show this time once: not skipped in spring, not twice in autumn."""
    if moment.at is None:
        return True
    try:
        there = dt.datetime.combine(moment.on, moment.at, zone)
        once = there.utcoffset() == there.replace(fold=1).utcoffset()
        return once and exists(moment.on, moment.at, zone)
    except OverflowError:
        return False
