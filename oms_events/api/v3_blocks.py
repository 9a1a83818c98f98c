"""The blocks of an event as types of API v3, so that its OpenAPI document names every property."""

import datetime as dt
from functools import reduce
from operator import or_
from typing import Annotated, Any, Literal

from pydantic import Discriminator
from wagtail import blocks
from wagtail.api.v3.schemas.generators.write import RichTextInputSchema

from oms_events.api.v3_types import list_of, schema_of

KINDS: tuple[tuple[type[blocks.Block], Any, Any], ...] = (
    (blocks.TimeBlock, dt.time | None, None),
    (blocks.DateBlock, dt.date | None, None),
    (blocks.BooleanBlock, bool | None, None),
    (blocks.ChooserBlock, int | None, None),
    (blocks.CharBlock, str, ""),
    (blocks.TextBlock, str, ""),
    (blocks.URLBlock, str, ""),
)
YES_NO = (bool | None, None)

_made: dict[tuple[int, bool], Any] = {}  # inner levels share their blocks, and so their types


def stream_type(block: blocks.StreamBlock, name: str, *, writing: bool) -> Any:
    """The type of a stream: a list whose members are told apart by `type`. `name` begins the types' names."""
    return _type(block, f"Event{_camel(name)}", writing)[0]


def _type(block, name, writing):
    """The type of a block's value in the API, and its default."""
    if isinstance(block, blocks.StreamBlock):
        return list_of(_member(block, name, writing)), []
    if isinstance(block, blocks.ListBlock):
        return list_of(_type(block.child_block, name, writing)[0]), []
    if isinstance(block, blocks.StructBlock):
        return _struct(block, name, writing), ...
    if isinstance(block, blocks.RichTextBlock):
        return (str | RichTextInputSchema | None if writing else str | None), "" if writing else None
    for kind, annotation, default in KINDS:
        if isinstance(block, kind):
            return annotation, default
    return YES_NO  # our own block of a yes, a no or neither


def _struct(block, name, writing):
    if (id(block), writing) not in _made:
        said = {
            child: _type(part, f"{name}{_camel(child)}", writing)
            for child, part in block.child_blocks.items()
        }
        _made[id(block), writing] = _schema(name, writing, said)
    return _made[id(block), writing]


def _member(block, name, writing):
    if (id(block), writing) not in _made:
        members = []
        for kind, child in block.child_blocks.items():
            value = _type(child, f"{name}{_camel(kind)}", writing)[0]
            said = {"type": (Literal[kind], ...), "value": (value, ...), "id": (str | None, None)}
            members.append(_schema(f"{name}{_camel(kind)}Block", writing, said))
        several = len(members) > 1
        member = Annotated[reduce(or_, members), Discriminator("type")] if several else members[0]
        _made[id(block), writing] = member
    return _made[id(block), writing]


def _schema(name, writing, said):
    return schema_of(f"{name}{'Input' if writing else ''}", said)


def _camel(name):
    return "".join(part.capitalize() for part in name.split("_"))
