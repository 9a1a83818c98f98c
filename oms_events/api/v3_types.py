"""Types of API v3 that are made as the program runs, read off our models, blocks and facts."""

from types import GenericAlias
from typing import Any

from ninja import Schema
from pydantic import create_model


def list_of(kind: Any) -> Any:
    """The type of a list of what has this type, or the name of one that is not made yet."""
    return GenericAlias(list, kind)


def schema_of(name: str, said: dict[str, Any], base: type[Schema] = Schema) -> type[Schema]:
    """The type of an object: its properties by name, each with a type and a default (`...`: it has none)."""
    return create_model(name, __base__=base, **said)
