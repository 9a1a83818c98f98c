"""The dates of an event from the entries of a calendar file."""

import datetime as dt
import uuid
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from oms_events.conf import app_settings
from oms_events.facts import Moment
from oms_events.loading.from_faults import Draft, Fault, FileErrors
from oms_events.loading.from_icalendar_lines import Component, Property
from oms_events.loading.from_icalendar_repeats import starts_of
from oms_events.loading.from_icalendar_times import Clocks, Time, duration
from oms_events.loading.from_text import LONGEST_LINE, bad_text, key_of
from oms_events.outputs.plain_text import line

DAY = dt.timedelta(days=1)
TRUE = "TRUE"


@dataclass(frozen=True)
class Date:
    """One date of an event: dates (the last one included) or instants, and the entry that tells it."""

    starts: Time
    ends: Time | None
    id: str
    entry: Component


def put_dates(draft: Draft, series: dict[str, list[Component]], clocks: Clocks, ours: bool) -> None:
    """The occasions and the zone of an event. `series`: the entries of each UID. Raises FileErrors."""
    dates = [date for uid, entries in series.items() for date in _series(uid, entries, clocks)]
    dates.sort(key=lambda date: (_instant(date.starts, clocks.floating), date.id))
    if not dates:
        raise FileErrors(
            [Fault(draft.line, "VEVENT", _("no date that is left"), _("a date that takes place"))]
        )
    if len(dates) > app_settings.IMPORT_DATES:
        most = _("at most %(n)s dates of one event") % {"n": app_settings.IMPORT_DATES}
        raise FileErrors([Fault(draft.line, "VEVENT", _("%(n)s dates") % {"n": len(dates)}, most)])
    zone = _zone(dates, clocks)
    if zone.key != settings.TIME_ZONE:
        draft.said["timezone"] = zone.key
    draft.said["occasions"] = [_occasion(date, zone, draft, ours) for date in dates]
    for number, date in enumerate(dates):
        draft.places[f"occasions[{number}]"] = (date.entry.line, "VEVENT")


def _series(uid: str, entries: list[Component], clocks: Clocks) -> list[Date]:
    """The dates of one UID: those of the series, each replaced by the entry that changes it."""
    changed = {}
    for entry in entries:
        if (which := entry.first("RECURRENCE-ID")) is not None:
            if which.parameters.get("RANGE"):
                raise FileErrors([which.fault(_("a change of one date, without RANGE"))])
            changed[clocks.read(which)] = entry
    masters = [entry for entry in entries if entry.first("RECURRENCE-ID") is None]
    found = []
    for master in sorted(masters, key=_sequence)[-1:]:
        start = _start(master)
        for time in starts_of(master, start, clocks):
            if time not in changed:
                found.append(_date(master, time, uid, clocks, alone=not _repeats(master)))
    for original, entry in changed.items():
        if entry.text("STATUS").upper() != "CANCELLED":
            found.append(_date(entry, clocks.read(_start(entry)), uid, clocks, original=original))
    return found


def _date(
    entry: Component,
    starts: Time,
    uid: str,
    clocks: Clocks,
    *,
    alone: bool = False,
    original: Time | None = None,
) -> Date:
    first = clocks.read(_start(entry))
    length = _length(entry, first, clocks)
    ends = starts + length if length else None
    key = _uuid(uid) if alone else ""
    name = f"{uid}:{(original or starts).isoformat()}"
    if entry.text("X-MICROSOFT-CDO-ALLDAYEVENT").upper() == TRUE and isinstance(starts, dt.datetime):
        zone = clocks.zone_of(_start(entry))
        ends = (starts + length).astimezone(zone).date() if length else None
        starts = starts.astimezone(zone).date()
    if not isinstance(starts, dt.datetime) and ends is not None:
        ends = ends - DAY if ends - DAY > starts else None  # DTEND is the first day after it (3.6.1)
    return Date(starts, ends, key or key_of(name), entry)


def _length(entry: Component, first: Time, clocks: Clocks) -> dt.timedelta | None:
    """How long it lasts; None where nothing tells, or no time at all."""
    ends, lasts = entry.first("DTEND"), entry.first("DURATION")
    if ends is not None:
        last = clocks.read(ends)
        if isinstance(last, dt.datetime) != isinstance(first, dt.datetime):
            raise FileErrors([ends.fault(_("a date where DTSTART is a date, a time where it is a time"))])
        if last < first:
            raise FileErrors([ends.fault(_("an end that is not before DTSTART"))])
        return last - first or None
    return duration(lasts) or None if lasts is not None else None


def _start(entry: Component) -> Property:
    found = entry.first("DTSTART")
    if found is None:
        raise FileErrors([Fault(entry.line, "VEVENT", _("no DTSTART"), _("when it starts"))])
    return found


def _repeats(entry: Component) -> bool:
    return any(entry.first(name) for name in ("RRULE", "RDATE"))


def _sequence(entry: Component) -> int:
    said = entry.text("SEQUENCE")
    return int(said) if said.isdecimal() and len(said) < 10 else 0


def _uuid(uid: str) -> str:
    """The UID where it is a UUID, as those of this app are."""
    try:
        return str(uuid.UUID(uid)) if len(uid) == 36 else ""
    except ValueError:
        return ""


def _zone(dates: list[Date], clocks: Clocks) -> ZoneInfo:
    """The zone of the first date, by the site's own name where that shows the same times.

    UTC where a time is the second of two that the clocks show alike: a page reads it as the first.
    """
    start = _start(dates[0].entry)
    named = clocks.zone_of(start) if not start.value.strip().upper().endswith("Z") else clocks.floating
    zone, site = named if isinstance(named, ZoneInfo) else clocks.floating, ZoneInfo(settings.TIME_ZONE)
    times = [time for date in dates for time in (date.starts, date.ends) if isinstance(time, dt.datetime)]
    if all(_moment(time, zone) == _moment(time, site) for time in times):
        zone = site
    plain = all(_moment(time, zone).first_instant(zone) == time for time in times)
    return zone if plain else ZoneInfo("UTC")


def _instant(time: Time, zone: ZoneInfo) -> dt.datetime:
    return time if isinstance(time, dt.datetime) else Moment(time).first_instant(zone)


def _moment(time: Time, zone: ZoneInfo) -> Moment:
    if not isinstance(time, dt.datetime):
        return Moment(time)
    there = time.astimezone(zone)
    return Moment(there.date(), there.time().replace(second=0, fold=0))


def _occasion(date: Date, zone: ZoneInfo, draft: Draft, ours: bool) -> dict[str, str]:
    said = {"id": date.id, "starts": str(_moment(date.starts, zone))}
    if date.ends is not None:
        said["ends"] = str(_moment(date.ends, zone))
    if label := _label(date.entry, draft, ours):
        said["label"] = label
    return said


def _label(entry: Component, draft: Draft, ours: bool) -> str:
    """What this date is called beside the title, where its entry has a name of its own."""
    name, title = line(entry.text("SUMMARY")), draft.said["title"]
    if name == title or not name:
        return ""
    if ours:
        return name.partition(f"{title} – ")[2]
    summary = entry.first("SUMMARY")
    if fault := bad_text(name, summary.line if summary else entry.line, "SUMMARY", longest=LONGEST_LINE):
        raise FileErrors([fault])
    return name
