"""A stretch of people cut into phrases at its commas, dashes and "and", where these part people."""

from __future__ import annotations

import re

from oms_events.paste.bodies import is_body
from oms_events.paste.offices import FOR, is_post_in_body
from oms_events.paste.phrases import read_phrase
from oms_events.paste.shapes import name_end, shape

AND = (
    r"(?:i (?:samtal|dialog) med|i (?:samtale|dialog) med|in (?:conversation|dialogue) with|tillsammans med|"
    r"together with|with (?:inputs?|contributions) from|med (?:bidrag|innspill|inspel) (?:från|fra)|"
    r"(?:sammen|tilsammans) med|(?:och|og|and) (?:av|ved|by)|och|samt|and|og|ja|sekä|&|\+)"
)
# Signs between people who have nothing in common.
GROUPS = re.compile(
    r"\s*[;•]\s*|\s+\|\s+|\s{3,}|\n|(?<!\b[Pp]rof)(?<=[a-zåäöøæ)]{3})\.\s+(?=[^\W\d_a-zåäöæø])|"
    r"(?<=[A-ZÅÄÖØÆ)]{2})\.\s+(?=[^\W\d_a-zåäöæø])"
)
# What stands in brackets or quotes is one with what it stands in.
_CLOSED = re.compile(r"[(\[][^()\[\]]*[)\]]|‘[^‘’]{3,120}’|“[^“”]{3,120}”|«[^«»]{3,120}»")
_COMMA = re.compile(r"(?<!-),\s+|,$|\s+[–—-]\s+|\s+/\s+")
_AND_BEFORE = re.compile(rf"\s+{AND}\s+", re.IGNORECASE)
WITHIN = re.compile(r"\s(?:of|för|for|mot|against|mellan|between)\s|[()]", re.IGNORECASE)


def opens_person(text: str) -> bool:
    """The text begins with a name, with or without an office before it."""
    first, *rest = re.split(r"[,;(]|\s[–—-]\s", text.lstrip(), maxsplit=1)
    first = _AND_BEFORE.split(first, maxsplit=1)[0]
    kind = read_phrase(first).kind if first else ""
    if kind == "job" and rest and shape(rest[0].split()[0] if rest[0].split() else "") == "H":
        # "forskare, fil.dr Anna Ek"
        return opens_person(rest[0])
    return kind == "person"


def _is_told(before: str) -> bool:
    """A person stands before the last phrase: "Anna Ek, Norra institutet och Södra skolan" is from both."""
    pieces = re.split(r",\s+", before)
    return len(pieces) > 1 and read_phrase(pieces[-2]).kind in ("person", "job")


def _is_one_office(before: str, rest: str) -> bool:
    """ "köpman och ordförande Anna Ek", "Anna Ek, författare och lärare Norra Skolan": two jobs of one.

    Not where the person before "and" has the same order: "rektor Anna Ek och lärare Bo Lund".
    """
    *earlier, last = re.split(r",\s+", before)
    if (
        earlier
        and last
        and read_phrase(last).kind == "capital"
        and (shape(last.split()[0]) in "DF" or FOR.search(earlier[-1]))
    ):
        # "Regional Development and Public Works" is what the office is for.
        return True
    if before.endswith("-"):
        # "leiar i idretts- og skuleutvalet"
        return True
    if shape(rest.split()[0]) != "J" or not rest[0].islower() or before.endswith(","):
        return False
    kind = read_phrase(last).kind if last else ""
    if not earlier:
        return kind in ("plain", "job") and last.islower()
    named = read_phrase(earlier[-1])
    return kind == "job" and last.islower() and named.kind == "person" and named.text == named.name


def _is_owned(rest: str) -> bool:
    """ "på Åkraften och Laxens Hembygd": a noun with its article and the genitive is no first name."""
    first = rest.split()[0].casefold()
    return len(first) > 5 and first.endswith(
        ("xens", "sens", "dens", "tens", "gens", "tets", "dets", "nets", "arnas", "ernas")
    )


def is_second_post(before: str, rest: str) -> bool:
    """ "Anna Ek, Region Norr samt ordförande Inner Fjord ideell förening": of the same person."""
    return "," in before and is_body(_last(before)) and is_post_in_body(rest.split(",")[0].split())


_SLASH = re.compile(r"(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})|(?<=\S)/\s+(?=[^\W\d_])")


def unslashed(group: str) -> str:
    """ "Anna Ek/chef", "Anna Ek/Bo Lund", "Anna Ek (KS)/ Bo Lund" with the sign that says the same: a comma,
    an "and", a semicolon."""
    for slash in reversed(list(_SLASH.finditer(group))):
        before, after = group[: slash.start()].split(), group[slash.end() :].split()
        named = len(before) > 1 and name_end(before, len(before) - 2) == len(before)
        if not named and not before[-1].endswith(")"):
            continue
        if name_end(after) > 1:
            sign = "; " if len(slash[0]) > 1 else " & "
            group = f"{group[: slash.start()]}{sign}{group[slash.end() :]}"
        elif shape(after[0]) == "J":
            group = f"{group[: slash.start()]}, {group[slash.end() :]}"
    return group


def cut(group: str) -> list[tuple[str, str]]:
    """Phrases of a group with the separator before each: ",", "-" or "and"."""
    masked = _CLOSED.sub(lambda match: "\0" * len(match[0]), group)
    cuts = [(0, 0, ",")]
    cuts += [
        (match.start(), match.end(), "," if "," in match[0] else "-") for match in _COMMA.finditer(masked)
    ]
    for match in _AND_BEFORE.finditer(masked):
        rest = group[match.end() :]
        before = _CLOSED.sub("", group[: match.start()]).rstrip()
        if (
            opens_person(rest)
            and not _is_one_office(before, rest)
            and not is_second_post(before, rest)
            and not _is_owned(rest)
            or _opens_office(_last(before), rest)
            or _both_bodies(_last(before), _first(rest))
            and not _is_told(before)
            or _closes_list(before, _first(rest))
        ):
            cuts.append((match.start(), match.end(), "and"))
    cuts.sort()
    cuts = [cut for at, cut in enumerate(cuts) if at == 0 or cut[0] >= cuts[at - 1][1]]
    pieces = []
    for index, (_, end, kind) in enumerate(cuts):
        stop = cuts[index + 1][0] if index + 1 < len(cuts) else len(group)
        piece = group[end:stop].strip(" ,")
        if piece.casefold() in ("och", "and", "og", "ja", "sekä", "samt", "&"):
            continue
        lead = re.match(rf"{AND}\s+(?=\S)", piece, re.IGNORECASE)
        if lead:
            piece, kind = piece[lead.end() :], "and"
        if piece:
            pieces.append((kind, piece))
    return pieces


def _opens_office(left: str, rest: str) -> bool:
    """ "redaktör Anna Ek och ordförande för styrgruppen, Bo Lund": after a name an office opens the next
    person."""
    office, _, after = rest.partition(", ")
    named = _AND_BEFORE.split(_first(after), maxsplit=1)[0].split()
    if not named or name_end(named) != len(named) or read_phrase(office).kind != "job":
        return False
    return read_phrase(left).kind == "person"


def _both_bodies(left: str, right: str) -> bool:
    """ "Malby kommun och Rendal kommun", not "Ministry of Coasts and Local Services"."""
    return (
        is_body(left)
        and is_body(right)
        and shape(left.split()[-1]) == "B"
        and shape(right.split()[0]) in "CBA"
        and right[0].isupper()
    )


def _closes_list(before: str, right: str) -> bool:
    """ "Norrby kommun, Region Väst, Bönderna i Dalen and Byalaget": the last of several bodies."""
    parts = [part for part in re.split(r",\s+", before) if part]
    return (
        len(parts) > 1
        and is_body(right)
        and right[0].isupper()
        and parts[-1][0].isupper()
        and not WITHIN.search(parts[-1])
        and all(is_body(part) for part in parts[:-1])
    )


def _first(text: str) -> str:
    return re.split(r",|\s[–—-]\s", text, maxsplit=1)[0].strip()


def _last(text: str) -> str:
    return re.split(r",|\s[–—-]\s", text)[-1].strip()
