"""The filters in force, in words, each with the way to take it away."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import pgettext

from oms_events.models.listing.choices import Choices
from oms_events.models.listing.query import LABELS, Query
from oms_events.rules import terms, wording


@dataclass(frozen=True)
class Chip:
    """A filter in force: its name in the address, its words, and the query without it.

    `language`: of the words, where they are a topic's or a type's; "" where they are ours.
    """

    name: str
    words: str
    query: str
    language: str = ""


def chips(query: Query, known: Choices, language: str) -> list[Chip]:
    """A chip for each filter, in the order of the address; dates in `language`."""
    return [
        Chip(name, _words(name, query, known, language), query.without(name), _language(name, query, known))
        for name in query.filters()
    ]


def _language(name: str, query: Query, known: Choices) -> str:
    told = {"topic": known.topic_languages, "type": known.type_languages}.get(name, {})
    return told.get(query.filters()[name], "")


def _words(name: str, query: Query, known: Choices, language: str) -> str:
    if name == "q":
        return pgettext("event list", "“%(text)s”") % {"text": query.q}
    if on := {"from": query.since, "to": query.until}.get(name):
        return f"{LABELS[name]} {wording.day(on, language, weekday=False)}"
    named: dict[str, Mapping[str, Any]] = {
        "topic": known.topics,
        "type": known.types,
        "mode": terms.ATTENDANCE_MODE,
    }
    return str(named[name][query.filters()[name]])
