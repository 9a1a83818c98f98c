"""A read programme to the rows of the dialog, and the corrected rows back to programme items."""

import html
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core import signing
from django.utils.html import strip_tags
from django.utils.translation import pgettext_lazy

from oms_events.admin.paste_forms import PersonForm, RowForm
from oms_events.paste import Reading

DEEPEST = 2
# What a row or a person says that the dialog does not let an editor change: shown, and carried along.
SALT = "oms_events.paste"
ROW_REST = ("number", "place", "description", "organiser")
PERSON_REST = ("prefix", "suffix", "note")
DOUBTS = {
    "people": pgettext_lazy("paste", "Check the people: a title or an organisation is a guess."),
    "names": pgettext_lazy("paste", "There may be names left in the text."),
    "order": pgettext_lazy("paste", "Starts before the row above."),
}


class WrongRows(Exception):
    """Rows that cannot go into a programme; `errors` says of each which row, person and field, and why."""

    def __init__(self, errors: list[dict[str, Any]]):
        super().__init__(errors)
        self.errors = errors


@dataclass
class Shown:
    """A form to draw, and the rest of its item or person: as said, and signed to be carried along."""

    form: Any
    said: dict[str, Any]
    rest: str
    depth: int = 0
    people: list["Shown"] = field(default_factory=list)
    doubts: list[Any] = field(default_factory=list)


def rows_of(reading: Reading) -> list[Shown]:
    """The rows of a reading in order, those inside others after them, with what to check in words."""
    doubts: dict[tuple[int, ...], list[Any]] = {}
    for unsure in reading.unsure:
        doubts.setdefault(unsure.path, []).append(DOUBTS[unsure.reason])
    return list(_rows(reading.items, (), doubts))


def _rows(items: list[dict], path: tuple[int, ...], doubts: dict) -> Iterable[Shown]:
    for place, item in enumerate(items):
        here, depth = (*path, place), min(len(path), DEEPEST)
        people = [_shown(PersonForm(initial=p), p, PERSON_REST, "confirmed") for p in _people(item)]
        row = _shown(RowForm(initial=item, depth=depth), item, ROW_REST, "open_ended")
        row.depth, row.people, row.doubts = depth, people, doubts.get(here, [])
        yield row
        yield from _rows(item.get("items", []), here, doubts)


def _people(item: dict) -> list[dict]:
    return item.get("contributors", [])


def _shown(form: Any, said: dict, words: tuple[str, ...], tick: str) -> Shown:
    rest = {name: said[name] for name in (*words, tick) if name in said}
    shown = {name: _plain(value) for name, value in rest.items() if name != tick}
    return Shown(form, rest | shown, signing.dumps(rest, salt=SALT) if rest else "")


def _plain(text: str) -> str:
    return " ".join(html.unescape(strip_tags(text.replace("<", " <"))).split())


def items_of(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Programme items in the document's shape, each and every person with an id, from what the dialog sent.

    A row is `{"keep", "depth", "rest", "people", …fields}`, a person `{"rest", …fields}`. Rows that are
    not kept are left out, and what lies inside them takes their place. Raises `WrongRows` where a field
    cannot be read; BadSignature, AttributeError, TypeError or ValueError where this is no list of rows
    that the dialog can send.
    """
    top: list[dict] = []
    levels: list[tuple[int, list[dict]]] = [(-1, top)]
    errors: list[dict] = []
    for number, row in enumerate(rows):
        depth = int(row.get("depth", 0))
        while levels[-1][0] >= depth:
            levels.pop()
        if not row.get("keep"):
            continue
        inside = levels[-1][1]
        item = _item(row, min(len(levels) - 1, DEEPEST), number, errors)
        inside.append(item)
        if len(levels) <= DEEPEST:
            item["items"] = []
            levels.append((depth, item["items"]))
    if errors:
        raise WrongRows(errors)
    return top


def _item(row: dict, depth: int, number: int, errors: list[dict]) -> dict[str, Any]:
    form = RowForm(_strings(row), depth=depth)
    people = [PersonForm(_strings(person)) for person in row.get("people", [])]
    for at, each in [(None, form), *enumerate(people)]:
        errors += [
            {"row": number, "person": at, "field": name, "message": str(message)}
            for name, messages in each.errors.items()
            for message in messages
        ]
    if errors:
        return {}
    said = {name: value for name, value in form.cleaned_data.items() if value}
    said |= {name: f"{said[name]:%H:%M}" for name in ("starts", "ends") if name in said}
    said |= {"date": said["date"].isoformat()} if "date" in said else {}
    rest = _rest(row.get("rest"))
    rest |= {} if "ends" not in said else {"open_ended": None}
    contributors = [_person(sent, form) for sent, form in zip(row.get("people", []), people, strict=True)]
    return {"id": str(uuid.uuid4()), **rest, **said, "contributors": [each for each in contributors if each]}


def _person(sent: dict, form: PersonForm) -> dict[str, Any]:
    """Nothing where every field has been emptied."""
    said = {name: value for name, value in form.cleaned_data.items() if value}
    rest = _rest(sent.get("rest"))
    return {"id": str(uuid.uuid4()), **rest, **said} if said else {}


def _strings(sent: dict[str, Any]) -> dict[str, str]:
    return {name: value for name, value in sent.items() if isinstance(value, str)}


def _rest(sent: str | None) -> dict[str, Any]:
    """The rest as it was read from the text: the signature says that nobody has changed it since."""
    return signing.loads(sent, salt=SALT) if sent else {}
