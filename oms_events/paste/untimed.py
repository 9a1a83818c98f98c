"""Programmes that print no times: which lines are rows."""

from __future__ import annotations

import re

from oms_events.paste.days import day_heading
from oms_events.paste.headers import is_about_all, is_header, is_part_of_day, is_top_header
from oms_events.paste.headings import stands_alone, title_like
from oms_events.paste.kinds import kind_of
from oms_events.paste.numbers import printed_number
from oms_events.paste.parts import Day, Part, Row, Stray, add_day
from oms_events.paste.people import read_people
from oms_events.paste.role_words import LABEL
from oms_events.paste.source import Line

# "Break (20 min)": where several lines say how long they take, each is a row.
_LASTING = re.compile(r"\s*\((?P<for>(?:ca\.?\s*)?\d{1,3}\s*min[a-z.]{0,8})\)\s*$", re.IGNORECASE)


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
    days = _days_over_bullets(lines)
    first = next((at for at in range(len(lines)) if not _is_about(lines, at) and not closings[at]), None)
    bulleted = days is not None or first is not None and lines[first].level > 0
    numbered = sum(bool(printed_number(line.text)) for line in lines) > 2
    lasting = sum(bool(_LASTING.search(line.text)) for line in lines) > 2
    parts: list[Part] = []
    row: Row | None = None
    for at, line in enumerate(lines):
        if openings[at]:
            row = Row(openings[at][1], openings[at][0], line=line.number)
            parts.append(row)
        elif not line.level and (day := day_heading(line.text)):
            add_day(parts, Day(*day, line.number))
            row = None
        elif days is not None and at < days or _is_no_row(lines, at, parts, row):
            parts.append(Stray(line.text, line.number))
        elif closings[at] and not line.level:
            row = Row(closings[at][0], closings[at][1], line=line.number)
            parts.append(row)
        elif lasting and not numbered and _LASTING.search(line.text):
            row = _lasting(line)
            parts.append(row)
        elif _heads_row(lines, at, row, bulleted, numbered):
            row = _lasting(line) if numbered else Row(line.text, line=line.number)
            parts.append(row)
        elif row is None:
            parts.append(Stray(line.text, line.number))
        else:
            row.lines.append(line)
    return parts


def _is_about(lines: list[Line], at: int) -> bool:
    """A heading, a day, or what holds for the whole."""
    text = lines[at].text
    return bool(
        is_header(text)
        or is_part_of_day(lines, at)
        or is_top_header(lines, at)
        or is_about_all(lines, at)
        or day_heading(text)
    )


def _is_no_row(lines: list[Line], at: int, parts: list[Part], row: Row | None) -> bool:
    """A heading where it stands: over the whole only before all else, a fact of the whole only above rows."""
    return (
        is_header(lines[at].text)
        or is_part_of_day(lines, at)
        or (not parts and is_top_header(lines, at))
        or (row is None and is_about_all(lines, at))
    )


def _lasting(line: Line) -> Row:
    """A row without a time; how long it takes goes under it."""
    match = _LASTING.search(line.text)
    if not match:
        return Row(line.text, line=line.number)
    return Row(line.text[: match.start()], line=line.number, lines=[line.like(match["for"])])


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
    return line.gap and (bool(row.lines) or quiet or stands_alone(lines, at))


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
