"""Draws pages from plain facts on a base page that knows nothing of us."""

import datetime as dt
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from bs4 import BeautifulSoup
from django.template.backends.django import DjangoTemplates
from django.test import RequestFactory
from django.utils import translation

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain
from oms_events.rules.lifecycle import lifecycle
from oms_events.rules.schedule import days

HOST = "localhost"
NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
BASE = (
    "<html><head><title>{% block title %}{% endblock %}</title></head><body>{% block content %}{% endblock %}"
)


def engine(**templates):
    """A template engine with our templates, a stranger's base page and, first of all, `templates`."""
    own = {"base.html": BASE} | {f"oms_events/{name}.html": source for name, source in templates.items()}
    loaders = [
        ("django.template.loaders.locmem.Loader", own),
        "django.template.loaders.app_directories.Loader",
    ]
    options = {
        "loaders": loaders,
        "context_processors": ["django.template.context_processors.request"],
        "autoescape": True,
    }
    return DjangoTemplates({"NAME": "alone", "DIRS": [], "APP_DIRS": False, "OPTIONS": options})


def context(said, now=NOW, **more):
    event = from_plain(EventFacts, {"language": "en", "title": "Open day", **said})
    zone = event.zone("Europe/Stockholm")
    given = {
        "page": SimpleNamespace(title=event.title, url="/open-day/"),
        "event": event,
        "zone": zone,
        "site_zone": ZoneInfo("Europe/Stockholm"),
        "language": event.language,
        "ui_language": "en",
        "days": days(event),
        "lifecycle": lifecycle(event, now, zone),
        "switch": [],
        "index_url": "",
    }
    return given | more


def draw(said=(), template="event_page", templates=(), **more):
    given = context(dict(said), **more) if template == "event_page" else dict(more)
    request = RequestFactory().get("/", HTTP_HOST=HOST)
    with translation.override("en"):
        page = engine(**dict(templates)).get_template(f"oms_events/{template}.html")
        return BeautifulSoup(page.render(given, request), "html.parser")


def words(node):
    return " ".join(node.get_text(" ").split()).replace(" ,", ",")


def section(page, name):
    heading = page.find(id=f"oms-{name}")
    return heading.find_parent("section") if heading else None
