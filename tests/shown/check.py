"""The base of the check: every value of an event is decided once, as shown or as lost."""

from collections.abc import Iterable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

from bs4 import BeautifulSoup
from django.utils.translation import npgettext, override, pgettext

from oms_events.rules import terms
from tests.shown.page import Page, Place, normal, text_of

Path = tuple[str | int, ...]

# No reader's facts: an event's and a row's identity, and what other languages say, which their pages show.
UNTOLD = frozenset({"id", "key", "translations"})


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """(path, value) of every single value that a reader should learn."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name not in UNTOLD:
                yield from leaves(part, (*path, name))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from leaves(part, (*path, number))
    else:
        yield path, value


class Check:
    """One event against one page.

    `said`: the event as its document says it (plain values). `language`: of the page, `words_language`:
    of the interface words on it. `zone`: of the event's times, `site_zone`: the site's own.
    """

    def __init__(self, said: dict[str, Any], page: Page, language: str, words_language: str, zone: ZoneInfo):
        self.said, self.page, self.language, self.zone = said, page, language, zone
        self.words_language = words_language
        self.shown: dict[Path, bool] = {}

    def decide(self, path: Path, shown: Any) -> None:
        """A fact with several halves (its words, its link) is shown when all of them are."""
        self.shown[path] = self.shown.get(path, True) and bool(shown)

    def lost(self) -> list[tuple[Path, Any]]:
        """(path, value) of what the page does not show; a value that no rule decided is lost too."""
        return [(path, value) for path, value in leaves(self.said) if not self.shown.get(path)]

    # --- words of the interface, in the page's language

    def word(self, english: str, **values: Any) -> str:
        with override(self.words_language):
            return pgettext("event page", english) % values if values else pgettext("event page", english)

    def count_word(self, one: str, many: str, number: int) -> str:
        with override(self.words_language):
            return npgettext("event page", one, many, number)

    def term(self, table: str, code: str) -> str:
        with override(self.words_language):
            return str(terms.term(getattr(terms, table), code))

    # --- ways of finding

    def take(self, path: Path, place: Place, text: str) -> None:
        """A fact with an element of its own."""
        self.decide(path, place.take(text))

    def take_each(self, path: Path, said: dict[str, Any], place: Place, names: Iterable[str]) -> None:
        for name in names:
            if name in said:
                self.take((*path, name), place, said[name])

    def spend(self, text: str, wanted: Iterable[tuple[Path, str]], by_lines: bool = False) -> None:
        """Facts that share a text: each has a stretch of its own there, between words or (by lines) lines."""
        for path, part in sorted(wanted, key=lambda each: -len(normal(each[1]))):
            text, found = without(text, normal(part), by_lines)
            self.decide(path, found)

    def time(self, path: Path, place: Place, phrase: Any) -> None:
        """A time in words, and each of its moments as <time datetime>; the words are `spend`'s to find."""
        moments = [(piece.datetime, normal(piece.text)) for piece in phrase if piece.datetime]
        self.decide(path, all(moment in place.times() for moment in moments))

    def html(self, path: Path, place: Place, html: str) -> None:
        """Rich text in an element of its own: its text and its links."""
        self.decide(path, not html_text(html) or place.take(html_text(html)))
        self.links(path, place, html)

    def links(self, path: Path, place: Place, html: str) -> None:
        there = place.links()
        self.decide(path, all(link in there for link in html_links(html)))

    def link(self, path: Path, place: Place, url: str, text: str) -> None:
        self.decide(path, (url, normal(text)) in place.links())


def html_text(html: str) -> str:
    return text_of(_parsed(html))


def html_links(html: str) -> list[tuple[str, str]]:
    return Place(_parsed(html)).links()


def _parsed(html: str):
    return BeautifulSoup(html, "html5lib").body


def without(text: str, part: str, by_lines: bool = False) -> tuple[str, bool]:
    """The text with the first stretch that is `part` taken out, and whether there was one."""
    at = text.find(part)
    while at >= 0:
        before, after = text[:at], text[at + len(part) :]
        if _stands_alone(before, part, after, by_lines):
            return f"{before}\0{after}", True
        at = text.find(part, at + 1)
    return text, False


def _stands_alone(before: str, part: str, after: str, by_lines: bool) -> bool:
    if by_lines:
        return before[-1:] in ("", "\n", "\0") and after[:1] in ("", "\n", "\0")
    return not (before[-1:].isalnum() and part[:1].isalnum() or after[:1].isalnum() and part[-1:].isalnum())
