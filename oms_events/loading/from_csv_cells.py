"""Cells of a table as dates, hours, links and texts of an event."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from oms_events.facts import Moment
from oms_events.facts.moments import exists
from oms_events.loading.from_faults import Draft, Fault
from oms_events.outputs.document_errors import shown
from oms_events.paste.months import MONTH, month_number
from oms_events.rules.advice import is_before

WHEN = ("starts", "start_time", "ends", "end_time")
_HOUR = r"(?:kl\.?\s*)?(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2})(?::00)?)?"
_TIME = re.compile(_HOUR, re.IGNORECASE)
_DATE = re.compile(
    r"(?:[^\W\d]+,?\s+)?(?:den\s+)?"  # a weekday
    r"(?:(?P<iso>\d{4}-\d{2}-\d{2})"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th|:e)?\s+(?P<month>{MONTH})\.?,?\s+(?P<year>\d{{4}})"
    r"|(?P<d>\d{1,2})/(?P<m>\d{1,2})\s+(?P<y>\d{4}))"
    rf"(?:(?:,?\s+|T)(?P<at>{_HOUR}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Cell:
    """A cell that is not empty: its text, the line that its row begins at, its column's name."""

    text: str
    line: int
    name: str

    def fault(self, expected: str) -> Fault:
        return Fault(self.line, self.name, shown(self.text), expected)


def put_date(draft: Draft, cells: dict[str, Cell]) -> Iterator[Fault]:
    """The row's occasion, from up to four cells."""
    parts = {name: cells[name] for name in WHEN if name in cells}
    dates = {name: moment(cell) for name, cell in parts.items() if not name.endswith("_time")}
    hours = {name: _hour(cell) for name, cell in parts.items() if name.endswith("_time")}
    read = dates | hours
    wrong = [cell.fault(_need(name)) for name, cell in parts.items() if read[name] is None]
    if wrong:
        yield from wrong
        return
    starts = _moment(dates.get("starts"), hours.get("start_time"))
    if starts is None:
        yield next(iter(parts.values())).fault(_("a date to start on beside it"))
        return
    ends = _moment(
        dates.get("ends") or (Moment(starts.on) if "end_time" in hours else None), hours.get("end_time")
    )
    if ends and is_before(ends, starts):
        cell = parts.get("ends") or parts["end_time"]
        yield cell.fault(_("an end that is not before the start, %(start)s") % {"start": starts})
    for told, name in ((starts, "start_time"), (ends, "end_time")):
        zone = ZoneInfo(settings.TIME_ZONE)
        if told and told.at and not exists(told.on, told.at, zone):
            cell = parts.get(name) or next(iter(parts.values()))
            yield cell.fault(_("an hour that exists: clocks go forward past this one"))
    said = {"starts": str(starts)} | ({"ends": str(ends)} if ends else {})
    draft.said["occasions"] = [said]
    draft.places |= {"occasions[0].starts": (parts["starts"].line, parts["starts"].name)}


def moment(cell: Cell) -> Moment | None:
    """A date, with an hour where the cell has one; None for anything else."""
    match = _DATE.fullmatch(cell.text)
    if match is None:
        return None
    try:
        if match["iso"]:
            on = dt.date.fromisoformat(match["iso"])
        elif match["day"]:
            on = dt.date(int(match["year"]), month_number(match["month"]), int(match["day"]))
        else:
            on = dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
        return Moment(on, dt.time(int(match["hour"]), int(match["minute"] or 0)) if match["at"] else None)
    except ValueError:
        return None


def _hour(cell: Cell) -> dt.time | None:
    match = _TIME.fullmatch(cell.text)
    try:
        return dt.time(int(match["hour"]), int(match["minute"] or 0)) if match else None
    except ValueError:
        return None


def _moment(on: Moment | None, at: dt.time | None) -> Moment | None:
    return Moment(on.on, at or on.at) if on else None


def _need(name: str) -> str:
    return a_time() if name.endswith("_time") else a_date()


def a_date() -> str:
    return _("a date as 2026-05-31, 31 May 2026 or 31/5 2026, with an hour or without")


def a_time() -> str:
    return _("a time as 09:00 or 9.00")
