"""A point in time as an event states it: a date, or a date with an hour.

Wall-clock time in the event's own zone. Only together with a zone does it become an instant;
where no hour is known it stays a date and is never read as 00:00.
"""

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

UTC = dt.UTC
_WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?")


@dataclass(frozen=True, order=True)
class Moment:
    """A date (`on`) and, where it is known, the hour and minute (`at`)."""

    on: dt.date
    at: dt.time | None = None

    @classmethod
    def parse(cls, text: str) -> "Moment":
        """Read "2023-11-10" or "2023-11-10T09:00". Raises ValueError for anything else."""
        if not _WRITTEN.fullmatch(text):
            raise ValueError(f"not a date or a date with an hour: {text!r}")
        day, _, hour = text.partition("T")
        return cls(dt.date.fromisoformat(day), dt.time.fromisoformat(hour) if hour else None)

    @classmethod
    def of(cls, on: dt.date | None, at: dt.time | None = None) -> "Moment | None":
        """A moment from two columns, or None where there is no date."""
        return cls(on, at) if on else None

    def __str__(self) -> str:
        return f"{self.on.isoformat()}T{self.at:%H:%M}" if self.at else self.on.isoformat()

    def first_instant(self, zone: ZoneInfo) -> dt.datetime:
        """The instant in UTC at which it begins: its hour, or the start of its day in `zone`."""
        return instant(self.on, self.at or dt.time.min, zone)

    def last_instant(self, zone: ZoneInfo) -> dt.datetime:
        """The instant in UTC at which it is over: its hour, or the end of its day in `zone`.

        The end of a day is the start of the next (ISO 8601-1:2019, 4.3.8: 24:00).
        """
        if self.at:
            return instant(self.on, self.at, zone)
        if self.on == dt.date.max:
            return dt.datetime.max.replace(tzinfo=UTC)
        return instant(self.on + dt.timedelta(days=1), dt.time.min, zone)


def instant(on: dt.date, at: dt.time, zone: ZoneInfo) -> dt.datetime:
    """The instant in UTC of a wall-clock time in `zone`.

    A time that comes twice (clocks set back) is read as the first of the two; one that is skipped
    (clocks set forward) as the same time before the change, as RFC 5545 3.3.5 rules.
    """
    try:
        return dt.datetime.combine(on, at, zone).astimezone(UTC)
    except OverflowError:  # the first and last day of the calendar, east or west of UTC
        return dt.datetime.combine(on, at, UTC)


def exists(on: dt.date, at: dt.time, zone: ZoneInfo) -> bool:
    """Whether clocks in `zone` show this time on this date; they skip an hour in spring."""
    there = instant(on, at, zone)
    try:
        return there.astimezone(zone).replace(tzinfo=None) == dt.datetime.combine(on, at)
    except OverflowError:
        return True
