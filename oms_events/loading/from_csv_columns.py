"""The columns of a table to import: what they are called, and where in an event their cells go."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext_lazy

from oms_events.loading.from_csv_cells import Cell, a_date, moment, put_date
from oms_events.loading.from_faults import Draft, Fault
from oms_events.loading.from_text import LONGEST_LINE, LONGEST_TEXT, LONGEST_TITLE, bad_text, paragraphs
from oms_events.models.languages import interface_language
from oms_events.outputs.document_links import is_email, wrong_link
from oms_events.rules import terms

MOST_PLACES = 1_000_000
Put = Callable[[Draft, Cell, dict[str, Cell]], Iterator[Fault]]


@dataclass(frozen=True)
class Column:
    """`name` is lazy: a table may use its word in any language of the interface."""

    name: Any
    put: Put

    @property
    def label(self) -> str:
        return str(self.name)


def _line(draft: Draft, cell: Cell, cells: Any, *, path: str, longest: int = LONGEST_LINE) -> Iterator[Fault]:
    fault = bad_text(cell.text, cell.line, cell.name, longest=longest)
    yield from [fault] if fault else []
    _set(draft, cell, path, cell.text)


def _lines(draft: Draft, cell: Cell, cells: Any, *, path: str) -> Iterator[Fault]:
    fault = bad_text(cell.text, cell.line, cell.name, longest=LONGEST_TEXT, one_line=False)
    yield from [fault] if fault else []
    _set(draft, cell, path, cell.text)


def _body(draft: Draft, cell: Cell, cells: Any) -> Iterator[Fault]:
    yield from _lines(draft, cell, cells, path="text")
    draft.said["body"] = [{"paragraph": paragraphs(draft.said.pop("text"))}]


def _words(draft: Draft, cell: Cell, cells: Any, *, path: str) -> Iterator[Fault]:
    """Several words with | between them."""
    fault = bad_text(cell.text, cell.line, cell.name, longest=LONGEST_LINE)
    yield from [fault] if fault else []
    _set(
        draft, cell, path, list(dict.fromkeys(word.strip() for word in cell.text.split("|") if word.strip()))
    )


def _link(draft: Draft, cell: Cell, cells: Any, *, path: str) -> Iterator[Fault]:
    if wrong_link(cell.text) or len(cell.text) > LONGEST_LINE:
        yield cell.fault(_("a whole link that begins with https:, http:, mailto: or tel:"))
    else:
        _set(draft, cell, path, cell.text)


def _email(draft: Draft, cell: Cell, cells: Any, *, path: str) -> Iterator[Fault]:
    if is_email(cell.text):
        _set(draft, cell, path, cell.text)
    else:
        yield cell.fault(_("an e-mail address"))


def _deadline(draft: Draft, cell: Cell, cells: Any) -> Iterator[Fault]:
    found = moment(cell)
    if found is None:
        yield cell.fault(a_date())
    else:
        _set(draft, cell, "registration.deadline", str(found))


def _number(draft: Draft, cell: Cell, cells: Any) -> Iterator[Fault]:
    plain = re.sub(r"\s", "", cell.text)
    if re.fullmatch(r"[0-9]{1,7}", plain) and 1 <= int(plain) <= MOST_PLACES:
        _set(draft, cell, "registration.capacity", int(plain))
    else:
        yield cell.fault(_("a whole number of at least 1"))


def _mode(draft: Draft, cell: Cell, cells: Any) -> Iterator[Fault]:
    known = {word.casefold(): code for code, name in terms.ATTENDANCE_MODE.items() for word in _in_all(name)}
    code = known.get(" ".join(cell.text.casefold().split()))
    if code:
        _set(draft, cell, "attendance_mode", code)
    else:
        yield cell.fault(
            _("one of %(words)s") % {"words": ", ".join(map(str, terms.ATTENDANCE_MODE.values()))}
        )


def _phone(draft: Draft, cell: Cell, cells: Any) -> Iterator[Fault]:
    if re.fullmatch(r"\+?[\d\s()/.,-]{3,40}", cell.text) and any(c.isdigit() for c in cell.text):
        _set(draft, cell, "contacts[0].phones", [cell.text])
    else:
        yield cell.fault(_("a telephone number"))


def _more_link(draft: Draft, cell: Cell, cells: Any) -> Iterator[Fault]:
    yield from _link(draft, cell, cells, path="links[0].url")
    if "links" in draft.said:
        draft.said["links"][0]["text"] = cell.text


def _date(draft: Draft, cell: Cell, cells: dict[str, Cell]) -> Iterator[Fault]:
    """All four cells of a date at the first of them."""
    if cell is next(cells[name] for name in cells if name in DATES):
        yield from put_date(draft, cells)


def _nothing(draft: Draft, cell: Cell, cells: Any) -> Iterator[Fault]:
    fault = bad_text(cell.text, cell.line, cell.name, longest=LONGEST_LINE)
    yield from [fault] if fault else []


def _set(draft: Draft, cell: Cell, path: str, value: Any) -> None:
    """Put a value at a path such as `venues[0].name`."""
    *steps, last = path.split(".")
    place = draft.said
    for step in steps:
        name, many, _rest = step.partition("[")
        place = place.setdefault(name, [{}] if many else {})
        place = place[0] if many else place
    place[last] = value
    draft.places[path] = draft.places[path.partition("[")[0].partition(".")[0]] = (cell.line, cell.name)


DATES = ("starts", "start_time", "ends", "end_time")
COLUMNS = {
    "id": Column(pgettext_lazy("import column", "Id"), _nothing),
    "title": Column(
        pgettext_lazy("import column", "Title"), partial(_line, path="title", longest=LONGEST_TITLE)
    ),
    "starts": Column(pgettext_lazy("import column", "Starts"), _date),
    "start_time": Column(pgettext_lazy("import column", "Start time"), _date),
    "ends": Column(pgettext_lazy("import column", "Ends"), _date),
    "end_time": Column(pgettext_lazy("import column", "End time"), _date),
    "mode": Column(pgettext_lazy("import column", "Takes place"), _mode),
    "venue": Column(pgettext_lazy("import column", "Venue"), partial(_line, path="venues[0].name")),
    "room": Column(pgettext_lazy("import column", "Room"), partial(_line, path="venues[0].room")),
    "street": Column(pgettext_lazy("import column", "Street"), partial(_line, path="venues[0].street")),
    "postcode": Column(pgettext_lazy("import column", "Postcode"), partial(_line, path="venues[0].postcode")),
    "city": Column(pgettext_lazy("import column", "Town"), partial(_line, path="venues[0].city")),
    "online": Column(pgettext_lazy("import column", "Online"), partial(_lines, path="online.note")),
    "lead": Column(pgettext_lazy("import column", "Lead"), partial(_lines, path="lead")),
    "text": Column(pgettext_lazy("import column", "Text"), _body),
    "types": Column(pgettext_lazy("import column", "Type"), partial(_words, path="event_types")),
    "topics": Column(pgettext_lazy("import column", "Topic"), partial(_words, path="topics")),
    "audience": Column(pgettext_lazy("import column", "Target group"), partial(_lines, path="audience")),
    "price": Column(pgettext_lazy("import column", "Cost"), partial(_lines, path="price")),
    "registration": Column(
        pgettext_lazy("import column", "Registration link"), partial(_link, path="registration.url")
    ),
    "registration_email": Column(
        pgettext_lazy("import column", "Registration email"), partial(_email, path="registration.email")
    ),
    "deadline": Column(pgettext_lazy("import column", "Last day to register"), _deadline),
    "capacity": Column(pgettext_lazy("import column", "Places"), _number),
    "organiser": Column(
        pgettext_lazy("import column", "Organiser"), partial(_line, path="organisers[0].name")
    ),
    "contact": Column(pgettext_lazy("import column", "Contact"), partial(_line, path="contacts[0].name")),
    "contact_email": Column(
        pgettext_lazy("import column", "Contact email"), partial(_email, path="contacts[0].email")
    ),
    "contact_phone": Column(pgettext_lazy("import column", "Contact phone"), _phone),
    "link": Column(pgettext_lazy("import column", "Link"), _more_link),
}


def named(name: str) -> str | None:
    """The key of the column of this name in any language of the interface; "" for none, None for another."""
    wanted = " ".join(name.casefold().split())
    if not wanted:
        return ""
    return next((key for key, c in COLUMNS.items() if wanted in map(str.casefold, _in_all(c.name))), None)


def _in_all(word: Any) -> list[str]:
    """A lazy word in every language that the interface has."""
    found = []
    for language in {"en", *(interface_language(code) for code, _name in settings.LANGUAGES)}:
        with override(language):
            found.append(str(word))
    return found
