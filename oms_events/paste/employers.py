"""What comes after an office and a small word: the body it is in, or what it is for."""

from __future__ import annotations

from oms_events.paste.bodies import is_body
from oms_events.paste.body_words import BODY_ENDINGS
from oms_events.paste.shapes import is_plural, shapes

QUOTES = "\"”“»«’'‘"
# Signs that close or open a phrase and say nothing.
DASH = " .,;:–—-"
_CHAIRS = ("formand", "formanden", "ordförande", "ordföranden", "leder", "lederen", "sekreterare", "sekretær")
# Who sits in a parliament sits there for a party.
_SEATS = frozenset("mf mep msp mp".split())
# Of a board: what has one is a body.
_BOARDS = ("bestyrelsesformand", "styrelseordförande", "styreleder", "styreleiar", "styreformann")
# Bodies that have a chair, not a head: "formand for Landsbyrådet".
_MEMBERS = (
    "rådet",
    "komiteen",
    "kommittén",
    "forum",
    "selskabet",
    "sällskapet",
    "foreningen",
    "föreningen",
    "forbundet",
    "förbundet",
    "laget",
    "fonden",
)
# Who owns or has founded something has it for a body, whatever it is called; who leads something, where its
# name is of more than one word: "editor of Science Weekly".
_OWNERS = frozenset(
    "owner founder co-founder cofounder grundare medgrundare stifter medstifter grunder gründer ägare "
    "delägare "
    "eier medeier ejer medejer perustaja".split()
)
_LEADERS = frozenset("ceo editor editor-in-chief president vd".split())
_OF = ("of", "av", "af", "i", "til", "till", "bak", "bakom")


def names_a_body(link: str, before: str, rest: list[str]) -> bool:
    """The words behind an office and the small word `link` are the body it is in; `before` is the word before
    that one."""
    office = before.casefold()
    if says_what_it_is(rest):
        return link in ("i", "in", "på", "för", "for") or office in _OWNERS
    definite = rest[0] == "the"
    rest = rest[1:] if len(rest) > 1 and rest[0] in ("the", "den", "det") else rest
    text = " ".join(rest)
    many = len(rest) > 1 and all(word[0].isupper() or word == "&" for word in rest)
    short = len(rest) == 1 and 1 < len(text) < 7 and text.isupper()
    if (many or short) and link in ("för", "for") and office.endswith(_CHAIRS):
        return True
    if office in _SEATS and link in ("for", "för", "of"):
        return True
    if office.endswith(_BOARDS) and rest[0][0].isupper():
        return True
    if link == "i" and many and office.endswith(("direktør", "direktör", "sjef", "chef")):
        return True
    if link in _OF and (office in _OWNERS or office in _LEADERS and (many or office.startswith("editor"))):
        return True
    if link == "of" and definite and many and "Unit" not in rest:
        # "Director of the Nordic Harbour"
        return True
    if link in ("i", "in", "på") and len(rest) == 1 and (is_plural(rest[0]) or _is_neuter(rest[0])):
        # "ordförande i Företagarna", "forvalter i Forsvarsbygget": a place has no such ending.
        return True
    if not rest[0][0].isupper() or not is_body(text):
        return False
    if len(rest) > 1 and rest[-1][0].isupper() and not {"och", "og", "and", "for", "för"} & set(rest):
        return True
    if office.endswith(("formand", "ordförande", "leder")) and rest[-1].casefold().endswith(_MEMBERS):
        return True
    # "chef för Stadskontoret" heads a unit: the unit belongs to the job.
    return link in ("of", "i", "in", "på") or not office.endswith(("chef", "sjef", "head", "formand"))


def _is_neuter(word: str) -> bool:
    return len(word) > 9 and word[0].isupper() and word.strip(DASH).endswith("et")


def says_what_it_is(rest: list[str]) -> bool:
    """ "bladet" in "redaktör i bladet Nordsvalan", "företaget" in "chef på företaget Ljus"."""
    token = rest[0]
    return (
        len(rest) > 1
        and rest[1].lstrip(QUOTES)[:1].isupper()
        and token[0].islower()
        and (token in _WHAT_IT_IS or (len(token) > 5 and token.endswith(BODY_ENDINGS)))
    )


_WHAT_IT_IS = frozenset(
    "företaget firman firmaet firmaen bladet bolaget byrån avisen avisa tidningen tidskriften magasinet "
    "tankesmedjan "
    "nettstedet webbplatsen podden podcasten tankesmien virksomheden virksomheten bedriften "
    "organisasjonen nettverket".split()
)


def body_name(tokens: list[str]) -> str:
    if tokens and tokens[0] in ("the", "den", "det"):
        tokens = tokens[1:]
    return " ".join(tokens).strip(DASH)


def is_lower_body(named: list[str]) -> bool:
    """ "kulturministeriet", "ministry for foreign affairs": bodies that are written without a capital."""
    kinds = shapes(named)
    if len(named) == 3 and named[0].endswith("-") and kinds[1:] == "fB":
        # "skärgårds- och sjöfartsministeriet"
        return True
    return kinds == "B" or (kinds[:2] == "Bf" and named[1] in ("for", "of", "för") and len(named) > 2)
