"""An event as the document names it, as a type of API v3: drawn from the dataclasses of the facts."""

import dataclasses
import datetime as dt
import types
import typing
from functools import cache
from typing import Any

from ninja import Schema

from oms_events.facts import EventFacts, Moment, parts
from oms_events.outputs.api_shape import FACTS


class Rendition(Schema):
    url: str
    width: int
    height: int
    alt: str


class StoredFile(Schema):
    url: str
    type: str
    filename: str
    size: int | None = None


class Renditions(Schema):
    renditions: list[Rendition] = []


class OtherLanguage(Schema):
    language: str
    title: str
    id: int
    html_url: str | None = None


class Instants(Schema):
    """The times of the object around it that have an hour, with their offset."""

    starts: dt.datetime | None = None
    ends: dt.datetime | None = None
    opens: dt.datetime | None = None
    deadline: dt.datetime | None = None
    cancel_free_until: dt.datetime | None = None


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
    "next_change": str | None,
    "first_start": str | None,
    "last_end": str | None,
    "translations": list[OtherLanguage],
}


@cache
def event_schema() -> type[Schema]:
    """The whole event, with its states."""
    hints = typing.get_type_hints(EventFacts)
    told = {name: (_type(hints[name]), None) for name in FACTS}
    return _schema("EventSchema", told | {name: (kind, None) for name, kind in STATES.items()})


@cache
def _part(cls: type) -> type[Schema]:
    hints = typing.get_type_hints(cls)
    told = {
        f.name: (cls.__name__ if f.name == "items" else _type(hints[f.name]), None)
        for f in dataclasses.fields(cls)
        if f.metadata.get("document", True)
    }
    if "items" in told:  # a programme item holds items like itself
        told["items"] = (list[f"Event{cls.__name__}"], None)
    told |= {name: (kind, None) for name, kind in BESIDE.get(cls, {}).items()}
    return _schema(f"Event{cls.__name__}", told)


def _type(kind: Any) -> Any:
    """The JSON type of a fact: moments, dates and hours are texts, as in the document."""
    if isinstance(kind, types.UnionType):
        kind = next(part for part in typing.get_args(kind) if part is not types.NoneType)
    if typing.get_origin(kind) is tuple:
        return list[_type(typing.get_args(kind)[0])]
    if kind in (Moment, dt.date, dt.time):
        return str
    return _part(kind) if dataclasses.is_dataclass(kind) else kind


def _schema(name, told):
    """All properties may be missing: what nobody said is left out."""
    namespace: dict[str, Any] = {"__annotations__": {n: _or_none(kind) for n, (kind, _) in told.items()}}
    return type(Schema)(name, (Schema,), namespace | {n: default for n, (_, default) in told.items()})


def _or_none(kind):
    return typing.Optional[kind]  # noqa: UP045 - a list of a name that is not defined yet has no `|`
