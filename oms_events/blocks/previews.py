"""Blocks as the block picker shows them: an invented value, drawn as on an event's page."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import get_language, pgettext
from wagtail import blocks

from oms_events.blocks.reading import Snippets, contributor_facts, programme_facts
from oms_events.facts import EventFacts
from oms_events.rules.schedule import days

TEMPLATE = "oms_events/blocks/preview.html"


class Previewed(blocks.StructBlock):
    """A block whose preview is drawn by the templates of the page, from an event that is nothing but it."""

    class Meta:
        preview_template = TEMPLATE

    def get_preview_value(self):
        return self.normalize(sample(self.name))

    def get_preview_context(self, value, parent_context=None):
        raw = {"type": self.name, "id": "", "value": self.get_prep_value(value)}
        language = get_language() or settings.LANGUAGE_CODE
        return {
            **(parent_context or {}),
            **_drawn(raw, language),
            "language": language,
            "ui_language": language,
            "zone": ZoneInfo(settings.TIME_ZONE),
        }


def _drawn(raw: dict[str, Any], language: str) -> dict[str, Any]:
    """What the page's templates draw a block from: days of the programme, or people."""
    nobody = Snippets(lambda model, keys: {})
    if raw["type"] == "contributor":
        event = EventFacts(language=language, title="")
        return {"event": event, "contributors": contributor_facts([raw], nobody)}
    event = EventFacts(language=language, title="", programme=programme_facts([raw], nobody))
    return {"event": event, "days": days(event)}


def sample(kind: str) -> dict[str, Any]:
    """An invented value for a kind of block. The people and places are nobody's."""
    made = SAMPLES.get(kind)
    return made() if made else {"title": pgettext("block preview", "The title of this item")}


def _person() -> dict[str, Any]:
    return {
        "name": "Alva Ekmark",
        "title": pgettext("block preview", "planner"),
        "organisation": pgettext("block preview", "The region"),
        "role": "speaker",
    }


def _session() -> dict[str, Any]:
    return {
        "starts": dt.time(9, 15),
        "ends": dt.time(10),
        "title": pgettext("block preview", "How we plan together"),
        "place": pgettext("block preview", "The large hall"),
        "contributors": [_person()],
    }


def _track(title: str, place: str) -> tuple[str, dict[str, Any]]:
    return "session", {"title": title, "place": place}


def _parallel() -> dict[str, Any]:
    return {
        "starts": dt.time(13),
        "ends": dt.time(14),
        "title": pgettext("block preview", "Choose a workshop"),
        "items": [
            _track(pgettext("block preview", "Water in the town"), pgettext("block preview", "Room 1")),
            _track(pgettext("block preview", "Work at a distance"), pgettext("block preview", "Room 2")),
        ],
    }


def _day() -> dict[str, Any]:
    return {
        "date": dt.date(2030, 5, 14),
        "title": pgettext("block preview", "The first day"),
        "items": [("session", _session())],
    }


def _line(title: str, starts: dt.time, ends: dt.time) -> dict[str, Any]:
    return {"title": title, "starts": starts, "ends": ends}


SAMPLES = {
    "contributor": _person,
    "session": _session,
    "parallel": _parallel,
    "day": _day,
    "other": lambda: _line(pgettext("block preview", "A walk in the town"), dt.time(15), dt.time(16)),
    "break": lambda: _line(pgettext("block preview", "Coffee"), dt.time(10), dt.time(10, 15)),
    "meal": lambda: _line(pgettext("block preview", "Lunch"), dt.time(12), dt.time(13)),
    "registration": lambda: _line(
        pgettext("block preview", "Registration and coffee"), dt.time(8, 30), dt.time(9)
    ),
    "social": lambda: _line(pgettext("block preview", "Mingling"), dt.time(16), dt.time(17)),
}
