"""Lines to rows: which line begins a row of the programme, and which lines belong to it."""

from __future__ import annotations

import re

from oms_events.paste.blocks import unfolded
from oms_events.paste.clock import Hours, after_day, trailing
from oms_events.paste.days import day_heading
from oms_events.paste.headers import (
    is_about_all,
    is_block,
    is_header,
    is_part_of_day,
    is_part_word,
    is_top_header,
)
from oms_events.paste.kinds import kind_of
from oms_events.paste.numbers import printed_number
from oms_events.paste.openings import openings_of
from oms_events.paste.parts import Day, Part, Row, Stray, add_day
from oms_events.paste.people import read_people
from oms_events.paste.places import is_place
from oms_events.paste.prose import prose_rows
from oms_events.paste.role_words import LABEL
from oms_events.paste.source import Line


def title_like(line: Line, words: int = 16) -> bool:
    """Could head a row that has no time: short, no full stop or colon at the end, no bullet and no people."""
    text = line.text
    if line.level or line.hint or len(text.split()) > words or text[-1:] in ".:;,":
        return False
    if text.rsplit(" ", 1)[-1] in ("och", "og", "and", "ja", "samt"):
        return False
    return not is_place(text) and not LABEL.match(text) and read_people(text) is None


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


# "Break (20 min)": where several lines say how long they take, each is a row.
_LASTING = re.compile(r"\s*\((?P<for>(?:ca\.?\s*)?\d{1,3}\s*min[a-z.]{0,8})\)\s*$", re.IGNORECASE)


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
        if quiet or (not row.hours.starts and (row.lines or _stands_alone(lines, at))):
            return True
    if not line.gap or not row.title and not row.lines or at + 1 >= len(lines) or not lines[at + 1].level:
        return False
    has_bullets = any(other.level for other in row.lines)
    return title_like(line, 26) and (
        has_bullets or kind_of(row.title) in ("break", "meal") or _place_only(row)
    )


def _place_only(row: Row) -> bool:
    return bool(row.lines) and kind_of(row.lines[0].text) in ("break", "meal")


def _days_over_bullets(lines: list[Line]) -> int | None:
    """Where the first day is, if from there on all is days over bullets; what is above is about the whole."""
    over = [at for at in range(len(lines) - 1) if not lines[at].level and lines[at + 1].level]
    first = next((at for at in over if day_heading(lines[at].text)), None)
    if first is None:
        return None
    plain = [line for line in lines[first:] if not line.level]
    return first if all(day_heading(line.text) for line in plain) else None


def _without_stops(lines: list[Line]) -> list[Line]:
    """Where most rows are a short sentence in a paragraph of its own, their full stops are no sign of running
    text."""
    plain = [line for line in lines if not line.level]
    stopped = [
        line for line in plain if line.text.endswith(".") and line.gap and len(line.text.split()) <= 20
    ]
    if len(stopped) < 3 or 2 * len(stopped) < len(plain):
        return lines
    return [line.like(line.text.rstrip(".")) if line in stopped else line for line in lines]


def untimed_rows(lines: list[Line], openings: list, closings: list) -> list[Part]:
    """Without times: bullets are the rows where the text begins with them, headings otherwise."""
    lines = _without_stops(lines)
    first = next(
        (
            line
            for at, (line, closing) in enumerate(zip(lines, closings, strict=True))
            if not is_header(line.text)
            and not is_part_of_day(lines, at)
            and not is_top_header(lines, at)
            and not is_about_all(lines, at)
            and not day_heading(line.text)
            and not closing
        ),
        None,
    )
    days = _days_over_bullets(lines)
    bulleted = days is not None or first is not None and first.level > 0
    numbered = sum(bool(printed_number(line.text)) for line in lines) > 2
    lasting = not numbered and sum(bool(_LASTING.search(line.text)) for line in lines) > 2
    parts: list[Part] = []
    row: Row | None = None
    for at, line in enumerate(lines):
        if openings[at]:
            row = Row(openings[at][1], openings[at][0], line=line.number)
            parts.append(row)
        elif not line.level and (day := day_heading(line.text)):
            add_day(parts, Day(*day, line.number))
            row = None
        elif (
            (days is not None and at < days)
            or is_header(line.text)
            or is_part_of_day(lines, at)
            or (not parts and is_top_header(lines, at))
            or (row is None and is_about_all(lines, at))
        ):
            parts.append(Stray(line.text, line.number))
        elif closings[at] and not line.level:
            row = Row(closings[at][0], closings[at][1], line=line.number)
            parts.append(row)
        elif lasting and (match := _LASTING.search(line.text)):
            row = Row(line.text[: match.start()], line=line.number, lines=[line.like(match["for"])])
            parts.append(row)
        elif _heads_row(lines, at, row, bulleted, numbered):
            match = _LASTING.search(line.text) if numbered else None
            text, below = (
                (line.text[: match.start()], [line.like(match["for"])]) if match else (line.text, [])
            )
            row = Row(text, line=line.number, lines=below)
            parts.append(row)
        elif row is None:
            parts.append(Stray(line.text, line.number))
        else:
            row.lines.append(line)
    return parts


def _heads_row(lines: list[Line], at: int, row: Row | None, bulleted: bool, numbered: bool) -> bool:
    line = lines[at]
    if line.hint:
        return line.hint == "row"
    if numbered and row and printed_number(row.title) and not printed_number(line.text):
        return line.gap and kind_of(line.text) in ("break", "meal")
    if bulleted:
        return line.level == 1
    if line.level:
        return False
    if row and (number := printed_number(line.text)):
        above = printed_number(row.title)
        return above is not None and not (number[0].islower() and above[0].isdigit())
    if (row is None or (line.gap and _is_person_line(row.title))) and _is_person_line(line.text):
        return True
    if row is None:
        return line.heading or title_like(line) or bool(printed_number(line.text))
    if line.heading:
        return True
    over = at + 1 < len(lines) and lines[at + 1].level > 0
    if not title_like(line, 30 if over and lines[at - 1].level else 16):
        return False
    # A heading stands after a blank line and has something under it, or follows a row that is complete.
    quiet = kind_of(row.title) in ("break", "meal", "registration")
    if over and (line.gap or lines[at - 1].level):
        # A title over its bullets, again and again.
        return True
    return line.gap and (bool(row.lines) or quiet or _stands_alone(lines, at))


def _is_person_line(text: str) -> bool:
    """A person with an office or a body, as where each speaker heads the words on the talk."""
    if LABEL.match(text):
        return False
    people = read_people(text)
    return (
        people is not None
        and people.strength == 3
        and not people.opens_with_body
        and "name" in people.contributors[0]
    )


def _stands_alone(lines: list[Line], at: int) -> bool:
    return at + 1 >= len(lines) or lines[at + 1].gap or not lines[at + 1].level
