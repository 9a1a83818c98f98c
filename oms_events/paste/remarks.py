"""A line that begins with one person and goes on with what they say: behind a dash, as a sentence, as a
quotation."""

from __future__ import annotations

import re

from oms_events.paste.employers import QUOTES
from oms_events.paste.joining import is_one_person
from oms_events.paste.people import People, read_people
from oms_events.paste.source import Line
from oms_events.paste.speaker_first import SPEAKER_FIRST, speaker_of

# "Statssekreterare Anna Ek. Redovisning av förslaget"
_THEN_SENTENCE = re.compile(r"(?P<who>.{6,90}?[^\W\d_]{3})\.\s+(?P<said>[^\W\d_a-zåäöæø].+)")
# "Anna Ek, ordförande, Byalaget. ”Vatten för alla”"
_THEN_QUOTE = re.compile(r"(?P<who>[^“”\"]{6,260}?)[.,:]?\s+(?P<said>[“”\"][^“”\"]{4,200}[“”\"])[.]?")

# The person, what they speak of, and a sentence that is the row's.
Said = tuple[People, str, str]


def person_and_said(line: Line, english: bool) -> Said | None:
    """Who the line is of and what stands behind them; None where it does not begin with one person alone."""
    return _behind_dash(line, english) or _as_sentence(line.text) or _as_quote(line.text)


def _behind_dash(line: Line, english: bool) -> Said | None:
    text = line.text
    spoken = SPEAKER_FIRST.fullmatch(text)
    if not spoken or not (line.level or spoken["said"][0] in QUOTES or is_one_person(spoken["who"])):
        return None
    colon = text[len(spoken["who"])] == ":"
    people = speaker_of(spoken, english) if colon or len(spoken["said"].split()) > 2 else None
    return (people, spoken["said"], "") if people else None


def _as_sentence(text: str) -> Said | None:
    told = _THEN_SENTENCE.fullmatch(text)
    people = read_people(told["who"]) if told and is_one_person(told["who"]) else None
    if not told or not people or people.strength < 3 or read_people(told["said"]):
        return None
    return people, "", told["said"]


def _as_quote(text: str) -> Said | None:
    told = _THEN_QUOTE.fullmatch(text)
    people = read_people(told["who"], True) if told else None
    if not told or not people or people.strength < 3 or "name" not in people.contributors[0]:
        return None
    return people, told["said"], ""
