"""Addresses and API writes that somebody made up: answered or refused in words, and nothing half written."""

import json
from urllib.parse import urlencode

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page, Revision

from oms_events.api import v3
from oms_events.models import Contact, Occasion, Topic, TopicRow, Venue
from tests import factories
from tests.rich_event import RICH

pytestmark = pytest.mark.django_db
steady = settings(max_examples=60, suppress_health_check=[*HealthCheck])

FACES = ["", "archive/", "month/", "ics/", "atom/"]
NAMES = ["q", "topic", "type", "mode", "from", "to", "page", "utm_source"]
API_NAMES = (
    "search topic event_type mode phase status registration starts_after starts_before locale order limit "
    "offset fields type id slug translation_of child_of first_start"
).split()
GOOD = [
    "vatten",
    "in_person",
    "2026-12-01",
    "1",
    "-1",
    "-first_start",
    "*",
    "sv",
    "past",
    "oms_events.EventPage",
]
BAD = [
    "\x00",
    "\ud7ff",
    "9" * 400,
    "2026-02-30",
    "0001-01-01",
    "9999-12-31",
    "'\"--",
    "<script>",
    "%",
    "*,-id",
    "a:b",
]
VALUES = st.sampled_from([*GOOD, *BAD]) | st.text(max_size=12)


def asked(names):
    return st.lists(st.tuples(st.sampled_from(names), VALUES), max_size=5).map(
        lambda pairs: urlencode(pairs, encoding="utf-8", errors="replace")
    )


@pytest.fixture
def water(site):
    factories.event(title="Möte om vatten", topics=["Vatten"], occasions=[{"starts": "2026-12-09T09:00"}])


def test_a_list_answers_whatever_it_is_asked(water):
    @steady
    @given(st.sampled_from(FACES), asked(NAMES))
    def ask(face, query):
        assert Client().get(f"/sv/evenemang/{face}?{query}").status_code == 200

    ask()


def test_the_api_answers_or_says_what_is_wrong(water):
    @steady
    @given(asked(API_NAMES))
    def ask(query):
        answer = Client().get(f"/api/v2/events/?{query}")
        if answer.status_code == 302:  # a language that is not there is not found, and Django tries another
            assert "locale=" in query
            return
        assert answer.status_code in (200, 400), (query, answer.content)
        assert answer.status_code == 200 or answer.json()["message"]

    ask()


PIECES = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False)
    | st.sampled_from([*GOOD, *BAD, "", "25:00", "09:00", "javascript:alert(1)", "</script><script>"])
    | st.just([])
    | st.just({})
    | st.just([{}])
)


@st.composite
def changed(draw, said):
    """The value with one to three of its parts, wherever they stand, replaced or left out."""
    said = json.loads(json.dumps(said))
    for _ in range(draw(st.integers(1, 3))):
        part = said
        while isinstance(part, dict | list) and part:
            key = draw(st.sampled_from(sorted(part) if isinstance(part, dict) else range(len(part))))
            inner = part[key]
            if not (isinstance(inner, dict | list) and inner) or draw(st.integers(0, 3)) == 0:
                if draw(st.booleans()):
                    part[key] = draw(PIECES)
                else:
                    del part[key]
                break
            part = inner
    return said


def stored():
    """How much of everything that a write could leave behind there is."""
    return [model.objects.count() for model in (Page, Revision, Occasion, Topic, TopicRow, Venue, Contact)]


@pytest.mark.slow
@pytest.mark.skipif(not v3.AVAILABLE, reason="this Wagtail has no API v3")
def test_a_made_up_write_is_done_whole_or_refused_with_nothing_left(site):
    from wagtail.models import APIToken

    eva = get_user_model().objects.create_superuser("eva", "eva@example.org", "x")
    editor = Client(headers={"Authorization": f"Bearer {APIToken.create_token(user=eva, name='test')[1]}"})
    page = factories.event(**RICH)
    address = f"/api/v3/pages/{page.pk}/"
    told = editor.get(address).json()
    said = {name: value for name, value in told.items() if name not in ("id", "event")}

    @settings(steady, max_examples=40)
    @given(changed(said), st.booleans(), st.sampled_from([{}, {"action": "publish"}]))
    def write(body, new, meta):
        if new:
            kind = {"type": "oms_events.EventPage", "parent_id": factories.index().pk}
            body = {**body, "slug": "nytt", "meta": {**kind, **meta}}
        else:
            body = {**body, "meta": meta}
        before = stored()
        with transaction.atomic():
            send = editor.post if new else editor.patch
            answer = send(
                "/api/v3/pages/" if new else address, json.dumps(body), content_type="application/json"
            )
            assert answer.status_code < 500, answer.content
            if answer.status_code >= 400:
                assert stored() == before
                assert answer.content
            else:
                assert Client().get(page.get_url()).status_code == 200
            transaction.set_rollback(True)

    write()
