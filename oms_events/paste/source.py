"""Pasted plain text to lines: quotes, bullets, tabs and odd spaces taken off, but remembered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SPACES = {
    ord(char): " "
    for char in "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2007\u2008\u2009\u200a\u202f\u3000"
}
_ARROWS = dict.fromkeys(map(ord, "→⇒⟶➔"), "–")
_SETTLED = {**_INVISIBLE, **_SPACES, **_ARROWS}
# "Velkomst v/rektor Anna Ek"
_SPOKEN_BY = re.compile(r"(?<=\s)v/(?=[^\W\d_])")
# Signs that have lost a space: "Klockans återkomst.Anna", "Malby kommun– Åkrar", "Anna Ek| Mayor"
_STOP = re.compile(r"(?<=[^\W\d_A-ZÅÄÖÆØ]{3})\.(?=[A-ZÅÄÖÆØ][a-zåäöæø]{2})")
_DASH = re.compile(r"(?<=[^\W\d_])[–—] (?=\S)|(?<=[^\W\d_])—(?=[^\W\d_])")
_BAR = re.compile(r"(?<=[^\s|])\| | \|(?=[^\s|])")
_QUOTE = re.compile(r"^(?:[ ]?>)+[ ]?")
_SIGN = "•‣▪◦●○■□·∙⁃➢➤►❖✓"
_BULLET = re.compile(
    rf"^(?P<indent>[ \t]*)(?:[{_SIGN}]\s*|(?:[*\uf0b7]|[-–—](?=[ \t]|[^\W\d_]))[ \t]*(?=\S))"
)
_LETTER_BULLET = re.compile(r"^(?P<indent>[ \t]+)o[ \t]+(?=\S)")
_INNER_BULLET = re.compile(rf"\s*[{_SIGN.replace('·', '')}]\s*")


@dataclass(slots=True)
class Line:
    """One line of the pasted text.

    `text` has its spaces settled and its bullet taken off; `level` is 0 for a plain line and the depth of a
    bullet otherwise; `cells` holds a table row's columns; `hint` says what a column's heading called it
    ("people", "place"); `gap` is true after a blank line; `number` counts lines of the pasted text from 1.
    """

    text: str
    number: int = 0
    level: int = 0
    indent: int = 0
    gap: bool = False
    heading: bool = False
    hint: str = ""
    cells: list[str] = field(default_factory=list)
    wide: str = ""

    def like(self, text: str, **changes) -> Line:
        """The same line with another text."""
        return replace(self, text=squeeze(text), wide=text, cells=[], **changes)


def squeeze(text: str) -> str:
    """Runs of white space to one space, ends trimmed."""
    return " ".join(text.split())


def settle(text: str) -> str:
    """Without soft hyphens and zero-width signs; every kind of space a plain one."""
    text = _SPOKEN_BY.sub("v/ ", text.translate(_SETTLED))
    text = _STOP.sub(". ", _DASH.sub(" – ", _BAR.sub(" | ", text)))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def lines_of(text: str) -> list[Line]:
    """Plain text to its lines that say something, in order."""
    lines: list[Line] = []
    indents: list[int] = []
    gap = False
    if len(_PIPED.findall(text)) > 1:
        text = _piped(text)
    for number, raw in enumerate(re.split(r"[\n\v\f\u2028\u2029\x85]", settle(text)), start=1):
        raw = _QUOTE.sub("", raw).rstrip()
        raw = raw.removesuffix("|").rstrip()
        if not raw.strip(" \t*_–—-=~.|:"):
            gap = True
            continue
        for line in _cut(raw, number):
            line.gap, gap = gap, False
            if line.level:
                _rank(line, indents)
            lines.append(line)
    return lines


# "09.00 | Kaffe | Foajén": columns with a sign between, as a table in plain text has them.
_PIPED = re.compile(
    r"^[ \t]*(?:\|[ \t]*)?(?:klo?\.?[ \t]*)?\d[\d.:]*[^|\n]{0,20}\|.*$", re.MULTILINE | re.IGNORECASE
)


def _piped(text: str) -> str:
    """The same text with tabs for the signs between columns."""
    rows = []
    for row in text.split("\n"):
        if _PIPED.match(row) or row.count("|") > 1:
            cells = row.strip().removeprefix("|").removesuffix("|").split("|")
            row = "\t".join(cell.strip() for cell in cells)
        rows.append(row)
    return "\n".join(rows)


def _rank(line: Line, indents: list[int]) -> None:
    """A bullet further in than the one above is under it; `indents` are those of the bullets it may be
    under."""
    while indents and indents[-1] > line.indent:
        indents.pop()
    if not indents or indents[-1] < line.indent:
        indents.append(line.indent)
    line.level = max(line.level, len(indents))


def _cut(raw: str, number: int) -> list[Line]:
    match = _BULLET.match(raw) or _LETTER_BULLET.match(raw)
    level, rest = 0, raw
    indent = len(raw) - len(raw.lstrip(" \t"))
    if match:
        level = 2 if "o" in match[0] or indent >= 3 and "\t" not in match["indent"] else 1
        rest = raw[match.end() :]
    parts = _INNER_BULLET.split(rest) if any(sign in rest for sign in _SIGN) else [rest]
    lines = []
    for index, part in enumerate(parts):
        if not part.strip():
            continue
        lines.append(_line(part, number, level if index == 0 else max(level, 1), indent))
    return lines


def _line(part: str, number: int, level: int, indent: int) -> Line:
    cells = [squeeze(cell) for cell in part.split("\t")] if "\t" in part.strip("\t ") else []
    if sum(1 for cell in cells if cell) < 2 and not (cells and cells[0]):
        cells = []
    return Line(squeeze(part), number, level, indent, cells=cells, wide=part.strip())
