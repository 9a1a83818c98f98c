"""Asking the website's API, and reading an answer as the event document that it tells."""

from typing import Any

from django.test import Client

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain
from oms_events.outputs.api_shape import FACTS

EVENTS = "/api/v2/events/"
BESIDE = {"instants", "renditions", "file", "logo"}  # what the API tells beside an event's facts


def ask(path: str = EVENTS, status: int = 200, client: Client | None = None, **query: Any) -> dict:
    """The answer to a real request; `query` as in the address."""
    answer = (client or Client()).get(path, query)
    assert answer.status_code == status, answer.content
    return answer.json()


def titles(**query: Any) -> list[str]:
    """The titles in the list of events, in its order."""
    return [item["title"] for item in ask(**query)["items"]]


def document_of(told: dict[str, Any]) -> EventFacts:
    """The facts that an event of the API tells, read as those of a document."""
    said = {name: _plain(told[name]) for name in FACTS if _plain(told[name]) not in (None, "", [], {})}
    return from_plain(EventFacts, said)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items() if name not in BESIDE}
    return [_plain(part) for part in value] if isinstance(value, list) else value
