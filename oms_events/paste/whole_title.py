"""A title put together where it stands on several lines, under its time, or after the place."""

from __future__ import annotations

import re

from oms_events.paste.cutting import opens_person
from oms_events.paste.headings import title_like
from oms_events.paste.joining import is_bare_name, is_wrapped, joined
from oms_events.paste.numbers import is_track, printed_number
from oms_events.paste.parts import Known
from oms_events.paste.people import read_people
from oms_events.paste.places import is_place
from oms_events.paste.role_words import LABEL, role_of
from oms_events.paste.rounds import is_parallel
from oms_events.paste.source import Line

# "PANEL 1", "Session 2": what it is about stands on the next line.
_LABEL_ALONE = re.compile(
    r"(?:panel|session|sesjon|sessio|pass|block|del|part|tema|theme) (?:\d{1,2}|#[A-H\d])", re.IGNORECASE
)


def whole_title(title: str, lines: list[Line], known: Known) -> tuple[str, str]:
    """The title, and the place that is printed before it; takes off `lines` what belongs to them."""
    place = ""
    if title in known.places and lines and not lines[0].level:
        title, place = "", title
    if not title:
        title, below = _title_below(lines, known)
        place = place or below
    if lines and _LABEL_ALONE.fullmatch(title) and not lines[0].gap and title_like(lines[0]):
        title = f"{title}: {lines.pop(0).text}"
    if lines and _names_what_follows(title, lines[0]):
        title = f"{title} {lines.pop(0).text}"
    if lines and _goes_on_behind_dash(title, lines):
        title = f"{title} – {lines.pop(0).text}"
    for _ in range(3):
        if not lines or not is_wrapped(title, lines[0]):
            break
        title = f"{title} {lines.pop(0).text}"
    if lines and is_bare_name(title) and len(joined([lines[0].like(title, gap=False), lines[0]])) == 1:
        title = f"{title}, {lines.pop(0).text}"
    return title, place


def _names_what_follows(title: str, line: Line) -> bool:
    """ "Konstinslag:" over "Vandring med vargar – Bo Ek": what it is, and on the next line which one."""
    return (
        title.endswith(":")
        and len(title.split()) < 3
        and not (line.level or line.gap or line.hint or LABEL.match(line.text))
        and role_of(title.strip(": ")) is None
        and not (is_parallel(title) or is_track(line.text) or printed_number(line.text))
        and read_people(line.text) is None
        and not opens_person(line.text.removeprefix("Cllr "))
    )


def _goes_on_behind_dash(title: str, lines: list[Line]) -> bool:
    """ "Snart fattas beslut" over "– vad kan vi göra då?": no list, since it is alone and in lower case."""
    first = lines[0]
    alone = len(lines) == 1 or not lines[1].level
    return (
        bool(title)
        and title[-1].isalnum()
        and first.level == 1
        and first.text[0].islower()
        and alone
        and not first.gap
    )


def _title_below(lines: list[Line], known: Known) -> tuple[str, str]:
    """A time alone on its line: the title is under it, after the place if that is printed first."""
    place = ""
    while lines and lines[0].hint in ("", "place"):
        line = lines[0]
        if line.hint and not (len(lines) > 1 and not lines[1].level and not lines[1].hint):
            return "", place
        if line.hint:
            place = lines.pop(0).text
            continue
        if len(lines) > 1 and not lines[1].level and (is_place(line.text) or line.text in known.places):
            place = lines.pop(0).text
            continue
        if line.level and len(lines) > 1 and read_people(line.text):
            return "", place
        return lines.pop(0).text, place
    return "", place
