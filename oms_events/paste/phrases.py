"""One phrase between commas, read as a person, a job, a body or a remark."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .plain_words import FUNCTION_WORDS, is_country
from .role_words import ROLES_AFTER_NAME, ROLES_BEFORE_NAME, SPEECH_VERBS, role_of
from .job_words import UNIT_HEADS
from .shapes import is_body, name_end, shape, shapes

_AT = frozenset("at på vid hos ved från fra from med".split())
_OF = frozenset("of i in för for av af på till til to".split())
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
# Party letters and country codes: two capitals, or short party names; longer capitals in brackets are bodies.
_SUFFIX = re.compile(
    r"^(?:[A-ZÅÄÖØ]{1,3}|[A-ZÅÄÖ][a-zåäö]|(?:frp|krf|mdg|sdp|kesk|vihr|vas|rkp|sfp|kok|liik|kd|ps|pir|swe|nor|den|fin|isl)\.?)$",
    re.IGNORECASE,
)
TBC = re.compile(
    r"\b(?:tbc|tba|to be confirmed|att bekräftas|ej bekräftad|inväntar bekräftelse|vahvistetaan|vahvistuu|bekreftes|"
    r"ikke bekreftet|bekræftes)\b\.?",
    re.IGNORECASE,
)
_REMARK = frozenset("om on about som who which that der joka är is er".split())
_CLAUSE = frozenset("som who which that der joka tidigare formerly former".split())
_DASH = " .,;:–—-"


@dataclass(slots=True)
class Phrase:
    """What a phrase says. `kind`: person, job, body, country, capital (unknown, with a capital), plain (unknown),
    note, role or nothing. `sure` is false where only its place could tell."""

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
    inside = [content.strip() for content in _BRACKET.findall(text)]
    plain = _BRACKET.sub("", text).strip(_DASH) if inside else text.strip(_DASH)
    confirmed = True
    if TBC.search(plain):
        plain, confirmed = TBC.sub("", plain).strip(_DASH), False
    phrase = _read(plain)
    phrase.confirmed = confirmed
    for content in inside:
        _add_bracket(phrase, content)
    return phrase


def _read(plain: str) -> Phrase:
    tokens = plain.split()
    if not tokens:
        return Phrase("nothing")
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
        return Phrase("body", plain, body=_named(tokens[:verb]), note=" ".join(tokens[verb:]))
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
    start, prefix = 0, ""
    while start < len(tokens) - 1 and shape(tokens[start]) == "H":
        prefix = f"{prefix} {tokens[start]}".strip()
        start += 1
    for at in range(start, min(len(tokens) - 1, 14)):
        end = name_end(tokens, at)
        if prefix and at == start and end == at and shapes(tokens[at : at + 2]) in ("CF", "CB", "CJ", "CD"):
            # After an honorific an ordinary word is a family name: "Ms Jo Field".
            end = at + 2
        if end == at:
            continue
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
    said = " ".join(before).casefold().strip(_DASH)
    if said in ROLES_BEFORE_NAME:
        phrase.role = role_of(said) or ""
        return True
    kinds = shapes(before)
    if kinds[-1] in "fp" or any(token.casefold() in ("v/", "v.", "v:", "/") for token in before):
        return False
    if len(before) <= 2 and set(kinds) == {"w"}:
        # A word in lower case right before a name: an office that no ending tells.
        phrase.title, phrase.sure = " ".join(before), False
        return True
    title, body, note, _ = read_field(before)
    if not title or note:
        return False
    # A job that only modifies the word before the name does not make that word an office.
    if shape(before[-1]) in "CDA" and not body:
        return False
    phrase.title, phrase.body = title, body
    return True


def _said_after(phrase: Phrase, after: list[str], name: list[str]) -> bool:
    kinds = shapes(after)
    if len(after) == 1 and kinds == "B" and not after[0][0].islower() and len(name) <= 2:
        # "Stålåns Learning Hub": a body word that closes the capitals names a body, not a person and a body.
        return False
    if any(kind == "B" for kind in kinds) and kinds[0] in "BDCA" and "J" not in kinds and len(after) <= 2 and kinds != "Bw":
        if kinds in ("BB", "BA") or after[-1].casefold().strip(".") in ("ab", "as", "oy", "aps", "ltd", "ry"):
            return False
    title, body, note, kind = read_field(after)
    if kind == "capital" or (not title and not body and not note):
        return False
    if note and kinds[0] in "fp" and after[0].casefold() not in _REMARK:
        return False
    phrase.title, phrase.body, phrase.note = phrase.title or title, phrase.body or body, note
    return True


def read_field(tokens: list[str]) -> tuple[str, str, str, str]:
    """What stands beside a name: (job, body, note, kind of what is left unknown)."""
    text = " ".join(tokens).strip(_DASH)
    tokens = text.split()
    if not tokens:
        return "", "", "", "nothing"
    kinds = shapes(tokens)
    low = [token.casefold().strip(_DASH) for token in tokens]
    if low[0] in _AT and len(tokens) > 1 and (tokens[1][0].isupper() or tokens[1] in ("the", "den", "det")):
        return "", _named(tokens[1:]), "", "body"
    if low[0] in ("i", "in") and len(tokens) > 1 and is_body(" ".join(tokens[1:])):
        return "", _named(tokens[1:]), "", "body"
    office = kinds[0] == "J" and (len(tokens) == 1 or kinds[1] in "fp" or tokens[1][0].isupper())
    if low[0] in _CLAUSE or (low[0] in SPEECH_VERBS and not office):
        return "", "", text, "note"
    if kinds[0] in "fp" and low[0] not in ("den", "det", "the", "en", "et", "ett"):
        return "", "", text, "note"
    if any("’s" in token or "'s" in token for token in tokens) and kinds[-1] == "B" and is_body(text):
        return "", _named(tokens), "", "body"
    if cut := _remark_at(tokens, kinds):
        title, body, note, kind = read_field(tokens[:cut])
        if title or body:
            return title, body, " ".join(filter(None, [note, *tokens[cut:]])), kind
    if "J" in kinds and len(tokens) <= 16 and _opens_with_job(tokens, kinds):
        job = _job_and_body(tokens, kinds, low)
        if job:
            return *job, "", "job"
    if is_body(text):
        return "", _named(tokens), "", "body"
    return "", "", "", "capital" if tokens[0][0].isupper() else "plain"


def _remark_at(tokens: list[str], kinds: str) -> int:
    """Where a remark begins after a body: "… at the Danish Institute on energy", "… vid Byaverket berättar om"."""
    for at in range(2, len(tokens)):
        verb = tokens[at] in SPEECH_VERBS and kinds[at] != "J"
        if tokens[at - 1][0].isupper() and (verb or (tokens[at] in ("on", "om") and ("B" in kinds[:at] or "A" in kinds[:at]))):
            return at
    return 0


def _opens_with_job(tokens: list[str], kinds: str) -> bool:
    """The job word comes soon, with nothing but its own modifiers before it and no sentence's end inside."""
    first = kinds.index("J")
    joined = ("och", "and", "og", "ja")
    small = [token.casefold() in FUNCTION_WORDS and token not in joined for token in tokens[:first]]
    if first > 3 or any(small) or kinds[:first].count("w") > 2:
        return False
    return not any(token[-1] in "?!:" or (token[-1] == "." and len(token) > 5) for token in tokens[:-1])


def _job_and_body(tokens: list[str], kinds: str, low: list[str]) -> tuple[str, str] | None:
    """Job and body of a phrase with a job word in it; None where it is something else."""
    first, last = kinds.index("J"), kinds.rindex("J")
    if any(low[at] in SPEECH_VERBS and kinds[at] != "J" for at in range(first + 1, len(low))):
        return None
    if is_body(" ".join(tokens)) and kinds[0] in "BC" and kinds[last] != kinds[-1] and first > 0:
        return None
    turn = _turn(tokens, kinds, last)
    # "chef för enheten Trafik" and "avdelningschef Trafik": the capitals may be the unit, not the employer.
    unit = bool(turn) and (low[turn - 1].endswith(UNIT_HEADS) or bool(set(kinds[last:turn]) & set("fp")))
    for at in range(first + 1, len(tokens) - 1):
        if turn and at > turn and (low[at] not in _AT or not unit or is_body(" ".join(tokens[turn:at]))):
            continue
        rest = tokens[at + 1 :]
        named = rest[1:] if rest[0] in ("the", "den", "det") else rest
        if kinds[at] not in "fp" or not named or not named[0][0].isupper():
            continue
        if low[at] in _AT or (low[at] in _OF and _names_a_body(low[at], tokens[at - 1], rest)):
            return " ".join(tokens[:at]), _named(rest)
    if turn:
        known = is_body(" ".join(tokens[turn:]))
        if known or (tokens[last][0].islower() and not unit and kinds[turn] in "CDA"):
            return " ".join(tokens[:turn]).strip(_DASH), _named(tokens[turn:])
    return " ".join(tokens).strip(_DASH), ""


def _turn(tokens: list[str], kinds: str, last: int) -> int:
    """Where capitals begin after the job ("handläggare Verket för skolspråk"); 0 where a small word leads to them."""
    at = next((index for index in range(last + 1, len(tokens)) if tokens[index][0].isupper()), 0)
    return at if at and kinds[at - 1] not in "fp" else 0


def _names_a_body(link: str, before: str, rest: list[str]) -> bool:
    text = " ".join(rest)
    if not rest or not rest[0][0].isupper() or not is_body(text):
        return False
    # "chef för Stadskontoret" heads a unit: the unit belongs to the job.
    return link in ("of", "i", "in", "på") or not before.casefold().endswith(("chef", "sjef", "head", "formand"))


def _named(tokens: list[str]) -> str:
    if tokens and tokens[0] in ("the", "den", "det"):
        tokens = tokens[1:]
    return " ".join(tokens).strip(_DASH)


def _add_bracket(phrase: Phrase, content: str) -> None:
    if TBC.fullmatch(content.strip(" .")) or TBC.search(content):
        phrase.confirmed = False
    elif role_of(content) and (content.casefold() in ROLES_AFTER_NAME or phrase.kind == "person"):
        phrase.role = role_of(content) or ""
    elif _SUFFIX.match(content) or is_country(content):
        phrase.suffix = content
    elif phrase.kind == "person" and not (phrase.title and phrase.body):
        for part in re.split(r"\s*[,;]\s*", content):
            _add_part(phrase, part)
    elif content:
        phrase.note = f"{phrase.note} ({content})".strip()


def _add_part(phrase: Phrase, part: str) -> None:
    title, body, note, kind = read_field(part.split())
    if not title and not body and kind == "capital":
        body = part
    elif not title and not body and kind == "plain" and len(part.split()) <= 4:
        title = part
    else:
        note = note or ("" if title or body else part)
    phrase.title = phrase.title or title
    if body:
        phrase.body = f"{phrase.body}, {body}" if phrase.body else body
    phrase.note = "; ".join(filter(None, [phrase.note, note]))
