"""The document's shape: event.schema.json (JSON Schema, Draft 2020-12), its faults told in plain words."""

import difflib
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from oms_events.outputs.document_errors import Path, Wrong, printable, shown

WRITTEN = {
    "date": "a date as 2023-11-10",
    "time": "a time as 09:00",
    "moment": "a date as 2023-11-10, or a date with an hour as 2023-11-10T09:00",
    "path": "a file in the document's own folder or below, as images/hall.jpg",
}
TYPES = {
    "string": "a text in quotes",
    "array": "a list in [ ]",
    "object": "an object in { }",
    "boolean": "true or false",
    "integer": "a whole number",
}


class Leaf(NamedTuple):
    """One value of an event that fits the schema: where it is, its property and its kind there."""

    path: Path
    name: str  # of the property; of the list, for a part of a list
    kind: str  # text, html, date, time, moment, url, id, path, email, or plain where there is no rule
    value: Any


@cache
def schema() -> dict[str, Any]:
    """The format, as the package holds it."""
    return json.loads((files("oms_events.outputs") / "event.schema.json").read_text(encoding="utf-8"))


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def wrong_shape(said: Any) -> Iterator[Wrong]:
    """Everything in which the document's values differ from the schema."""
    for error in _validator().iter_errors(said):
        yield from _tell(error, tuple(error.absolute_path))


def _tell(error: ValidationError, path: Path) -> Iterator[Wrong]:
    value: Any = error.instance
    wanted: Any = error.validator_value
    match error.validator:
        case "required":
            for name in wanted:
                if name not in value:
                    yield Wrong((*path, name), f"no {name}", f"{name}: it must be stated here")
        case "additionalProperties":
            known = _properties(error)
            for name in value:
                if name not in known:
                    yield Wrong((*path, name), f"the unknown name {shown(name)}", _known(name, known))
        case "oneOf":
            yield from _wrong_block(error, path)
        case "enum":
            yield Wrong(path, shown(value), _one_of(value, wanted))
        case _:
            yield Wrong(path, shown(value), _need(error))


def _need(error: ValidationError) -> str:
    wanted: Any = error.validator_value
    match error.validator:
        case "type":
            return TYPES.get(wanted, str(wanted))
        case "minLength":
            return "a text that is not empty; what is not known is left out"
        case "minProperties":
            return f"at least one of {', '.join(_properties(error))}"
        case "minimum":
            return f"a whole number of at least {wanted}"
        case "const":
            return f"{wanted}: the version of this format"
        case "pattern":
            kinds = (name for name in WRITTEN if schema()["$defs"][name]["pattern"] == wanted)
            return WRITTEN[next(kinds)]
    return printable(error.message, 200)


def _properties(error: ValidationError) -> list[str]:
    shape: Any = error.schema
    return list(shape["properties"])


def _known(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name.lower()[:60], known, n=1)
    return f'"{close[0]}", if that is meant' if close else f"one of {', '.join(known)}"


def _one_of(value: Any, wanted: list[str]) -> str:
    close = difflib.get_close_matches(value.lower()[:60], wanted, n=1) if isinstance(value, str) else []
    meant = f' ("{close[0]}", if that is meant)' if close else ""
    return f"one of {', '.join(wanted)}{meant}"


def _wrong_block(error: ValidationError, path: Path) -> Iterator[Wrong]:
    """Of the two kinds of body block, the faults of the one that is meant."""
    value = error.instance
    options: Any = error.validator_value
    kinds = [option["required"][0] for option in options]
    meant = [kind for kind in kinds if isinstance(value, dict) and kind in value]
    if len(meant) != 1:
        said = "both a heading and a paragraph" if meant else shown(value)
        yield Wrong(path, said, "an object with either a heading or a paragraph")
    else:
        for inner in error.context:
            if inner.schema_path[0] == kinds.index(meant[0]):
                yield from _tell(inner, tuple(inner.absolute_path))


def leaves(value: Any, path: Path) -> Iterator[Leaf]:
    """The single values of one event in the document's order, translations apart.

    `path` is the event's own. What does not fit the schema (an unknown name, a list for a text) is
    passed over: `wrong_shape` tells it.
    """
    yield from _leaves(value, path, "", schema()["$defs"]["event"], "plain")


def _leaves(value: Any, path: Path, name: str, shape: Any, kind: str) -> Iterator[Leaf]:
    if "$ref" in shape:
        kind = shape["$ref"].rpartition("/")[2]
        shape = schema()["$defs"][kind]
    if "oneOf" in shape:
        shape = {"properties": {k: v for option in shape["oneOf"] for k, v in option["properties"].items()}}
    if "properties" in shape:
        for key, part in value.items() if isinstance(value, dict) else ():
            if key in shape["properties"] and key != "translations":
                yield from _leaves(part, (*path, key), key, shape["properties"][key], "plain")
    elif "items" in shape:
        for place, part in enumerate(value) if isinstance(value, list) else ():
            yield from _leaves(part, (*path, place), name, shape["items"], "plain")
    elif isinstance(value, str):
        formats = {"uuid": "id", "uri": "url", "email": "email"}
        yield Leaf(path, name, formats.get(shape.get("format"), kind), value)
