"""One phrase between commas, read as a person, a job, a body or a remark."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from oms_events.paste.bodies import is_body
from oms_events.paste.brackets import TBC, add_bracket
from oms_events.paste.employers import DASH, QUOTES, body_name
from oms_events.paste.offices import read_field
from oms_events.paste.persons import person_in
from oms_events.paste.phrase import Phrase
from oms_events.paste.plain_words import is_country
from oms_events.paste.role_words import ROLES_AFTER_NAME, SPEECH_VERBS, role_of

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")


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
    person = person_in(tokens)
    if person:
        return person
    return _field(tokens, plain)


def _field(tokens: list[str], plain: str) -> Phrase:
    if tokens[0] == "the" and "of" in tokens[2:] and (office := _field(tokens[1:], plain[4:])).kind == "job":
        # "Anna Ek, the president of the Coastal Council"; "the host city" is none.
        return office
    title, body, note, kind = read_field(tokens)
    if kind == "note" and not body:
        return Phrase("note", plain, note=note)
    if not title and not body and (verb := _verb_after_body(tokens)):
        return Phrase("body", plain, body=body_name(tokens[:verb]), note=" ".join(tokens[verb:]))
    if title:
        via = plain[len(title) :].split()[:1] if body and plain.startswith(title) else []
        return Phrase("job", plain, title=title, body=body, note=note, via="".join(via).casefold())
    if body:
        return Phrase("body", plain, body=body, note=note)
    return Phrase(kind, plain, sure=False)


def _verb_after_body(tokens: list[str]) -> int:
    """Where a verb of speaking stands after a body ("SLF visar …"); 0 where none does."""
    for at in range(1, min(len(tokens), 7)):
        if tokens[at] in SPEECH_VERBS:
            return at if is_body(" ".join(tokens[:at])) else 0
    return 0
