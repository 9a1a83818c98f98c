"""The topics and types that a list offers as filters: those of events that a visitor may see."""

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Page

from oms_events.models.listing.visible import visible
from oms_events.models.rows import EventTypeRow, TopicRow
from oms_events.models.snippets import EventType, Topic


@dataclass(frozen=True)
class Choices:
    """Slug to name, by name."""

    topics: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)


def choices(index: Page, now: dt.datetime, events: QuerySet | None = None) -> Choices:
    """What can be chosen in this list. A word that only hidden events use is no secret to give away.

    `events`: the visible ones, where they are known already.
    """
    events = visible(index, now) if events is None else events
    return Choices(
        topics=_terms(Topic, TopicRow.objects.filter(topic=OuterRef("pk")), events, index),
        types=_terms(EventType, EventTypeRow.objects.filter(event_type=OuterRef("pk")), events, index),
    )


def _terms(model, rows, events, index) -> dict[str, str]:
    used = rows.filter(Exists(events.filter(pk=OuterRef("page_id"))))
    slugs = model.objects.filter(Exists(used)).values("slug")
    found = model.objects.filter(slug__in=slugs).exclude(slug="").values_list("slug", "name", "locale_id")
    names: dict[str, str] = {}
    for slug, name, locale in found.order_by("pk"):
        if locale == index.locale_id:
            names[slug] = name  # the list's own language has the word
        else:
            names.setdefault(slug, name)
    return dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))
