"""Every address at which a visitor or a program could read of events, asked one after the other."""

import itertools

from django.test import Client
from wagtail.models import Page

from oms_events.api import v3
from oms_events.models import EventIndexPage, EventPage

LISTS = ("/sv/evenemang/", "/en/events/")
ROUTES = ("archive/", "month/", "ics/", "atom/")
QUERIES = (
    {},
    {"mode": "hybrid"},
    {"from": "2026-11-01", "to": "2026-11-30"},
    {"page": "2"},
    {"q": "stämma"},
)
V2_QUERIES = (
    {},
    {"limit": "1"},
    {"search": "stämma"},
    {"locale": "en", "mode": "hybrid"},
    {"phase": "past"},
    {"starts_after": "2020-01-01", "order": "-first_start"},
)
PAGES = {"type": "oms_events.EventPage", "fields": "*", "limit": "20"}


def addresses(wagtails_own=True):
    """Every face but those of single pages: address and query.

    Those that are `wagtails_own` tell of a page past its expiry until the site's job has taken it down.
    """
    yield from itertools.product(LISTS, QUERIES)
    yield from itertools.product((f"{at}{route}" for at in LISTS for route in ROUTES), QUERIES[:1])
    yield from itertools.product(("/api/v2/events/",), V2_QUERIES)
    yield "/sitemap.xml", {}
    if wagtails_own:
        yield "/api/v2/pages/", PAGES
        # By relevance, PostgreSQL gives what is as good in any order.
        yield "/api/v2/pages/", {"search": "stämma", "order": "id"}
        if v3.AVAILABLE:
            yield "/api/v3/pages/", {}
            yield "/api/v3/pages/", {"type": "oms_events.EventPage"}


def walk(wagtails_own=True):
    """The status and the text of each address, as a stranger reads it."""
    return {
        (path, tuple(query.items())): read(path, **query)
        for path, query in [*addresses(wagtails_own), *((url, {}) for url in open_pages())]
    }


def addresses_of(walk):
    """The keys of a walk that are no single pages."""
    shared = {path for path, _ in addresses()}
    return [key for key in walk if key[0] in shared]


def open_pages():
    """The addresses of all lists, events and other pages that a stranger may read, with their files."""
    for page in Page.objects.live().public().filter(depth__gt=1).specific():
        if url := page.get_url():
            yield url
            if isinstance(page, EventPage) and not isinstance(page, EventIndexPage):
                yield f"{url}ics/"


def read(path, **query):
    answer = Client().get(path, query, follow=True)
    return answer.status_code, answer.content.decode()


def asked_by_number(page, wagtails_own=True):
    """What one asks who guesses a page's number or address: path and query."""
    yield f"/api/v2/events/{page.pk}/", {}
    yield "/api/v2/events/find/", {"id": page.pk}
    yield "/api/v2/events/find/", {"html_path": page.url_path.split("/", 2)[2]}
    yield "/api/v2/events/", {"translation_of": page.pk}
    if wagtails_own:
        yield f"/api/v2/pages/{page.pk}/", {}
    if wagtails_own and v3.AVAILABLE:
        yield f"/api/v3/pages/{page.pk}/", {}
        yield "/api/v3/pages/find/", {"id": page.pk}
    yield page.get_url(), {}
    yield f"{page.get_url()}ics/", {}
