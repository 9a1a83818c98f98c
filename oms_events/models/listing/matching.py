"""The filters of a query as conditions of the database."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.search.backends import get_search_backend

from oms_events.facts import Moment
from oms_events.models.event import EventPage
from oms_events.models.listing.query import Query
from oms_events.models.rows import EventTypeRow, Occasion, TopicRow, VenueRow
from oms_events.rules import places

# A search index outside the database answers with ids; more than so many it does not give.
MOST_HITS = 10_000
MOST_WORDS = 8  # more are left out of account
ADDRESS = ("venue__name", "room", "venue__street", "venue__postcode", "venue__city", "venue__country")


def window(query: Query, zone: ZoneInfo) -> tuple[dt.datetime | None, dt.datetime | None]:
    """From the first instant of `from` to the first instant after `to`, in UTC; the days are `zone`'s."""
    since = Moment(query.since).first_instant(zone) if query.since else None
    until = Moment(query.until).last_instant(zone) if query.until else None
    return since, until


def matching(events: QuerySet, query: Query) -> QuerySet:
    """The events of this topic, type, mode and text. Dates are for the caller: they concern occasions."""
    if query.topic:
        events = events.filter(pk__in=TopicRow.objects.filter(topic__slug=query.topic).values("page_id"))
    if query.type:
        rows = EventTypeRow.objects.filter(event_type__slug=query.type)
        events = events.filter(pk__in=rows.values("page_id"))
    if query.mode:
        events = in_mode(events, query.mode)
    return having(events, query.q) if query.q else events


def overlapping(events: QuerySet, since: dt.datetime | None, until: dt.datetime | None) -> QuerySet:
    """The events with an occasion that is on between two instants; None: no bound."""
    if since is None and until is None:
        return events
    occasions = Occasion.objects.filter(page_id=OuterRef("pk"), **bounds(since, until))
    return events.filter(Exists(occasions))


def bounds(since: dt.datetime | None, until: dt.datetime | None) -> dict[str, dt.datetime]:
    """Conditions of an occasion that is on between two instants."""
    said = {"last_instant__gt": since, "first_instant__lt": until}
    return {name: value for name, value in said.items() if value is not None}


def having(events: QuerySet, text: str) -> QuerySet:
    """The events that have every word of the text, through the site's search backend.

    A word counts where it stands whole in any text of the event, and where a word of its title, its lead,
    its places, topics or people begins with it. Text without a letter or a digit finds nothing.
    """
    # The backend on SQLite fails on a quotation mark without its other one; to the others it says nothing.
    words = [word for word in text.replace('"', " ").split() if any(c.isalnum() for c in word)]
    if not words:
        return events.none()
    backend, every = get_search_backend(), EventPage.objects.all()
    for word in words[:MOST_WORDS]:
        whole = backend.search(word, every, order_by_relevance=False)
        begun = backend.autocomplete(word, every, order_by_relevance=False)
        events = events.filter(Q(pk__in=keys_of(whole)) | Q(pk__in=keys_of(begun)))
    return events


def found(text: str) -> QuerySet:
    """The keys of the events that have these words, for a query of another kind."""
    return having(EventPage.objects.all(), text).order_by().values("pk")


def keys_of(results: Any) -> Any:
    """The keys of what a search found. A backend that lives in the database gives a subquery of its own.

    So one statement filters, sorts and cuts.
    """
    if hasattr(results, "get_queryset"):
        return results.get_queryset().order_by().values("pk")
    return [page.pk for page in results[:MOST_HITS]]


def in_mode(events: QuerySet, mode: str) -> QuerySet:
    """As `rules.places.attendance_mode` finds it: stated, or told by places and the note on going online."""
    moved = Q(status="moved_online")
    online = ~Q(online_note="", online_url="")
    somewhere = _addressed(VenueRow) | _addressed(Occasion)
    told = {
        places.ONLINE: online & ~somewhere,
        places.HYBRID: online & somewhere,
        places.IN_PERSON: ~online & somewhere,
    }
    stated = Q(attendance_mode=mode) | Q(told[mode], attendance_mode="")
    if mode == places.ONLINE:
        return events.filter(moved | stated)
    return events.filter(stated).exclude(moved)


def _addressed(rows) -> Q:
    """Whether one of these rows of an event names a place.

    A list of keys, not a question to each event: PostgreSQL counts the latter so dear that it compiles
    the statement first (JIT), which takes seconds.
    """
    named = Q()
    for name in ADDRESS:
        named |= Q(**{f"{name}__gt": ""})
    return Q(pk__in=rows.objects.filter(named).values("page_id"))
