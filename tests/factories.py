"""Events for tests, made as an editor or a loader would make them. All people are invented."""

import datetime as dt
from typing import Any

from wagtail.models import Locale

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain
from oms_events.loading.load import Load, Source, load_event
from oms_events.loading.places import index_for
from oms_events.models import EventPage

UTC = dt.UTC


def index(language: str = "sv"):
    """The event list of a language, made if there is none."""
    return index_for(Locale.objects.get(language_code=language))


def facts(**said: Any) -> EventFacts:
    """Facts of a Swedish event from values in the document's shape."""
    return from_plain(EventFacts, {"language": "sv", "title": "Höstmöte om vatten", **said})


def event(**said: Any) -> EventPage:
    """A live event page with these values in the document's shape."""
    page = load_event(Source(facts(**said)), Load())
    return EventPage.objects.get(pk=page.pk)


def published(page: EventPage) -> EventPage:
    """Save what was changed in memory as a revision, publish it, and read the page anew."""
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def english(page: EventPage, title: str, slug: str, **words: str) -> EventPage:
    """A live English translation of the page, with these texts translated."""
    index("en")
    copy = page.copy_for_translation(Locale.objects.get(language_code="en"))
    copy.title, copy.slug = title, slug
    for name, text in words.items():
        setattr(copy, name, text)
    return published(copy)
