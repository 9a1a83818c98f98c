"""What segments point to in wagtail-localize's tables (texts, templates, objects), found or made in bulk.

Each function takes a source and segment values, and gives a function from a value to the columns of its
segment's row.
"""

import uuid
from collections.abc import Callable, Iterable
from typing import Any

from wagtail_localize.models import String, Template, TranslatableObject, TranslationSource

Columns = Callable[[Any], dict[str, Any]]


def strings(source: TranslationSource, values: Iterable[Any]) -> Columns:
    """Texts, by the hash that wagtail-localize looks them up by."""
    texts = {String._get_data_hash(value.string.data): value.string.data for value in values}
    rows = String.objects.filter(locale=source.locale_id, data_hash__in=texts)
    known = dict(rows.values_list("data_hash", "pk"))
    if missing := texts.keys() - known.keys():
        made = [String(locale_id=source.locale_id, data_hash=key, data=texts[key]) for key in missing]
        String.objects.bulk_create(made, ignore_conflicts=True)
        known = dict(rows.all().values_list("data_hash", "pk"))
    return lambda value: {"string_id": known[String._get_data_hash(value.string.data)]}


def templates(source: TranslationSource, values: Iterable[Any]) -> Columns:
    """The HTML around the texts of a rich text."""
    wanted = {_template_uuid(value): value for value in values}
    rows = Template.objects.filter(uuid__in=wanted)
    known = dict(rows.values_list("uuid", "pk"))
    if missing := wanted.keys() - known.keys():
        Template.objects.bulk_create([_template(key, wanted[key]) for key in missing], ignore_conflicts=True)
        known = dict(rows.all().values_list("uuid", "pk"))
    return lambda value: {"template_id": known[_template_uuid(value)]}


def _template_uuid(value) -> uuid.UUID:
    return uuid.uuid5(uuid.uuid5(Template.BASE_UUID_NAMESPACE, value.format), value.template)


def _template(key: uuid.UUID, value) -> Template:
    return Template(
        uuid=key, template=value.template, template_format=value.format, string_count=value.string_count
    )


def related(source: TranslationSource, values: Iterable[Any]) -> Columns:
    """Snippets that are named, each as the object that all its languages share."""
    kinds = {value.translation_key: value.content_type for value in values}
    known = set(
        TranslatableObject.objects.filter(translation_key__in=kinds).values_list("translation_key", flat=True)
    )
    made = [TranslatableObject(translation_key=key, content_type=kinds[key]) for key in kinds.keys() - known]
    if made:
        TranslatableObject.objects.bulk_create(made, ignore_conflicts=True)
    return lambda value: {"object_id": value.translation_key}
