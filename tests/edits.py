"""Edits as an editor makes them in the models, each with what the event's document says afterwards."""

import copy
import datetime as dt
from collections.abc import Callable
from typing import Any, NamedTuple

from hypothesis import strategies as st

from oms_events.models import EventPage

Said = dict[str, Any]
NEW = "Ändrat av redaktören"
WHEN = dt.datetime(2031, 5, 6, 7, 8)
ROWS = ("occasions", "venues", "organisers", "topics", "event_types", "contacts", "documents", "links")
STREAMS = ("body", "about", "contributors", "programme")
LINES = ("title", "subtitle", "lead", "audience", "price", "series", "programme_note")


class Edit(NamedTuple):
    """`make` changes the page and the document, each for itself; `replaces`: something told before goes."""

    name: str
    make: Callable[[EventPage, Said], None]
    replaces: bool = True


def line(name: str, replaces: bool) -> Edit:
    def make(page, said):
        setattr(page, name, NEW)
        said[name] = NEW

    return Edit(f"another {name}", make, replaces)


def remove_row(name: str, number: int) -> Edit:
    def make(page, said):
        rows = list(getattr(page, name).all())
        del rows[number]
        setattr(page, name, rows)
        del said[name][number]

    return Edit(f"{name}[{number}] removed", make)


def remove_block(name: str, number: int) -> Edit:
    def make(page, said):
        raw = [dict(block) for block in getattr(page, name).raw_data]
        setattr(page, name, raw[:number] + raw[number + 1 :])
        del said[name][number]

    return Edit(f"{name}[{number}] removed", make)


def another_time(number: int) -> Edit:
    def make(page, said):
        rows = list(page.occasions.all())
        rows[number].starts_on, rows[number].starts_at = WHEN.date(), WHEN.time()
        rows[number].ends_on = rows[number].ends_at = None
        page.occasions = rows
        said["occasions"][number].pop("ends", None)
        said["occasions"][number]["starts"] = f"{WHEN:%Y-%m-%dT%H:%M}"

    return Edit(f"occasions[{number}] at another time", make)


def another_phone(number: int, replaces: bool) -> Edit:
    """The phone of a contact, which every contact with the same facts shares."""

    def make(page, said):
        row = page.contacts.all()[number]
        row.contact.phones = "+46 10 103 00 99"
        row.contact.save()
        same = _shared(said["contacts"][number])
        for contact in [c for c in _contacts(said) if _shared(c) == same]:
            contact["phones"] = [row.contact.phones]

    return Edit(f"contacts[{number}] with another phone", make, replaces)


def another_item(number: int, replaces: bool) -> Edit:
    def make(page, said):
        raw = copy.deepcopy(list(page.programme.raw_data))
        raw[number]["value"] |= {"title": NEW, "starts": f"{WHEN:%H:%M:%S}", "ends": None}
        page.programme = raw
        said["programme"][number] |= {"title": NEW, "starts": f"{WHEN:%H:%M}"}
        said["programme"][number].pop("ends", None)

    return Edit(f"programme[{number}] with another title and time", make, replaces)


def cancel(page: EventPage, said: Said) -> None:
    page.status, page.status_reason = "cancelled", NEW
    said["status"] = said.get("status", {}) | {"state": "cancelled", "reason": NEW}


def edits(said: Said) -> st.SearchStrategy[Edit]:
    """An edit of an event, chosen from those that its document leaves room for."""
    possible = [*(line(name, name in said) for name in LINES), Edit("cancelled", cancel, False)]
    possible += [remove_row(name, n) for name in ROWS for n in range(len(said.get(name, ())))]
    possible += [remove_block(name, n) for name in STREAMS for n in range(len(said.get(name, ())))]
    possible += [another_time(n) for n in range(len(said.get("occasions", ())))]
    possible += [another_item(n, "title" in item) for n, item in enumerate(said.get("programme", ()))]
    possible += [another_phone(n, "phones" in one) for n, one in enumerate(said.get("contacts", ()))]
    return st.sampled_from(possible)


def _contacts(said: Any) -> list[Said]:
    """All contacts of an event, its own and those of its programme."""
    if isinstance(said, list):
        return [contact for part in said for contact in _contacts(part)]
    if not isinstance(said, dict):
        return []
    inside = [contact for name, part in said.items() if name != "contacts" for contact in _contacts(part)]
    return [*said.get("contacts", ()), *inside]


def _shared(contact: Said) -> Said:
    return {name: value for name, value in contact.items() if name not in ("id", "purpose")}
