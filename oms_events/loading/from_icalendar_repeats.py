"""The occurrences of a calendar entry: RRULE, RDATE, EXDATE (RFC 5545 3.8.5), within bounds."""

import datetime as dt
from itertools import islice

from dateutil.rrule import rrulestr
from django.utils.translation import gettext as _
from icalendar import vRecur

from oms_events.conf import app_settings
from oms_events.loading.from_faults import Fault, FileErrors
from oms_events.loading.from_icalendar_lines import Component, Property
from oms_events.loading.from_icalendar_times import Clocks, Time

FREQUENCIES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
# What may narrow a rule; by day and week no more than always comes true some time in a year.
BY_OFTEN = {"BYDAY", "BYMONTH"}
BY_SELDOM = BY_OFTEN | {"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"}
LONGEST_RULE = 500
REACH = dt.timedelta(days=3660)  # a series that runs longer is no event


def starts_of(entry: Component, start: Property, clocks: Clocks) -> list[Time]:
    """Every start of an entry, in order of time. Raises FileErrors."""
    first = clocks.read(start)
    found = {first}
    rules = list(entry.all("RRULE"))
    if len(rules) > 1:
        raise FileErrors([rules[1].fault(_("one RRULE in an entry"))])
    for old in entry.all("EXRULE"):
        raise FileErrors([old.fault(_("EXDATE: EXRULE is no part of the format any more"))])
    for rule in rules:
        found.update(_repeated(rule, start, first, clocks))
    for more in entry.all("RDATE"):
        found.update(_alike(more, clocks, first))
    for less in entry.all("EXDATE"):
        found.difference_update(_alike(less, clocks, first))
    if len(found) > app_settings.IMPORT_DATES:
        raise FileErrors([Fault(start.line, "", _("more dates"), _most())])
    return sorted(found)


def _repeated(rule: Property, start: Property, first: Time, clocks: Clocks) -> list[Time]:
    """The starts by a rule, reckoned in the clocks of the entry's own zone (3.3.10)."""
    parts = _parts(rule)
    zone = clocks.zone_of(start) if isinstance(first, dt.datetime) and not _says_utc(start) else dt.UTC
    local = first.astimezone(zone) if isinstance(first, dt.datetime) else first
    naive = dt.datetime(*local.timetuple()[:5])
    count, until = parts.pop("COUNT", [None])[0], parts.pop("UNTIL", [None])[0]
    if count is None and until is None:
        raise FileErrors([rule.fault(_("a repetition that ends: with COUNT or UNTIL"))])
    last = naive + REACH
    if until is not None:
        ends = _until(until, zone)
        if ends > last:
            raise FileErrors([rule.fault(_("a repetition of ten years at most"))])
        last = ends
    most = app_settings.IMPORT_DATES
    if count is not None and not 1 <= count <= most:
        raise FileErrors([rule.fault(_most())])
    try:
        found = _reckoned(parts, naive, last, count or most + 1)
    except (ValueError, TypeError, OverflowError, IndexError, KeyError):
        raise FileErrors([rule.fault(_need())]) from None
    if not found:
        raise FileErrors([rule.fault(_need())])
    if len(found) > most:
        raise FileErrors([rule.fault(_most())])
    if isinstance(first, dt.datetime):
        return [time.replace(tzinfo=zone).astimezone(dt.UTC) for time in found]
    return [time.date() for time in found]


def _reckoned(parts: vRecur, first: dt.datetime, last: dt.datetime, most: int) -> list[dt.datetime]:
    """The dates of a rule up to `last`, at most so many.

    dateutil looks for a date until the year 9999, which takes long where there is none (30 February). The
    calendar is the same every 400 years, so the rule is reckoned as near to that year as it goes.
    """
    years = (9999 - 20 - first.year) // 400 * 400
    until = last.replace(year=last.year + years)
    text = vRecur(parts).to_ical().decode() + f";UNTIL={until:%Y%m%dT%H%M%S}"
    found = islice(rrulestr(text, dtstart=first.replace(year=first.year + years)), most)
    return [time.replace(year=time.year - years) for time in found]


def _parts(rule: Property) -> vRecur:
    """The parts of a rule that cannot run for long without a result."""
    if len(rule.value) > LONGEST_RULE:
        raise FileErrors([rule.fault(_need())])
    try:
        parts = vRecur.from_ical(rule.value)
    except (ValueError, TypeError, AttributeError, KeyError):
        raise FileErrors([rule.fault(_need())]) from None
    if str(parts.get("FREQ", [""])[0]).upper() not in FREQUENCIES:
        raise FileErrors([rule.fault(_need())])
    by = {str(name).upper() for name in parts if str(name).upper().startswith("BY")}
    often = str(parts["FREQ"][0]).upper() in ("DAILY", "WEEKLY")
    if by - (BY_OFTEN if often else BY_SELDOM) or "RSCALE" in parts:
        raise FileErrors([rule.fault(_need())])
    if any(not str(month).isdecimal() or not 1 <= int(month) <= 12 for month in parts.get("BYMONTH", [])):
        raise FileErrors([rule.fault(_need())])
    if any(not isinstance(n, int) or not 1 <= n <= 1000 for n in parts.get("INTERVAL", [1])):
        raise FileErrors([rule.fault(_("an INTERVAL of 1 to 1000"))])
    return parts


def _until(until: dt.date, zone: dt.tzinfo) -> dt.datetime:
    """The last moment of a rule as its own clocks show it; a date counts whole."""
    if not isinstance(until, dt.datetime):
        return dt.datetime.combine(until, dt.time(23, 59))
    return until.astimezone(zone).replace(tzinfo=None) if until.tzinfo else until


def _alike(said: Property, clocks: Clocks, first: Time) -> list[Time]:
    """Further times of the same kind as the first: a date where that is one."""
    found = clocks.reads(said)
    if isinstance(first, dt.datetime):
        if any(not isinstance(time, dt.datetime) for time in found):
            raise FileErrors([said.fault(_("times, as DTSTART is one"))])
        return found
    return [time.date() if isinstance(time, dt.datetime) else time for time in found]


def _says_utc(start: Property) -> bool:
    return start.value.strip().upper().endswith("Z")


def _need() -> str:
    return _("a repetition by day, week, month or year, as FREQ=WEEKLY;COUNT=5")


def _most() -> str:
    return _("at most %(n)s dates of one event") % {"n": app_settings.IMPORT_DATES}
