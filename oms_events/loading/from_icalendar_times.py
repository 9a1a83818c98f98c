"""Times of a calendar file as instants, and the occurrences of an entry (RFC 5545 3.8.2, 3.8.5).

Every kind of time is an instant in the end, or a date; the zone only tells in which clocks it is said.
"""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Timezone, vDDDTypes
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from oms_events.loading.from_faults import Fault, FileErrors
from oms_events.loading.from_icalendar_lines import Component, Property
from oms_events.outputs.document_errors import shown
from oms_events.outputs.document_rules import is_zone

Time = dt.date | dt.datetime  # a date, or an aware instant
YEARS = range(1900, 2201)  # what is outside is a slip, and no calendar reaches there
OBSERVANCES = 200  # of a VTIMEZONE; Outlook writes two


@dataclass(frozen=True)
class Clocks:
    """The zones of one calendar: those that it defines, and the one of times without a zone."""

    defined: dict[str, dt.tzinfo]
    floating: ZoneInfo

    @classmethod
    def of(cls, calendar: Component) -> "Clocks":
        named = calendar.text("X-WR-TIMEZONE")
        floating = ZoneInfo(iana(named) or settings.TIME_ZONE)
        zones = [one for one in calendar.components if one.name == "VTIMEZONE"]
        return cls({one.text("TZID"): _zone(one) for one in zones if not iana(one.text("TZID"))}, floating)

    def zone_of(self, time: Property) -> dt.tzinfo:
        """The zone of a time that says no UTC."""
        name = time.parameters.get("TZID", "")
        if not name:
            return self.floating
        if known := iana(name):
            return ZoneInfo(known)
        if name in self.defined:
            return self.defined[name]
        need = _("a zone by its IANA name, as Europe/Stockholm, or one with a VTIMEZONE in the file")
        raise FileErrors([Fault(time.line, "TZID", shown(name), need)])

    def read(self, time: Property) -> Time:
        """A date or an instant in UTC. Raises FileErrors."""
        return self.reads(time)[0]

    def reads(self, times: Property) -> list[Time]:
        """The times of a list with commas; of a period its start."""
        zone = None
        found = []
        for value in times.value.split(","):
            read = _value(times, value.strip())
            if isinstance(read, tuple):
                read = read[0]
            if not isinstance(read, dt.date):
                raise FileErrors([times.fault(_need())])
            if isinstance(read, dt.datetime) and read.tzinfo is None:
                zone = zone or self.zone_of(times)
                read = read.replace(tzinfo=zone)
            found.append(_in_utc(read) if isinstance(read, dt.datetime) else read)
        return found


def iana(name: str) -> str | None:
    """The IANA name of a zone that is called so, or as Windows calls it, or behind a maker's own prefix."""
    name = name.strip().strip('"')
    if name in WINDOWS_TO_OLSON:
        return WINDOWS_TO_OLSON[name]
    parts = name.split("/")
    tails = ("/".join(parts[-count:]) for count in range(min(len(parts), 3), 0, -1))
    return next((tail for tail in tails if is_zone(tail) and (tail == name or "/" in tail)), None)


def duration(said: Property) -> dt.timedelta:
    """A length of time that is not negative (3.3.6). Raises FileErrors."""
    read = _value(said, said.value.strip())
    if not isinstance(read, dt.timedelta) or read < dt.timedelta() or read > dt.timedelta(days=366):
        raise FileErrors([said.fault(_("a duration as PT1H30M or P2D, of a year at most"))])
    return read


def _value(said: Property, value: str):
    try:
        read = vDDDTypes.from_ical(value)
    except (ValueError, OverflowError, TypeError, AttributeError):
        raise FileErrors([said.fault(_need())]) from None
    first = read[0] if isinstance(read, tuple) else read
    if isinstance(first, dt.date) and first.year not in YEARS:
        raise FileErrors([said.fault(_("a year from 1900 to 2200"))])
    return read


def _need() -> str:
    return _("a date as 20260531, or a time as 20260531T090000")


def _in_utc(time: dt.datetime) -> dt.datetime:
    """Without seconds, which no event page tells. A skipped hour is read as before the change (3.3.5)."""
    return time.astimezone(dt.UTC).replace(second=0, microsecond=0)


def _zone(component: Component) -> dt.tzinfo:
    """A zone of the file's own making. Rules but yearly ones are refused: they could run without end."""
    need = _("a VTIMEZONE with STANDARD and DAYLIGHT that repeat yearly")
    rules = [rule for one in component.components for rule in one.all("RRULE")]
    if len(component.components) > OBSERVANCES or any("FREQ=YEARLY" not in r.value.upper() for r in rules):
        raise FileErrors([Fault(component.line, "VTIMEZONE", shown(component.text("TZID")), need)])
    if any(len(rule.value) > 200 or "INTERVAL" in rule.value.upper() for rule in rules):
        raise FileErrors([Fault(component.line, "VTIMEZONE", shown(component.text("TZID")), need)])
    try:
        read = Timezone.from_ical("\r\n".join([*component.raw, ""]))
        assert isinstance(read, Timezone)
        zone = read.to_tz(lookup_tzid=False)
        dt.datetime(2026, 7, 1, tzinfo=zone).utcoffset()
    except Exception:  # whatever a library makes of a made-up zone, it is the zone that is wrong
        raise FileErrors([Fault(component.line, "VTIMEZONE", shown(component.text("TZID")), need)]) from None
    return zone
