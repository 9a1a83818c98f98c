"""The snippets that an event names: found where all facts are equal, else made.

A load never changes a snippet that another event uses. One that only this event uses is changed in
place, so that its translations stay.
"""

from pathlib import Path
from typing import Any

from django.db.models import Model
from wagtail.models import Locale, ReferenceIndex

from oms_events.facts import EventFacts, parts
from oms_events.loading.files import stored_image
from oms_events.models import Contact, EventPage, EventType, Organisation, Person, Topic, Venue

Values = dict[str, Any]


class SnippetStore:
    """Finds and makes the snippets of one event in one language.

    `used` maps (model, primary key) to the keys of the events of this load that use it: the reference
    index knows only what was there before the load.
    """

    def __init__(self, event: EventFacts, locale: Locale, folder: Path | None, old: dict, used: dict):
        self.key, self.locale, self.folder = event.key, locale, folder
        self._old = old  # snippets by the id of the row or block that names them now
        self._used = used

    def topic(self, name: str) -> Any:
        return self._find_or_make(Topic, {"name": name}, None).pk

    def topic_named(self, name: str) -> Topic:
        return self._find_or_make(Topic, {"name": name}, None)

    def event_type(self, name: str) -> EventType:
        return self._find_or_make(EventType, {"name": name}, None)

    def organisation(self, row: parts.Organiser) -> Organisation:
        return self._find_or_make(Organisation, {"name": row.name, "website": row.url}, row.id)

    def contact_of(self, row: parts.Contact) -> Contact | None:
        values = {name: getattr(row, name) for name in Contact.WORDS} | {"phones": "\n".join(row.phones)}
        return self._find_or_make(Contact, values, row.id) if any(values.values()) else None

    def contact(self, row: parts.Contact) -> Any:
        found = self.contact_of(row)
        return found and found.pk

    def venue(self, row: parts.Venue) -> tuple[Venue | None, str]:
        """The venue, and what of the note is not its own words on how to get there."""
        values = {name: getattr(row, name) for name in Venue.ADDRESS}
        if not any(values.values()):
            return None, row.note
        told = [v for v in self._equal(Venue, values) if row.note.endswith(v.access)]
        venue = max(told, key=lambda v: len(v.access), default=None)
        if venue is None:
            return self._find_or_make(Venue, values | {"access": ""}, row.id), row.note
        self._note_use(venue)
        return venue, row.note.removesuffix(venue.access).removesuffix("\n")

    def person(self, row: parts.Contributor) -> Any:
        if row.profile is None:
            return None
        image = row.profile.image or parts.Image()
        current = self._old.get(row.id)
        photo = stored_image(image.path, self.folder, current.photo if isinstance(current, Person) else None)
        values = {
            "name": row.name,
            "title": row.title,
            "organisation": row.organisation,
            "biography": row.profile.biography,
            "photo_id": photo and photo.pk,
            "photo_alt": image.alt,
            "photo_credit": image.credit,
        }
        return self._find_or_make(Person, values, row.id).pk

    # --- one way for all

    def _equal(self, model: type[Model], values: Values) -> list[Any]:
        """Snippets whose facts are equal; compared here, as databases differ on case and accents."""
        found = model._default_manager.filter(locale=self.locale, **values).order_by("pk")
        return [one for one in found if all(getattr(one, name) == value for name, value in values.items())]

    def _find_or_make(self, model: type[Model], values: Values, row_id: str | None) -> Any:
        current = self._old.get(row_id)
        equal = self._equal(model, values)
        if current in equal:
            found = current
        elif equal:
            found = equal[0]
        elif isinstance(current, model) and self._is_ours_alone(current):
            found = self._change(current, values)
        else:
            found = model._default_manager.create(locale=self.locale, **values)
        self._note_use(found)
        return found

    def _change(self, snippet, values):
        for name, value in values.items():
            setattr(snippet, name, value)
        snippet.save()
        return snippet

    def _is_ours_alone(self, snippet) -> bool:
        if self._used.get((type(snippet), snippet.pk), set()) - {self.key}:
            return False
        for holder, _ in ReferenceIndex.get_grouped_references_to(snippet):
            if str(getattr(holder, "translation_key", "")) != self.key:  # in whatever language
                return False
        return True

    def _note_use(self, snippet) -> None:
        self._used.setdefault((type(snippet), snippet.pk), set()).add(self.key)


def current_snippets(page: EventPage) -> dict[str, Any]:
    """The snippets that a page names now, by the id of the row or block that names each."""
    found: dict[str, Any] = {}
    for rows, name in (("organisers", "organisation"), ("contacts", "contact"), ("venues", "venue")):
        found |= {row.key: getattr(row, name) for row in getattr(page, rows).select_related(name)}
    found |= {row.key: row.venue for row in page.occasions.select_related("venue")}
    for raw in (page.contributors.raw_data, page.programme.raw_data):
        _collect(raw, found)
    return found


def _collect(raw, found: dict[str, Any]) -> None:
    for block in raw:
        value = block["value"]
        for name, model in (("person", Person), ("contact", Contact)):
            if value.get(name):
                found[block.get("id") or ""] = model.objects.filter(pk=value[name]).first()
        for inner in ("contributors", "contacts", "items"):
            _collect(value.get(inner) or [], found)
