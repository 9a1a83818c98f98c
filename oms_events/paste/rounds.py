"""Parallel sessions under one row: told by the row's words, and by bullets with lines of their own."""

from __future__ import annotations

import re

from oms_events.paste.numbers import printed_number
from oms_events.paste.parts import Row
from oms_events.paste.role_words import role_of
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


_LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^\W\d_-]*(?: [^\W\d_]+)?)\s+#?(?P<n>[A-H]|\d{1,2}[A-Ha-h]?)"
    r"(?:\s*(?:[:.)]|[–—-]\s)\s*(?P<rest>\S.*))?"
)


def series_of(lines: list[Line]) -> frozenset[int]:
    """The numbers of the lines that one word heads with a number that goes on: "Theme meeting 1: …" and
    "Theme meeting 2: …", each over lines of its own."""
    counted: dict[str, list[tuple[int, str]]] = {}
    for at, line in enumerate(lines):
        match = _LABELLED.fullmatch(line.text)
        if match and role_of(match["label"]) is None:
            counted.setdefault(match["label"].casefold(), []).append((at, match["n"]))
    for series in counted.values():
        starts = [at for at, _ in series]
        apart = all(after - at > 1 for at, after in zip(starts, starts[1:], strict=False))
        if len(series) > 1 and apart and starts[-1] + 1 < len(lines) and _goes_on([n for _, n in series]):
            return frozenset(lines[at].number for at in starts)
    return frozenset()


def _goes_on(numbers: list[str]) -> bool:
    return len(set(numbers)) == len(numbers) and numbers == sorted(numbers, key=lambda n: (len(n), n))
