"""Words of an event document into wagtail-localize's translation memory, and out of it.

A content path names a text in the page as wagtail-localize does. For a text of a snippet the path
goes on from the row or block that names it: `contacts.<row id>.contact.title`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    TranslationSource,
)

from oms_events.facts import parts

TOOL = "oms_events"  # marks a text that came from a document: only such a text does a load overwrite


@dataclass(frozen=True)
class Words:
    """A language's words for one object: the page, or a snippet at a path in it."""

    said: parts.Translation = field(default_factory=parts.Translation)
    at: str = ""

    def text(self, path: str, source: str) -> str | None:
        """The translation of a text at a path, or None where the document has none."""
        return self.said.by_path.get(self.at + path, self.said.strings.get(source))

    def under(self, path: str) -> "Words":
        """The words for the snippet that the object names at `path`."""
        return Words(self.said, f"{self.at}{path}.")

    def overrides(self) -> dict[str, Any]:
        """The values that the language has of its own, by path in this object."""
        own = {**self.said.overrides, **({"slug": self.said.slug} if self.said.slug else {})}
        length = len(self.at)
        return {path[length:]: value for path, value in own.items() if path.startswith(self.at)}


def remember(source: TranslationSource, locale, words: Words) -> bool:
    """Put words into translation memory, but not over what a translator changed since. True if any is new."""
    told = {
        (row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(locale=locale, context__object_id=source.object_id)
    }
    changed = False
    for segment in StringSegment.objects.filter(source=source).select_related("context", "string"):
        text = words.text(segment.context.path, segment.string.data)
        known = told.get((segment.string_id, segment.context_id))
        if text is None or known and (known.tool_name != TOOL or known.data == text):
            continue
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=locale,
            defaults={
                "data": text,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": TOOL,
                "has_error": False,
                "field_error": "",
            },
        )
        changed = True
    return _remember_overrides(source, locale, words.overrides()) or changed


def _remember_overrides(source, locale, overrides):
    changed = False
    target = source.object.get_instance_or_none(locale)
    for segment in OverridableSegment.objects.filter(source=source).select_related("context"):
        if segment.context.path not in overrides:
            continue
        value = overrides[segment.context.path]
        known = SegmentOverride.objects.filter(locale=locale, context_id=segment.context_id).first()
        if known and (known.last_translated_by_id or known.data == value):
            continue
        known = known or SegmentOverride(locale=locale, context_id=segment.context_id)
        known.data_json = DjangoJSONEncoder().encode(value)
        known.has_error, known.field_error = False, ""
        known.save()
        changed = changed or getattr(target, segment.context.path, None) != value
    return changed


def told(source: TranslationSource, locale, at: str = "") -> Iterator[tuple[str, str, str]]:
    """(path, source text, translation) of every translated text of a source and its snippets."""
    segments = (
        StringSegment.objects.filter(source=source)
        .annotate_translation(locale)
        .select_related("context", "string")
        .order_by("order")
    )
    for segment in segments:
        if segment.translation is not None:
            yield at + segment.context.path, segment.string.data, segment.translation
    for path, inner in related_sources(source):
        yield from told(inner, locale, f"{at}{path}.")


def own_values(source: TranslationSource, locale, at: str = "") -> Iterator[tuple[str, Any]]:
    """(path, value) of everything that a language has of its own."""
    segments = OverridableSegment.objects.filter(source=source).order_by("order")
    for row in segments.get_overrides(locale).select_related("context"):
        yield at + row.context.path, row.data
    for path, inner in related_sources(source):
        yield from own_values(inner, locale, f"{at}{path}.")


def related_sources(source: TranslationSource) -> Iterator[tuple[str, TranslationSource]]:
    """(path, source) of the snippets that a source names and that are submitted for translation."""
    rows = source.relatedobjectsegment_set.select_related("context").order_by("order")
    keys = {row.context.path: row.object_id for row in rows}
    found = TranslationSource.objects.filter(object_id__in=set(keys.values()), locale=source.locale)
    by_key = {one.object_id: one for one in found.select_related("locale")}
    for path, key in keys.items():
        if key in by_key:
            yield path, by_key[key]


def translation_facts(source: TranslationSource, locale, slug: str) -> parts.Translation:
    """What a document says of a language: its texts, and where one text has two translations, by path."""
    strings: dict[str, str] = {}
    by_path: dict[str, str] = {}
    for path, text, translation in told(source, locale):
        if strings.setdefault(text, translation) != translation:
            by_path[path] = translation
    overrides = {path: value for path, value in own_values(source, locale) if path != "slug"}
    return parts.Translation(slug=slug, strings=strings, by_path=by_path, overrides=overrides)
