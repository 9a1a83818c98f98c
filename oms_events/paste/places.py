"""Where a row is held and by whom: a line or a bracket with a room or a hall, a line with an organiser."""

from __future__ import annotations

import re

from oms_events.paste.kinds import KIND_OF
from oms_events.paste.plain_words import PLACE_LABELS, ROOM_ENDINGS, ROOM_WORDS
from oms_events.paste.shapes import shape

_LABEL = re.compile(r"^(?P<label>[^\W\d_]{2,10})\s*:\s*(?P<place>\S.{0,120})$")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,80})[)\]]\s*$")


# "AU101", "B 204"
_ROOM_NUMBER = re.compile(r"[A-Z]{1,3} ?\d{2,4}[A-Za-z]?")
_ORGANISER = re.compile(
    r"(?:arrangör(?:er)?|arrangør(?:er)?|vært(?:er)?|organi[sz]er(?:s|ed by)?|hosted by|järjestäjä(?:t)?)"
    r"\s*:\s*(?=\S)",
    re.IGNORECASE,
)


def labelled_organiser(text: str) -> str | None:
    """The organiser of "Arrangör: Byalaget"; None for any other line."""
    match = _ORGANISER.match(text)
    return text[match.end() :] if match else None


def labelled_place(text: str) -> str | None:
    """The place of "Lokal: Blå rummet"; None for any other line."""
    match = _LABEL.match(text)
    return match["place"].strip() if match and match["label"].casefold() in PLACE_LABELS else None


def is_place(text: str) -> bool:
    """True for a short line that is nothing but a room's name: "Stora salen", "Room 101", "ONLINE &
    Logomo"."""
    words = text.strip(" .,").split()
    if not words or len(words) > 6 or any(mark in text for mark in "?!:;"):
        return False
    low = [word.casefold().strip(".,()") for word in words]
    rooms = [word in ROOM_WORDS or (word.endswith(ROOM_ENDINGS) and len(word) > 6) for word in low]
    if not any(rooms) or any(word in KIND_OF for word in low):
        return False
    return all(
        room or not word[0].isalpha() or shape(word) in "CDABIF"
        for room, word in zip(rooms, words, strict=True)
    )


def capital_place(text: str) -> tuple[str, str] | None:
    """Text before, and the room in capitals that closes the line: "Registration and coffee NORTH HALL"."""
    words = text.split()
    at = len(words)
    while at and len(words[at - 1]) > 3 and words[at - 1].isupper():
        at -= 1
    place = " ".join(words[at:])
    if 0 < at < len(words) and not " ".join(words[:at]).isupper() and is_place(place.title()):
        return " ".join(words[:at]), place
    return None


def bracketed_place(text: str) -> tuple[str, str] | None:
    """Text before, and the place in the brackets that close the line."""
    match = _BRACKET.search(text)
    words = match[1].casefold().split() if match else []
    if match and (
        _ROOM_NUMBER.fullmatch(match[1])
        or is_place(match[1])
        and any(word in ROOM_WORDS for word in words)
        or labelled_place(match[1])
    ):
        return text[: match.start()].rstrip(" ,"), labelled_place(match[1]) or match[1]
    return None
