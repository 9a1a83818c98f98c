"""What stands beside a name: a job, a body, both, or a remark on what the person says."""

from __future__ import annotations

import re

from oms_events.paste.bodies import is_body
from oms_events.paste.body_words import LEGAL_FORMS
from oms_events.paste.employed import AT, is_committee, job_and_body
from oms_events.paste.employers import DASH, body_name
from oms_events.paste.plain_words import FUNCTION_WORDS
from oms_events.paste.role_words import SPEECH_VERBS
from oms_events.paste.shapes import shape, shapes

_FORMER = frozenset("tidigare former tidligere entinen f.d. fd fhv. forhenværende".split())
_CLAUSE = frozenset("som who which that der joka formerly".split()) | _FORMER


# "Minister for Land": what the office is for may go on behind a comma.
FOR = re.compile(r" (?:for|för|of|av|af|i) (?:the )?(?P<first>[^\W\d_]+)$")


_SECOND = re.compile(r",? (?:och|og|and|samt|ja|sekä) (?=[^\W\d_])")


def read_field(tokens: list[str]) -> tuple[str, str, str, str]:
    """What stands beside a name: (job, body, note, kind of what is left unknown)."""
    text = " ".join(tokens).strip(DASH)
    tokens = text.split()
    if not tokens:
        return "", "", "", "nothing"
    kinds = shapes(tokens)
    low = [token.casefold().strip(DASH) for token in tokens]
    if body := _named_body(tokens, kinds, low):
        return "", body, "", "body"
    office = kinds[0] == "J" and (len(tokens) == 1 or kinds[1] in "fp" or tokens[1][0].isupper())
    if cut := _former(tokens):
        title, body, note, kind = read_field(tokens[cut:])
        if title:
            return " ".join([*tokens[:cut], title]), body, note, kind
    if _is_note(kinds, low, office):
        return "", "", text, "note"
    if any("’s" in token or "'s" in token for token in tokens) and kinds[-1] == "B" and is_body(text):
        return "", body_name(tokens), "", "body"
    if cut := _remark_at(tokens, kinds):
        title, body, note, kind = read_field(tokens[:cut])
        if title or body:
            return title, body, " ".join(filter(None, [note, *tokens[cut:]])), kind
    if len(tokens) == 1 and text.islower() and low[0].endswith("råd") and len(low[0]) > 5:
        # "Anna Ek, ungdomsråd, ministeriet": no council is called by that word alone.
        return text, "", "", "job"
    if len(tokens) == 1 and low[0].endswith(("rådet", "ombudet")) and len(low[0]) > 7:
        # "Anna Ek, elevrådet": behind a name it is the council; right before one it is an office.
        return "", text, "", "body"
    if at := _second_post(tokens, kinds):
        title, body, _, _ = read_field(tokens[:at])
        if title and body or is_post_in_body(tokens[at + 1 :]) and body:
            return title, body, " ".join(tokens[at + 1 :]), "job" if title else "body"
    if "J" in kinds and len(tokens) <= 16 and _opens_with_job(tokens, kinds):
        job = job_and_body(tokens, kinds, low)
        if job:
            title, body = job
            first, *second = _SECOND.split(body, maxsplit=1)
            if second and shape(second[0].split()[0]) == "J":
                # "professor ved Havsskolan og rådgiver ved Fiskelaget": two posts, and the second is a
                # remark.
                return title, first, second[0], "job"
            return title, body, "", "job"
    if is_body(text):
        return "", body_name(tokens), "", "body"
    return "", "", "", "capital" if tokens[0][0].isupper() else "plain"


def _is_note(kinds: str, low: list[str], office: bool) -> bool:
    """A clause, or what is said or done: no office and no body."""
    if low[0] in _CLAUSE or (low[0] in SPEECH_VERBS and not office):
        return True
    # "Anna Ek, Ph.d., direktør"
    return kinds == "H" or kinds[0] in "fp" and low[0] not in ("den", "det", "the", "en", "et", "ett")


def _second_post(tokens: list[str], kinds: str) -> int:
    """Where "och" leads to another post behind a body: "lektor Fjälls universitet och forskare i Malby
    kommun"."""
    for at in range(2, len(tokens) - 1):
        if tokens[at] in ("och", "og", "and", "samt") and kinds[at + 1] == "J" and kinds[0] in "JCBA":
            if is_post_in_body(tokens[at + 1 :]):
                return at
            led = any(token in AT | {"i", "in"} for token in tokens[at + 2 :])
            return (
                at if led and kinds[0] == "J" and kinds[at - 1] in "ABC" and tokens[at + 1].islower() else 0
            )
    return 0


# Posts that somebody has beside another office.
_POSTS = frozenset("ordförande ledamot styrelseledamot leder medlem formand chair member styremedlem".split())


def is_post_in_body(tokens: list[str]) -> bool:
    """ "ordförande Inner Fjord ideell förening": what follows the post is a body and no person."""
    post = tokens[0].casefold() in _POSTS and tokens[0].islower() and len(tokens) > 2
    return post and (tokens[1] in AT | {"i", "in", "av", "of"} or is_body(" ".join(tokens[1:])))


def _named_body(tokens: list[str], kinds: str, low: list[str]) -> str:
    """The body, where a word before it or one of its own says that it is one; "" where none does."""
    text = " ".join(tokens)
    if low[0] in AT and len(tokens) > 1 and (tokens[1][0].isupper() or tokens[1] in ("the", "den", "det")):
        return body_name(tokens[1:])
    if low[0] in AT and 2 < len(tokens) <= 6 and tokens[1].islower() and tokens[2][0].isupper():
        # "från företaget Ljusverk", "from the charity Open Door": a word for what it is, then its name.
        if kinds[1] in "wB" or tokens[1] == "the":
            return body_name(tokens[1:])
    if low[0] in ("i", "in") and len(tokens) > 1 and is_body(" ".join(tokens[1:])):
        return body_name(tokens[1:])
    if kinds[0] == "J" and kinds[-1] == "B" and low[-1] in LEGAL_FORMS and tokens[0].istitle():
        # "Leader Kustbygd ry": a firm's name.
        return text
    if kinds == "JB" and tokens[0][0].isupper() and low[1] in ("committee", "group", "council", "network"):
        # "Expert Committee"
        return text
    if low[0] == "the" and len(tokens) > 1 and is_body(" ".join(tokens[1:])):
        return body_name(tokens)
    return ""


def _former(tokens: list[str]) -> int:
    """Words at the beginning that say that the office is of the past: "före detta", "tidigare", "former"."""
    low = [token.casefold() for token in tokens[:2]]
    if low in (["före", "detta"], ["fhv.", "tidligere"]):
        return 2 if len(tokens) > 2 else 0
    return 1 if low[0] in _FORMER and len(tokens) > 1 else 0


def _remark_at(tokens: list[str], kinds: str) -> int:
    """Where a remark begins after a body: "… at the Danish Institute on energy", "… vid Byaverket berättar
    om"."""
    for at in range(1, len(tokens)):
        closes = at == len(tokens) - 1 and kinds[at - 1] == "J"
        if not (tokens[at - 1][0].isupper() or closes) or is_committee(tokens, kinds, at):
            continue
        verb = tokens[at] in SPEECH_VERBS and kinds[at] != "J"
        if verb or (tokens[at] in ("on", "om") and ("B" in kinds[:at] or "A" in kinds[:at])):
            return at
    return 0


def _opens_with_job(tokens: list[str], kinds: str) -> bool:
    """The job word comes soon, with nothing but its own modifiers before it and no sentence's end inside."""
    first = kinds.index("J")
    joined = ("och", "and", "og", "ja")
    small = [token.casefold() in FUNCTION_WORDS and token not in joined for token in tokens[:first]]
    if any(token.endswith("/") or token.casefold() in ("v.", "v:") for token in tokens[:first]):
        return False
    if first > 3 or any(small) or kinds[:first].count("w") > 2:
        return False
    return not any(
        token[-1] in "?!:" or (token[-1] == "." and len(token) > 5 and "." not in token[:-1])
        for token in tokens[:-1]
    )
