"""What brackets behind a phrase say: party letters, a country, a role, an office, a body or a remark."""

from __future__ import annotations

import re

from oms_events.paste.offices import read_field
from oms_events.paste.phrase import Phrase
from oms_events.paste.plain_words import is_country
from oms_events.paste.role_words import ROLES_AFTER_NAME, role_of
from oms_events.paste.shapes import name_end, shape

# Letters of parties and codes of countries; other capitals in brackets are a body ("SLU", "FFI", "KS").
_SUFFIX = re.compile(
    r"^(?:[a-zåäöøæ]|ap|sp|sv|kd|mp|sd|fp|fi|ps|kf|df|rv|sf|la|el|alt|mod|pp|frp|krf|mdg|sdp|kesk|vihr|"
    r"vas|rkp|sfp|kok|"
    r"liik|lib|pir|ind|opp|lok|"
    r"se|no|dk|is|fo|gl|ax|uk|us|de|ee|lv|lt|pl|nl|be|fr|es|it|pt|at|ch|ie|ua|eu|swe|nor|den|dnk|fin|isl|"
    r"ger|est)\.?$",
    re.IGNORECASE,
)
_RETIRED = re.compile(r"ret(?:d|ired)?\.?|emerit(?:us|a)|f\.?d\.?", re.IGNORECASE)
_CONFIRMED = re.compile(r"confirmed|bekräftad|bekreftet|bekræftet|vahvistettu", re.IGNORECASE)
TBC = re.compile(
    r"\b(?:tbc|tba|tbd|to be (?:confirmed|decided|announced)|att bekräftas|ej bekräftad|inväntar bekräftelse|"
    r"vahvistetaan|vahvistuu|bekreftes|"
    r"ikke bekreftet|bekræftes)\b\.?",
    re.IGNORECASE,
)


def add_bracket(phrase: Phrase, content: str) -> None:
    if TBC.fullmatch(content.strip(" .")) or TBC.search(content):
        phrase.confirmed = False
    elif _CONFIRMED.fullmatch(content.strip(" .")):
        return
    elif _RETIRED.fullmatch(content):
        phrase.note = f"{phrase.note} ({content})".strip()
    elif role_of(content) and (content.casefold() in ROLES_AFTER_NAME or phrase.kind == "person"):
        phrase.role = role_of(content) or ""
    elif _SUFFIX.match(re.split(r"\s*[,/]\s*", content)[-1]) or is_country(content):
        phrase.suffix = content
    elif phrase.kind == "person" and _names_another(content):
        # "Ajankohtaista Suurmäessä (Aila Salo/arkkitehti)": the person is in the brackets.
        phrase.kind, phrase.name, phrase.note = "capital", "", f"{phrase.note} ({content})".strip()
    elif phrase.kind == "person" and not (phrase.title and phrase.body):
        parts = re.split(r"\s*[,;]\s*", content)
        listed = any(part.startswith("and ") for part in parts)
        if listed and not any(shape(word) == "J" for part in parts for word in part.split()):
            # "Division of Science, Mathematics, and Archives, University of North": one body's name.
            phrase.body = content
        else:
            for part in parts:
                _add_part(phrase, part)
    elif content:
        phrase.note = f"{phrase.note} ({content})".strip()


def _names_another(content: str) -> bool:
    """A name and then an office: "Aila Salo/arkkitehti", "Aila Salo, arkkitehti"."""
    name, *office = re.split(r"\s*[,/]\s*", content, maxsplit=1)
    tokens = name.split()
    return (
        bool(office and office[0])
        and name_end(tokens) == len(tokens) > 1
        and shape(office[0].split()[0]) == "J"
    )


def _add_part(phrase: Phrase, part: str) -> None:
    part = re.sub(r"^(?:and|och|og|ja)\s+", "", part)
    title, body, note, kind = read_field(part.split())
    if not title and not body and kind == "capital":
        body = part
    elif not title and not body and kind == "plain" and len(part.split()) <= 4:
        title = part
    else:
        note = note or ("" if title or body else part)
    phrase.title = ", ".join(filter(None, [phrase.title, title]))
    if body:
        phrase.body = f"{phrase.body}, {body}" if phrase.body else body
    phrase.note = "; ".join(filter(None, [phrase.note, note]))
