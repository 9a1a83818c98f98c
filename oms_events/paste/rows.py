"""Lines to rows: which line begins a row of the programme, and which lines belong to it."""

from __future__ import annotations

from oms_events.paste.blocks import unfolded
from oms_events.paste.clock import Hours, after_day, trailing
from oms_events.paste.days import day_heading
from oms_events.paste.headers import (
    is_block,
    is_header,
    is_part_word,
)
from oms_events.paste.headings import stands_alone, title_like
from oms_events.paste.kinds import kind_of
from oms_events.paste.openings import openings_of
from oms_events.paste.parts import Day, Part, Row, Stray, add_day
from oms_events.paste.places import is_place
from oms_events.paste.prose import prose_rows
from oms_events.paste.role_words import LABEL
from oms_events.paste.source import Line
from oms_events.paste.untimed import untimed_rows


def parts_of(lines: list[Line]) -> list[Part]:
    """The lines in rows, days and strays, by the layout that the lines show."""
    lines, openings = openings_of(lines)
    count = sum(opening is not None for opening in openings) + sum(
        after_day(line.text) is not None for line in lines
    )
    closings = [trailing(line.text) if len(line.text.split()) <= 14 else None for line in lines]
    # "Tisdag 9 november kl. 13.15-15.30" heads a day, and is no row.
    closings = [closing if closing and not day_heading(closing[0]) else None for closing in closings]
    if count >= 2 or (count == 1 and len(lines) <= 8):
        return unfolded(timed_rows(lines, openings))
    if sum(closing is not None for closing in closings) >= 2:
        return unfolded(timed_rows(lines, [_turned(closing) for closing in closings]))
    if count == 0 and (prose := prose_rows(lines)):
        return prose
    return untimed_rows(lines, openings, closings)


def _turned(closing: tuple[str, Hours] | None) -> tuple[Hours, str] | None:
    return (closing[1], closing[0]) if closing else None


def timed_rows(lines: list[Line], openings: list[tuple[Hours, str] | None]) -> list[Part]:
    """Every time begins a row; what follows is the row's, but for headings that begin one of their own."""
    parts: list[Part] = []
    row: Row | None = None
    dates = {found[0] for line in lines if (found := after_day(line.text)) and found[0][0].isdigit()}
    for at, line in enumerate(lines):
        opening = None if line.hint else openings[at]
        if opening:
            row = Row(opening[1], opening[0], line=line.number)
            parts.append(row)
        elif not line.hint and (dated := after_day(line.text) or _after_date(line.text, dates)):
            if dated[0] not in [part.title for part in parts if isinstance(part, Day)][-1:]:
                add_day(parts, Day(*(day_heading(dated[0]) or (dated[0], None)), line.number))
            row = Row(dated[2], dated[1], line=line.number)
            parts.append(row)
        elif not line.hint and not line.level and (day := day_heading(line.text)):
            add_day(parts, Day(*day, line.number))
            row = None
        elif is_header(line.text):
            if not row or is_part_word(line.text):
                parts.append(Stray(line.text, line.number))
        elif is_block(line.text) and any(openings[at + 1 : at + 2]):
            parts.append(Stray(line.text, line.number))
        elif row is None:
            parts.append(Stray(line.text, line.number))
        elif line.hint == "row" or _begins_row(lines, at, row):
            row = Row(line.text, line=line.number)
            parts.append(row)
        else:
            row.lines.append(line)
    return parts + (_of_all(row) if row else [])


def _after_date(text: str, dates: set[str]) -> tuple[str, Hours, str] | None:
    """ "4.4.2006 Arrival", where other lines print that date and a time."""
    date, _, title = text.partition(" ")
    return (date, Hours(), title.strip()) if title and date in dates else None


def _of_all(row: Row) -> list[Part]:
    """What stands behind the close, after a blank line, on who leads the day: of all rows and of none."""
    if kind_of(row.title) != "other":
        return []
    at = next(
        (at for at, line in enumerate(row.lines) if line.gap and LABEL.match(line.text)), len(row.lines)
    )
    row.lines, behind = row.lines[:at], row.lines[at:]
    return [Stray(line.text, line.number) for line in behind]


def _begins_row(lines: list[Line], at: int, row: Row) -> bool:
    """A heading without a time, over its own bullets, after a row that has got what it needs."""
    line = lines[at]
    if not row.title and all(is_place(below.text) for below in row.lines):
        # A time, and at most the room: what comes now is the title.
        return False
    if line.gap and not line.level and (row.title or row.lines) and title_like(line):
        quiet = kind_of(line.text) in ("break", "meal") and len(line.text.split()) <= 3
        if quiet or (not row.hours.starts and (row.lines or stands_alone(lines, at))):
            return True
    if not line.gap or not row.title and not row.lines or at + 1 >= len(lines) or not lines[at + 1].level:
        return False
    has_bullets = any(other.level for other in row.lines)
    return title_like(line, 26) and (
        has_bullets or kind_of(row.title) in ("break", "meal") or _place_only(row)
    )


def _place_only(row: Row) -> bool:
    return bool(row.lines) and kind_of(row.lines[0].text) in ("break", "meal")
