"""A document on a site: loaded, drawn, dumped, and everything undone afterwards."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings
from django.utils import timezone
from django.utils.translation import override
from wagtail_localize.strings import StringValue

from oms_events.facts import EventFacts
from oms_events.facts.languages import same_language
from oms_events.loading.documents import read_documents
from oms_events.loading.load import Load, load_event
from oms_events.models import EventPage
from oms_events.outputs.document import read
from oms_events.outputs.document_compare import same_facts
from tests.shown import lost_on_page

LANGUAGES = ("sv", "en", "fi", "da", "nb", "is")
# Texts of the event itself, as they are translated: plain, and one segment each.
WORDS = ("title", "subtitle", "lead", "audience", "price", "programme_note", "series")


@contextmanager
def content_languages(*more: str) -> Iterator[None]:
    """A site in the six languages and in those that a document needs."""
    codes = {same_language(code): code for code in (*more, *LANGUAGES)}  # nb rather than no
    named = [(code, code) for code in codes.values()]
    with (
        override_settings(LANGUAGES=named, WAGTAIL_CONTENT_LANGUAGES=named),
        override(settings.LANGUAGE_CODE),
    ):
        yield


@contextmanager
def undone() -> Iterator[None]:
    """Everything that happens inside leaves no trace in the database, nor in Wagtail's cache of sites."""
    cache.clear()
    with transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)
            cache.clear()


def languages_in(text: str) -> list[str]:
    """The codes of the languages that a document is in and translated to, as far as it can be read."""
    try:
        events = json.loads(text)["events"]
        return [code for event in events for code in (event["language"], *event.get("translations", {}))]
    except (ValueError, KeyError, TypeError, AttributeError):
        return []


def load(text: str, path: Path | None = None) -> list[tuple[EventFacts, EventPage]]:
    """The events of a document with their pages. Raises LoadError."""
    one_load = Load()
    return [(source.event, load_event(source, one_load)) for source in read_documents([(path, text)])]


def drawn(page: EventPage) -> str:
    """The page as a visitor gets it; raises what the server raises."""
    response = Client().get(page.get_url())
    if response.status_code != 200:
        raise RuntimeError(f"{page.get_url()} answers {response.status_code}")
    return response.content.decode()


def lost_on(page: EventPage, event: EventFacts, html: str | None = None) -> list[tuple[tuple, Any]]:
    """(path, value) of the facts that a page does not show to a visitor; `html`: the page, already drawn."""
    language = page.locale.language_code
    return lost_on_page(event, html or drawn(page), language, timezone.now(), settings.TIME_ZONE)


def lost_on_pages(page: EventPage, event: EventFacts) -> Iterator[tuple[str, tuple, Any]]:
    """(language, path, value) of what an event's pages do not show, each in its own language."""
    yield from ((page.locale.language_code, *lost) for lost in lost_on(page, event))
    for code, said in event.translations.items():
        other = next(
            (
                p
                for p in page.get_translations()
                if same_language(p.locale.language_code) == same_language(code)
            ),
            None,
        )
        if other is None:
            yield code, ("translations", code), "no page"
            continue
        facts = other.facts()
        for name in WORDS:
            words = said.strings.get(segment(getattr(event, name)))
            if words is not None and segment(getattr(facts, name)) != words:
                yield code, ("translations", code, "strings", getattr(event, name)), words
        yield from ((code, *lost) for lost in lost_on(other, replace(facts, translations={})))


def segment(text: str) -> str:
    """A plain text as a translator sees it (wagtail-localize writes it as HTML)."""
    return StringValue.from_plaintext(text).data


def dumped() -> str:
    """All events of the site as `dumpdata` writes them."""
    out = io.StringIO()
    call_command("dumpdata", "oms_events.EventPage", format="event", stdout=out)
    return out.getvalue()


def lost_in_dump(events: list[EventFacts], text: str, folder: Path | None = None) -> dict[str, list[str]]:
    """For each event's identity the JSON paths of what the dump lost or changed."""
    languages = [code for code, _ in settings.WAGTAIL_CONTENT_LANGUAGES]
    found = {
        e.identity(): e for e in read(text, languages=languages, timezone=settings.TIME_ZONE, folder=folder)
    }
    return {
        event.identity(): same_facts(event, found[event.identity()]) if event.identity() in found else ["$"]
        for event in events
    }
