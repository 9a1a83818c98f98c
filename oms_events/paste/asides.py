"""What a title line says beside its title: how long it takes, a file, a remark to the reader, the room."""

from __future__ import annotations

import re

from oms_events.paste.leads import without_files
from oms_events.paste.places import labelled_place

CLOSING = " .:;,–—-"
# "14.30 (senast) – Avslut"
_ABOUT_THEN = re.compile(
    r"^\((?:senast|ca\.?|cirka|approx\.?|prel\.?|seneste?)\)\s*[–—:-]?\s*", re.IGNORECASE
)
_LASTING = re.compile(
    r"\s*\((?:ca\.?\s*)?\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s*min[a-z.]{0,8}\)\s*$", re.IGNORECASE
)
SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})[.!?]\s+(?=\(|[\"”“]?[^\W\d_a-zåäöæø])")
_SPEAKS_TO_READERS = re.compile(
    r"\b(?:vi|du|ni|man|din|ditt|dina|vår|vårt|våra|we|you|your|our|dere|deres|sinä|voit)\b", re.IGNORECASE
)


def without_remark(title: str) -> tuple[str, str]:
    """The title, and the sentences behind it that speak to the reader, stand in brackets or name the room."""
    for match in SENTENCE_END.finditer(title):
        rest = title[match.end() :]
        closed = rest.rstrip()[-1:] in ".:!)"
        if closed and _SPEAKS_TO_READERS.search(rest) or rest[0] == "(" or labelled_place(rest):
            return title[: match.start() + 1], rest
    return title, ""


def without_asides(text: str) -> tuple[str, str]:
    """The title, and what is said of the row itself: how long it takes, that a file hangs on it, "at the
    latest"."""
    rest = _LASTING.sub("", without_files(text))
    after = text[len(rest) :].strip()
    if match := _ABOUT_THEN.match(rest):
        rest, after = rest[match.end() :], f"{match[0].strip(CLOSING)} {after}".strip()
    return rest, after
