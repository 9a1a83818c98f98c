"""Headings that say what follows and are no rows: "Program", "Agenda", "Förmiddag"."""

from __future__ import annotations

import re

from oms_events.paste.source import Line

_HEADER = re.compile(
    r"^(?:preliminärt |preliminary |draft |foreløpig |foreløbigt |"
    r"alustava |dagens |the |konferens|time (?:&|and) )?"
    r"(?:program(?:met|me)?|agenda|ohjelma|schedule|location|tid(?: och plats)?|time|plats|talare|session|"
    r"dagordning|dagsorden|asialista|programoversikt|programöversikt)\s*:?$",
    re.IGNORECASE,
)
_TOP = re.compile(
    r"^(?:(?:[^\W\d_]+ ){0,2}[^\W\d_]*"
    r"(?:program(?:met|me)?|agenda|ohjelma|schedule|dagordning|dagsorden|programoversikt)"
    r"|(?:program(?:met|me)?|agenda|ohjelma|schedule|dagordning|dagsorden|asialista)[ –—:-]+(?:för|for|"
    r"til|till|of|on|den|the)\b.{0,80})"
    r"(?:\s*\([^()]*\))?\s*:?$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^(?:förmiddag|eftermiddag|kväll|formiddag|ettermiddag|eftermiddag|aften|aamupäivä|iltapäivä|morning|"
    r"afternoon|"
    r"evening|förmiddagen|eftermiddagen|formiddagen)(?:spass| session|en)?\s*:?$",
    re.IGNORECASE,
)


def is_header(text: str) -> bool:
    """ "Program", "Agenda", "Tid": a word that says what follows and is no row; "Förmiddag" too."""
    return bool(_HEADER.match(text) or _PART.match(text))


# "Tema: …", "Datum: …", "Moderator för dagen …" say what holds for the whole.
_ABOUT = re.compile(
    r"^(?:tema|theme|aihe|emne|datum|dato|date|aika|tid|time|when|när|hvornår|målgrupp|målgruppe|språk|"
    r"language)\s*:\s",
    re.IGNORECASE,
)


def is_about_all(lines: list[Line], at: int) -> bool:
    """ "Tema: Sjöarnas framtid" above all rows: a fact of the whole and no row."""
    return at < 6 and not lines[at].level and bool(_ABOUT.match(lines[at].text))


def is_top_header(lines: list[Line], at: int) -> bool:
    """ "Workshop programme", "Program för Vattendagen": a heading over the whole, before anything else."""
    return at < 3 and not lines[at].level and bool(_TOP.match(lines[at].text))


def is_part_of_day(lines: list[Line], at: int) -> bool:
    """ "Förmiddag: kunskap" over bullets: it says when they are and is no row."""
    over = at + 1 < len(lines) and lines[at + 1].level > lines[at].level == 0
    return over and bool(_PART.match(re.split(r"\s*[:–—-]\s", lines[at].text, maxsplit=1)[0]))


_BLOCK = re.compile(
    r"(?:block|blokk|blok|del|part|pass|session|sesjon|tema|theme|panel|osa)\s+(?:[IVX]{1,4}|\d{1,2}|[A-D])\W*",
    re.IGNORECASE,
)


def is_block(text: str) -> bool:
    """ "Block II": a heading where the next line has a time of its own."""
    return bool(_BLOCK.fullmatch(text))


def is_part_word(text: str) -> bool:
    """ "Eftermiddag": a part of the day and nothing else."""
    return bool(_PART.match(text))
