"""Stored blocks to facts.

Reading takes the raw data of a StreamField (lists and dicts, as stored), so that a programme of any
size is read without building a block value, and with one query for each kind of snippet.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from oms_events.facts import parts

ITEM_WORDS = ("title", "number", "place", "description", "organiser")
ITEM_TICKS = ("open_ended", "optional")
CONTRIBUTOR_WORDS = ("name", "prefix", "suffix", "title", "organisation", "role", "note")

Raw = list[dict[str, Any]]


class Snippets:
    """The snippets that blocks name by primary key, fetched once for each model."""

    def __init__(self, fetch: Callable[[str, set], Mapping[Any, Any]], *raws: Raw):
        wanted: dict[str, set] = {"Topic": set(), "Contact": set(), "Person": set()}
        for raw in raws:
            _collect(raw, wanted)
        self._found = {model: fetch(model, keys) for model, keys in wanted.items() if keys}

    def get(self, model: str, key: Any) -> Any:
        """The snippet, or None where there is none (any more)."""
        return self._found.get(model, {}).get(key)


def _collect(raw: Iterable[Mapping[str, Any]], wanted: dict[str, set]) -> None:
    for block in raw:
        value = block["value"]
        if not isinstance(value, Mapping):
            continue
        if value.get("person"):
            wanted["Person"].add(value["person"])
        wanted["Topic"].update(pk for pk in listed_values(value.get("topics")) if pk)
        wanted["Contact"].update(
            row["contact"] for row in listed_values(value.get("contacts")) if row.get("contact")
        )
        wanted["Person"].update(
            row["person"] for row in listed_values(value.get("contributors")) if row.get("person")
        )
        _collect(value.get("items") or [], wanted)


def listed_values(listed: Iterable[Mapping[str, Any]] | None) -> list[Any]:
    """The values of a stored ListBlock."""
    return [item["value"] for item in listed or []]


def body_facts(raw: Raw) -> tuple[parts.BodyBlock, ...]:
    """Headings and paragraphs."""
    return tuple(parts.BodyBlock(id=b.get("id") or "", **{b["type"]: str(b["value"] or "")}) for b in raw)


def contributor_facts(raw: Raw, snippets: Snippets) -> tuple[parts.Contributor, ...]:
    """The contributors of a list or a stream."""
    return tuple(_contributor(item, snippets) for item in raw)


def programme_facts(raw: Raw, snippets: Snippets) -> tuple[parts.ProgrammeItem, ...]:
    """The programme with its sub-items."""
    return tuple(_item(block, snippets) for block in raw)


def _item(block, snippets):
    value = block["value"]
    topics = (snippets.get("Topic", pk) for pk in listed_values(value.get("topics")))
    said: dict[str, Any] = {name: str(value.get(name) or "") for name in ITEM_WORDS}
    said |= {name: value.get(name) for name in ITEM_TICKS}
    return parts.ProgrammeItem(
        id=block.get("id") or "",
        kind=block["type"],
        date=_date(value.get("date")),
        starts=_time(value.get("starts")),
        ends=_time(value.get("ends")),
        topics=tuple(topic.name for topic in topics if topic),
        contributors=contributor_facts(value.get("contributors") or [], snippets),
        contacts=tuple(_contact(item, snippets) for item in value.get("contacts") or []),
        links=tuple(_link(item) for item in value.get("links") or []),
        items=programme_facts(value.get("items") or [], snippets),
        **said,
    )


def _contributor(item, snippets):
    value = item["value"]
    person = snippets.get("Person", value.get("person"))
    return parts.Contributor(
        id=item.get("id") or "",
        confirmed=value.get("confirmed"),
        profile=person.profile_facts() if person else None,
        **{name: value.get(name) or "" for name in CONTRIBUTOR_WORDS},
    )


def _contact(item, snippets):
    value = item["value"]
    contact = snippets.get("Contact", value.get("contact"))
    found = contact.facts() if contact else parts.Contact()
    return replace(found, id=item.get("id") or "", purpose=value.get("purpose") or "")


def _link(item):
    value = item["value"]
    return parts.Link(id=item.get("id") or "", text=value.get("text") or "", url=value.get("url") or "")


def _date(said):
    return dt.date.fromisoformat(said) if isinstance(said, str) and said else said or None


def _time(said):
    return dt.time.fromisoformat(said) if isinstance(said, str) and said else said
