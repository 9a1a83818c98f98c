"""Parallel sessions under one row: told by the row's words, and by bullets with lines of their own."""

from __future__ import annotations

import re

from oms_events.paste.numbers import printed_number
from oms_events.paste.parts import Row
from oms_events.paste.source import Line

_PARALLEL = re.compile(
    r"parallel|rinnakkai|valfri|valbar|runda\b|runde\b|round\b|rond\b|kierros|breakout|spår\b|tracks?\b|"
    r"workshops|"
    r"pass \d",
    re.IGNORECASE,
)


def is_parallel(title: str) -> bool:
    """The title speaks of several things at a time."""
    return bool(_PARALLEL.search(title))


def rounds_of(lines: list[Line], listed: bool) -> tuple[list[Row], list[Line]]:
    """Bullets with words of their own under parallel sessions, as rows, and the lines left over;
    `listed` says that all bullets are people."""
    top = min((line.level for line in lines if line.level), default=0)
    heads = [at for at, line in enumerate(lines) if line.level == top]
    if not top or len(heads) < 2 or any(printed_number(lines[at].text) for at in heads):
        return [], lines
    if all(at + 1 == after for at, after in zip(heads, heads[1:], strict=False)) or listed:
        return [], lines
    rows = [
        Row(lines[at].text, lines=lines[at + 1 : after], line=lines[at].number)
        for at, after in zip(heads, [*heads[1:], len(lines)], strict=True)
    ]
    return rows, lines[: heads[0]]
