"""Taking an object's translations out of wagtail-localize's tables."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    TranslatableObject,
)

SEGMENTS = (OverridableSegment, RelatedObjectSegment, StringSegment, TemplateSegment)
WORDS = (SegmentOverride, StringTranslation)


@transaction.atomic
def forget(keys: Collection[UUID]) -> None:
    """Delete all that is known of the translations of objects with these translation keys."""
    # Segments protect the contexts that the object's deletion would take with it.
    for model in (*SEGMENTS, *WORDS):
        model.objects.filter(context__object_id__in=keys).delete()
    TranslatableObject.objects.filter(translation_key__in=keys).delete()
