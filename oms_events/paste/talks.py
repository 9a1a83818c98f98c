"""Talks without times of their own under one time: lines that each say what is spoken of and by whom."""

from __future__ import annotations

from oms_events.paste.leads import LEAD_IN
from oms_events.paste.people import People, read_people
from oms_events.paste.role_words import LABEL
from oms_events.paste.source import Line
from oms_events.paste.titles import split_title

# Words of a subject: a shorter one before a person is a remark on them, a longer one tells of the talk.
_LEAST, _MOST = 3, 25
# Fewer lines of that kind may be one talk and what is said of it.
_TALKS = 3


def talks_of(lines: list[Line], english: bool) -> frozenset[int]:
    """The numbers of the lines that begin a talk, where there are several of them."""
    found = [
        line.number
        for at, line in enumerate(lines)
        if not line.level
        and not line.hint
        and not LABEL.match(line.text)
        and (_says_both(line.text, english) or _over_speaker(lines, at))
    ]
    return frozenset(found if len(found) >= _TALKS else ())


def _says_both(text: str, english: bool) -> bool:
    """ "Vägar för det nya företagandet, Anna Ek, Byaverket"."""
    if read_people(text):
        return False
    subject, people = split_title(text, english)
    return _are_speakers(people) and _LEAST < len(subject.split()) <= _MOST


def _over_speaker(lines: list[Line], at: int) -> bool:
    """ "Om bakgrunnen for reformen" over "v/ prosessleder Anna Ek"."""
    text, below = lines[at].text, lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.level or below.gap or not LEAD_IN.match(below.text) or LEAD_IN.match(text):
        return False
    return (
        text[-1].isalnum() and _LEAST < len(text.split()) <= _MOST and _are_speakers(read_people(below.text))
    )


def _are_speakers(people: People | None) -> bool:
    return (
        people is not None
        and people.strength == 3
        and people.sure
        and all("name" in person for person in people.contributors)
    )
