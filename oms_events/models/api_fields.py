"""The API fields of an event page (Wagtail's API v2): the document's names, told from the page's facts.

A subclass adds its own: `api_fields = [*EventPage.api_fields, APIField("extra")]`.
"""

from typing import Any

from rest_framework.fields import Field
from wagtail.api import APIField

from oms_events.models.api_values import ApiValues
from oms_events.outputs.api_shape import FACTS, STATES

KEPT = "oms_events_values"  # where the serializers' shared context keeps what was gathered
OURS = (*FACTS, "topic_slugs", "event_type_slugs", *STATES, "translations")


class EventField(Field):
    """One name of an event. All pages of an answer are read together, by the first field that is asked."""

    def __init__(self, **kwargs):
        super().__init__(read_only=True, source="*", **kwargs)

    def to_representation(self, page: Any) -> Any:
        return self._values(page)[self.field_name]

    def _values(self, page):
        context = self.context
        kept = context.get(KEPT)
        values = kept.of(page) if kept else None
        if values is None:
            kept = context[KEPT] = ApiValues(self._answer(page), context.get("request"), context.get("router"))
            values = kept.of(page)
        return values

    def _answer(self, page):
        """The pages that are serialized together with this one."""
        pages = getattr(self.root, "instance", None)
        together = list(pages) if getattr(self.root, "many", False) and pages is not None else []
        return together if any(one is page for one in together) else [page]


# Wagtail tells the title and the slug itself.
EVENT_API_FIELDS = [APIField(name, serializer=EventField()) for name in OURS if name != "title"]
