"""A programme in one paragraph, each row after the other: "10.00: Kaffe. 10.15: Velkomst, Anna Ek. …"."""

from __future__ import annotations

import re

from oms_events.paste.clock import clock
from oms_events.paste.headers import is_header
from oms_events.paste.source import Line

_TIME = re.compile(
    r"(?:(?<=[.!?;:,)])|(?<=[^\W\d_])|^)(?:\s+|(?<=:)|^)(?=(?:kl\.?\s*)?(?P<at>\d{1,2}[.:]\d\d)(?:\s*[–—-]\s*"
    r"\d{1,2}[.:]\d\d)?\s*[:–—-]?\s+[^\W\d_])",
    re.IGNORECASE,
)
# Fewer times than this in a line are said of something in it.
_LEAST = 4


# "Time: 08:20" over what happens then
_TIME_LABEL = re.compile(
    r"(?:time|tid|tidspunkt|klokkeslett|aika|klokkan)\s*:\s*(?=\d{1,2}[.:]\d\d\b)", re.IGNORECASE
)


# "13.35.13.45: Introduktion"
_SPAN_OF_POINTS = re.compile(r"^(\d{1,2}[.:]\d\d)\.(\d{1,2}[.:]\d\d)(?=[\s:])")


def cut_apart(lines: list[Line]) -> list[Line]:
    """The lines, with those that hold a whole day's times in their order as one line for each time, and a
    heading before the first time as a line of its own."""
    return _numbered([piece for line in lines for piece in _pieces(line)])


_NUMBER_ALONE = re.compile(r"\d{1,2}(?:\.\d)?[.)]")


def _numbered(lines: list[Line]) -> list[Line]:
    """ "1.1." alone on its line numbers the line below it."""
    result: list[Line] = []
    for line in lines:
        last = result[-1] if result else None
        if last and _NUMBER_ALONE.fullmatch(last.text) and not line.text[0].isdigit():
            result[-1] = last.like(f"{last.text} {line.text}")
        else:
            result.append(line)
    return result


_HEADED = re.compile(
    r"(?P<head>[^\d:]{4,30}?)(?:\s{2,}|:\s*)(?=(?:kl\.?\s*)?\d{1,2}[.:]\d\d\b)", re.IGNORECASE
)


def _pieces(line: Line) -> list[Line]:
    line = line.like(_SPAN_OF_POINTS.sub(r"\1-\2", line.text)) if _SPAN_OF_POINTS.match(line.text) else line
    if label := _TIME_LABEL.match(line.text):
        line = line.like(line.text[label.end() :])
    found = list(_TIME.finditer(line.text)) if len(line.text) > 120 and not line.cells else []
    times = [clock(match["at"]) or "" for match in found]
    if len(times) < _LEAST or times != sorted(times):
        headed = _HEADED.match(line.wide or line.text) if not line.level else None
        if headed and is_header(headed["head"]):
            return [line.like(headed["head"]), line.like((line.wide or line.text)[headed.end() :], gap=False)]
        return [line]
    cuts = [0, *(match.end() for match in found), len(line.text)]
    texts = [line.text[at:end].strip() for at, end in zip(cuts, cuts[1:], strict=False)]
    return [line.like(text, gap=line.gap and not at) for at, text in enumerate(texts) if text]
