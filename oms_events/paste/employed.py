"""An office and the body it is in, told apart: "chef för Byaverket", "handläggare Byaverket"."""

from __future__ import annotations

from oms_events.paste.bodies import is_body
from oms_events.paste.employers import DASH, QUOTES, body_name, is_lower_body, names_a_body, says_what_it_is
from oms_events.paste.job_words import UNIT_HEADS
from oms_events.paste.role_words import SPEECH_VERBS

AT = frozenset("at på vid hjå hos ved v. från fra frå from med".split())
_OF = frozenset("of i in för for av af på till til to".split())
# "daglig leder", "adm. direktør": of the whole body, never of a unit in it.
_DAILY = frozenset(
    "daglig dagleg dgl verkställande adm administrerende administrerande koncernchef konsernsjef "
    "koncerndirektør cfo coo cto vd ceo".split()
)
# Offices that no English title is made of: with a capital, too, the capitals behind them are another name.
_NORDIC_OFFICES = tuple(
    "vd direktör direktør ordförande formand styreleiar styreleder redaktör redaktør strateg samordnare "
    "utvecklare handläggare utredare forskare".split()
)
# "Head of Unit, Finance and Audit": which unit it is comes behind the comma.
_ANY_UNIT = frozenset("Unit Department Section Sector Division Delegation Office".split())
_UNITS = tuple(
    "avdelning enhet sektion område verksamhet division grupp process program team fag seksjon "
    "avdeling".split()
)


def job_and_body(tokens: list[str], kinds: str, low: list[str]) -> tuple[str, str] | None:
    """Job and body of a phrase with a job word in it; None where it is something else."""
    first, last = kinds.index("J"), kinds.rindex("J")
    if kinds[0] in "CD" and first == last == len(tokens) - 1 and _is_council(low):
        # "Kristna friskolerådet" and "Norrlands barnråd" are councils; "länsrådet" alone is an office.
        return "", body_name(tokens)
    if _says(tokens, kinds, low, first) or _is_bodys_name(tokens, kinds, low, first, last):
        return None
    turn = _turn(tokens, kinds, last)
    # "chef för enheten Trafik" and "avdelningschef Trafik": the capitals may be the unit, not the employer.
    heads_firm = bool(set(low[: last + 1]) & _DAILY)
    unit = (
        bool(turn)
        and not heads_firm
        and (_heads_unit(low[turn - 1], len(tokens) - turn) or bool(set(kinds[last:turn]) & set("fp")))
    )
    for at in range(first + 1, len(tokens) - 1):
        if turn and at > turn and (low[at] not in AT or not unit or is_body(" ".join(tokens[turn:at]))):
            continue
        if kinds[at] in "fp" and _leads_to_body(tokens, kinds, low, at, last, heads_firm):
            return " ".join(tokens[:at]), body_name(tokens[at + 1 :])
    if turn:
        known = is_body(" ".join(tokens[turn:]))
        plain = tokens[last][0].islower() or last == 0 and low[0].endswith(_NORDIC_OFFICES)
        if known or (plain and not unit and kinds[turn] in "CDA"):
            return " ".join(tokens[:turn]).strip(DASH), body_name(tokens[turn:])
    if kinds[-2:] == "JB" and tokens[-1].islower() and len(tokens[-1]) > 9:
        # "kanslichef kontrollutskottet"
        return " ".join(tokens[:-1]).strip(DASH), tokens[-1]
    return " ".join(tokens).strip(DASH), ""


def _is_council(low: list[str]) -> bool:
    return low[-1].endswith("rådet") or (low[-1].endswith("råd") and low[0].endswith("s"))


def _says(tokens: list[str], kinds: str, low: list[str], first: int) -> bool:
    """A verb of speaking behind the job: the phrase is a sentence."""
    return any(
        low[at] in SPEECH_VERBS and kinds[at] != "J" and not is_committee(tokens, kinds, at)
        for at in range(first + 1, len(low))
    )


def _is_bodys_name(tokens: list[str], kinds: str, low: list[str], first: int, last: int) -> bool:
    """The job word is one of a body's own."""
    return (
        is_body(" ".join(tokens))
        and kinds[0] in "BC"
        and kinds[last] != kinds[-1]
        and first > 0
        and not _heads(low, first)
    )


def _leads_to_body(
    tokens: list[str], kinds: str, low: list[str], at: int, last: int, heads_firm: bool
) -> bool:
    """The small word at `at` stands between the office and the body it is in."""
    rest = tokens[at + 1 :]
    named = rest[1:] if rest[0] in ("the", "den", "det") or says_what_it_is(rest) else rest
    if not named or _is_any_unit(named):
        return False
    lower = low[at] in AT or low[at] in ("i", "of") and len(named[0]) > 9
    if not named[0].lstrip(QUOTES)[:1].isupper() and not (lower and is_lower_body(named)):
        return False
    again = any(kind in "fp" for kind in kinds[at + 1 :])
    if again and low[at] in ("for", "för") and kinds[last:at].count("f"):
        # "formand for udvalget for Klima i Region Vest": the last small word leads to the body.
        return False
    if low[at] in AT or named[0].islower():
        return True
    return low[at] in _OF and (heads_firm or names_a_body(low[at], tokens[at - 1], rest))


def _is_any_unit(named: list[str]) -> bool:
    """ "Head of Unit, Finance" and "Head of Unit ‘Rivers’": which unit it is belongs to the office."""
    return named[0] in _ANY_UNIT and (len(named) == 1 or named[1][0] in QUOTES)


def _heads_unit(office: str, capitals: int) -> bool:
    """ "avdelningschef Trafik" heads a unit of that name, "bibliotekschef Norrby" is at work there."""
    return office.endswith(UNIT_HEADS) and (office.startswith(_UNITS) or capitals > 1 or office in UNIT_HEADS)


def _heads(low: list[str], first: int) -> bool:
    """ "County Governor of …": a word before the job is the job's, not a body's."""
    return first == 1 and low[2:3] == ["of"]


def _turn(tokens: list[str], kinds: str, last: int) -> int:
    """Where capitals begin after the job ("handläggare Verket för skolspråk"); 0 where a small word leads
    to them."""
    at = next((index for index in range(last + 1, len(tokens)) if tokens[index][0].isupper()), 0)
    return at if at and kinds[at - 1] not in "fp" else 0


def is_committee(tokens: list[str], kinds: str, at: int) -> bool:
    """ "Committee on Regional Affairs": what it is for belongs to its name."""
    return (
        tokens[at] == "on" and kinds[at - 1] == "B" and at + 1 < len(tokens) and tokens[at + 1][0].isupper()
    )
