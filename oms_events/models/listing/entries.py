"""The entries of a calendar and a feed: many events, without programmes and people.

A calendar of thousands is to cost little more than writing it, so nothing is read that it does not tell.
"""

from collections.abc import Iterable
from dataclasses import replace

from django.http import HttpRequest

from oms_events.blocks.reading import body_facts
from oms_events.facts import EventFacts
from oms_events.models.event import EventPage
from oms_events.models.listing.cards import list_facts, rows_of, rows_of_many, rows_told
from oms_events.models.publication import published_entry
from oms_events.models.rows import ContactRow, OrganiserRow, TopicRow
from oms_events.outputs.published import PublishedEvent
from oms_events.rules.personal import without_personal_data

Entry = tuple[EventFacts, PublishedEvent]


def feed_entries(pages: Iterable[EventPage], request: HttpRequest | None) -> list[Entry]:
    """What a feed tells of each page, in their order, in four queries."""
    pages = list(pages)
    keys = [page.pk for page in pages]
    return _entries(pages, {**rows_told(keys), "topics": rows_of(TopicRow, keys, "topic__locale")}, request)


def calendar_entries(pages: Iterable[EventPage], request: HttpRequest | None) -> list[Entry]:
    """What a calendar tells of each page, in their order, in a number of queries that does
    not grow with them."""
    pages = list(pages)
    keys = [page.pk for page in pages]
    rows = {
        **rows_told(keys, rows_of_many),
        "topics": rows_of_many(TopicRow, keys, "topic__locale"),
        "organisers": rows_of_many(OrganiserRow, keys, "organisation__logo"),
        "contacts": rows_of_many(ContactRow, keys, "contact__locale"),
    }
    return _entries(pages, rows, request)


def _entries(pages, rows, request) -> list[Entry]:
    return [(_facts(page, rows), published_entry(page, request, _occasions(page, rows))) for page in pages]


def _facts(page, rows) -> EventFacts:
    event = replace(list_facts(page, rows), audience=page.audience, body=body_facts(page.body.raw_data))
    return without_personal_data(event) if page.hides_personal_data() else event


def _occasions(page, rows):
    return rows["occasions"].get(page.pk, ())
