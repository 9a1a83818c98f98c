"""The topics and types that a list offers as filters: those of events that a visitor may see."""

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Value
from wagtail.models import Page

from oms_events.models.listing.visible import visible
from oms_events.models.rows import EventTypeRow, TopicRow
from oms_events.models.snippets import EventType, Topic

KINDS = {"topics": (Topic, TopicRow, "topic"), "types": (EventType, EventTypeRow, "event_type")}


@dataclass(frozen=True)
class Choices:
    """Slug to name, by name. `topic_languages` and `type_languages`: slug to the language of the name."""

    topics: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    topic_languages: dict[str, str] = field(default_factory=dict)
    type_languages: dict[str, str] = field(default_factory=dict)


def choices(index: Page, now: dt.datetime, events: QuerySet | None = None) -> Choices:
    """What can be chosen in this list. A word that only hidden events use is no secret to give away.

    `events`: the visible ones, where they are known already.
    """
    events = visible(index, now) if events is None else events
    topics, types = (_offered(kind, events) for kind in KINDS)
    found: dict[str, list] = {kind: [] for kind in KINDS}
    for kind, *term in topics.union(types, all=True):
        found[kind].append(term)
    named = [_by_slug(terms, index) for terms in found.values()]
    return Choices(*(_part(terms, n) for n in (0, 1) for terms in named))


def _part(found: dict[str, tuple[str, str]], number: int) -> dict[str, str]:
    return {slug: told[number] for slug, told in found.items()}


def _offered(kind: str, events: QuerySet) -> QuerySet:
    """The terms of a kind in every language, where one with their slug is used."""
    model, rows, name = KINDS[kind]
    # One term in three ways: by "=" alone PostgreSQL would read the rows of all terms till one fits;
    # between two bounds it looks them up. MariaDB does so for the slug alone.
    bounds = {f"{name}__gte": OuterRef("pk"), f"{name}__lte": OuterRef("pk")}
    own = {f"{name}__slug": OuterRef("slug"), **bounds}
    used = rows.objects.filter(Exists(events.filter(pk=OuterRef("page_id"))), **own)
    # A first row that there is, and no EXISTS: PostgreSQL joins all rows to all events for one of those, and
    # of a subquery with a limit it knows that the first row is enough.
    first = Subquery(used.order_by().values("pk")[:1])
    slugs = model.objects.alias(first=first).filter(first__isnull=False).values("slug")
    found = model.objects.filter(slug__in=slugs).exclude(slug="").order_by()
    return found.values_list(
        Value(kind), "pk", "slug", "name", "words_in", "locale_id", "locale__language_code"
    )


def _by_slug(terms: list, index: Page) -> dict[str, tuple[str, str]]:
    """Slug to name and the name's language, by name."""
    names: dict[str, tuple[str, str]] = {}
    for _, slug, name, words_in, locale, language in sorted(terms, key=lambda term: term[0]):
        told = name, (words_in or {}).get("name", language)
        if locale == index.locale_id:
            names[slug] = told  # the list's own language has the word
        else:
            names.setdefault(slug, told)
    return dict(sorted(names.items(), key=lambda pair: pair[1][0].casefold()))
