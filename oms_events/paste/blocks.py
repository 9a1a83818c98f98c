"""Rows without times behind a timed one: blocks of a title over its speakers, a blank line between them."""

from __future__ import annotations

from oms_events.paste.kinds import kind_of
from oms_events.paste.parts import Part, Row
from oms_events.paste.people import read_people
from oms_events.paste.role_words import LABEL
from oms_events.paste.source import Line

# Fewer blocks than this are paragraphs of one row.
_LEAST = 3
_QUIET = ("break", "meal", "registration", "social")


def unfolded(parts: list[Part]) -> list[Part]:
    """The parts, with a row that holds such blocks as a row for each of them."""
    return [one for part in parts for one in (_rows(part) if isinstance(part, Row) else [part])]


def _rows(row: Row) -> list[Row]:
    cuts = [at for at, line in enumerate(row.lines) if line.gap and at]
    if not row.title or len(cuts) < _LEAST:
        return [row]
    ends = [*cuts[1:], len(row.lines)]
    blocks = [row.lines[at:end] for at, end in zip(cuts, ends, strict=True)]
    if row.lines[0].gap and _heads(row.lines[: cuts[0]]):
        blocks.insert(0, row.lines[: cuts[0]])
        cuts.insert(0, 0)
    if len(blocks) < _LEAST or not all(_heads(block) for block in blocks):
        return [row]
    row.lines = row.lines[: cuts[0]]
    return [row, *(Row(block[0].text, line=block[0].number, lines=block[1:]) for block in blocks)]


def _names(line: Line) -> bool:
    people = read_people(line.text)
    return people is not None and any("name" in person for person in people.contributors)


def _heads(block: list[Line]) -> bool:
    """A title and then people, or a break alone."""
    title, *below = block
    if (
        title.level
        or title.hint
        or LABEL.match(title.text)
        or title.text[-1] in ":,"
        or title.text[-1] == "."
        and below
        or _names(title)
    ):
        return False
    if not below:
        return kind_of(title.text) in _QUIET
    people = read_people(" ".join(line.text for line in below[:2])) or read_people(below[0].text)
    return people is not None and people.strength == 3 and "name" in people.contributors[0]
