"""Which row of a document is which row of the page: ids that stay when rows move, change or go.

A row that names its id has it. One without takes the id of the old row with the same content, else
of one with the same name, else of the one in the same place; what is left is new, and gets an id
made from the event's key and its place.
"""

import uuid
from dataclasses import fields, is_dataclass, replace
from typing import Any

from oms_events.facts import EventFacts

NAMES = ("title", "name", "text", "heading", "starts", "label", "organisation", "email")


def identified(event: EventFacts, old: EventFacts | None) -> EventFacts:
    """The event with its key and an id on every row and block. `old` is what the page says now."""
    key = event.identity()
    return _with_ids(replace(event, key=key), old, uuid.UUID(key), "$")


def ids(part: Any) -> set[str]:
    """All ids in a part of an event, its own and those inside it."""
    found = {part.id} if getattr(part, "id", "") else set()
    for rows in _rows(part).values():
        found.update(*(ids(row) for row in rows))
    return found


def _rows(part) -> dict[str, tuple]:
    """The fields of a dataclass that hold rows with ids."""
    values = {f.name: getattr(part, f.name) for f in fields(part)}
    return {
        name: value
        for name, value in values.items()
        if isinstance(value, tuple) and value and is_dataclass(value[0]) and hasattr(value[0], "id")
    }


def _with_ids(part, old, key, path):
    changed = {}
    for name, rows in _rows(part).items():
        before = getattr(old, name) if old is not None else ()
        pairs = _pair(rows, before)
        used = {row.id for row in rows if row.id} | {match.id for match in pairs if match}
        changed[name] = tuple(
            _with_ids(
                replace(row, id=row.id or (match.id if match else _fresh(key, f"{path}.{name}[{n}]", used))),
                match,
                key,
                f"{path}.{name}[{n}]",
            )
            for n, (row, match) in enumerate(zip(rows, pairs, strict=True))
        )
    return replace(part, **changed) if changed else part


def _fresh(key, path, used):
    """An id from the place; a place whose id went elsewhere with its row gets another."""
    name = path
    while (made := str(uuid.uuid5(key, name))) in used:
        name += "+"
    used.add(made)
    return made


def _pair(rows, before):
    """For each new row the old row that it is, or None."""
    free = list(before)
    pairs = [None] * len(rows)

    def take(same):
        for n, row in enumerate(rows):
            if pairs[n] is None and (match := next((o for o in free if same(n, row, o)), None)) is not None:
                pairs[n] = match
                free[:] = [o for o in free if o is not match]  # by identity: two rows may say the same

    take(lambda n, row, old: row.id and row.id == old.id)
    take(lambda n, row, old: not row.id and row == old)
    take(lambda n, row, old: not row.id and _name(row) and _name(row) == _name(old))
    take(lambda n, row, old: not row.id and n < len(before) and old is before[n])
    return pairs


def _name(row):
    return next((value for name in NAMES if (value := getattr(row, name, None))), None)
