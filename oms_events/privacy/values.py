"""Stored values as trees of strings: a text, or what JSON holds, also where JSON stands within a string."""

import json
from collections.abc import Callable, Iterator
from typing import Any


def strings(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every string in a value, with the way to it in dots."""
    value = _opened(value)
    if isinstance(value, str):
        yield ".".join(path), value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from strings(part, (*path, str(name)))
    elif isinstance(value, list):
        for number, part in enumerate(value, 1):
            yield from strings(part, (*path, str(number)))


def mapped(value: Any, change: Callable[[str], str], leaves: Callable[[dict], bool]) -> Any:
    """The value with every string changed, and without the members of lists for which `leaves` is true."""
    opened = _opened(value)
    if isinstance(opened, str):
        return change(opened)
    if isinstance(opened, dict):
        new: Any = {name: mapped(part, change, leaves) for name, part in opened.items()}
    elif isinstance(opened, list):
        stays = (part for part in opened if not (isinstance(part, dict) and leaves(part)))
        new = [mapped(part, change, leaves) for part in stays]
    else:
        return value
    if new == opened:
        return value
    return json.dumps(new) if isinstance(value, str) else new


def _opened(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("[", "{"):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
