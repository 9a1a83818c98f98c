"""Where texts of events are stored: our own tables, revisions, logs, comments, and translations."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q, QuerySet
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import (
    Comment,
    CommentReply,
    ModelLogEntry,
    Page,
    PageLogEntry,
    Revision,
    TaskState,
)
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    String,
    StringTranslation,
    TranslationSource,
)

from oms_events.models import EventPage

TEXTS = (models.CharField, models.TextField, models.JSONField, StreamField)
ADDRESSES = {"slug", "url_path"}


@dataclass(frozen=True)
class Holder:
    """Rows of a table and the columns of theirs that may hold text. `kept`: they are not of events alone."""

    rows: QuerySet
    columns: tuple[str, ...]
    kept: bool = False

    def read(self) -> Iterator[tuple[Any, str, Any]]:
        """Row, column and value as plain data, with little of the table in memory at a time."""
        for row in self.rows.iterator(chunk_size=200):
            for column in self.columns:
                value = getattr(row, column)
                if isinstance(value, StreamValue):
                    value = list(value.raw_data)
                if value:
                    yield row, column, value

    def write(self, row: Any, column: str, value: Any) -> None:
        """Store a value past `save()`: it is no change of the event's that anybody is to be told of."""
        field = row._meta.get_field(column)
        if hasattr(field, "stream_block"):
            value = StreamValue(field.stream_block, value, is_lazy=True)
        type(row)._base_manager.filter(pk=row.pk).update(**{column: value})


def holders() -> Iterator[Holder]:
    """All of them, in the order in which they are told."""
    ours = [model for model in apps.get_models() if _is_ours(model)]
    for model in ours:
        yield Holder(model._base_manager.order_by("pk"), _columns(model, ours))
    kinds = [kind.pk for kind in ContentType.objects.get_for_models(*ours).values()]
    pages = EventPage.objects.values("pk")
    yield Holder(
        Revision.objects.filter(content_type__in=kinds).order_by("pk"),
        ("content", "object_str"),
    )
    for log in (PageLogEntry, ModelLogEntry):
        yield Holder(log.objects.filter(content_type__in=kinds).order_by("pk"), ("label", "data"))
    yield Holder(Comment.objects.filter(page__in=pages).order_by("pk"), ("text",))
    yield Holder(CommentReply.objects.filter(comment__page__in=pages).order_by("pk"), ("text",))
    states = TaskState.objects.filter(revision__content_type__in=kinds)
    yield Holder(states.order_by("pk"), ("comment",))
    yield from _translations(kinds)
    yield Holder(get_image_model().objects.order_by("pk"), ("title",), kept=True)
    yield Holder(get_document_model().objects.order_by("pk"), ("title",), kept=True)


def _translations(kinds):
    sources = TranslationSource.objects.filter(specific_content_type__in=kinds).order_by("pk")
    keys = sources.values("object_id")
    yield Holder(sources, ("content_json", "object_repr"))
    used = Q(segments__source__in=sources) | Q(translations__context__object_id__in=keys)
    yield Holder(String.objects.filter(used).distinct().order_by("pk"), ("data",))
    yield Holder(StringTranslation.objects.filter(context__object_id__in=keys).order_by("pk"), ("data",))
    yield Holder(SegmentOverride.objects.filter(context__object_id__in=keys).order_by("pk"), ("data_json",))
    yield Holder(OverridableSegment.objects.filter(source__in=sources).order_by("pk"), ("data_json",))


def _is_ours(model) -> bool:
    return any(
        getattr(getattr(base, "_meta", None), "app_label", "") == "oms_events" for base in model.__mro__
    )


def _columns(model, ours) -> tuple[str, ...]:
    """The texts of a table, those of Wagtail's own page with our topmost kind of page."""
    topmost = not any(parent in ours for parent in model._meta.parents)
    return tuple(
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, TEXTS)
        and not field.choices
        and (field.model is model or (topmost and field.model is Page))
    )
