"""wagtail-localize's record of a source brought up to date, in a number of queries that never grows.

The same as `TranslationSource.update_from_db()`, which asks about seven times for each segment. Rows of
segments that are the same stay, so that a translator's open editor still finds them.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.utils import timezone
from wagtail_localize.models import (
    BaseSegment,
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    TemplateSegment,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)

from oms_events.translation.contents import related, strings, templates
from oms_events.translation.contexts import contexts
from oms_events.translation.segments import Segments, content

BATCH = 400


def as_json(value: Any) -> str:
    """As wagtail-localize writes JSON into its columns."""
    return json.dumps(value, cls=DjangoJSONEncoder)


@dataclass(frozen=True)
class Kind:
    """One kind of segment: its table, what makes two the same, and what a row of it points to."""

    model: type[BaseSegment]
    columns: tuple[str, ...]
    same: Callable[[Any], tuple]
    pointed: Callable[[TranslationSource, Iterable[Any]], Callable[[Any], dict[str, Any]]]


def _no_object(source, values):
    return lambda value: {"data_json": as_json(value.data)}


KINDS = {
    StringSegmentValue: Kind(
        StringSegment,
        ("string__data", "attrs"),
        lambda value: (value.string.data, as_json(value.attrs)),
        strings,
    ),
    TemplateSegmentValue: Kind(
        TemplateSegment,
        ("template__template_format", "template__template"),
        lambda value: (value.format, value.template),
        templates,
    ),
    RelatedObjectSegmentValue: Kind(
        RelatedObjectSegment, ("object_id",), lambda value: (value.translation_key,), related
    ),
    OverridableSegmentValue: Kind(
        OverridableSegment, ("data_json",), lambda value: (as_json(value.data),), _no_object
    ),
}


def refresh(source: TranslationSource, instance: Model, segments: Segments) -> None:
    """Write what the live `instance` says, and its `segments`, into the record of the source."""
    source.content_json = as_json(content(instance))
    source.schema_version = get_schema_version(instance._meta.app_label)
    source.object_repr = str(instance)[:200]
    source.last_updated_at = timezone.now()
    source.save(update_fields=["content_json", "schema_version", "object_repr", "last_updated_at"])
    sorted_by_kind = defaultdict(list)
    for segment in segments:
        sorted_by_kind[type(segment)].append(segment)
    new = {kind: _keep(source, KINDS[kind], sorted_by_kind[kind]) for kind in KINDS}
    place = contexts(source, instance, [value for values in new.values() for value in values])
    for kind, values in new.items():
        _add(source, KINDS[kind], values, place)


def _keep(source: TranslationSource, kind: Kind, values: list[Any]) -> list[Any]:
    """Keep the rows of segments that stand still, move or delete the others. Returns the new segments."""
    rows = defaultdict(list)
    found = kind.model.objects.filter(source=source).order_by("-order")
    for pk, order, *same in found.values_list("pk", "order", "context__path", *kind.columns):
        rows[tuple(same)].append((pk, order))
    new, moved = [], []
    for value in values:
        same = rows[(value.path, *kind.same(value))]
        if not same:
            new.append(value)
            continue
        pk, order = same.pop()
        if order != value.order:
            moved.append(kind.model(pk=pk, order=value.order))
    if moved:
        kind.model.objects.bulk_update(moved, ["order"], batch_size=BATCH)
    gone = [pk for left in rows.values() for pk, order in left]
    if gone:
        kind.model.objects.filter(pk__in=gone).delete()
    return new


def _add(source: TranslationSource, kind: Kind, values: list[Any], place: dict[str, int]) -> None:
    if not values:
        return
    pointed = kind.pointed(source, values)
    rows = [
        kind.model(source=source, context_id=place[value.path], order=value.order, **pointed(value))
        for value in values
    ]
    if kind.model is StringSegment:
        for row, value in zip(rows, values, strict=True):
            row.attrs = as_json(value.attrs)
    kind.model.objects.bulk_create(rows, batch_size=BATCH)
