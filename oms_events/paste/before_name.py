"""A title with nothing between it and a name, or with a word that says that a name comes."""

from __future__ import annotations

import re

from oms_events.paste.cutting import opens_person
from oms_events.paste.leads import statements
from oms_events.paste.people import People, read_people
from oms_events.paste.role_words import role_of
from oms_events.paste.shapes import name_end, shape, shapes

_TALK = re.compile(r"(?P<title>[^\W\d_]+) (?:mellan|mellom|mellem|between) (?P<who>[^\W\d_].+)")


def talk_between(text: str) -> tuple[str, People] | None:
    """ "Debatt mellan Anna Ek och Bo Lund": what they do is the title; not where the line says about
    what."""
    match = _TALK.fullmatch(text)
    if match is None or shape(match["title"]) != "F":
        return None
    people = read_people(match["who"])
    if not people or any("name" not in person or "note" in person for person in people.contributors):
        return None
    return match["title"], people


_QUOTED = re.compile(r"(?P<title>[«“”\"‘’'][^»“”\"]{3,200}[»”\"’'][.]?)[\s,.:–—-]+(?P<rest>\S.*)")


def quoted(text: str) -> tuple[str, People] | None:
    """ "«Outlook from the North.» State Secretary Anna Ek": a title in quotes is whole."""
    match = _QUOTED.fullmatch(text)
    people = read_people(match["rest"]) if match else None
    return (match["title"], people) if match and people and "name" in people.contributors[0] else None


def heading_and_name(text: str, english: bool) -> tuple[str, People] | None:
    """ "Välkomstord Anna Ek, rektor", "Welcoming words Anna Ek, Mayor": words for a part of the programme,
    the first with a capital, right before a name."""
    tokens = text.split()
    at = next((at for at in range(1, min(len(tokens) - 1, 5)) if tokens[at][0].isupper()), 0)
    heading = tokens[:at]
    if not at or shape(heading[0]) != "F" or not all(word[-1].isalpha() for word in heading):
        return None
    if shape(heading[-1]) in "fpJB" or role_of(heading[-1]) is not None or name_end(tokens, at) == at:
        return None
    people = read_people(" ".join(tokens[at:]))
    if not people or people.opens_with_body or people.strength < (3 if english or at > 1 else 2):
        return None
    return " ".join(heading), people


def unsigned(text: str, english: bool) -> tuple[str, People] | None:
    """ "Erfarenheter av tre bryggor Anna Ek Norrby kommun": nothing between title and person.

    The title ends in a word in lower case or in a noun; not in English, where titles are in capitals too.
    """
    tokens = text.split()
    if english or len(tokens) > 60 or len(statements(text)) > 1:
        return None
    kinds = shapes(tokens)
    for at in range(1, len(tokens) - 2):
        before = tokens[at - 1]
        if (
            before[-1] in ",.:;!?–—-&"
            or "/" in before
            or not tokens[at][0].isupper()
            or role_of(before) is not None
            or (at > 1 and (tokens[at - 2][-1] in ":,–—" or tokens[at - 2] in ("v/", "v.", "ved")))
            or (name_end(tokens, at) == at and not _opens_with_office(tokens, kinds, at))
        ):
            continue
        if (
            kinds[at - 1] not in "wF"
            and not before[-1].isdigit()
            and not (at == 1 and _is_noun(before))
            and not _is_object(tokens, at)
        ):
            continue
        if "J" in kinds[:at] and any(
            token in ("ved", "av", "af", "v/", "med") for token in tokens[1 : at - 1]
        ):
            # "Presentation ved professor i historie Anna Ek": the people begin before the name.
            continue
        people = read_people(" ".join(tokens[at:]))
        if not people or people.opens_with_body or "name" not in people.contributors[0]:
            continue
        told = len(people.contributors[0]) > 1 or len(people.contributors) > 1
        if told and (people.sure and people.strength == 3 or at > 1 and kinds[at - 1] == "w"):
            return " ".join(tokens[:at]), people
    return None


def _opens_with_office(tokens: list[str], kinds: str, at: int) -> bool:
    """ "Yhteenveto ja keskustelu Johtava asiantuntija Aino Salo": a capital where the office begins."""
    return kinds[at] == "J" and kinds[at - 1] == "w" and opens_person(" ".join(tokens[at : at + 8]))


def _is_object(tokens: list[str], at: int) -> bool:
    """ "till Gävle" in "Välkommen till Gävle Anna Ek, rektor": after such a word the first capital is no
    person's."""
    return (
        at > 2
        and tokens[at - 2] in ("till", "til", "i", "på", "om", "för", "for")
        and shape(tokens[at - 1]) == "C"
    )


def _is_noun(word: str) -> bool:
    """A first word with an article at its end: "Forum-aktiviteterna", "Arenaprojekten"."""
    return len(word) > 9 and word.casefold().endswith(("erna", "arna", "orna", "erne", "ene", "en", "et"))
