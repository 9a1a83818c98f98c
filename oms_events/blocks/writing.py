"""Facts to stored blocks: the way back from `reading`, with the ids that the facts carry."""

from collections.abc import Iterable
from typing import Any, Protocol

from oms_events.blocks.reading import CONTRIBUTOR_WORDS, ITEM_TICKS, ITEM_WORDS, Raw
from oms_events.facts import parts


class SnippetKeys(Protocol):
    """Gives the primary key of the snippet that holds these facts."""

    def topic(self, name: str) -> Any: ...

    def contact(self, contact: parts.Contact) -> Any: ...

    def person(self, contributor: parts.Contributor) -> Any: ...


def body_raw(body: Iterable[parts.BodyBlock]) -> Raw:
    """Headings and paragraphs, as a StreamField stores them."""
    return [
        {"type": kind, "value": getattr(block, kind), "id": block.id}
        for block in body
        for kind in ["heading" if block.heading else "paragraph"]
    ]


def contributors_raw(contributors: Iterable[parts.Contributor], keys: SnippetKeys, kind: str = "item") -> Raw:
    """Contributors as a ListBlock stores them, or as a stream does (`kind` "contributor")."""
    return [{"type": kind, "value": _contributor(person, keys), "id": person.id} for person in contributors]


def programme_raw(items: Iterable[parts.ProgrammeItem], keys: SnippetKeys, deepest: int = 2) -> Raw:
    """The programme as a StreamField stores it. `deepest` counts the levels that may follow."""
    return [{"type": item.kind, "value": _item(item, keys, deepest), "id": item.id} for item in items]


def _item(item, keys, deepest):
    value = {name: getattr(item, name) for name in (*ITEM_WORDS, *ITEM_TICKS)}
    value["date"] = item.date.isoformat() if item.date else None
    value["starts"] = item.starts.isoformat() if item.starts else None
    value["ends"] = item.ends.isoformat() if item.ends else None
    value["topics"] = [
        {"type": "item", "value": keys.topic(name), "id": f"{item.id}-topic-{n}"}
        for n, name in enumerate(item.topics)
    ]
    value["contributors"] = contributors_raw(item.contributors, keys)
    value["contacts"] = [
        {"type": "item", "value": {"contact": keys.contact(row), "purpose": row.purpose}, "id": row.id}
        for row in item.contacts
    ]
    value["links"] = [
        {"type": "item", "value": {"text": link.text, "url": link.url}, "id": link.id} for link in item.links
    ]
    if deepest:
        value["items"] = programme_raw(item.items, keys, deepest - 1)
    return value


def _contributor(person, keys):
    value = {name: getattr(person, name) for name in CONTRIBUTOR_WORDS}
    return {**value, "confirmed": person.confirmed, "person": keys.person(person)}
