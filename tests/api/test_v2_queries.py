"""The API asks the database the same number of questions however many events there are, and however large."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.api.asking import EVENTS, ask
from tests.rich_event import CONTACT, PERSON, REGISTRATION, VENUE

pytestmark = pytest.mark.django_db


def rich(title, items):
    """An event with so many programme items, people, rows and links to other pages."""
    programme = [
        {
            "kind": "session",
            "title": f"Pass {number}",
            "starts": "09:00",
            "topics": [f"Ämne {number % 7}"],
            "description": f"<p>Text {number}</p>",
            "contributors": [PERSON | {"name": f"{title} {number}"}],
            "contacts": [CONTACT | {"name": f"Kontakt {number % 9}"}],
            "links": [{"text": "mer", "url": "https://example.org/"}],
        }
        for number in range(items)
    ]
    return factories.event(
        title=title,
        occasions=[
            {"starts": f"2026-05-{day:02}T09:00", "venue": VENUE} for day in range(1, 2 + items // 20)
        ],
        venues=[VENUE],
        topics=["Skog"],
        event_types=["Seminarium"],
        organisers=[{"name": "Region Exempel", "url": "https://example.org/"}],
        contacts=[CONTACT],
        registration=REGISTRATION,
        programme=programme,
    )


def link_to_pages(page, targets):
    """Let every programme item link to a page of the site, in the form that the editor stores."""
    raw = list(page.programme.raw_data)
    for number, block in enumerate(raw):
        target = targets[number % len(targets)]
        block["value"]["description"] = f'<p><a linktype="page" id="{target}">mer</a></p>'
    page.programme = raw
    page.save_revision().publish()


def questions(path=EVENTS, **query):
    """How many queries an answer takes, from caches that are warm alike."""
    ask(path, **query)
    cache.clear()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        ask(path, **query)
    return len(asked)


@pytest.fixture(scope="module")
def lists(shared_world):
    """Keys of pages to link to."""
    return [factories.event(title=f"Mål {number}").pk for number in range(6)]


def test_a_list_takes_as_many_questions_for_large_programmes_as_for_small(lists):
    link_to_pages(rich("Liten", 4), lists)
    small = questions(topic="skog")
    link_to_pages(rich("Stor", 60), lists)
    assert questions(topic="skog") == small
    assert small < 50


def test_a_list_takes_as_many_questions_for_60_events_as_for_5(lists):
    for number in range(5):
        rich(f"Träff {number}", 3)
    few = questions(topic="skog", limit=20)
    for number in range(5, 60):
        rich(f"Träff {number}", 1)
    assert ask(topic="skog", limit=20)["meta"]["total_count"] == 60
    assert questions(topic="skog", limit=20) == few
    pages = {"type": "oms_events.EventPage", "fields": "*", "limit": 20}
    assert questions("/api/v2/pages/", **pages) <= few + 20  # Wagtail's own asks for each page's address


def test_a_detail_takes_as_many_questions_for_60_items_as_for_4(lists):
    small, large = rich("Liten", 4), rich("Stor", 60)
    link_to_pages(small, lists)
    link_to_pages(large, lists)
    for path in (EVENTS, "/api/v2/pages/"):
        assert questions(f"{path}{small.pk}/") == questions(f"{path}{large.pk}/"), path
