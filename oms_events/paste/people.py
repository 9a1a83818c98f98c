"""A stretch of text that is nothing but people and bodies, read into the document's contributors.

The text is cut at its separators, each phrase is read by itself, and the order of the phrases says who
belongs to what: "name, job, body", "body, name", "job name, body". Text with a phrase that fits nowhere is
no list of people.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from oms_events.paste.bodies import is_body
from oms_events.paste.cutting import AND, GROUPS, WITHIN, cut, opens_person, unslashed
from oms_events.paste.leads import AND_OTHERS, BOTH, BRACKETS, LEAD_IN, LEADS_TALK, statements, without_files
from oms_events.paste.phrases import TBC, read_phrase
from oms_events.paste.role_words import LABEL, ROLES_BEFORE_NAME, SINGULAR, role_of
from oms_events.paste.sequence import People, Sequence
from oms_events.paste.shapes import name_end, shape

# Commas or brackets in one list of people; a longer one is no line of a programme.
MOST_PHRASES = 60
# A list of people opens with none of these.
_NO_BEGINNING = ("plain", "note", "country", "role", "nothing")


def read_people(text: str, alone: bool = False) -> People | None:
    """Contributors where the whole text is people and bodies; None where any of it is something else.

    `alone` says that the text is known to hold one person: a second name in it is then a body's.
    """
    if len(text) > 1500 or text.count(",") > MOST_PHRASES or text.count("(") > MOST_PHRASES:
        return None
    people = _people(text, alone)
    return people and replace(people, contributors=[dict(person) for person in people.contributors])


@lru_cache(maxsize=4096)
def _people(text: str, alone: bool) -> People | None:
    text = AND_OTHERS.sub("", without_files(text)).strip(" .,;")
    if BRACKETS.fullmatch(text):
        text = "; ".join(inside.strip() for inside in re.findall(r"\(([^()]*)\)", text))
    if not text:
        return None
    first, *others = statements(text)
    if others:
        return _together([first, *others])
    labels = list(LABEL.finditer(text))
    if labels and labels[0].start() == 0:
        return _labelled(text, labels)
    if labels and text[: labels[0].start()].rstrip()[-1:] in ".;,":
        return _people_and_labelled(text, labels)
    return _unlabelled(text, "", alone)


def _together(parts: list[str]) -> People | None:
    """Each part read for itself; None where one of them is not people."""
    people = People()
    for part in parts:
        found = read_people(part)
        if found is None:
            return None
        people.contributors += found.contributors
        people.sure &= found.sure
        people.strength = max(people.strength, found.strength)
    return people


def _people_and_labelled(text: str, labels: list[re.Match]) -> People | None:
    """ "Anna Ek and Bo Lund. Moderator: Siv Alm": those before the first label have no role."""
    people = _unlabelled(text[: labels[0].start()].strip(" .,;"), "")
    told = _labelled(text, labels) if people else None
    if not people or not told or not all("name" in person for person in people.contributors):
        return None
    people.contributors += told.contributors
    people.sure &= told.sure
    people.strength = 3
    return people


def _labelled(text: str, labels: list[re.Match]) -> People | None:
    people = People(strength=3)
    for index, label in enumerate(labels):
        end = labels[index + 1].start() if index + 1 < len(labels) else len(text)
        part = text[label.end() : end].strip(" .,;")
        role = role_of(label["label"]) or ""
        if not part:
            continue
        one = label["label"].casefold() in SINGULAR
        found = _bodies(part, role) or _unlabelled(part, role, one) or _after_label(part, role)
        if not found:
            return None
        people.contributors += found.contributors
        people.sure &= found.sure
    return people if people.contributors else None


def _after_label(part: str, role: str) -> People | None:
    """A label vouches for a lone body or an unnamed person: "Moderator: TBC"."""
    if role and TBC.fullmatch(part.strip("() .")):
        return People([{"role": role, "confirmed": False}], 3)
    return None


def _bodies(part: str, role: str) -> People | None:
    """A label vouches for bodies that no ending tells, too: "Speakers: Norrby region, Lightworks"."""
    if WITHIN.search(part):
        # "Ministry of Coasts and Local Services" is one.
        return None
    pieces = [piece.strip(" .") for piece in re.split(rf"\s*[,;]\s+|\s+{AND}\s+", part)]
    phrases = [read_phrase(piece) for piece in pieces if piece]
    known = [phrase.kind == "body" for phrase in phrases]
    plain = all(phrase.kind in ("body", "capital") and len(phrase.text.split()) <= 4 for phrase in phrases)
    if len(phrases) < 2 or not plain or not any(known):
        return None
    named = [{"organisation": phrase.text} | ({"role": role} if role else {}) for phrase in phrases]
    return People(named, 3, sure=all(known))


def _unlabelled(text: str, role: str, alone: bool = False) -> People | None:
    lead = LEAD_IN.match(text)
    if lead:
        role = role or ("moderator" if LEADS_TALK.match(text) else "")
        text = text[lead.end() :]
        first, _, rest = text.partition(" ")
        if len(first) < 5 and shape(first) == "F" and role_of(first) is None and first[0].isupper():
            # "ved Dag Rune Olden": behind such a word a short word with a capital is a name too.
            told = _unlabelled(rest, role, alone) if opens_person(rest) else None
            if told and "name" in told.contributors[0]:
                told.contributors[0]["name"] = f"{first} {told.contributors[0]['name']}"
                return told
    if not role:
        if named := _role_before_name(text, alone):
            return named
        match = re.fullmatch(r"([\w\s]+?)\s*\((?:tbc|tba)\)", text, re.IGNORECASE)
        if match and (known := role_of(match[1])):
            return People([{"role": known, "confirmed": False}], 3)
    if (tbc := _TBC_OF.match(text)) and is_body(text[tbc.end() :]):
        return People(
            [{"organisation": text[tbc.end() :], "confirmed": False} | ({"role": role} if role else {})], 3
        )
    text = _THE.sub("", text)
    if "|" in text:
        if told := _barred(text, role):
            return told
        text = _without_bars(text)
    text = unslashed(text) if 0 < text.count("/") < MOST_PHRASES else text
    people = People()
    if " samt " in text and (told := _pairs(text, role)):
        return told
    groups = _with_offices([group.strip(" ,.") for group in GROUPS.split(text) if group.strip(" ,.")])
    for group in groups:
        found = _group(group, alone or len(groups) > 1)
        if found is None:
            return None
        people.contributors += found.contributors
        people.sure &= found.sure
        people.strength = max(people.strength, found.strength)
        if len(people.contributors) == len(found.contributors):
            people.opens_unsure, people.opens_with_body = found.opens_unsure, found.opens_with_body
    if not people.contributors:
        return None
    if lead and people.strength == 1 and not people.sure:
        return None
    for person in people.contributors:
        if role and not person.get("role"):
            person["role"] = role
    people.strength = 3 if role else people.strength
    return people


# "v/ TBA, Kystdepartementet"
_TBC_OF = re.compile(r"(?:tbc|tba|tbd)\s*,\s*", re.IGNORECASE)
# "the Revd Joan Pike"
_THE = re.compile(r"^the\s+(?=(?:Rev|Revd|Rt|Hon|Very|Ven)\b)")


def _barred(text: str, role: str) -> People | None:
    """ "Anna Ek, Bo Lund | Byaverket": what stands behind the bar is said of all before it."""
    names, _, said = text.partition(" | ")
    people = _unlabelled(names, role) if said and "|" not in said else None
    said = said.strip(" *")
    if not people or opens_person(said) or any(set(one) - {"name", "role"} for one in people.contributors):
        return None
    about = _group(f"{people.contributors[-1]['name']}, {said}", True)
    known = about and len(about.contributors) == 1 and about.strength == 3
    last = about.contributors[0] if about and known else {"organisation": said}
    for person in people.contributors:
        person |= {key: value for key, value in last.items() if key != "name"}
    people.strength, people.sure = 3, bool(known)
    return people


def _pairs(text: str, role: str) -> People | None:
    """ "A och B, Byaverket samt C och D, Norrby": each side of "samt" is told for itself."""
    sides = text.split(" samt ")
    if len(sides) != 2 or not all(" och " in side and ", " in side for side in sides):
        return None
    people = People(strength=2)
    for side in sides:
        found = _unlabelled(side, role)
        if found is None or found.opens_with_body or len(found.contributors) < 2:
            return None
        people.contributors += found.contributors
        people.sure &= found.sure
        people.strength = max(people.strength, found.strength)
    return people


def _without_bars(text: str) -> str:
    """ "Anna Ek | chef, Byaverket | Föredrag": a bar between a name and what is said of it is a comma, and a
    word for a part of a programme behind one is none of a person."""
    first, *rest = re.split(r"\s+\|\s+", text)
    if len(rest) > 1 and len(rest[-1].split()) == 1 and shape(rest[-1]) == "F":
        rest[-2:] = [f"{rest[-2]} ({rest[-1]})"]
    if rest and first == read_phrase(first).name and not opens_person(rest[0]):
        first = f"{first}, {rest.pop(0)}"
    return " | ".join([first, *rest])


def _with_offices(groups: list[str]) -> list[str]:
    """ "Anna Ek; writer, broadcaster": what a semicolon sets apart in lower case is said of the name "
    "before."""
    result: list[str] = []
    for group in groups:
        bare = result and read_phrase(result[-1]).text == read_phrase(result[-1]).name
        if bare and group[0].islower() and not opens_person(group):
            result[-1] = f"{result[-1]}, {group}"
        else:
            result.append(group)
    return result


def _role_before_name(text: str, alone: bool) -> People | None:
    """ "Moderator Anna Ek and coordinator Bo Lund": without a colon the role is the first one's."""
    words = text.split()
    words = words[1:] if words[0] in ("the", "den") else words
    for count in (2, 1):
        label, rest = " ".join(words[:count]).casefold().rstrip(","), " ".join(words[count:])
        known = role_of(label)
        if known and (label in ROLES_BEFORE_NAME or label.endswith(("na", "ne"))) and opens_person(rest):
            found = _unlabelled(rest, "", alone)
            if found:
                found.contributors[0].setdefault("role", known)
                found.strength = 3
            return found
    return None


def _group(group: str, alone: bool = False) -> People | None:
    pieces = cut(group)
    if not pieces or len(pieces) > MOST_PHRASES or read_phrase(pieces[0][1]).kind in _NO_BEGINNING:
        return None
    both = BOTH.match(pieces[-1][1])
    if both and len(pieces) > 1:
        rest = _group(group[: group.rindex(pieces[-1][1])].strip(" ,"))
        if rest:
            for person in rest.contributors:
                person.setdefault("organisation", pieces[-1][1][both.end() :].strip())
        return rest
    machine = Sequence([(kind, read_phrase(piece)) for kind, piece in pieces], alone, group)
    return machine.people()


def has_name(text: str) -> bool:
    """Two or more words in the text have the shape of a name (not at its very beginning)."""
    tokens = text.split()
    return any(name_end(tokens, at) > at for at in range(1, min(len(tokens) - 1, 60)))
