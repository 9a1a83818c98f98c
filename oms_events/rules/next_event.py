"""What an event's stored programme and title become when the event moves, or comes again."""

import datetime as dt
import re
import uuid
from collections.abc import Iterable, Mapping
from typing import Any

Raw = list[dict[str, Any]]
Span = tuple[dt.date, dt.date]


def shifted(programme: Iterable[Mapping[str, Any]], by: dt.timedelta, within: Span | None = None) -> Raw:
    """The stored programme with its dates moved, at any depth.

    `within` is a first and last date: a date outside of it belongs to another occasion and stays. A date
    that would leave the calendar stays too.
    """
    return [_with_date(block, lambda date: _moved(date, by, within)) for block in programme]


def undated(programme: Iterable[Mapping[str, Any]]) -> Raw:
    """The stored programme without dates; days and items stay in their order."""
    return [_with_date(block, lambda date: None) for block in programme]


def dates(programme: Iterable[Mapping[str, Any]]) -> set[dt.date]:
    """The dates that a stored programme names."""
    found: set[dt.date] = set()
    for block in programme:
        value = block["value"]
        if value.get("date"):
            found.add(_date(value["date"]))
        found |= dates(value.get("items") or ())
    return found


def _with_date(block, move):
    value = dict(block["value"])
    if value.get("date"):
        moved = move(_date(value["date"]))
        value["date"] = moved and moved.isoformat()
    if value.get("items"):
        value["items"] = [_with_date(inner, move) for inner in value["items"]]
    return {**block, "value": value}


def _date(said: str | dt.date) -> dt.date:
    return dt.date.fromisoformat(said) if isinstance(said, str) else said


def _moved(date: dt.date, by: dt.timedelta, within: Span | None) -> dt.date:
    if within and not within[0] <= date <= within[1]:
        return date
    return day_after(date, by) or date


def day_after(date: dt.date, by: dt.timedelta) -> dt.date | None:
    """The date so much later, or None where the calendar ends before."""
    try:
        return date + by
    except OverflowError:
        return None


def with_new_ids(part: Any, new: dict[str, str]) -> Any:
    """Stored blocks with ids of their own; `new` is filled with old id to new id."""
    if isinstance(part, list):
        return [with_new_ids(inner, new) for inner in part]
    if not isinstance(part, Mapping):
        return part
    made = {name: with_new_ids(inner, new) for name, inner in part.items()}
    if {"id", "type", "value"} <= made.keys() and isinstance(made["id"], str):
        made["id"] = new.setdefault(made["id"], str(uuid.uuid4()))
    return made


def unconfirmed(part: Any) -> Any:
    """Stored blocks in which nobody has confirmed yet. Who was still to confirm stays so."""
    if isinstance(part, list):
        return [unconfirmed(inner) for inner in part]
    if not isinstance(part, Mapping):
        return part
    made = {name: unconfirmed(inner) for name, inner in part.items()}
    if made.get("confirmed") is True:
        made["confirmed"] = None
    return made


def renamed_path(path: str, new: Mapping[str, str]) -> str:
    """A content path ("programme.<id>.title"), or a part of one ("body.<id>/2"), with the new ids in it."""
    return re.sub(r"[^./]+", lambda step: new.get(step[0], step[0]), path)


def next_title(title: str, last: int, next_year: int) -> str:
    """The title with the year of the last time replaced by that of the next."""
    return re.sub(rf"(?<!\d){last}(?!\d)", str(next_year), title)
