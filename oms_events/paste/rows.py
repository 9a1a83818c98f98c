"""Lines to rows: which line begins a row of the programme, and which lines belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from oms_events.paste.clock import BRACKETED, Hours, after_day, clock, leading, trailing
from oms_events.paste.days import day_heading
from oms_events.paste.kinds import kind_of
from oms_events.paste.numbers import is_round_number, printed_number
from oms_events.paste.people import read_people
from oms_events.paste.places import is_place
from oms_events.paste.role_words import LABEL
from oms_events.paste.source import Line

_HEADER = re.compile(
    r"^(?:preliminärt |preliminary |draft |foreløpig |foreløbigt |"
    r"alustava |dagens |the |konferens|time (?:&|and) )?"
    r"(?:program(?:met|me)?|agenda|ohjelma|schedule|location|tid(?: och plats)?|time|plats|talare|session|"
    r"dagordning|dagsorden|asialista|programoversikt|programöversikt)\s*:?$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^(?:förmiddag|eftermiddag|kväll|formiddag|ettermiddag|eftermiddag|aften|aamupäivä|iltapäivä|morning|afternoon|"
    r"evening|förmiddagen|eftermiddagen|formiddagen)(?:spass| session|en)?\s*:?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Row:
    """A row before it is read: when, its title line, its number and the lines under it."""

    title: str
    hours: Hours = field(default_factory=Hours)
    number: str = ""
    lines: list[Line] = field(default_factory=list)
    line: int = 0
    nested: bool = False


@dataclass(slots=True)
class Day:
    """A day heading."""

    title: str
    date: str | None
    line: int = 0


@dataclass(slots=True)
class Stray:
    """A line that belongs to no row."""

    text: str
    line: int = 0


Part = Row | Day | Stray


def is_header(text: str) -> bool:
    """ "Program", "Agenda", "Tid": a word that says what follows and is no row; "Förmiddag" too."""
    return bool(_HEADER.match(text) or _PART.match(text))


def title_like(line: Line, words: int = 16) -> bool:
    """Could head a row that has no time: short, no full stop or colon at the end, no bullet and no people."""
    text = line.text
    if line.level or line.hint or len(text.split()) > words or text[-1:] in ".:;,":
        return False
    return not is_place(text) and not LABEL.match(text) and read_people(text) is None


def parts_of(lines: list[Line]) -> list[Part]:
    """The lines in rows, days and strays, by the layout that the lines show."""
    rounds = any(is_round_number(line.text) for line in lines)
    openings = [
        None if rounds and is_round_number_like(line.text) else leading(line.wide or line.text)
        for line in lines
    ]
    count = sum(opening is not None for opening in openings) + sum(
        after_day(line.text) is not None for line in lines
    )
    closings = [trailing(line.text) if len(line.text.split()) <= 14 else None for line in lines]
    if count >= 2 or (count == 1 and len(lines) <= 8):
        return timed_rows(lines, openings)
    if sum(closing is not None for closing in closings) >= 2:
        return timed_rows(lines, [_turned(closing) for closing in closings])
    if count == 0 and (prose := prose_rows(lines)):
        return prose
    return untimed_rows(lines, openings, closings)


def is_round_number_like(text: str) -> bool:
    """In a text with "1:1" and "1:2", "1:10" is a number too."""
    return bool(re.match(r"\d:\d{1,2}\s", text))


def _turned(closing: tuple[str, Hours] | None) -> tuple[Hours, str] | None:
    return (closing[1], closing[0]) if closing else None


def timed_rows(lines: list[Line], openings: list[tuple[Hours, str] | None]) -> list[Part]:
    """Every time begins a row; what follows is the row's, but for headings that begin one of their own."""
    parts: list[Part] = []
    row: Row | None = None
    for at, line in enumerate(lines):
        opening = None if line.hint else openings[at]
        if opening:
            row = Row(opening[1], opening[0], line=line.number)
            parts.append(row)
        elif not line.hint and (dated := after_day(line.text)):
            if dated[0] not in [part.title for part in parts if isinstance(part, Day)][-1:]:
                _add_day(parts, Day(*(day_heading(dated[0]) or (dated[0], None)), line.number))
            row = Row(dated[2], dated[1], line=line.number)
            parts.append(row)
        elif not line.hint and not line.level and (day := day_heading(line.text)):
            _add_day(parts, Day(*day, line.number))
            row = None
        elif is_header(line.text):
            if not row or _PART.match(line.text):
                parts.append(Stray(line.text, line.number))
        elif row is None:
            parts.append(Stray(line.text, line.number))
        elif line.hint == "row" or _begins_row(lines, at, row):
            row = Row(line.text, line=line.number)
            parts.append(row)
        else:
            row.lines.append(line)
    return parts


def _begins_row(lines: list[Line], at: int, row: Row) -> bool:
    """A heading without a time, over its own bullets, after a row that has got what it needs."""
    line = lines[at]
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


def _add_day(parts: list[Part], day: Day) -> None:
    """Two day headings on end are one: a title and its date."""
    if parts and isinstance(parts[-1], Day):
        last = parts[-1]
        last.date = last.date or day.date
        if not last.date and day.title not in last.title:
            last.title = f"{last.title}, {day.title}"
        return
    parts.append(day)


def untimed_rows(lines: list[Line], openings: list, closings: list) -> list[Part]:
    """Without times: bullets are the rows where the text begins with them, headings otherwise."""
    first = next(
        (
            line
            for line, closing in zip(lines, closings, strict=True)
            if not is_header(line.text) and not day_heading(line.text) and not closing
        ),
        None,
    )
    bulleted = first is not None and first.level > 0
    parts: list[Part] = []
    row: Row | None = None
    for at, line in enumerate(lines):
        if openings[at]:
            row = Row(openings[at][1], openings[at][0], line=line.number)
            parts.append(row)
        elif not line.level and (day := day_heading(line.text)):
            _add_day(parts, Day(*day, line.number))
            row = None
        elif is_header(line.text):
            parts.append(Stray(line.text, line.number))
        elif closings[at] and not line.level:
            row = Row(closings[at][0], closings[at][1], line=line.number)
            parts.append(row)
        elif _heads_row(lines, at, row, bulleted):
            row = Row(line.text, line=line.number)
            parts.append(row)
        elif row is None:
            parts.append(Stray(line.text, line.number))
        else:
            row.lines.append(line)
    return parts


def _heads_row(lines: list[Line], at: int, row: Row | None, bulleted: bool) -> bool:
    line = lines[at]
    if bulleted:
        return line.level == 1
    if line.level:
        return False
    if row and printed_number(line.text):
        return bool(printed_number(row.title))
    if (row is None or (line.gap and _is_person_line(row.title))) and _is_person_line(line.text):
        return True
    if row is None:
        return line.heading or title_like(line) or bool(printed_number(line.text))
    if line.heading:
        return True
    if not title_like(line):
        return False
    # A heading stands after a blank line and has something under it, or follows a row that is complete.
    return line.gap and (bool(row.lines) or _stands_alone(lines, at))


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


def prose_rows(lines: list[Line]) -> list[Part] | None:
    """Running text with times in brackets: "lunch (12.00), workshop (kl 13–15)"; None for any other text."""
    found = [(line, list(BRACKETED.finditer(line.text))) for line in lines]
    if not any(len(matches) >= 2 for _, matches in found):
        return None
    parts: list[Part] = []
    for line, matches in found:
        at = 0
        for match in matches:
            title = _last_clause(line.text[at : match.start()])
            starts = clock(match["a"])
            at = match.end()
            if not title or starts is None:
                continue
            if match["before"].strip(" ,") and (day := day_heading(match["before"].strip(" ,"))):
                if not any(isinstance(part, Day) and part.title == day[0] for part in parts):
                    _add_day(parts, Day(*day, line.number))
            parts.append(
                Row(title, Hours(starts, clock(match["b"]) if match["b"] else None), line=line.number)
            )
        # A sentence says more than the words before its brackets: the editor gets it back whole.
        parts.append(Stray(line.text, line.number))
    return parts


_CLAUSE_START = re.compile(
    r".*(?:[.:;,]\s+|\b(?:och|samt|sedan|därefter|then|and|og|derefter|ja|sekä|sitten|"
    r"followed by|begins with|börjar med)\s+)",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = re.compile(
    r"^(?:samt|sedan|därefter|and|then|och|a|an|the|en|ett|et|og|till sist|finally)\s+", re.IGNORECASE
)


def _last_clause(text: str) -> str:
    """The words right before a bracket that name what happens then."""
    text = text.strip(" ,.;")
    match = _CLAUSE_START.match(text[-160:])
    clause = text[-160:][match.end() :] if match else text[-160:]
    for _ in range(3):
        clause = _ARTICLE.sub("", clause.strip(" ,.;"))
    return clause
