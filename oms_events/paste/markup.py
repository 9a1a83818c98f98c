"""Pasted HTML to lines: table rows keep their cells, lists their bullets, headings their rank.

Reads tags one by one and never builds a tree, so that unclosed, crossed or endless markup costs no more
than its length. Attributes, scripts and styles are left out.
"""

from __future__ import annotations

import html
import re

from oms_events.paste.source import Line, lines_of, settle, squeeze

_LOOKS_LIKE = re.compile(
    r"<(?:/?(?:table|tr|td|th|ul|ol|li|p|div|br|h[1-6]|html|body|span|strong|b)\b)", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})\b[^<>]*>")
_BLOCKS = frozenset(
    "p div br tr table tbody thead section article header dl dt dd blockquote pre ul ol".split()
)
_SILENT = frozenset("script style head title".split())


def is_markup(text: str) -> bool:
    """True when the text holds tags that a clipboard's HTML holds."""
    return bool(_LOOKS_LIKE.search(text))


def lines_of_markup(text: str) -> list[Line]:
    """HTML to its lines that say something, in order."""
    return _Reader(_without_comments(settle(text))).lines


def _without_comments(text: str) -> str:
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        parts.append(text[at:start])
        end = text.find("-->", start)
        if end < 0:
            return "".join(parts)
        at = end + 3
    return "".join([*parts, text[at:]])


class _Reader:
    def __init__(self, text: str):
        self.lines: list[Line] = []
        self.words: list[str] = []
        self.depth = self.number = 0
        self.bullet = self.heading = self.gap = False
        self.silent = ""
        self.cells: list[str] | None = None
        self.header = False
        at = 0
        for tag in _TAG.finditer(text):
            self.say(text[at : tag.start()])
            at = tag.end()
            self.tag(tag[2].lower(), bool(tag[1]))
        self.say(text[at:])
        self.flush()
        self.row_ends()

    def say(self, text: str) -> None:
        if text and not self.silent:
            # In a cell a line break in the source is a space; a text with a few tags in it keeps its lines.
            self.words.append(
                html.unescape(text) if self.cells is None else " ".join(html.unescape(text).split("\n"))
            )

    def tag(self, name: str, closing: bool) -> None:
        if name in _SILENT:
            self.silent = "" if closing else name
        elif name == "tr":
            self.flush()
            self.row_ends()
            self.cells = None if closing else []
        elif name in ("td", "th") and self.cells is not None:
            self.flush_cell(opening=not closing)
        elif self.cells is not None and (name in _BLOCKS or name == "li"):
            self.words.append("\n")
        elif name == "table" and closing:
            self.row_ends()
            self.gap = True
        elif name in ("ul", "ol"):
            self.flush()
            self.depth = max(0, self.depth + (-1 if closing else 1))
            self.gap = self.gap or self.depth == 0
        elif name == "li":
            self.flush()
            self.bullet = not closing
        elif len(name) == 2 and name[0] == "h" and name[1].isdigit():
            self.flush()
            self.heading, self.gap = not closing, True
        elif name in _BLOCKS:
            # Two line breaks on end are a blank line.
            self.gap = self.gap or name == "p" or (name == "br" and not "".join(self.words).strip())
            self.flush()

    def flush_cell(self, opening: bool) -> None:
        text = "\n".join(line for part in "".join(self.words).split("\n") if (line := squeeze(part)))
        self.words = []
        if self.cells and (text or not opening):
            self.cells[-1] = "\n".join(filter(None, [self.cells[-1], text]))
        if opening and self.cells is not None:
            self.cells.append("")

    def row_ends(self) -> None:
        if self.cells is None:
            return
        self.flush_cell(opening=False)
        if any(self.cells):
            self.number += 1
            text = squeeze(" ".join(self.cells))
            self.lines.append(Line(text, self.number, gap=self.gap, cells=self.cells))
            self.gap = False
        self.cells = None

    def flush(self) -> None:
        if self.cells is not None:
            return
        text, self.words = "".join(self.words), []
        for line in lines_of(text):
            self.number += 1
            line.number = self.number
            line.gap, self.gap = line.gap or self.gap, False
            line.heading = self.heading
            if self.bullet or (self.depth and not line.level):
                line.level = self.depth or 1 if self.bullet else 0
                self.bullet = False
            self.lines.append(line)
