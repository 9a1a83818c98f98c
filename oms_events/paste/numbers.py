"""The number a row is printed with: 1:1, 2:3, A, B2, 1A, a), 3."""

from __future__ import annotations

import re

_ROUND = re.compile(r"^(?P<n>\d{1,2}:\d{1,2})(?![\d.:])[\s.)–:-]+(?=\D)")
# "1.1 Regn": one digit after the point is no minute.
_DECIMAL = re.compile(r"^(?P<n>\d{1,2}\.\d)(?![\d.:])\s+(?=[^\W\d_a-zåäöæø]|[\"“”'«])")
_LETTERED = re.compile(
    r"^\(?(?P<n>[A-H]\d?|\d{1,2}[A-Ha-h]|[a-h](?=\)|\.\s+[^\W\d_a-zåäöæø]))(?:(?<=[a-h])\)(?=[A-ZÅÄÖÆØ])|[.):](?!\w)|\s+[–—-])\s*(?=[^\W\d_]|[\"“”'«])"
)
_ROMAN = re.compile(r"^(?P<n>I{1,3}|IV|VI{0,3}|IX|X)[.)]\s+(?=[^\W\d_a-zåäöæø][^\W\d_]+ [a-zåäöæø&])")
_PLAIN = re.compile(r"^(?P<n>\d{1,2}(?:\.\d{1,2})?)[.):]\s+(?=[^\W\d_a-zåäöæø]|[\"“”'«])")


_ONE_OF = (
    r"(?:økt|spår|spor|pass|session|track|workshop|arbetspass|grupp|gruppe|group|parallell|parallel|"
    r"seminarium|"
    r"seminar|room|stream|strand|ryhmä|työpaja|sessio|rinnakkaissessio|studiebesök|verksted)\s+"
    r"(?:[A-Ha-h]|\d{1,2}[A-Ha-h]?)"
)
_TRACK = re.compile(
    rf"^{_ONE_OF}\s*(?:[:.)]|[–—-]\s)\s*(?=\S)",
    re.IGNORECASE,
)
_BARE_TRACK = re.compile(rf"{_ONE_OF}:?", re.IGNORECASE)


def is_track(text: str) -> bool:
    """True for "Spår A: …", "Workshop 2 – …" and "Track 3" alone: one of several at a time."""
    return bool(_TRACK.match(text) or _BARE_TRACK.fullmatch(text))


def printed_number(text: str) -> tuple[str, str] | None:
    """Number and rest of a line that opens with one of a list's numbers; None for any other line."""
    for pattern in (_ROUND, _DECIMAL, _LETTERED, _ROMAN, _PLAIN):
        if match := pattern.match(text):
            if (
                pattern is _ROUND
                and len(match["n"].split(":")[1]) == 2
                and len(match["n"].split(":")[0]) == 2
            ):
                continue
            rest = text[match.end() :].strip()
            if rest:
                return match["n"], rest
    return None


def is_round_number(text: str) -> bool:
    """True for "1:1 …" and "3:5 …", which a clock would read as times where the second part has two
    digits."""
    match = _ROUND.match(text)
    return match is not None and len(match["n"].split(":")[1]) == 1
