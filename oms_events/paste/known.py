"""What a programme's rows say of each other's lines: which are places, and which are names of speakers."""

from __future__ import annotations

import re
from collections import Counter

from oms_events.paste.bodies import is_body
from oms_events.paste.joining import is_bare_name
from oms_events.paste.kinds import kind_of
from oms_events.paste.parts import Known, Part, Row
from oms_events.paste.people import read_people
from oms_events.paste.plain_words import FUNCTION_WORDS
from oms_events.paste.role_words import role_of
from oms_events.paste.shapes import name_end, shape
from oms_events.paste.source import Line
from oms_events.paste.titles import split_title


def known_of(parts: list[Part]) -> Known:
    """The lines of these parts that are places or speakers by what stands at the same place elsewhere."""
    rows = [part for part in parts if isinstance(part, Row)]
    return Known(_places(rows), _speakers(rows), _names(rows), _bodies(rows), _labels(rows))


def _places(rows: list[Row]) -> frozenset[str]:
    """Lines that stand right under, or behind, more than one bare time, above the title."""
    first = Counter(
        row.lines[0].text
        for row in rows
        if not row.title and len(row.lines) > 1 and not read_people(row.lines[1].text)
    )
    behind = Counter(row.title for row in rows if _may_be_a_place(row.title))
    alone = {row.title for row in rows if not row.lines}
    found = {text for text, count in first.items() if count > 1 and not is_bare_name(text)}
    found |= _above_titles([row.lines for row in rows if not row.title and row.lines])
    return frozenset(found | {text for text, count in behind.items() if count > 1 and text not in alone})


def _above_titles(under: list[list[Line]]) -> set[str]:
    """The first line under every bare time, where a break stands below it more than once: what it is stands
    second in this text, and first where."""
    two = [lines for lines in under if len(lines) > 1 and not (lines[0].level or lines[1].level)]
    breaks = sum(kind_of(lines[1].text) in _BREAKS and len(lines[1].text.split()) < 4 for lines in two)
    first = {lines[0].text for lines in two}
    if breaks < 2 or len(two) < len(under) - 1 or any(len(text.split()) > 5 for text in first):
        return set()
    return {text for text in first if kind_of(text) not in _BREAKS and not read_people(text)}


_BREAKS = ("break", "meal", "registration")


def _speakers(rows: list[Row]) -> frozenset[str]:
    """Bare names that head several rows with lines under them, or recur in their row."""
    heads = [(row.title or row.lines[0].text, row) for row in rows if row.title or row.lines]
    named = [(text, row) for text, row in heads if len(text.split()) < 6 and is_bare_name(text)]
    told = {text for text, row in named if sum(line.text == text for line in row.lines) > (not row.title)}
    over = {text for text, row in named if len(row.lines) > (not row.title)}
    return frozenset(told | over if len(told) > 1 or len(over) > 2 else told)


def _names(rows: list[Row]) -> frozenset[str]:
    """Who is told with an office or a body in some line: the same name elsewhere is theirs. Names too, where
    at least every third row, and four of them, closes with what has the shape of one."""
    lines = [
        text for row in rows for text in (row.title, *(line.text for line in row.lines)) if len(text) < 200
    ]
    found = [read_people(text) or split_title(text, True)[1] for text in lines[:_MOST]]
    closing = [name for row in rows if (name := _closing_name(row.title))]
    closing = closing if len(closing) > 3 and 3 * len(closing) > len(rows) else []
    return frozenset(closing) | frozenset(
        person["name"]
        for people in found
        if people and people.strength == 3 and people.sure
        for person in people.contributors
        if "name" in person
    )


_OPENS = re.compile(r"(?P<who>[^–—:]{2,60}?) – \S")


def _bodies(rows: list[Row]) -> frozenset[str]:
    """Bodies before a dash, where several rows begin so: "Byaverket – Att bygga nytt"."""
    opened = [match["who"] for row in rows if (match := _OPENS.match(row.title))]
    found = [who for who in opened if is_body(who) or shape(who) in "AB" and " " not in who]
    return frozenset(found if len(found) > 2 else ())


def _labels(rows: list[Row]) -> frozenset[str]:
    """ "Position paper" of "Position paper: Anna Ek", where it stands so more than once."""
    split = [row.title.partition(": ") for row in rows if row.title.count(": ") == 1]
    count = Counter(label for label, _, name in split if len(label.split()) < 5 and is_bare_name(name))
    return frozenset(label for label, times in count.items() if times > 1 and not role_of(label))


def _closing_name(title: str) -> str:
    """ "Jan Ek" of "Brannmuseet Jan Ek": two or three capitals behind a word of the title."""
    tokens = title.split()
    for count in (3, 2):
        at = len(tokens) - count
        if at > 0 and tokens[at - 1][-1].isalnum() and name_end(tokens, at) == len(tokens):
            before = tokens[at - 1]
            if before in FUNCTION_WORDS:
                continue
            return " ".join(tokens[at:]) if before.islower() or at == 1 or shape(before) in "CFB" else ""
    return ""


# Lines of a programme that are looked at for names.
_MOST = 400


def _may_be_a_place(title: str) -> bool:
    """Two or three words in capitals that say nothing of what happens: "Main Tent", "Stora scenen"."""
    words = title.split()
    return (
        1 < len(words) < 4
        and kind_of(title) == "session"
        and words[0][0].isupper()
        and shape(words[0]) in "CD"
        and title[-1] not in "?!.:"
    )
