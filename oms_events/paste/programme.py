"""Rows to the programme: days in their places, rows inside rows, and what is not sure."""

from __future__ import annotations

from dataclasses import dataclass, field

from oms_events.paste.contents import Content, content_of
from oms_events.paste.headers import is_header
from oms_events.paste.known import known_of
from oms_events.paste.language import language_of
from oms_events.paste.markup import is_markup, lines_of_markup
from oms_events.paste.parts import Day, Part, Row, Stray
from oms_events.paste.rows import parts_of
from oms_events.paste.running import cut_apart
from oms_events.paste.source import lines_of
from oms_events.paste.tables import lines_of_tables

# A text of more lines or rows than this is no programme: what comes after is handed back as unread.
MAX_LINES = 2500
MAX_ROWS = 600
# A heading such as "Programme" is no longer than this.
MAX_HEADER = 60


@dataclass(frozen=True, slots=True)
class Unsure:
    """A row to look at. `path` leads to it through `items` ((3,) or (3, 0)); `reason` is "people" where a
    job or a body was told by its place alone, "names" where the text seems to hold names that were left in
    it, "order" where the row starts before the one above it."""

    path: tuple[int, ...]
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Unread:
    """A line of the pasted text that went into no row; `number` counts from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a pasted programme, and what was not."""

    items: list[dict] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)
    language: str = ""


def read_programme(text: str, language: str | None = None) -> Reading:
    """A programme as text or HTML, read.

    `items` have the shape of the event document's programme items (event.schema.json), times as HH:MM in
    the event's own zone, dates only where a year is printed. `language` (sv, en, nb, da, fi) is found out
    where it is not given. Never raises on any text.
    """
    lines = cut_apart(lines_of_markup(text) if is_markup(text) else lines_of(text))
    # A table's row gives several lines: cut before they are made, and after.
    lines, beyond = lines_of_tables(lines[:MAX_LINES]), lines[MAX_LINES:]
    lines, beyond = lines[:MAX_LINES], lines[MAX_LINES:] + beyond
    language = (language or language_of("\n".join(line.text for line in lines[:200]))).split("-")[0].lower()
    parts = parts_of(lines) + [Stray(line.text, line.number) for line in beyond]
    return _Programme(parts, language).reading


def parse_programme(text: str, language: str | None = None) -> list[dict]:
    """The programme items alone; see `read_programme`."""
    return read_programme(text, language).items


class _Programme:
    def __init__(self, parts: list[Part], language: str):
        self.items: list[dict] = []
        self.unsure: list[Unsure] = []
        self.unread: list[Unread] = []
        self.last_start = ""
        english, known, count = language == "en", known_of(parts), 0
        for part in parts:
            if isinstance(part, Day):
                self._day(part)
            elif isinstance(part, Row) and count < MAX_ROWS:
                count += 1
                self._row(content_of(part, english, known))
            else:
                self._stray(part)
        self.reading = Reading(self.items, self.unread, self.unsure, language)

    def _day(self, day: Day) -> None:
        item = {"kind": "day", "title": day.title}
        if day.date:
            item["date"] = day.date
        self.items.append(item)
        self.last_start = ""

    def _stray(self, part: Part) -> None:
        text = part.text if isinstance(part, Stray) else part.title
        if text and (len(text) > MAX_HEADER or not is_header(text)):
            self.unread.append(Unread(part.line, text))

    def _row(self, content: Content) -> None:
        item = content.item
        path: tuple[int, ...] = (len(self.items),)
        above = self.items[-1] if self.items else None
        if above and _inside(item, above):
            if item["kind"] == "parallel":
                # The document lets sessions, not parallel blocks, lie inside a row.
                item["kind"] = "session"
            above.setdefault("items", []).append(item)
            path = (len(self.items) - 1, len(above["items"]) - 1)
        else:
            self.items.append(item)
        starts = item.get("starts", "")
        if starts and starts < self.last_start:
            self.unsure.append(Unsure(path, "order", content.line))
        self.last_start = starts or self.last_start
        self.unsure += [Unsure(path, reason, content.line) for reason in content.doubts]
        for child in content.children:
            item.setdefault("items", []).append(child.item)
            where = (*path, len(item["items"]) - 1)
            self.unsure += [Unsure(where, reason, child.line) for reason in child.doubts]


def _inside(item: dict, above: dict) -> bool:
    """Printed hours that lie within those of the row above, and are not the same."""
    if above["kind"] == "day" or not all(key in item and key in above for key in ("starts", "ends")):
        return False
    same = item["starts"] == above["starts"] and item["ends"] == above["ends"]
    # A row of a minute's overlap is an editor's slip; a whole row within another is its part.
    return not same and above["starts"] <= item["starts"] and item["starts"] < item["ends"] <= above["ends"]
