"""Whether a phrase names a body (authority, firm, school, association), by its shape alone."""

from __future__ import annotations

import re

from oms_events.paste.body_words import BODY_ENDINGS
from oms_events.paste.shapes import shapes

# "Holm & Co", "Berg och Söner": what a firm's name ends with after "and".
_FIRM_ENDS = frozenset("Co Sons Söner Sønner Partners Partner Døtre Döttrar Company Kumpp".split())


def is_body(text: str) -> bool:
    """A named body by its shape alone: a body word with something that names it, or short capitals."""
    tokens = text.split()
    kinds = shapes(tokens)
    if _HYPHENED.fullmatch(text):
        return tokens[2].casefold().endswith(BODY_ENDINGS)
    if len(tokens) > 2 and tokens[-2] in ("&", "and", "och", "og", "ja") and tokens[-1] in _FIRM_ENDS:
        return tokens[0][0].isupper()
    if (
        not tokens
        or len(tokens) > 14
        or kinds[0] in "fnp"
        or (kinds[0] in "wB" and not _capital(tokens) and not _lower_body(kinds))
    ):
        return False
    if _NEVER_INSIDE & set(tokens) or _SENTENCE_THEN_NAME.search(kinds):
        return False
    if any(mark in _OWNER.sub("", text) for mark in "?!:") or (
        kinds[0] == "F" and not any(kind in "CDA" for kind in kinds)
    ):
        return False
    if kinds[0] == "D" and kinds[1:].strip("w") == "" and len(tokens) in (2, 3) and len(tokens[-1]) > 7:
        # "Norra räddningsregionen", "Svenska handelskammaren": an adjective and a compound in lower case.
        return tokens[-1].casefold().endswith(BODY_ENDINGS)
    if "B" in kinds:
        first = kinds.index("B")
        if kinds.count("w") > 4 or kinds[:first].count("w") > 2 or kinds[:first].count("f") > 3:
            return False
        if tokens[first].casefold() in _GENERIC and tokens[first].islower() and "f" in kinds[first:]:
            # "The Nordic region of the future"
            return False
        single = len(tokens) == 1
        # "Kommunen" or "University" alone names nothing; "Byaverket" and "Handelskammaren" do.
        if single and tokens[0].casefold() in _GENERIC:
            return False
        return "J" not in kinds[-1:] or kinds[0] == "B"
    return kinds in ("A", "AC", "CA", "AA", "AI") and len(text) > 1


# "EU:s revisionsrätt", "SKR:n hallitus"
_OWNER = re.compile(r"(?<=[A-ZÅÄÖ]):(?:s|n)\b")
# "By- og regioninstituttet"
_HYPHENED = re.compile(r"[A-ZÅÄÖØÆ]\w+- (?:och|og|ja) [^\W\d_]+")
_NEVER_INSIDE = frozenset("vid hos at by av af".split())
# "Tankar om framtiden Anna Ek Byaverket": words, a name and only then a body.
_SENTENCE_THEN_NAME = re.compile(r"^[^B]*[wf][^B]*CC+B")


def _capital(tokens: list[str]) -> bool:
    return tokens[0][0].isupper()


def _lower_body(kinds: str) -> bool:
    """ "maa- ja metsätalousministeriö": Finnish bodies, and councils elsewhere, are written without a
    capital."""
    return (kinds.endswith("B") and len(kinds) <= 4 and kinds.count("f") <= 1) or kinds == "BC"


_GENERIC = frozenset(
    """
    landsting landstinget stad staden by byen kommun kommune kommuner kommunen kunta kaupunki region
    regionen län
    universitet universitetet university college council agency office institute centre center hub lab labs
    network association department authority board bank commission committee group museum municipality
    county parliament society company services initiative archive library styrelsen styrelse enheten
    avdelningen skolan skolen skole skola koulu opisto gymnasium polisen kyrkan nätverk förening myndighet
    academy organisation partnership alliance trust foundation union
    """.split()
)
