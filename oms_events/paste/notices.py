"""Lines that are about a page and not about a row of it: captions of pictures, whom to ask."""

from __future__ import annotations

import re

# Who took the picture above it, or whom it shows.
_CAPTION = re.compile(r"(?:foto|photo|bild|bilde|kuva|valokuva)\b[ :]", re.IGNORECASE)
# Whom to ask is no speaker.
_WHOM_TO_ASK = re.compile(
    r"(?:(?:mer|mera|more|meir|mere|för mer|for more|lisä)\s?(?:information|info|informasjon|tietoja|tiedot)|"
    r"kontakt\w*|contact|"
    r"anmälan|påmelding|tilmelding|frågor(?: besvaras av)?|kontaktperson\w*)\s*:",
    re.IGNORECASE,
)


def is_notice(text: str) -> bool:
    """ "Foto: Anna Ek", "Mer information: Bo Lund": those named are no speakers."""
    return bool(_CAPTION.match(text) or _WHOM_TO_ASK.match(text))
