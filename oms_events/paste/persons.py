"""A name in a phrase, and what stands before and behind it without a comma."""

from __future__ import annotations

import re

from oms_events.paste.employers import DASH, says_what_it_is
from oms_events.paste.job_words import JOBS
from oms_events.paste.offices import read_field
from oms_events.paste.phrase import Phrase
from oms_events.paste.plain_words import FUNCTION_WORDS
from oms_events.paste.role_words import ROLES_BEFORE_NAME, role_of
from oms_events.paste.shapes import name_end, shape, shapes

_IN = ("i", "på")
_LEADS = (*_IN, "for", "för", "av", "ved", "vid", "hos")
# Degrees and honours behind a name.
_LETTERS = re.compile(
    r"BA|MA|B\.?Sc|M\.?Sc|Ph\.?D|DPhil|MBA|LL\.?[BM]|MD|[OMC]BE|[KQ]C|MAA|MNAL|FR[A-Z][A-Za-z]*"
)
_PLURALS = ("arna", "erna", "orna", "erne", "ene", "ane")
_FINNISH_OFFICES = (
    "johtaja",
    "päällikkö",
    "edustaja",
    "sihteeri",
    "jäsen",
    "asiamies",
    "ministeri",
    "piispa",
)
_IS = ("är", "er", "is", "on")
# Who chairs one of these is named next; behind "chef för tankesmedjan" comes its own name.
_OF_PEOPLE = ("udvalget", "utvalget", "nämnden", "utskottet", "styrelsen", "rådet", "komiteen", "kommittén")
_REMARK = frozenset("om on about som who which that der joka är is er".split())


def person_in(tokens: list[str]) -> Phrase | None:
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
        if at > 1 and kinds[at - 1 : at] == "D" and "f" in kinds[:at]:
            # "of the Association of European Forest Regions": the adjective's own capitals.
            continue
        if kinds[at : at + 1] == "J" and shape(tokens[at]) != "J":
            # "Secretary General Estonian Ministry": the second word closes the office.
            continue
        end = name_end(tokens, at)
        if (
            prefix
            and at == start
            and end == at
            and shapes(tokens[at : at + 2]) in ("CF", "CB", "CJ", "CD", "FC")
        ):
            # After an honorific an ordinary word is a family name: "Ms Jo Field".
            end = at + 2
        if end == at and at == len(tokens) - 2 and _is_titled_name(tokens, at):
            end = at + 2
        if end == at and _is_short_first_name(tokens, at):
            end = max(name_end(tokens, at + 1), at + 2)
        if end == at:
            continue
        if _is_genitive(tokens, end):
            continue
        if _belongs_to_body(tokens, at, end) or _belongs_to_office(tokens, at, end):
            end -= 1
        if _is_of_place(tokens, at, end):
            at += 1
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


def _is_genitive(tokens: list[str], end: int) -> bool:
    """ "Kotkan Vihreiden puheenjohtaja": Finnish says whose the office is with -n; names end in -nen."""
    last = tokens[end - 1]
    return (
        end < len(tokens)
        and last.endswith("n")
        and not last.endswith(("nen", "son", "sen", "man"))
        and tokens[end][0].islower()
        and any(token.endswith(_FINNISH_OFFICES) for token in tokens[end : end + 2])
    )


def _belongs_to_office(tokens: list[str], at: int, end: int) -> bool:
    """ "Linda Maria Ek Konstnärlig ledare": the last capital is an adjective of the office."""
    adjective = tokens[end - 1].endswith(("isk", "lig", "ande", "ende"))
    return end - at > 2 and end < len(tokens) and adjective and shape(tokens[end]) == "J"


def _is_of_place(tokens: list[str], at: int, end: int) -> bool:
    """ "Rådmann i Berlevik Jørgen Holten": the capital after the small word is where the office is."""
    kinds = shapes(tokens[:at])
    return at > 1 and tokens[at - 1] in _LEADS and "J" in kinds and end - at > 2


def _is_titled_name(tokens: list[str], at: int) -> bool:
    """ "Professor Hal Green": after an office an ordinary word is a family name."""
    office = at > 0 and shape(tokens[at - 1]) == "J" and tokens[at - 1][0].isupper()
    return office and shapes(tokens[at:]) in ("CD", "CF")


def _is_short_first_name(tokens: list[str], at: int) -> bool:
    """ "instituttleder Dag Arne Berg": right behind an office a short word with a capital is a first name."""
    word, behind = tokens[at], at > 0 and at + 1 < len(tokens) and shape(tokens[at - 1]) == "J"
    if not behind or len(word) > 4 or word.casefold() in FUNCTION_WORDS or role_of(word) is not None:
        return False
    return shapes(tokens[at : at + 2]) == "FC"


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
    placed = len(before) > 2 and before[-2] in _IN
    if (
        shape(before[-1]) in "CDAF"
        and not body
        and not placed
        or len(before) > 1
        and says_what_it_is([before[-1], "A"])
        and not before[-1].endswith(_OF_PEOPLE)
    ):
        return False
    phrase.title, phrase.body = title, body
    return True


def _what_somebody_is(tokens: list[str]) -> str:
    """ "är en docent i vattenrätt och har skrivit …": the office, up to the next clause."""
    tokens = (
        tokens[1:] if tokens[:1] and tokens[0].casefold() in ("en", "ett", "a", "an", "et", "the") else tokens
    )
    end = next(
        (at for at, token in enumerate(tokens) if token in ("och", "og", "and", "ja", "som", "who")),
        len(tokens),
    )
    title, body, _, kind = read_field(tokens[:end])
    return title if kind == "job" and not body else ""


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
    if all(_LETTERS.fullmatch(word.strip(DASH)) for word in after):
        phrase.note = " ".join(after)
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
    if after[0].casefold() in _IS and (title := _what_somebody_is(after[1:])):
        phrase.title = phrase.title or title
        phrase.note = " ".join(after[1:]).partition(title)[2].strip(DASH)
        return True
    if len(after) == 2 and after[0] in ("och", "og", "and", "samt", "ja") and kinds[1] in "Jw":
        # "Anna Ek og projektmedarbejdere": others that bear no names.
        phrase.note = " ".join(after)
        return after[1].islower()
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
