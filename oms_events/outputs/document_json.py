"""Bytes to plain JSON values (RFC 8259), and the faults that any JSON text may have."""

import json
import math
import unicodedata
from collections.abc import Iterator
from typing import Any

from oms_events.outputs.document_errors import Path, Wrong, printable, shown

LARGEST_DOCUMENT = 20 * 1024 * 1024  # bytes
LONGEST_TEXT = 100_000  # characters
DEEPEST = 100  # levels of lists and objects
_LEVELS = f"at most {DEEPEST} levels"
LARGEST_NUMBER = 2**31 - 1
NOTHING = object()  # the values of a text that is no JSON, or is nested too deeply to go through
_BREAKS = "\n\r\t"
_LONGEST_DIGITS = 400  # longer integers are cut: too large all the same, and int() refuses them at 4300


class Said(dict):
    """A JSON object that remembers the names which it was given more than once."""

    def __init__(self, pairs: list[tuple[str, Any]]):
        super().__init__(pairs)
        self.twice: list[str] = []
        if len(self) < len(pairs):
            names: set[str] = set()
            for name, _ in pairs:
                if name in names:
                    self.twice.append(name)
                names.add(name)


def parse(text: str | bytes) -> tuple[Any, list[Wrong]]:
    """The document's values, or NOTHING, and what is wrong with them as JSON."""
    size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "surrogatepass"))
    if size > LARGEST_DOCUMENT:
        return NOTHING, [Wrong((), f"{size:,} bytes", "a document of at most 20 MB")]
    try:
        if isinstance(text, bytes):
            text = text.decode("utf-8")
        said = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=Said, parse_int=_whole_number)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        found = f"the byte 0x{error.object[error.start]:02x} in line {line}"
        return NOTHING, [Wrong((), found, "a text in UTF-8")]
    except json.JSONDecodeError as error:
        near = shown(error.doc[error.pos : error.pos + 40]) if error.pos < len(error.doc) else "the end"
        found = f"{near} at line {error.lineno}, column {error.colno}"
        return NOTHING, [Wrong((), found, f"JSON: {printable(error.msg)}")]
    except RecursionError:
        return NOTHING, [_too_deep(())]
    wrong = list(_faults(said))
    return (NOTHING if any(fault.expected == _LEVELS for fault in wrong) else said), wrong


def _whole_number(digits: str) -> int:
    return int(digits[:_LONGEST_DIGITS])


def _too_deep(path: Path) -> Wrong:
    return Wrong(path[:4], "lists or objects inside each other without end", _LEVELS)


def _faults(said: Any) -> Iterator[Wrong]:
    """Names said twice, characters and numbers that no document may hold, nesting too deep."""
    todo: list[tuple[Any, Path]] = [(said, ())]
    while todo:
        value, path = todo.pop()
        if isinstance(value, (dict, list)) and len(path) >= DEEPEST:
            yield _too_deep(path)
        elif isinstance(value, dict):
            for name in getattr(value, "twice", ()):
                yield Wrong((*path, name), "the same name twice in one object", "each name once")
            for name, part in value.items():
                yield from bad_text(name, path)
                todo.append((part, (*path, name)))
        elif isinstance(value, list):
            todo += [(part, (*path, place)) for place, part in enumerate(value)]
        elif isinstance(value, str):
            yield from bad_text(value, path)
        elif isinstance(value, (int, float)):
            yield from _bad_number(value, path)


def bad_text(text: str, path: Path) -> Iterator[Wrong]:
    """Faults of a text wherever it stands: half characters, control characters, far too long."""
    if len(text) > LONGEST_TEXT:
        yield Wrong(path, f"{len(text):,} characters", f"at most {LONGEST_TEXT:,} characters")
    if text.isprintable():
        return
    for char in sorted(set(text)):
        kind = unicodedata.category(char)
        if kind == "Cs":
            yield Wrong(path, f"half a character (U+{ord(char):04X})", "whole characters")
        elif kind == "Cc" and char not in _BREAKS:
            yield Wrong(path, f"the control character U+{ord(char):04X}", "a text without control characters")


def _bad_number(number: int | float, path: Path) -> Iterator[Wrong]:
    if isinstance(number, float) and not math.isfinite(number):
        yield Wrong(path, str(number), "a number")
    elif not -LARGEST_NUMBER - 1 <= number <= LARGEST_NUMBER:
        yield Wrong(path, shown(number), f"a number of at most {LARGEST_NUMBER:,} (32 bits)")
