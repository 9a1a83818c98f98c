"""The filters of the events endpoint: what they let through, at their edges."""

import pytest
import time_machine

from oms_events.models import EventPage
from oms_events.rules import terms
from tests import factories
from tests.api.asking import ask, titles

pytestmark = pytest.mark.django_db
NOW = "2026-06-10T12:00:00+02:00"


@pytest.fixture
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def test_starts_after_takes_its_instant_and_starts_before_does_not(site):
    factories.event(title="nio", occasions=[{"starts": "2026-06-10T09:00"}])
    factories.event(title="tio", occasions=[{"starts": "2026-06-10T10:00"}])
    factories.event(title="dagen", occasions=[{"starts": "2026-06-10"}])
    assert titles(starts_after="2026-06-10T09:00+02:00") == ["nio", "tio"]
    assert titles(starts_after="2026-06-10T07:00Z", starts_before="2026-06-10T08:00Z") == ["nio"]
    assert titles(starts_after="2026-06-10T09:01") == ["tio"]
    assert titles(starts_after="2026-06-10", starts_before="2026-06-11") == ["dagen", "nio", "tio"]
    assert titles(starts_before="2026-06-10") == []
    assert titles(starts_after="2026-06-11") == []


def test_an_offset_whose_plus_sign_arrives_as_a_space_is_understood(site):
    factories.event(title="nio", occasions=[{"starts": "2026-06-10T09:00"}])
    assert titles(starts_after="2026-06-10T09:00 02:00") == ["nio"]
    assert titles(starts_after="2026-06-10T09:00 01:00") == []


def test_both_bounds_hold_for_one_and_the_same_occasion(site):
    factories.event(occasions=[{"starts": "2026-01-10"}, {"starts": "2026-12-10"}])
    assert titles(starts_after="2026-05-01", starts_before="2026-06-01") == []
    assert len(titles(starts_after="2026-12-01", starts_before="2027-01-01")) == 1


def test_an_event_in_another_zone_is_found_by_its_instant(site):
    factories.event(title="Dehli", timezone="Asia/Kolkata", occasions=[{"starts": "2026-06-10T03:00"}])
    assert titles(starts_before="2026-06-10") == ["Dehli"]  # 23:30 of the evening before in Stockholm
    assert titles(starts_after="2026-06-10") == []


def test_topic_and_event_type_are_slugs_and_several_mean_any(site):
    factories.event(title="a", topics=["Vatten & kraft"], event_types=["Seminarium"])
    factories.event(title="b", topics=["Skog", "Vatten & kraft"])
    factories.event(title="c", topics=["Skog"], event_types=["Konferens"])
    assert titles(topic="vatten-kraft") == ["a", "b"]
    assert titles(topic="skog,vatten-kraft") == ["a", "b", "c"]
    assert titles(topic="skog", event_type="konferens") == ["c"]
    assert ask(topic="skog")["items"][0]["topic_slugs"] == ["skog", "vatten-kraft"]


def test_mode_finds_what_is_stated_and_what_the_places_tell(site):
    factories.event(title="stated", attendance_mode="online")
    factories.event(title="told", online={"url": "https://example.org/live"})
    factories.event(title="here", venues=[{"name": "Stadshuset", "city": "Ekvik"}])
    assert titles(mode="online") == ["stated", "told"]
    assert titles(mode="in_person") == ["here"]
    assert set(terms.ATTENDANCE_MODE) == {"online", "in_person", "hybrid"}
    assert titles(mode="hybrid,in_person") == ["here"]


@pytest.mark.searches
def test_wagtails_own_parameters_work_together_with_ours(site, now):
    for number in range(3):
        factories.event(
            title=f"Höstmöte {number}", topics=["Skog"], occasions=[{"starts": f"2026-09-0{number + 1}"}]
        )
    factories.event(title="Vårmöte", occasions=[{"starts": "2026-04-01"}])
    assert titles(phase="upcoming", order="-first_start", limit=2) == ["Höstmöte 2", "Höstmöte 1"]
    assert titles(phase="upcoming", offset=2) == ["Höstmöte 2"]
    assert titles(order="title", topic="skog")[0] == "Höstmöte 0"
    assert titles(
        search="höstmöte", phase="upcoming", topic="skog", order="first_start", starts_after="2026-09-02"
    ) == [
        "Höstmöte 1",
        "Höstmöte 2",
    ]
    assert titles(locale="en") == []
    assert ask(topic="skog")["meta"]["total_count"] == 3
    assert titles(child_of=factories.index().pk, phase="past") == ["Vårmöte"]


def test_the_end_of_a_phase_is_the_end_of_the_event(site):
    page = factories.event(occasions=[{"starts": "2026-06-10T09:00", "ends": "2026-06-10T12:00"}])
    for at, phase in (("08:59", "upcoming"), ("09:00", "ongoing"), ("11:59", "ongoing"), ("12:00", "past")):
        with time_machine.travel(f"2026-06-10T{at}:00+02:00", tick=False):
            assert titles(phase=phase) == [page.title]
            assert EventPage.objects.count() == 1


def test_events_that_start_together_come_in_the_order_they_were_made(site, client):
    at = {"occasions": [{"starts": "2031-05-06T09:00"}]}
    made = [factories.event(title=f"Möte {n}", **at).pk for n in range(4)]
    for order in ("first_start", "-first_start"):
        told = client.get("/api/v2/events/", {"order": order}).json()["items"]
        assert [one["id"] for one in told] == made
