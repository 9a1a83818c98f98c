"""Facts onto an event page, its rows and its blocks."""

from pathlib import Path
from typing import Any

from wagtail.models import Locale

from oms_events.blocks.writing import body_raw, contributors_raw, programme_raw
from oms_events.facts import EventFacts, Moment, parts
from oms_events.loading.files import stored_document, stored_image
from oms_events.loading.snippets import SnippetStore
from oms_events.models import EventPage
from oms_events.models.event import PLAIN

REGISTRATION_PLAIN = ("url", "email", "email_subject", "link_text", "availability", "capacity", "note")
REGISTRATION_MOMENTS = ("opens", "deadline", "cancel_free_until")


def write_facts(page: EventPage, event: EventFacts, store: SnippetStore, folder: Path | None) -> None:
    """Put all facts and words of `event` on `page`, in memory. Ids of rows are those of the facts."""
    status, online = event.status, event.online or parts.Online()
    access, recording = event.accessibility or parts.Accessibility(), event.recording or parts.Recording()
    image = event.image or parts.Image()
    said: dict[str, Any] = {name: getattr(event, name) for name in PLAIN}
    said |= {
        "title": event.title,
        "draft_title": event.title,
        "document_language": event.language,
        "time_zone": event.timezone,
        "body": body_raw(event.body),
        "about": body_raw(event.about),
        "image": stored_image(image.path, folder, page.image),
        "image_alt": image.alt,
        "image_credit": image.credit,
        "status": status.state if status else "",
        "online_note": online.note,
        "online_url": online.url,
        "event_languages": list(event.event_languages),
        "accessibility_measures": list(access.measures),
        "accessibility_note": access.note,
        "contributors": contributors_raw(event.contributors, store, "contributor"),
        "programme": programme_raw(event.programme, store),
        "recording_url": recording.url,
        "recording_note": recording.note,
        "recording_captions": recording.captions,
    }
    for name in ("reason", "note", "previously", "next"):
        said[f"status_{name}"] = getattr(status, name) if status else ""
    for name, value in (said | _registration(event.registration)).items():
        setattr(page, name, value)
    _write_rows(page, event, store, folder)


def _registration(facts: parts.Registration | None) -> dict[str, Any]:
    facts = facts or parts.Registration()
    said: dict[str, Any] = {f"registration_{name}": getattr(facts, name) for name in REGISTRATION_PLAIN}
    said["registration_invitation_only"] = facts.invitation_only
    for name in REGISTRATION_MOMENTS:
        said |= _moment(f"registration_{name}", getattr(facts, name))
    return said


def _moment(name: str, moment: Moment | None) -> dict[str, Any]:
    return {f"{name}_on": moment and moment.on, f"{name}_at": moment and moment.at}


def _write_rows(page, event, store, folder):
    files = {row.key: row.document for row in page.documents.all()}
    topics = _numbered(page, "topics", event.topics)
    types = _numbered(page, "event_types", event.event_types)
    rows = {
        "occasions": [(o.id, _occasion(o, store)) for o in event.occasions],
        "venues": [(v.id, _venue(v, store)) for v in event.venues],
        "organisers": [
            (o.id, {"organisation": store.organisation(o), "role": o.role}) for o in event.organisers
        ],
        "topics": [(key, {"topic": store.topic_named(name)}) for key, name in topics],
        "event_types": [(key, {"event_type": store.event_type(name)}) for key, name in types],
        "contacts": [(c.id, {"contact": store.contact_of(c), "purpose": c.purpose}) for c in event.contacts],
        "documents": [(d.id, _document(d, folder, files.get(d.id))) for d in event.documents],
        "links": [(link.id, {"text": link.text, "url": link.url}) for link in event.links],
    }
    for name, said in rows.items():
        _set_rows(page, name, said)


def _numbered(page: EventPage, name: str, words: tuple[str, ...]) -> list[tuple[str, str]]:
    """Words with the keys of the rows that say them now; new ones get a key of their own."""
    free = [(row.key, row.facts()) for row in getattr(page, name).all()]
    found = []
    for word in words:
        match = next((pair for pair in free if pair[1] == word), None)
        if match:
            free.remove(match)
        found.append((match[0] if match else "", word))
    return found


def _set_rows(page: EventPage, name: str, said: list[tuple[str, dict[str, Any]]]) -> None:
    """Replace the rows of a relation; a row whose key is there already keeps its primary key."""
    manager = getattr(page, name)
    old = {row.key: row.pk for row in manager.all()}
    rows = []
    for order, (key, values) in enumerate(said):
        row = manager.model(pk=old.get(key), sort_order=order, locale_id=page.locale_id, **values)
        if key:
            row.translation_key = key
        rows.append(row)
    setattr(page, name, rows)


def _occasion(occasion: parts.Occasion, store: SnippetStore) -> dict[str, Any]:
    place = _venue(occasion.venue, store) if occasion.venue else {}
    place["venue_key"] = (occasion.venue and occasion.venue.id) or None
    return {
        **_moment("starts", occasion.starts),
        **_moment("ends", occasion.ends),
        "label": occasion.label,
        "audience": occasion.audience,
        **place,
        **_registration(occasion.registration),
    }


def _venue(venue: parts.Venue, store: SnippetStore) -> dict[str, Any]:
    found, note = store.venue(venue)
    return {"venue": found, "room": venue.room, "venue_note": note}


def _document(document: parts.Document, folder: Path | None, current: Any) -> dict[str, Any]:
    return {
        "title": document.title,
        "url": document.url,
        "description": document.description,
        "document": stored_document(document.path, folder, current),
    }


def new_page(event: EventFacts, locale: Locale) -> EventPage:
    """An unsaved page for an event that the site does not have."""
    return EventPage(title=event.title, translation_key=event.key, locale=locale, live=False)
