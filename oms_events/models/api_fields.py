"""The API fields of pages, rows and snippets.

An event page has the document's names, told from its facts (Wagtail's API v2). A subclass adds its own:
`api_fields = [*EventPage.api_fields, APIField("extra")]`. Rows and snippets have their columns, which
Wagtail's API v3 reads and writes.
"""

from collections.abc import Iterable
from inspect import signature
from typing import Any

from django.db import models
from rest_framework.fields import Field
from wagtail.api import APIField
from wagtail.models import TranslatableMixin

from oms_events.models.api_values import ApiValues
from oms_events.outputs.api_shape import FACTS, STATES

KEPT = "oms_events_values"  # where the serializers' shared context keeps what was gathered
OURS = (*FACTS, "topic_slugs", "event_type_slugs", *STATES, "words_in", "translations")


class EventField(Field):
    """One name of an event. All pages of an answer are read together, by the first field that is asked."""

    def __init__(self, **kwargs):
        super().__init__(read_only=True, source="*", **kwargs)

    def to_representation(self, page: Any) -> Any:
        return self._values(page)[self.field_name]

    def _values(self, page):
        context: Any = self.context  # one dictionary, whatever its type says
        kept = context.get(KEPT)
        values = kept.of(page) if kept else None
        if values is None:
            kept = context[KEPT] = ApiValues(
                self._answer(page), context.get("request"), context.get("router")
            )
            values = kept.of(page)
        return values

    def _answer(self, page):
        """The pages that are serialized together with this one."""
        pages = getattr(self.root, "instance", None)
        together = list(pages) if getattr(self.root, "many", False) and pages is not None else []
        return together if any(one is page for one in together) else [page]


# Wagtail tells the title and the slug itself.
EVENT_API_FIELDS = [APIField(name, serializer=EventField()) for name in OURS if name != "title"]


HIDDEN = {"id", "page", "sort_order", "translation_key", "locale", "words_in", "page_ptr"}
# Wagtail 7.4 has no API that writes.
WRITTEN = {"writable": True} if "writable" in signature(APIField).parameters else {}


def columns(model: type[models.Model]) -> list[models.Field]:
    """The columns of our own that an editor writes."""
    return [field for field in model._meta.local_fields if field.editable and field.name not in HIDDEN]


def give_columns(kinds: Iterable[type[TranslatableMixin]]) -> None:
    """Make every column of these rows and snippets an API field."""
    for model in kinds:
        model.api_fields = [APIField(field.name, **WRITTEN) for field in columns(model)]
