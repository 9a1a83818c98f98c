"""VTIMEZONE (RFC 5545 3.6.5): the clocks of a zone as rules, one for standard time and one for summer time.

Calendars agree only on rules of the plainest kind ("the last Sunday of March"). A zone that has no
such rules for the years asked for has no VTIMEZONE here, and its times are then told in UTC.
"""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY = dt.timedelta(days=1)
MINUTE = dt.timedelta(minutes=1)
Observance = TimezoneStandard | TimezoneDaylight


@dataclass(frozen=True)
class Change:
    """The clocks of a zone going from one offset to another. `onset`: wall-clock time before the change."""

    onset: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str

    def week(self, last: bool) -> int:
        """Which of its weekdays in the month it is: 1 to 4 from the front, -1 for the last."""
        if last and (self.onset + 7 * DAY).month != self.onset.month:
            return -1
        return (self.onset.day - 1) // 7 + 1


@lru_cache(maxsize=64)
def zone_component(key: str, first_year: int, last_year: int) -> Timezone | None:
    """The VTIMEZONE of the zone named `key`, right for all times of these years.

    None where the clocks of those years follow no yearly rule, or where a year is not within reach.
    """
    if not 1900 < first_year <= last_year < 9990:
        return None
    zone = ZoneInfo(key)
    years = range(first_year - 1, last_year + 2)
    changes = _changes(zone, years)
    found = _yearly(changes, years) if changes else _fixed(zone, years)
    if not found:
        return None
    component = Timezone()
    component.add("tzid", key)
    for observance in found:
        component.add_component(observance)
    return component


def _changes(zone: ZoneInfo, years: range) -> tuple[Change, ...]:
    """Every change of the offset in these years."""
    found = []
    at = dt.datetime(years[0], 1, 1, tzinfo=dt.UTC)
    end = dt.datetime(years[-1] + 1, 1, 1, tzinfo=dt.UTC)
    while at < end:
        after = at + DAY
        if _offset(at, zone) != _offset(after, zone):
            found.append(_change(zone, at, after))
        at = after
    return tuple(found)


def _change(zone: ZoneInfo, early: dt.datetime, late: dt.datetime) -> Change:
    """The change between two instants, found by halving to the minute."""
    before, after = _offset(early, zone), _offset(late, zone)
    while late - early > MINUTE:
        middle = early + (late - early) // 2 // MINUTE * MINUTE
        if _offset(middle, zone) == before:
            early = middle
        else:
            late = middle
    onset = late.replace(tzinfo=None) + before
    return Change(onset, before, after, late.astimezone(zone).tzname() or "")


def _offset(at: dt.datetime, zone: ZoneInfo) -> dt.timedelta:
    return at.astimezone(zone).utcoffset() or dt.timedelta()


def _yearly(changes: tuple[Change, ...], years: range) -> list[Observance]:
    """One observance for each of the two changes of a year; [] where they are not the same every year."""
    kinds = defaultdict(list)
    for change in changes:
        kinds[change.before, change.after].append(change)
    if len(kinds) != 2:
        return []
    found = [one for same in kinds.values() if (one := _observance(same, years)) is not None]
    return found if len(found) == 2 else []


def _observance(changes: list[Change], years: range) -> Observance | None:
    first = changes[0]
    if [change.onset.year for change in changes] != list(years) or _seconds(first):
        return None
    alike = {(c.onset.month, c.onset.weekday(), c.onset.time(), c.name) for c in changes}
    weeks = _same_week(changes)
    if len(alike) != 1 or weeks is None:
        return None
    week = f"{weeks}{WEEKDAYS[first.onset.weekday()]}"
    component = TimezoneDaylight() if first.after > first.before else TimezoneStandard()
    component.add("rrule", {"freq": "yearly", "bymonth": first.onset.month, "byday": week})
    return _told(component, first.onset, first.before, first.after, first.name)


def _same_week(changes: list[Change]) -> int | None:
    """Which of the month's weekdays all of them are: the last, or else the same from the front."""
    for last in (True, False):
        weeks = {change.week(last) for change in changes}
        if len(weeks) == 1 and weeks != {5}:
            return weeks.pop()
    return None


def _fixed(zone: ZoneInfo, years: range) -> list[Observance]:
    """The one observance of a zone whose clocks nobody changed; [] where its offset has seconds."""
    start = dt.datetime(years[0], 1, 1)
    offset = _offset(start.replace(tzinfo=dt.UTC), zone)
    if offset % MINUTE:
        return []
    name = start.replace(tzinfo=zone).tzname() or ""
    return [_told(TimezoneStandard(), start, offset, offset, name)]


def _told(component, onset, before, after, name):
    component.add("dtstart", onset)
    component.add("tzoffsetfrom", before)
    component.add("tzoffsetto", after)
    if name:
        component.add("tzname", name)
    return component


def _seconds(change: Change) -> bool:
    """Whether an offset has seconds, as local mean time has; few calendars read them."""
    return bool(change.before % MINUTE or change.after % MINUTE)
