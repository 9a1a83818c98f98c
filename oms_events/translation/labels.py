"""Names for the places of texts, so that a translator can tell two of them apart."""

from typing import Any

from django.db.models import Model
from django.utils.text import Truncator, capfirst
from wagtail import blocks
from wagtail.fields import StreamField

BETWEEN = " · "
LENGTH = 60
NAMES = ("name", "title", "text", "label", "heading")
OBJECTS = ("contact", "organisation", "venue", "topic", "event_type", "document")


class Labels:
    """Names the places of one object; its rows are read once."""

    def __init__(self, instance: Model):
        self.instance = instance
        self._rows: dict[str, list[Any]] = {}

    def of(self, path: str) -> str | None:
        """Where a content path leads: `3 · 09:30 Opening · Speakers 2 · Cia Ros · Title`.

        None for a field of the object itself, which its own label tells apart.
        """
        name, *rest = path.split(".")
        field = self.instance._meta.get_field(name)
        if isinstance(field, StreamField):
            said = _in_blocks(getattr(self.instance, name), rest)
        elif field.one_to_many and len(rest) > 1:
            said = self._in_rows(name, *rest[:2])
        else:
            return None
        return BETWEEN.join(part for part in said if part) or None

    def _in_rows(self, relation: str, key: str, field: str) -> list[str]:
        if relation not in self._rows:
            self._rows[relation] = list(getattr(self.instance, relation).all())
        for number, row in enumerate(self._rows[relation], 1):
            if str(row.translation_key) == key:
                verbose = capfirst(str(row._meta.get_field(field).verbose_name))
                return [str(number), _row_name(row, field), verbose]
        return []


def _row_name(row: Any, field: str) -> str:
    said = [getattr(row, name, None) for name in NAMES if name != field]
    said += [getattr(row, name, None) for name in OBJECTS]
    return _short(next((str(one) for one in said if one), ""))


def _in_blocks(value: Any, rest: list[str]) -> list[str]:
    """Walk down the blocks; each item of a stream or a list says its number and its name."""
    said: list[str] = []
    block = value.stream_block
    for part in rest:
        if isinstance(block, (blocks.StreamBlock, blocks.ListBlock)):
            bound = list(value.bound_blocks if isinstance(block, blocks.ListBlock) else value)
            number, child = next(((n, b) for n, b in enumerate(bound, 1) if b.id == part), (0, None))
            if child is None:
                return said
            block, value = child.block, child.value
            said += [str(number), _block_name(value, rest[-1])]
        elif isinstance(block, blocks.StructBlock):
            if part not in block.child_blocks:
                return said
            block, value = block.child_blocks[part], value[part]
            said.append(capfirst(str(block.label)))
        else:
            break
    return said


def _block_name(value: Any, asked: str) -> str:
    """What an item is known by: its hour and its name, but not the very text that is asked for."""
    if not isinstance(value, blocks.StructValue):
        return ""
    starts = value.get("starts")
    hour = f"{starts:%H:%M}" if hasattr(starts, "strftime") else ""
    name = next((str(value[name]) for name in NAMES if value.get(name)), "")
    return " ".join(part for part in (hour, _short(name)) if part)


def _short(text: str) -> str:
    return Truncator(text).chars(LENGTH)
