"""The places of texts (wagtail-localize's TranslationContext), found or made in bulk."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from wagtail.fields import StreamField
from wagtail_localize.models import TranslationContext, TranslationSource

BATCH = 400


def contexts(source: TranslationSource, instance: Model, values: Iterable[Any]) -> dict[str, int]:
    """Content path to primary key of its context, for each of the values."""
    wanted = {TranslationContext._get_path_id(value.path): value.path for value in values}
    if not wanted:
        return {}
    rows = TranslationContext.objects.filter(object_id=source.object_id, path_id__in=wanted)
    known = dict(rows.values_list("path", "pk"))
    missing = {key: path for key, path in wanted.items() if path not in known}
    if missing:
        made = [
            TranslationContext(
                object_id=source.object_id, path_id=key, path=path, field_path=field_path(instance, path)
            )
            for key, path in missing.items()
        ]
        TranslationContext.objects.bulk_create(made, batch_size=BATCH, ignore_conflicts=True)
        known = dict(rows.all().values_list("path", "pk"))
    return known


def field_path(instance: Model, path: str) -> str:
    """The path with block types in place of ids: `programme.<id>.title` is `programme.session.title`."""
    name, *rest = path.split(".")
    field = instance._meta.get_field(name)
    if isinstance(field, StreamField):
        return ".".join([name, *_block_path(list(getattr(instance, name).raw_data), rest)])
    if field.one_to_many:
        return ".".join([name, *rest[1:2]])
    return name


def _block_path(value: Any, rest: list[str]) -> list[str]:
    """Stored blocks name their type (an item of a list: "item"); a struct's fields are named already."""
    if not rest or not isinstance(value, (list, dict)):
        return []
    part, *below = rest
    if isinstance(value, dict):
        return [part, *_block_path(value.get(part), below)] if part in value else []
    block = next((block for block in value if block.get("id") == part), None)
    return [block["type"], *_block_path(block["value"], below)] if block else []
