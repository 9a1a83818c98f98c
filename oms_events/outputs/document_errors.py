"""What is wrong with event documents: all of it at once, in words, safe to print."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

Path = tuple[str | int, ...]  # where in the document: ("events", 0, "occasions", 1, "ends")

LONGEST_FOUND = 80
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class Wrong(NamedTuple):
    """One fault in one document. `found` is already safe to print."""

    path: Path
    found: str
    expected: str


@dataclass(frozen=True)
class Problem:
    """One fault, with the file and the event that it is in. `path` is a JSON path (RFC 9535)."""

    file: str
    event: str
    path: str
    found: str
    expected: str

    def __str__(self) -> str:
        place = [part for part in (self.file, self.event and f"event {self.event}", self.path) if part]
        return f"{', '.join(place)}: found {self.found}; expected {self.expected}"


class DocumentErrors(Exception):
    """Documents that cannot be read. `problems` lists everything that is wrong with all of them."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = list(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


def printable(text: str, longest: int = LONGEST_FOUND) -> str:
    """The text on one line of at most `longest` characters, what does not print written as \\uXXXX."""
    shown = text if len(text) <= longest else text[: longest - 1] + "…"
    return "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in shown)


def shown(value: Any) -> str:
    """What was found, in words that a reader knows again: a quoted text, a number, "a list of 3"."""
    if isinstance(value, str):
        return f'"{printable(value)}"'
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, dict):
        names = ", ".join(list(value)[:6])
        return printable(f"an object with {names}") if value else "an empty object"
    if isinstance(value, list):
        return f"a list of {len(value)}" if value else "an empty list"
    return printable(str(value))


def path_text(path: Path) -> str:
    """The JSON path, as in `$.events[0].occasions[1].ends` (RFC 9535)."""
    steps = ["$"]
    for step in path:
        if isinstance(step, int):
            steps.append(f"[{step}]")
        elif _PLAIN_NAME.fullmatch(step):
            steps.append(f".{printable(step)}")
        else:
            quoted = step.replace("\\", "\\\\").replace("'", "\\'")
            steps.append(f"['{printable(quoted)}']")
    return "".join(steps)
