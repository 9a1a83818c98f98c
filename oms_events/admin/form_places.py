"""From a place in an event's facts to the field of the editor's form that holds it, and its words.

A place is a path such as `programme[2].items[0].starts`; a field is named as the form sends it,
`programme-3-value-items-0-value-starts`: the form counts removed rows and keeps the order apart.
"""

import re
from typing import Any

from django.utils.text import capfirst

from oms_events.facts import EventFacts
from oms_events.rules import terms

_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")
# Parts of the facts that are columns of the page: `registration.deadline` is `registration_deadline…`.
GROUPS = ("registration", "status", "online", "recording", "accessibility")
STREAMS = ("programme", "contributors", "body", "about")
# Of a moment, which is a date and an hour, the date; of an end, the hour where one is given.
MOMENTS = ("starts", "ends", "opens", "deadline", "cancel_free_until")

Steps = list[tuple[str, int | None]]


class Form:
    """A bound form of an event page: what it calls its rows and blocks."""

    def __init__(self, form: Any):
        self.data = form.data
        self.formsets = form.formsets
        self.rows = {
            getattr(row.instance, "key", ""): row.prefix for f in form.formsets.values() for row in f.forms
        }

    def block(self, stream: str, place: int) -> str:
        """The prefix of the block that stands at a place of a stream or list, once sent."""
        kept = [
            (_number(self.data.get(f"{stream}-{n}-order")), n)
            for n in range(_number(self.data.get(f"{stream}-count")))
            if not self.data.get(f"{stream}-{n}-deleted")
        ]
        return f"{stream}-{sorted(kept)[place][1]}-value"


def field_of(place: str, event: EventFacts, form: Form) -> str:
    """The name of the field for a place; of the row, list or stream where it has no field of its own."""
    (name, number), *rest = _steps(place)
    if name in STREAMS:
        return _in_stream(name, number, rest, form)
    if name in form.formsets:
        if number is None:
            return f"{name}-TOTAL_FORMS"
        prefix = form.rows.get(getattr(event, name)[number].id, "")
        return f"{prefix}-{_column(rest, form, prefix)}"
    return _column([(name, number), *rest], form)


def place_words(place: str, event: EventFacts, page: Any) -> str:
    """What an editor calls the place: "Programme: 10:15 Coffee", "Lead"."""
    steps = _steps(place)
    name, number = steps[0]
    words = capfirst(str(_label(page, name, steps)))
    if number is None:
        return words
    found = getattr(event, name)[number]
    for inner, at in steps[1:]:
        if inner == "items":
            found = found.items[at]
    about = _named(found)
    return f"{words}: {about}" if about else words


def _steps(place: str) -> Steps:
    found = (_STEP.fullmatch(part) for part in place.split("."))
    return [(m[1], int(m[2]) if m[2] else None) for m in found if m]


def _in_stream(name: str, number: int | None, rest: Steps, form: Form) -> str:
    if number is None:
        return f"{name}-count"
    prefix = form.block(name, number)
    if name in ("body", "about"):
        return prefix
    for inner, at in rest:
        prefix = f"{prefix}-{inner}"
        if at is not None:
            prefix = form.block(prefix, at)
    return prefix


def _column(steps: Steps, form: Form, prefix: str = "") -> str:
    """The column of a page or a row: `deadline` of `registration` is `registration_deadline_on`."""
    names = [name for name, _ in steps]
    column = "_".join(names) if names[0] in GROUPS else names[-1]
    if names == ["status", "state"]:
        return "status"
    if names[-1] not in MOMENTS:
        return column
    hour = f"{prefix}-{column}_at" if prefix else f"{column}_at"
    return f"{column}_at" if names[-1] == "ends" and form.data.get(hour) else f"{column}_on"


def _label(page: Any, name: str, steps: Steps) -> Any:
    """The editor's word for a field, a group of rows or a stream."""
    fields = {field.name: field for field in page._meta.get_fields()}
    column = "_".join(step for step, _ in steps) if name in GROUPS else name
    field = fields.get(column) or fields.get(f"{column}_on")
    if field is None:
        return name
    return field.related_model._meta.verbose_name if field.one_to_many else field.verbose_name


def _named(part: Any) -> str:
    """What tells one row or item from another: its hour and title, its words."""
    if hasattr(part, "kind"):
        hour = f"{part.starts:%H:%M} " if part.starts else ""
        return hour + (part.title or str(terms.term(terms.KIND, part.kind)))
    if hasattr(part, "starts"):
        return str(part.starts).replace("T", " ")
    return getattr(part, "title", "") or getattr(part, "text", "")


def _number(said: str | None) -> int:
    return int(said) if said and said.isdigit() else 0
