"""The facts of many event pages at a number of queries that grows with neither pages nor programmes."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.apps import apps
from django.db.models import Prefetch, prefetch_related_objects

from oms_events.blocks.reading import Raw, Snippets
from oms_events.facts import EventFacts

# The rows of a page, each with what its facts need beside it.
RELATED: dict[str, tuple[str, ...]] = {
    "occasions": ("venue",),
    "venues": ("venue",),
    "event_types": ("event_type",),
    "topics": ("topic",),
    "organisers": ("organisation__logo",),
    "contacts": ("contact",),
    "documents": ("document",),
    "links": (),
}


def facts_of(pages: Sequence[Any]) -> list[EventFacts]:
    """The facts of these event pages, in their order. Rows changed in memory are told as they stand."""
    if not pages:
        return []
    found = [Prefetch(name, _rows_of(type(pages[0]), name)) for name in RELATED]
    prefetch_related_objects(pages, "locale", "image", *found)
    snippets = Snippets(fetch_snippets, *(raw for page in pages for raw in programme_raws(page)))
    return [page.facts(snippets) for page in pages]


def rows(page: Any, name: str) -> Iterable[Any]:
    """The rows of this name, with what their facts need; those that were fetched before are not again."""
    found = getattr(page, name).all()
    fetched = name in getattr(page, "_prefetched_objects_cache", {})
    return found if fetched or not RELATED[name] else found.select_related(*RELATED[name])


def programme_raws(page: Any) -> list[Raw]:
    """The stored blocks that name snippets."""
    return [list(stream.raw_data) for stream in (page.contributors, page.programme)]


def fetch_snippets(model: str, keys: set) -> dict:
    """The snippets of a model by primary key."""
    found = apps.get_model("oms_events", model).objects
    return (found.select_related("photo") if model == "Person" else found).in_bulk(keys)


def _rows_of(page_model, name):
    model = page_model._meta.get_field(name).related_model
    return model.objects.select_related(*RELATED[name]) if RELATED[name] else model.objects.all()
