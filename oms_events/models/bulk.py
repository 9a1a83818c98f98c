"""The facts of many event pages at a number of queries that grows with neither pages nor programmes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.apps import apps
from django.db.models import Model, Prefetch, prefetch_related_objects

from oms_events.blocks.reading import Raw, Snippets
from oms_events.facts import EventFacts

# The rows of a page, each with what its facts need beside it.
RELATED: dict[str, tuple[str, ...]] = {
    "occasions": ("venue__locale",),
    "venues": ("venue__locale",),
    "event_types": ("event_type__locale",),
    "topics": ("topic__locale",),
    "organisers": ("organisation__logo",),
    "contacts": ("contact__locale",),
    "documents": ("document",),
    "links": (),
}


def facts_of(pages: Sequence[Any]) -> list[EventFacts]:
    """What is public of these event pages, in their order. Rows changed in memory are told as they stand."""
    if not pages:
        return []
    found = [Prefetch(name, _rows_of(type(pages[0]), name)) for name in RELATED]
    prefetch_related_objects(pages, "locale", "image", *found)
    snippets = Snippets(fetch_snippets, *(raw for page in pages for raw in programme_raws(page)))
    return [page.public_facts(snippets) for page in pages]


def rows(page: Any, name: str) -> Iterable[Any]:
    """The rows of this name, with what their facts need; those that were fetched before are not again."""
    found = getattr(page, name).all()
    fetched = name in getattr(page, "_prefetched_objects_cache", {})
    return found if fetched or not RELATED[name] else found.select_related(*RELATED[name])


def row_facts(found: Iterable[Any]) -> tuple:
    """The facts of rows, without those that name nothing any more."""
    return tuple(fact for fact in (row.facts() for row in found) if fact is not None)


def facts_by_name(held: Mapping[str, Iterable[Any]]) -> dict[str, Any]:
    """The facts of rows by their names on the page, which are those of EventFacts."""
    return {name: row_facts(found) for name, found in held.items()}


def row_model(page_model: Any, name: str) -> type[Model]:
    """The model of the rows that pages of a model have under this name."""
    return page_model._meta.get_field(name).related_model


def programme_raws(page: Any) -> list[Raw]:
    """The stored blocks that name snippets."""
    return [list(stream.raw_data) for stream in (page.contributors, page.programme)]


def fetch_snippets(model: str, keys: set) -> dict:
    """The snippets of a model by primary key."""
    beside = ("locale", "photo") if model == "Person" else ("locale",)
    return apps.get_model("oms_events", model).objects.select_related(*beside).in_bulk(keys)


def _rows_of(page_model, name):
    found = row_model(page_model, name)._default_manager.all()
    return found.select_related(*RELATED[name]) if RELATED[name] else found
