"""A line that begins with who speaks: "Anna Ek – Vad vet vi?", "Anna Ek. Redovisning.", "Anna Ek, Norrby"."""

from __future__ import annotations

import re

from oms_events.paste.asides import CLOSING, SENTENCE_END
from oms_events.paste.joining import is_bare_name
from oms_events.paste.people import People, read_people
from oms_events.paste.phrases import read_phrase
from oms_events.paste.shapes import shape
from oms_events.paste.titles import split_title

SPEAKER_FIRST = re.compile(r"(?P<who>[^–—:]{5,90}?)(?:\s[–—-]|:)\s(?P<said>\S.+)")
_STATED = re.compile(r"(?:(?P<title>[^\W\d_]{4,})[.!]\s+)?(?P<who>[^.?!:,]{5,40})\.\s+(?P<said>\S.+)")


def name_and_sentence(text: str) -> tuple[People, str, str] | None:
    """ "Anna Ek. Redovisning." and "Välkommen. Anna Ek. Vad vill vi?": person, title, and what else is
    said."""
    match = _STATED.fullmatch(text)
    people = read_people(match["who"]) if match and is_bare_name(match["who"]) else None
    if not match or not people or match["title"] and shape(match["title"]) != "F":
        return None
    if match["title"]:
        return people, match["title"], match["said"]
    title, *rest = SENTENCE_END.split(match["said"], maxsplit=1)
    return people, title.strip(CLOSING), " ".join(rest)


def is_only_a_person(text: str, people: People) -> bool:
    """ "Peter Ask, Sveaträ", "Göran Ek – Södra Skog": a name and where it is from, told by their capitals."""
    if len(people.contributors) != 1 or not {"name", "organisation"} <= set(people.contributors[0]):
        return False
    words = text.replace("–", " ").replace("-", " ").split()
    named = people.contributors[0]["name"].split()
    owned = any(word.endswith("s") and len(word) > 5 for word in named[:-1])
    return all(word[0].isupper() for word in words) and text.startswith(named[0]) and not owned


def speaker_of(spoken: re.Match, english: bool) -> People | None:
    """The person of "Anna Ek – Vad vet vi om vatten?", where what follows the dash is no job and no body."""
    said, people = spoken["said"], read_people(spoken["who"])
    if people and (later := split_title(said, english)[1]) and later.strength > 1:
        # "Black Bell Back – Klockans återkomst. Anna Ek, Byaverket": who speaks comes last.
        return None
    if (
        not people
        or people.opens_with_body
        or people.strength < (3 if english else 2)
        or len(said.split()) < (2 if len(people.contributors[0]) > 1 else 3)
        and shape(said) != "F"
    ):
        return None
    return None if read_phrase(said).kind in ("job", "body", "person", "country") else people
