"""Times in words, one way of writing for each language, with the value that a machine reads beside.

Moments are wall-clock times of the event's zone; a zone given here only adds the offset to the
machine's value (`<time datetime>`, HTML 4.5.14). Nothing here raises for any date, zone or language.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from oms_events.facts import Moment
from oms_events.rules.naming import language_name, languages, zone_name
from oms_events.rules.styles import Style, style

__all__ = [
    "Phrase",
    "Piece",
    "day",
    "hours",
    "language_name",
    "languages",
    "moment",
    "period",
    "previously",
    "zone_name",
]

MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Piece:
    """A bit of text and the value of its `<time datetime>`; "" for plain text."""

    text: str
    datetime: str = ""


@dataclass(frozen=True)
class Phrase:
    """Pieces in reading order. As a string: their texts. Empty (and false) where nothing is known."""

    pieces: tuple[Piece, ...] = ()

    def __str__(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def __iter__(self) -> Iterator[Piece]:
        return iter(self.pieces)

    def __len__(self) -> int:
        return len(self.pieces)


def period(starts: Moment, ends: Moment | None, language: str, zone: ZoneInfo | None = None) -> Phrase:
    """From `starts` to `ends`, as short as it can be said: "10–11 november 2023".

    An end that tells nothing more than the start (its date without an hour, or the same moment) is
    left out.
    """
    how = style(language)
    if ends is None or ends == starts or ends == Moment(starts.on):
        return moment(starts, language, zone)
    if ends.on == starts.on and ends.at is not None:
        return _on_one_date(starts, ends.at, how, zone)
    if starts.at is None and ends.at is None:
        return _dates(starts.on, ends.on, how)
    first, last = _moment(starts, how, zone), _moment(ends, how, zone)
    return Phrase((first, Piece(how.apart), last))


def moment(m: Moment, language: str, zone: ZoneInfo | None = None) -> Phrase:
    """A date with weekday and, where it is known, its hour: "fredag 10 november 2023, kl. 09.00"."""
    return Phrase((_moment(m, style(language), zone),))


def day(on: dt.date, language: str, *, weekday: bool = True, year: bool = True) -> Phrase:
    """A date: "fredag 10 november 2023", without weekday or year where they are not wanted."""
    how = style(language)
    if weekday:
        pattern = how.full if year else how.full_yearless
    else:
        pattern = how.long if year else how.long_yearless
    return Phrase((Piece(_date(on, pattern, how), on.isoformat()),))


def hours(
    starts: dt.time | None,
    ends: dt.time | None,
    language: str,
    *,
    open_ended: bool | None = False,
    on: dt.date | None = None,
    zone: ZoneInfo | None = None,
) -> Phrase:
    """The hours of a programme item: "09.00–12.00", "från 16.30", "till 16.00"; empty without any.

    With both `on` and `zone` the machine's value is a moment with offset; an end before its start is
    then on the next date. An open end with an hour says both: "från 16.30 till 18.00".
    """
    how = style(language)
    passes_midnight = bool(starts and ends and ends < starts)
    next_on = on + dt.timedelta(days=1) if on and passes_midnight and on < dt.date.max else on
    first = Piece(_clock(starts, how), _machine(on, starts, zone)) if starts is not None else None
    last = Piece(_clock(ends, how), _machine(next_on, ends, zone)) if ends is not None else None
    if first and last:
        if open_ended and how.says_since:
            return Phrase((*_around(how.since, first), Piece(" "), *_around(how.till, last)))
        return Phrase((first, Piece("–"), last) if starts != ends else (first,))
    if first:
        return Phrase(_around(how.since, first) if open_ended else (first,))
    return Phrase(_around(how.till, last)) if last else Phrase()


def previously(text: str, language: str) -> Phrase:
    """An earlier time as a document states it: a moment, a month ("2021-05"), or words as they are."""
    try:
        return moment(Moment.parse(text), language)
    except ValueError:
        pass
    found = MONTH.fullmatch(text)
    if not found or found[1] == "0000":
        return Phrase((Piece(text),)) if text else Phrase()
    how = style(language)
    first = dt.date(int(found[1]), int(found[2]), 1)
    skeleton = how.locale.datetime_skeletons.get("yMMMM")
    return Phrase((Piece(_date(first, skeleton.pattern if skeleton else "LLLL y", how), text),))


def _on_one_date(starts: Moment, ends: dt.time, how: Style, zone: ZoneInfo | None) -> Phrase:
    last = Piece(_clock(ends, how), _machine(starts.on, ends, zone))
    if starts.at is None:
        return Phrase((_moment(starts, how, zone), *_around(how.until, last)))
    return Phrase((_moment(starts, how, zone), Piece("–"), last))


def _dates(first: dt.date, last: dt.date, how: Style) -> Phrase:
    differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    opening, dash, closing = how.ranges[differs]
    return Phrase(
        (
            Piece(_date(first, opening, how), first.isoformat()),
            Piece(dash),
            Piece(_date(last, closing, how), last.isoformat()),
        )
    )


def _moment(m: Moment, how: Style, zone: ZoneInfo | None) -> Piece:
    said = _date(m.on, how.full, how)
    if m.at is not None:
        said += how.at.replace("{0}", _clock(m.at, how))
    return Piece(said, _machine(m.on, m.at, zone))


def _around(words: str, piece: Piece) -> tuple[Piece, ...]:
    """The piece at the {0} of the words, with the words as plain text beside it."""
    before, _, after = words.partition("{0}")
    return tuple(part for part in (Piece(before), piece, Piece(after)) if part.text)


def _date(on: dt.date, pattern: str, how: Style) -> str:
    return format_date(on, pattern, locale=how.locale)


def _clock(at: dt.time, how: Style) -> str:
    return format_time(at.replace(tzinfo=None), how.clock, locale=how.locale)


def _machine(on: dt.date | None, at: dt.time | None, zone: ZoneInfo | None) -> str:
    if at is None:
        return on.isoformat() if on else ""
    hour = at.replace(tzinfo=None).isoformat(timespec="minutes")
    if on is None:
        return hour
    return f"{on.isoformat()}T{hour}{_offset(on, at, zone) if zone else ''}"


def _offset(on: dt.date, at: dt.time, zone: ZoneInfo) -> str:
    """The zone's offset from UTC, in whole minutes: HTML knows no seconds (local mean time has them)."""
    try:
        offset = dt.datetime.combine(on, at.replace(tzinfo=None), zone).utcoffset()
    except OverflowError:  # the first and last day of the calendar
        return ""
    if offset is None:
        return ""
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
