"""An event as the document names it, as a type of API v3: drawn from the dataclasses of the facts."""

import dataclasses
import datetime as dt
import types
import typing
from functools import cache
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field, WithJsonSchema

from oms_events.api.v3_types import list_of, schema_of
from oms_events.facts import EventFacts, Moment, parts
from oms_events.outputs.api_shape import FACTS

# As API v2 tells it, to the letter: with the offset of the event's zone.
Instant = Annotated[str, WithJsonSchema({"type": "string", "format": "date-time"})]


def unsaid() -> Any:
    """The default of a property that is left out where nobody said it, as in a document."""
    return Field(None, exclude_if=lambda value: value is None)


class Rendition(Schema):
    url: str
    width: int
    height: int
    alt: str


class StoredFile(Schema):
    url: str
    type: str
    filename: str
    size: int | None = unsaid()


class Renditions(Schema):
    renditions: list[Rendition] = []


class OtherLanguage(Schema):
    language: str
    title: str
    id: int
    html_url: str | None


class Instants(Schema):
    """The times of the object around it that have an hour, with their offset."""

    starts: Instant | None = unsaid()
    ends: Instant | None = unsaid()
    opens: Instant | None = unsaid()
    deadline: Instant | None = unsaid()
    cancel_free_until: Instant | None = unsaid()


BESIDE: dict[type, dict[str, Any]] = {
    parts.Image: {"renditions": list[Rendition]},
    parts.Organiser: {"logo": Renditions},
    parts.Document: {"file": StoredFile},
    parts.Occasion: {"instants": Instants},
    parts.ProgrammeItem: {"instants": Instants},
    parts.Registration: {"instants": Instants},
}
STATES: dict[str, Any] = {
    "topic_slugs": list[str],
    "event_type_slugs": list[str],
    "phase": str,
    "registration_state": str,
    "status_state": str,
    "next_change": Instant,
    "first_start": str,
    "last_end": str,
    "words_in": dict[str, str],
    "translations": list[OtherLanguage],
}


@cache
def event_schema() -> type[Schema]:
    """The whole event, with its states."""
    hints = typing.get_type_hints(EventFacts)
    told = {name: _type(hints[name]) for name in FACTS}
    return _schema("EventSchema", told | STATES, whole=True)


@cache
def _part(cls: type) -> type[Schema]:
    hints = typing.get_type_hints(cls)
    told = {
        f.name: _items(cls) if f.name == "items" else _type(hints[f.name])
        for f in dataclasses.fields(cls)
        if f.metadata.get("document", True)
    }
    return _schema(f"Event{cls.__name__}", told | BESIDE.get(cls, {}), whole=False)


def _items(cls):
    return list_of(f"Event{cls.__name__}")  # items like the one that holds them


def _type(kind: Any) -> Any:
    """The JSON type of a fact: moments, dates and hours are texts, as in the document."""
    if isinstance(kind, types.UnionType):
        kind = next(part for part in typing.get_args(kind) if part is not types.NoneType)
    if typing.get_origin(kind) is tuple:
        return list_of(_type(typing.get_args(kind)[0]))
    if kind in (Moment, dt.date, dt.time):
        return str
    return _part(kind) if isinstance(kind, type) and dataclasses.is_dataclass(kind) else kind


def _schema(name, told, *, whole):
    """In a `whole` schema every property is there, null where nothing is said; else it is left out."""
    return schema_of(
        name, {part: (_or_none(kind), None if whole else unsaid()) for part, kind in told.items()}
    )


def _or_none(kind):
    return typing.Optional[kind]  # noqa: UP045 - a list of a name that is not defined yet has no `|`
