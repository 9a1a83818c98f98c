"""Which texts of an event stand in another language than its page (WCAG 2.2, 3.1.2).

A name says which text: `lead`, `status.reason`, `<id of a row or block>.title`, the id alone for a body
block. A number after a slash counts from 0: `<id>/2` is the third text of a rich text (as
wagtail-localize cuts it), a line of a plain text, a member of a list. A name without a number is the whole.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from oms_events.blocks.reading import Raw, Snippets, listed_values

GROUPS = ("status", "online", "registration", "accessibility", "recording", "image")
CONTACT = {"title": "title", "unit": "unit"}
PERSON = {"biography": "profile.biography", "photo_alt": "profile.image.alt"}
Names = dict[str, str]


def by_text(name: str, languages: Sequence[str]) -> Names:
    """A text's parts, each with its language code ("" for the page's own), as names of what is foreign."""
    if len(set(languages)) == 1:
        return {name: languages[0]} if languages[0] else {}
    return {f"{name}/{n}": code for n, code in enumerate(languages) if code}


def foreign_words(words_in: Mapping[str, str] | None) -> Names:
    """Content paths to names: `programme.<id>.title` to `<id>.title`. The innermost id names a part."""
    return {fact_name(path): language for path, language in (words_in or {}).items()}


def fact_name(path: str) -> str:
    """`programme.<id>.contributors.<id>.title` to `<id>.title`, `status_reason` to `status.reason`."""
    path, slash, number = path.partition("/")
    parts = path.split(".")
    if len(parts) == 1:
        name = _grouped(path)
    elif len(parts) == 2:
        name = parts[1]
    elif parts[-1] == "venue_note":
        name = f"{parts[-2]}.{'venue.' if parts[0] == 'occasions' else ''}note"
    else:
        name = f"{parts[-2]}.{_grouped(parts[-1])}"
    return f"{name}{slash}{number}"


def _grouped(name: str) -> str:
    group, _, rest = name.partition("_")
    return f"{group}.{rest}" if rest and group in GROUPS else name


def foreign_facts(
    page: Any, rows: Mapping[str, Iterable[Any]], raws: Sequence[Raw] = ([], []), snippets: Any = None
) -> Names:
    """All foreign texts of an event: its own, and those of the snippets that its rows and blocks name.

    `rows` by their names on the page, `raws` the stored blocks of contributors and programme.
    """
    found = foreign_words(page.words_in)
    at = Place(page.locale_id, page.locale.language_code)
    for name, kind in (("topics", "topic"), ("event_types", "event_type")):
        found |= at.terms([getattr(row, kind) for row in rows.get(name, ())], name)
    for row in rows.get("contacts", ()):
        found |= at.named(row.contact, CONTACT, row.key)
    for name, note in (("venues", "note"), ("occasions", "venue.note")):
        for row in rows.get(name, ()):
            at.add_access(found, row, f"{row.key}.{note}")
    if snippets is not None:
        found |= dict(_in_blocks(at, raws[0], raws[1], snippets))
    return {name: code for name, code in found.items() if code != at.language}


class Place:
    """A page's language, which the languages of snippets are told apart from."""

    def __init__(self, locale: int, language: str):
        self.locale, self.language = locale, language

    def of(self, snippet: Any) -> Names:
        """The languages of a snippet's texts by field, "" for all that are not named."""
        # The locale is only asked for where it is another: it may cost a query.
        whole = snippet.locale.language_code if snippet.locale_id != self.locale else ""
        return {"": whole, **(snippet.words_in or {})}

    def named(self, snippet: Any, names: Mapping[str, str], key: str) -> Names:
        """A snippet's foreign texts under the names that facts have for them."""
        if snippet is None:
            return {}
        told = self.of(snippet)
        found = {}
        for field, name in names.items():
            if getattr(snippet, field):
                parts = {path: code for path, code in told.items() if path.startswith(f"{field}/")}
                for path, code in {field: told.get(field, told[""]), **parts}.items():
                    found[f"{key}.{name}{path.removeprefix(field)}"] = code
        return {name: code for name, code in found.items() if code}

    def terms(self, snippets: Iterable[Any], name: str) -> Names:
        """Topics or types, of which those that are gone are no facts."""
        told = [self.of(snippet) for snippet in snippets if snippet is not None]
        return by_text(name, [one.get("name", one[""]) for one in told])

    def add_access(self, found: Names, row: Any, name: str) -> None:
        """A venue's own words follow the row's note, line by line."""
        if row.venue is None or not row.venue.access:
            return
        told = self.of(row.venue)
        lines = [found.pop(name, "")] * len(row.venue_note.split("\n") if row.venue_note else ())
        lines += [told.get("access", told[""])] * len(row.venue.access.split("\n"))
        found |= by_text(name, lines)


def _in_blocks(at: Place, contributors: Raw, programme: Raw, snippets: Snippets) -> Iterator[tuple[str, str]]:
    """The foreign texts of snippets that blocks name."""
    for row in contributors:
        person = snippets.get("Person", row["value"].get("person"))
        yield from at.named(person, PERSON, row.get("id") or "").items()
    for block in programme:
        value, key = block["value"], block.get("id") or ""
        topics = [snippets.get("Topic", pk) for pk in listed_values(value.get("topics"))]
        yield from at.terms(topics, f"{key}.topics").items()
        for row in value.get("contacts") or ():
            contact = snippets.get("Contact", row["value"].get("contact"))
            yield from at.named(contact, CONTACT, row.get("id") or "").items()
        yield from _in_blocks(at, value.get("contributors") or [], value.get("items") or [], snippets)
