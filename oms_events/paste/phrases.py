"""One phrase between commas, read as a person, a job, a body or a remark."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from oms_events.paste.bodies import is_body
from oms_events.paste.brackets import TBC, add_bracket
from oms_events.paste.job_words import JOBS
from oms_events.paste.offices import DASH, QUOTES, body_name, read_field, says_what_it_is
from oms_events.paste.plain_words import is_country
from oms_events.paste.role_words import ROLES_AFTER_NAME, ROLES_BEFORE_NAME, SPEECH_VERBS, role_of
from oms_events.paste.shapes import name_end, shape, shapes

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_PLURALS = ("arna", "erna", "orna", "erne", "ene", "ane")
_REMARK = frozenset("om on about som who which that der joka är is er".split())


@dataclass(slots=True)
class Phrase:
    """What a phrase says. `kind`: person, job, body, country, capital (unknown, with a capital), plain
    (unknown), note, role or nothing. `sure` is false where only its place could tell."""

    kind: str
    text: str = ""
    name: str = ""
    title: str = ""
    body: str = ""
    note: str = ""
    suffix: str = ""
    prefix: str = ""
    role: str = ""
    confirmed: bool = True
    sure: bool = True
    # The small word between job and body.
    via: str = ""


def read_phrase(text: str) -> Phrase:
    """A phrase between separators; never None: what fits nothing is "plain"."""
    # The same phrase is read at every place where a title may be cut; its neighbours may change the copy.
    return replace(_phrase(text))


@lru_cache(maxsize=4096)
def _phrase(text: str) -> Phrase:
    inside = [content.strip() for content in _BRACKET.findall(text)]
    plain = _BRACKET.sub("", text).strip(DASH) if inside else text.strip(DASH)
    confirmed = True
    if TBC.search(plain):
        plain, confirmed = TBC.sub("", plain).strip(DASH), False
    phrase = _read(plain)
    phrase.confirmed = confirmed
    for content in inside:
        add_bracket(phrase, content)
    return phrase


def _read(plain: str) -> Phrase:
    tokens = plain.split()
    if not tokens:
        return Phrase("nothing")
    if plain[0] in QUOTES and len(plain) > 2:
        # "Anna Ek, “Vatten i städer”": what the person talks about.
        return Phrase("note", plain, note=plain)
    role = role_of(plain)
    if role and plain.casefold() in ROLES_AFTER_NAME:
        return Phrase("role", plain, role=role)
    if is_country(plain):
        return Phrase("country", plain)
    if len(tokens) > 40:
        return Phrase("plain", plain, sure=False)
    person = _person(tokens)
    if person:
        return person
    return _field(tokens, plain)


def _field(tokens: list[str], plain: str) -> Phrase:
    title, body, note, kind = read_field(tokens)
    if kind == "note" and not body:
        return Phrase("note", plain, note=note)
    if not title and not body and (verb := _verb_after_body(tokens)):
        return Phrase("body", plain, body=body_name(tokens[:verb]), note=" ".join(tokens[verb:]))
    if title:
        via = plain[len(title) :].split()[:1] if body and plain.startswith(title) else []
        return Phrase("job", plain, title=title, body=body, note=note, via="".join(via).casefold())
    if body:
        return Phrase("body", plain, body=body)
    return Phrase(kind, plain, sure=False)


def _verb_after_body(tokens: list[str]) -> int:
    """Where a verb of speaking stands after a body ("SLF visar …"); 0 where none does."""
    for at in range(1, min(len(tokens), 7)):
        if tokens[at] in SPEECH_VERBS:
            return at if is_body(" ".join(tokens[:at])) else 0
    return 0


def _person(tokens: list[str]) -> Phrase | None:
    """A phrase with a name in it and nothing that is not about it."""
    if tokens[0] == "Will" and shapes(tokens[1:]) in ("C", "CC"):
        # The one function word that is a common first name.
        return Phrase("person", " ".join(tokens), " ".join(tokens))
    start, prefix = 0, ""
    kinds = shapes(tokens[:12])
    while start < len(tokens) - 1 and kinds[start : start + 1] == "H" and kinds[start + 1 : start + 2] != "J":
        prefix = f"{prefix} {tokens[start]}".strip()
        start += 1
    for at in range(start, min(len(tokens) - 1, 14)):
        end = name_end(tokens, at)
        if prefix and at == start and end == at and shapes(tokens[at : at + 2]) in ("CF", "CB", "CJ", "CD"):
            # After an honorific an ordinary word is a family name: "Ms Jo Field".
            end = at + 2
        if end == at and at == len(tokens) - 2 and _is_titled_name(tokens, at):
            end = at + 2
        if end == at:
            continue
        if _belongs_to_body(tokens, at, end):
            end -= 1
        before, after = tokens[start:at], tokens[end:]
        if shape(tokens[at]) in "Ip" and before and shape(tokens[at - 1]) == "C":
            continue
        phrase = Phrase("person", " ".join(tokens), " ".join(tokens[at:end]).strip(" .,"), prefix=prefix)
        if before and not _office_before(phrase, before):
            return None
        if after and not _said_after(phrase, after, tokens[at:end]):
            return None
        return phrase
    return None


def _belongs_to_body(tokens: list[str], at: int, end: int) -> bool:
    """ "Linda Ek Norrby kommun": the third capital is the body's that ends in a word in lower case."""
    return end - at > 2 and end == len(tokens) - 1 and tokens[end][0].islower() and shape(tokens[end]) == "B"


def _is_titled_name(tokens: list[str], at: int) -> bool:
    """ "Professor Hal Green": after an office an ordinary word is a family name."""
    office = at > 0 and shape(tokens[at - 1]) == "J" and tokens[at - 1][0].isupper()
    return office and shapes(tokens[at:]) in ("CD", "CF")


def _office_before(phrase: Phrase, before: list[str]) -> bool:
    if shape(before[-1]) == "H":
        phrase.prefix, before = before[-1], before[:-1]
        if not before:
            return True
    if len(before) == 1 and before[0].casefold().endswith("rådet"):
        phrase.title = before[0]
        return True
    if any(token[-1] in ".?!:;" and shape(token) not in "IH" or token[0] in "/–—-" for token in before):
        return False
    said = " ".join(before).casefold().strip(DASH)
    if said in ROLES_BEFORE_NAME:
        phrase.role = role_of(said) or ""
        return True
    kinds = shapes(before)
    if kinds == "J" and before[0].casefold() not in JOBS and before[0].endswith(_PLURALS):
        # "fylkespolitikerne Anna Ek (SP), Bo Lund (H)": what all of the list are, said once.
        phrase.note = before[0]
        return True
    if kinds[-1] in "fp" or any(token.casefold() in ("v/", "v.", "v:", "/") for token in before):
        return False
    if kinds == "w":
        # A word in lower case right before a name: an office that no ending tells.
        phrase.title, phrase.sure = " ".join(before), False
        return True
    title, body, note, _ = read_field(before)
    if not title or note:
        return False
    # A job that only modifies the word before the name does not make that word an office; after "chef för
    # tankesmedjan" comes the name of the body.
    if shape(before[-1]) in "CDAF" and not body or len(before) > 1 and says_what_it_is([before[-1], "A"]):
        return False
    phrase.title, phrase.body = title, body
    return True


def _said_after(phrase: Phrase, after: list[str], name: list[str]) -> bool:
    kinds = shapes(after)
    if (
        kinds == "B"
        and len(name) > 1
        and after[0][0].isupper()
        and _definite(after[0])
        and shapes(name).strip("CI") == ""
    ):
        # "Anna Ek Länsstyrelsen": a body with its article needs no name of its own.
        phrase.body = after[0].strip(DASH)
        return True
    if len(after) == 1 and kinds == "B" and not after[0][0].islower() and len(name) <= 2:
        # "Stålåns Learning Hub": a body word that closes the capitals names a body, not a person and a body.
        return False
    if (
        any(kind == "B" for kind in kinds)
        and kinds[0] in "BDCA"
        and "J" not in kinds
        and len(after) <= 2
        and kinds != "Bw"
    ):
        if kinds in ("BB", "BA") or after[-1].casefold().strip(".") in ("ab", "as", "oy", "aps", "ltd", "ry"):
            return False
    title, body, note, kind = read_field(after)
    if kind == "capital" or (not title and not body and not note):
        return False
    if note and kinds[0] in "fp" and after[0].casefold() not in _REMARK:
        return False
    if phrase.title and title:
        # "Museichef Anna Ek leder": who has an office before the name does something after it.
        note = " ".join(filter(None, [title, note]))
    phrase.title, phrase.body, phrase.note = phrase.title or title, phrase.body or body, note
    return True


def _definite(body: str) -> bool:
    low = body.casefold().strip(DASH)
    return len(low) > 7 and low.endswith(("en", "et", "an"))
