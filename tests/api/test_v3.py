"""Events in Wagtail's API v3: read, made and changed by token, and described in the OpenAPI document."""

import datetime as dt
import json

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import GroupPagePermission, PageViewRestriction

from oms_events.api import v3
from oms_events.models import EventPage, Topic
from oms_events.outputs.document_compare import same_facts
from tests import factories
from tests.api.asking import EVENTS, ask, document_of
from tests.rich_event import CONTACT, PERSON, RICH

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not v3.AVAILABLE, reason="this Wagtail has no API v3"),
]
PAGES = "/api/v3/pages/"


def client(user):
    """A client with a token of this user's."""
    from wagtail.models import APIToken

    _, token = APIToken.create_token(user=user, name="test")
    return Client(headers={"Authorization": f"Bearer {token}"})


@pytest.fixture
def editor(site):
    return client(get_user_model().objects.create_superuser("eva", "eva@example.org", "x"))


@pytest.fixture(scope="module")
def rich(shared_world):
    factories.event(**RICH)


@pytest.fixture
def page(rich, db):
    """A live event that says everything."""
    return EventPage.objects.get(title=RICH["title"])


def send(editor, method, path, said, status=200):
    answer = getattr(editor, method)(path, json.dumps(said), content_type="application/json")
    assert answer.status_code == status, answer.content
    return answer.json()


def new(**said):
    """What makes a page: published under the event list."""
    meta = {"type": "oms_events.EventPage", "parent_id": factories.index().pk, "action": "publish"}
    return {"meta": meta, "title": "Höstmöte om vatten", **said}


def test_the_event_is_told_as_api_v2_tells_it(page):
    told = ask(f"{PAGES}{page.pk}/")
    before = ask(f"{EVENTS}{page.pk}/")
    assert told["event"] == {name: before[name] for name in told["event"]}
    assert set(before) - set(told["event"]) == {"id", "meta"}
    assert same_facts(factories.facts(**RICH), document_of(told["event"])) == []
    assert told["meta"]["html_url"] == before["meta"]["html_url"]


def test_rows_are_told_with_their_snippets_and_instants(page):
    told = ask(f"{PAGES}{page.pk}/")
    first = told["occasions"][0]
    assert (first["starts_on"], first["starts_at"]) == ("2026-12-09", "09:30:00")
    assert dt.datetime.fromisoformat(first["first_instant"]).utctimetuple()[:5] == (2026, 12, 9, 7, 30)
    assert told["occasions"][1]["venue"]["name"] == "Town library"
    assert told["venues"][0]["venue"]["city"] == "Ekvik"
    assert told["contacts"][0]["contact"]["email"] == "cid@example.org"
    assert told["topics"][0]["topic"]["slug"] == "water"


def test_what_was_read_makes_the_same_event_again(editor, page):
    told = ask(f"{PAGES}{page.pk}/")
    made = send(editor, "post", PAGES, {**told, **new(title=RICH["title"], slug="igen")}, status=201)
    copy = EventPage.objects.get(pk=made["id"])
    assert copy.live
    assert same_facts(factories.facts(**RICH), document_of(ask(f"{EVENTS}{copy.pk}/"))) == []


def test_an_event_is_made_with_programme_and_rows(editor):
    topic = Topic.objects.create(name="Skog")
    session = {
        "starts": "09:00",
        "title": "Inledning",
        "contributors": [{"name": "Ada Ek", "role": "moderator"}],
    }
    said = new(
        time_zone="Europe/Helsinki",
        event_languages=["sv", "et"],
        accessibility_measures=["hearing_loop"],
        occasions=[{"starts_on": "2026-10-25", "starts_at": "09:00"}],
        topics=[{"topic": topic.pk}],
        programme=[{"type": "session", "value": session}],
    )
    made = send(editor, "post", PAGES, said, status=201)
    told = ask(f"{EVENTS}{made['id']}/")
    assert told["occasions"][0]["instants"] == {"starts": "2026-10-25T09:00:00+02:00"}
    assert told["first_start"] == "2026-10-25T09:00:00+02:00"
    assert (told["topics"], told["event_languages"]) == (["Skog"], ["sv", "et"])
    assert told["accessibility"] == {"measures": ["hearing_loop"]}
    (item,) = told["programme"]
    assert (item["starts"], item["title"]) == ("09:00", "Inledning")
    assert item["instants"] == {"starts": "2026-10-25T09:00:00+02:00"}
    assert [(one["name"], one["role"]) for one in item["contributors"]] == [("Ada Ek", "moderator")]
    assert "description" not in item


def test_a_change_touches_what_it_names_and_keeps_the_rows_that_it_repeats(editor, page):
    told = ask(f"{PAGES}{page.pk}/")
    first = told["occasions"][0]
    rows = [{**first, "starts_at": "10:00"}, {"starts_on": "2027-06-01", "venue": told["venues"][0]["venue"]}]
    send(editor, "patch", f"{PAGES}{page.pk}/", {"meta": {"action": "publish"}, "occasions": rows})
    after = ask(f"{EVENTS}{page.pk}/")
    assert [one["starts"] for one in after["occasions"]] == ["2026-12-09T10:00", "2027-06-01"]
    assert after["occasions"][0]["id"] == first["key"]
    assert after["occasions"][1]["venue"]["name"] == "Congress hall"
    assert page.occasions.get(translation_key=first["key"]).sequence == 1
    expected = {**RICH, "occasions": after["occasions"]}
    assert after["lead"] == expected["lead"]
    assert len(after["programme"]) == len(RICH["programme"])


def test_a_change_without_publishing_stays_a_draft(editor, page):
    send(editor, "patch", f"{PAGES}{page.pk}/", {"lead": "Ännu inte"})
    assert ask(f"{PAGES}{page.pk}/")["lead"] == RICH["lead"]
    assert ask(f"{PAGES}{page.pk}/", client=editor, version="draft")["event"]["lead"] == "Ännu inte"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"programme": [{"type": "lunch", "value": {}}]}, "does not match any of the expected tags"),
        ({"programme": [{"type": "session", "value": {"starts": "klockan nio"}}]}, "time"),
        ({"status": "maybe"}, "cancelled"),
        ({"registration_url": "javascript:alert(1)"}, "registration_url"),
        ({"occasions": [{"label": "no date"}]}, "starts_on"),
        ({"time_zone": "Europe/Atlantis"}, "time_zone"),
        ({"registration_capacity": 0}, "greater than or equal to 1"),
    ],
)
def test_a_wrong_value_is_answered_with_422_and_its_place(editor, page, said, words):
    answer = send(editor, "patch", f"{PAGES}{page.pk}/", said, status=422)
    assert words in json.dumps(answer["errors"])
    assert ask(f"{PAGES}{page.pk}/")["status"] == "rescheduled"


def test_nobody_writes_without_a_token_or_the_permission(page):
    send(Client(), "post", PAGES, new(), status=401)
    send(Client(), "patch", f"{PAGES}{page.pk}/", {"lead": "x"}, status=401)
    author = get_user_model().objects.create_user("bo", "bo@example.org", "x")
    send(client(author), "patch", f"{PAGES}{page.pk}/", {"lead": "x"}, status=403)
    group = Group.objects.create(name="Redaktörer")
    author.groups.add(group)
    permission = {"permission_type": "change"} if hasattr(GroupPagePermission, "permission_type") else {}
    from django.contrib.auth.models import Permission

    may = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=page.get_parent(), permission=may, **permission)
    send(client(author), "patch", f"{PAGES}{page.pk}/", {"lead": "x"})


def test_what_is_not_public_is_told_to_nobody_without_a_token(page):
    other = factories.event(title="Dolt")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    other.unpublish()
    for hidden in (page, other):
        assert Client().get(f"{PAGES}{hidden.pk}/", follow=True).status_code == 404
    assert ask(PAGES, type="oms_events.EventPage")["items"] == []


def test_snippets_are_read_and_made_by_token(editor, page):
    venues = ask("/api/v3/snippets/oms_events.Venue/", client=editor)["items"]
    assert "Congress hall" in [venue["name"] for venue in venues]
    assert Client().get("/api/v3/snippets/oms_events.Venue/").status_code == 401
    for kind in ("Contact", "Organisation", "Topic", "EventType", "Person"):
        assert ask(f"/api/v3/snippets/oms_events.{kind}/", client=editor)["items"]
    made = send(editor, "post", "/api/v3/snippets/oms_events.Topic/", {"name": "Skog"}, status=201)
    assert Topic.objects.get(pk=made["id"]).slug == "skog"


def test_the_openapi_document_names_our_fields_rows_and_blocks(site):
    schemas = ask("/api/v3/openapi.json")["components"]["schemas"]

    def names(schema):
        return set(schemas[schema]["properties"])

    assert {"programme", "occasions", "time_zone", "status"} <= names("EventPageCreateSchema")
    assert {"programme", "occasions", "event"} <= names("EventPageSchema")
    assert "event" not in names("EventPageCreateSchema")
    assert set(CONTACT) <= names("EventContact")
    assert set(PERSON) <= names("EventContributor")
    assert set(RICH) <= names("EventSchema")
    assert {"starts", "ends", "title", "contributors", "items"} <= names("EventProgrammeSessionInput")
    assert schemas["EventProgrammeSession"]["properties"]["starts"]["anyOf"][0]["format"] == "time"
    assert {"starts_on", "venue", "first_instant"} <= names("EventOccasionSchema")
    assert {"name", "city"} <= names("EventVenueSchema")
    instant = schemas["EventInstants" if "EventInstants" in schemas else "Instants"]["properties"]["starts"]
    assert "date-time" in json.dumps(instant)


def test_a_detail_takes_as_many_questions_for_60_items_as_for_4(site):
    def questions(items):
        person = {"kind": "session", "contributors": [PERSON], "contacts": [CONTACT], "topics": ["Skog"]}
        page = factories.event(programme=[{**person, "title": f"Pass {number}"} for number in range(items)])
        ask(f"{PAGES}{page.pk}/")
        with CaptureQueriesContext(connection) as asked:
            ask(f"{PAGES}{page.pk}/")
        return len(asked)

    assert questions(4) == questions(60)


def test_a_site_that_starts_us_after_wagtail_is_warned(monkeypatch):
    assert v3.check_order() == []
    monkeypatch.setattr(v3, "_late", [True])
    (warning,) = v3.check_order()
    assert warning.id == "oms_events.W010"
    assert "above every wagtail app" in warning.hint
