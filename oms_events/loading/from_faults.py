"""What is wrong with a file that is to be imported: every fault with its line, found and expected."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

MOST_FAULTS = 50  # told of one file


@dataclass(frozen=True)
class Fault:
    """One fault. `line` counts from 1, 0 is the whole file; `name` is the column or property."""

    line: int
    name: str
    found: str
    expected: str

    def __str__(self) -> str:
        said = {"line": self.line, "name": self.name, "found": self.found, "expected": self.expected}
        if not self.line:
            return _("Found %(found)s; expected %(expected)s.") % said
        if not self.name:
            return _("Line %(line)s: found %(found)s; expected %(expected)s.") % said
        return _("Line %(line)s, %(name)s: found %(found)s; expected %(expected)s.") % said


class FileErrors(Exception):
    """A file that cannot be imported. `faults` are in the order of the file."""

    def __init__(self, faults: Iterable[Fault]):
        found = sorted(faults, key=lambda fault: fault.line)
        self.faults, self.more = found[:MOST_FAULTS], max(len(found) - MOST_FAULTS, 0)
        super().__init__(self.faults)

    def messages(self) -> list[str]:
        """The faults in words, in the active language."""
        more = [_("%(n)s more faults.") % {"n": self.more}] if self.more else []
        return [*map(str, self.faults), *more]

    def __str__(self) -> str:
        return "\n".join(self.messages())


@dataclass
class Draft:
    """An event of a file in the document's shape, and where in the file it and its values stand.

    `places` maps a path in the event ("occasions[0].ends") to the line and name in the file; `notes`
    are for whoever imports it.
    """

    line: int
    said: dict[str, Any]
    places: dict[str, tuple[int, str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
