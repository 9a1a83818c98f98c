"""Columns and rows of our models as types of API v3: what is read, and what is written."""

import datetime as dt
from functools import cache
from typing import Annotated, Any, Literal

from django.db import models
from ninja import Schema
from pydantic import AfterValidator, Field
from wagtail.fields import StreamField

from oms_events.api.v3_blocks import stream_type
from oms_events.api.v3_types import schema_of
from oms_events.models.api_fields import columns
from oms_events.models.fields import LINE

Column = tuple[Any, Any]  # a type and its default

KINDS: tuple[tuple[type[models.Field], Any, Any], ...] = (
    (models.BooleanField, bool | None, None),
    (models.DateTimeField, dt.datetime | None, None),
    (models.DateField, dt.date | None, None),
    (models.TimeField, dt.time | None, None),
    (models.PositiveIntegerField, Annotated[int, Field(ge=1)] | None, None),
    (models.JSONField, list[str], []),
)


class Reference(Schema):
    """A snippet, an image or a document, by its key."""

    id: int


Key = Annotated[
    int | Reference | None,
    AfterValidator(lambda said: said.id if isinstance(said, Reference) else said),
]


def written(field: models.Field) -> Column:
    """What is accepted for a column. A row or page that was read may be sent back as it came."""
    if isinstance(field, StreamField):
        return stream_type(field.stream_block, field.name, writing=True), []
    if field.is_relation:
        return Key, None
    annotation, default = _plain(field)
    return (annotation, ...) if not field.blank and not field.null else (annotation, default)


def read(field: models.Field) -> Column:
    """What is told of a column; a snippet is told whole."""
    if isinstance(field, StreamField):
        return stream_type(field.stream_block, field.name, writing=False), []
    if field.is_relation:
        return snippet_schema(field.related_model) | None, None
    return _plain(field)


@cache
def snippet_schema(model: type[models.Model]) -> type[Schema]:
    """A snippet with its columns; an image or document of the site with its title."""
    told: dict[str, Column] = {"title": (str, ...)}
    if model._meta.app_label == "oms_events":
        told = {f.name: read(f) for f in columns(model)}
    return schema_of(f"Event{model.__name__}Schema", {"id": (int, ...), **told})


@cache
def row_schema(model: type[models.Model]) -> type[Schema]:
    """A row as it is read: with its id, its key in every language, and its instants.

    A row that was added to a draft has no id yet.
    """
    told = {"id": (int | None, None), "key": (str, ...), **{f.name: read(f) for f in columns(model)}}
    instants = [f for f in model._meta.local_fields if isinstance(f, models.DateTimeField)]
    told |= {f.name: read(f) for f in instants}
    return schema_of(f"Event{model.__name__}Schema", told)


@cache
def row_input(model: type[models.Model]) -> type[Schema]:
    """A row as it is written. With the id of a row that is there, that row is changed."""
    said = {"id": (int | None, None), **{f.name: written(f) for f in columns(model)}}
    return schema_of(f"Event{model.__name__}Input", said)


def _plain(field):
    if field.choices and isinstance(field, models.CharField):
        return Literal[("", *(code for code, _ in field.choices))], ""
    for kind, annotation, default in KINDS:
        if isinstance(field, kind):
            return annotation, default
    longest = min(field.max_length or LINE, LINE) if isinstance(field, models.CharField) else None
    return (Annotated[str, Field(max_length=longest)] if longest else str), ""
