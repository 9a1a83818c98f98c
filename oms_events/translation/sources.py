"""wagtail-localize's record of an object as a source of translations, made and kept in bulk."""

import json
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone
from wagtail.models import TranslatableMixin
from wagtail_localize.models import TranslatableObject, TranslationSource
from wagtail_localize.segments.extract import extract_segments

from oms_events.translation.refresh import refresh
from oms_events.translation.segments import comparable, content

KEPT_BY_WAGTAIL = {
    "latest_revision",
    "live_revision",
    "latest_revision_created_at",
    "first_published_at",
    "last_published_at",
    "has_unpublished_changes",
    "live",
    "numchild",
    "path",
    "depth",
    "url_path",
    "draft_title",
}


def recorded(instance: TranslatableMixin) -> tuple[TranslationSource, bool]:
    """The source of an object as the object is now, and whether it had to be written.

    The same as `TranslationSource.update_or_create_from_instance()`, without its queries for each segment.
    """
    shared, _ = TranslatableObject.objects.get_or_create_from_instance(instance)
    now = content(instance)
    source, made = TranslationSource.objects.get_or_create(
        object=shared,
        locale=instance.locale,
        defaults={
            "specific_content_type": ContentType.objects.get_for_model(type(instance)),
            "object_repr": str(instance)[:200],
            "content_json": "{}",
            "last_updated_at": timezone.now(),
        },
    )
    model = type(instance)
    if not made and _said(model, json.loads(source.content_json)) == _said(model, now):
        return source, False
    refresh(source, instance, extract_segments(instance))
    return source, True


def _said(model: type[Model], content: dict[str, Any]) -> dict[str, Any]:
    """Content without what Wagtail keeps of its own: revisions, dates, the place in the tree."""
    return comparable(model, {name: part for name, part in content.items() if name not in KEPT_BY_WAGTAIL})
