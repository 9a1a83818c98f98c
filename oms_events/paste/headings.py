"""Which line could head a row that has no time."""

from __future__ import annotations

from oms_events.paste.people import read_people
from oms_events.paste.places import is_place
from oms_events.paste.role_words import LABEL
from oms_events.paste.source import Line


def title_like(line: Line, words: int = 16) -> bool:
    """Could head a row that has no time: short, no full stop or colon at the end, no bullet and no people."""
    text = line.text
    if line.level or line.hint or len(text.split()) > words or text[-1:] in ".:;,":
        return False
    if text.rsplit(" ", 1)[-1] in ("och", "og", "and", "ja", "samt"):
        return False
    return not is_place(text) and not LABEL.match(text) and read_people(text) is None


def stands_alone(lines: list[Line], at: int) -> bool:
    """No bullets right under the line."""
    return at + 1 >= len(lines) or lines[at + 1].gap or not lines[at + 1].level
