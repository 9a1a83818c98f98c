"""Facts to plain JSON values and back, read off the dataclasses themselves.

What is None or empty is left out: a document never says what nobody stated.
"""

import datetime as dt
import types
import typing
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from oms_events.facts.moments import Moment

READERS: dict[type, typing.Callable[[str], Any]] = {
    Moment: Moment.parse,
    dt.date: dt.date.fromisoformat,
    dt.time: dt.time.fromisoformat,
}


def to_plain(value: Any) -> Any:
    """Facts as dicts, lists and strings that json can write."""
    if is_dataclass(value) and not isinstance(value, (type, Moment)):
        said = {f.name: to_plain(getattr(value, f.name)) for f in _document_fields(type(value))}
        return {name: part for name, part in said.items() if part not in (None, "", [], {})}
    if isinstance(value, tuple):
        return [to_plain(part) for part in value]
    if isinstance(value, dict):
        return {name: to_plain(part) for name, part in value.items()}
    if isinstance(value, Moment):
        return str(value)
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def from_plain(cls: type, said: dict[str, Any]) -> Any:
    """An object of the dataclass `cls` from values that fit the document's schema."""
    kinds = _kinds(cls)
    return cls(**{name: _read(kinds[name], part) for name, part in said.items()})


def _document_fields(cls):
    return [f for f in fields(cls) if f.metadata.get("document", True)]


@cache
def _kinds(cls) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    return {f.name: hints[f.name] for f in _document_fields(cls)}


def _read(kind: Any, said: Any) -> Any:
    if isinstance(kind, types.UnionType):  # `X | None`
        kind = next(part for part in typing.get_args(kind) if part is not types.NoneType)
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return tuple(_read(inner[0], part) for part in said)
    if origin is dict:
        return {name: _read(inner[1], part) for name, part in said.items()}
    if kind in READERS:
        return READERS[kind](said)
    return from_plain(kind, said) if isinstance(kind, type) and is_dataclass(kind) else said
