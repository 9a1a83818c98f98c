"""A programme's parts before they are read: rows, day headings, and lines that belong to none."""

from __future__ import annotations

from dataclasses import dataclass, field

from oms_events.paste.clock import Hours
from oms_events.paste.source import Line


@dataclass(slots=True)
class Row:
    """A row before it is read: when, its title line, its number and the lines under it."""

    title: str
    hours: Hours = field(default_factory=Hours)
    number: str = ""
    lines: list[Line] = field(default_factory=list)
    line: int = 0
    nested: bool = False


@dataclass(slots=True)
class Day:
    """A day heading."""

    title: str
    date: str | None
    line: int = 0


@dataclass(slots=True)
class Stray:
    """A line that belongs to no row."""

    text: str
    line: int = 0


Part = Row | Day | Stray


@dataclass(frozen=True, slots=True)
class Known:
    """What lines of the whole text say of each other: `places` recur under times, `speakers` are names that
    stand where other rows have their titles, `names` are told with an office or a body somewhere, `bodies`
    open their row as a speaker does, `labels` stand with a colon before a name in several rows."""

    places: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()


def add_day(parts: list[Part], day: Day) -> None:
    """Two day headings on end are one: a title and its date."""
    if parts and isinstance(parts[-1], Day):
        last = parts[-1]
        last.date = last.date or day.date
        if day.title not in last.title:
            last.title = f"{last.title}, {day.title}"
        return
    parts.append(day)
