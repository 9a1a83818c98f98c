"""Segments, as wagtail-localize reads them out of an object, sorted and looked up for carrying."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from bs4 import NavigableString
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from modelcluster.models import (
    ClusterableModel,
    get_all_child_relations,
    get_serializable_data_for_fields,
)
from wagtail.fields import StreamField
from wagtail.models import Locale
from wagtail_localize.segments import OverridableSegmentValue, RelatedObjectSegmentValue, StringSegmentValue
from wagtail_localize.strings import StringValue

Segments = list[Any]
Found = dict[tuple[int, Any], Model]


def strings_by_path(segments: Iterable[Any]) -> dict[str, list[StringSegmentValue]]:
    """The texts of each content path: one for a line, several for rich text."""
    found: dict[str, list[StringSegmentValue]] = defaultdict(list)
    for segment in segments:
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment)
    return found


def own_values(segments: Iterable[Any]) -> dict[str, Any]:
    """The value that stands at each path that a language may override."""
    return {s.path: s.data for s in segments if isinstance(s, OverridableSegmentValue)}


class Html(StringValue):
    """A text that is put into its place without a parser where it has no markup to parse."""

    def render_text(self) -> str:
        return super().render_text() if self._has_markup else self.data

    def render_soup(self, attrs: dict[str, Any]) -> Any:
        return super().render_soup(attrs) if self._has_markup else NavigableString(self.data)

    @property
    def _has_markup(self) -> bool:
        return "<" in self.data or "&" in self.data


class FetchedObject(RelatedObjectSegmentValue):
    """A related object that is at hand already, so that putting it in costs no query."""

    def __init__(self, segment: RelatedObjectSegmentValue, instance: Model):
        super().__init__(segment.path, segment.content_type, segment.translation_key, order=segment.order)
        self.instance = instance

    def clone(self) -> "FetchedObject":
        return FetchedObject(self, self.instance)

    def get_instance(self, locale: Any) -> Model:
        return self.instance


def related_objects(segments: Iterable[Any], locale: Locale) -> Found:
    """The language's own snippets that the segments name: one query for each kind of snippet."""
    keys = defaultdict(set)
    for segment in segments:
        if isinstance(segment, RelatedObjectSegmentValue):
            keys[segment.content_type].add(segment.translation_key)
    return {
        (kind.pk, found.translation_key): found
        for kind, wanted in keys.items()
        for found in kind.model_class()._base_manager.filter(locale=locale, translation_key__in=wanted)
    }


def content(instance: Model) -> dict[str, Any]:
    """What an object says, as a revision stores it."""
    if isinstance(instance, ClusterableModel):
        return json.loads(instance.to_json())
    return json.loads(json.dumps(get_serializable_data_for_fields(instance), cls=DjangoJSONEncoder))


def comparable(model: type[Model], stored: dict[str, Any]) -> dict[str, Any]:
    """Stored content with its blocks read: the order of their keys, and whether an empty one is there,
    depends on who wrote them last."""
    streams = [field.name for field in model._meta.get_fields() if isinstance(field, StreamField)]
    read = {name: _stated(json.loads(stored[name])) for name in streams if stored.get(name)}
    return {**stored, **read}


def _stated(value: Any) -> Any:
    if isinstance(value, list):
        return [_stated(part) for part in value]
    if isinstance(value, dict):
        read = {name: _stated(part) for name, part in value.items()}
        return {name: part for name, part in read.items() if part not in (None, "", [])}
    return value


def said(instance: Model) -> dict[str, Any]:
    """An object's content without what its rows keep for themselves (SEQUENCE and the like)."""
    found = comparable(type(instance), content(instance))
    if isinstance(instance, ClusterableModel):
        for relation in get_all_child_relations(type(instance)):
            kept = {f.name for f in relation.related_model._meta.fields if not f.editable}
            kept -= {"translation_key", "locale"}
            for row in found.get(relation.get_accessor_name(), ()):
                for name in kept & row.keys():
                    del row[name]
    return found
