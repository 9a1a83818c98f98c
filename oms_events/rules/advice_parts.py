"""What a piece of advice is, and the ways through an event that all advice walks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion, ProgrammeItem
from oms_events.rules.terms import ADVICE

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Advice:
    """`kind` is a code, `message` its (lazy) words, `place` a path in the event document."""

    kind: str
    message: Any
    place: str


def told(kind: str, place: str) -> Advice:
    """Advice of a kind in the words that the kind has."""
    return Advice(kind, ADVICE[kind], place)


def is_before(one: Moment, other: Moment) -> bool:
    """Whether it is certainly earlier: on one date only two hours can tell."""
    if one.on != other.on or one.at is None or other.at is None:
        return one.on < other.on
    return one.at < other.at


def end_of(occasion: Occasion) -> Moment:
    """The end, or the date of the start where no end is stated."""
    return occasion.ends or Moment(occasion.starts.on)


def walk(items: tuple[ProgrammeItem, ...], place: str = "programme") -> Iterator[tuple[ProgrammeItem, str]]:
    """Every item of a programme at every depth, with its place."""
    for n, item in enumerate(items):
        yield item, f"{place}[{n}]"
        yield from walk(item.items, f"{place}[{n}].items")


def rich_texts(event: EventFacts) -> Iterator[tuple[str, str]]:
    """All HTML of an event with its place."""
    for name in ("body", "about"):
        for n, block in enumerate(getattr(event, name)):
            if block.paragraph:
                yield block.paragraph, f"{name}[{n}].paragraph"
    for item, place in walk(event.programme):
        if item.description:
            yield item.description, f"{place}.description"


def words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return _WORD.findall(text.casefold())


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.text: str | None = None
        self.url = ""

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.text, self.url = "", dict(attrs).get("href") or ""

    def handle_data(self, data):
        if self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if tag == "a" and self.text is not None:
            self.found.append((self.text, self.url))
            self.text = None


def links_in(html: str) -> list[tuple[str, str]]:
    """Text and address of each link in a piece of HTML."""
    parser = _Links()
    parser.feed(html)
    return parser.found
