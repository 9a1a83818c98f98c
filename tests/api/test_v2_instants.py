"""Instants of the API: beside every time that has an hour, in the event's zone, over changes of clocks."""

import datetime as dt

import pytest
import time_machine

from oms_events.models import EventPage
from oms_events.rules.spans import occasion_span
from tests import factories
from tests.api.asking import EVENTS, ask

pytestmark = pytest.mark.django_db


def told(**said):
    return ask(f"{EVENTS}{factories.event(**said).pk}/")


@pytest.mark.parametrize(
    ("zone", "starts", "instant"),
    [
        ("Europe/Stockholm", "2026-01-15T09:00", "2026-01-15T09:00:00+01:00"),
        ("Europe/Stockholm", "2026-07-15T09:00", "2026-07-15T09:00:00+02:00"),
        ("Europe/Helsinki", "2026-07-15T09:00", "2026-07-15T09:00:00+03:00"),
        ("Asia/Kolkata", "2026-07-15T09:00", "2026-07-15T09:00:00+05:30"),
        ("America/New_York", "2026-11-01T01:30", "2026-11-01T01:30:00-04:00"),  # comes twice: the first
        ("Europe/Stockholm", "2026-10-25T02:30", "2026-10-25T02:30:00+02:00"),  # comes twice: the first
        ("Europe/Stockholm", "2026-03-29T02:30", "2026-03-29T03:30:00+02:00"),  # skipped: read as before
    ],
)
def test_a_start_is_told_as_written_and_as_an_instant(site, zone, starts, instant):
    event = told(timezone=zone, occasions=[{"starts": starts}])
    assert event["timezone"] == zone
    assert event["occasions"][0]["starts"] == starts
    assert event["occasions"][0]["instants"] == {"starts": instant}
    assert event["first_start"] == instant
    page = EventPage.objects.get()
    assert dt.datetime.fromisoformat(instant) == page.first_start
    assert dt.datetime.fromisoformat(instant) == occasion_span(page.facts().occasions[0], page.zone).starts


def test_an_end_over_the_change_of_clocks_has_the_offset_of_its_own_day(site):
    event = told(occasions=[{"starts": "2026-10-24T18:00", "ends": "2026-10-25T12:00"}])
    assert event["occasions"][0]["instants"] == {
        "starts": "2026-10-24T18:00:00+02:00",
        "ends": "2026-10-25T12:00:00+01:00",
    }
    assert event["last_end"] == "2026-10-25T12:00:00+01:00"


def test_a_date_without_an_hour_stays_a_date(site):
    event = told(occasions=[{"starts": "2026-05-01T13:00", "ends": "2026-05-02"}, {"starts": "2026-04-01"}])
    assert event["occasions"][0]["instants"] == {"starts": "2026-05-01T13:00:00+02:00"}
    assert "instants" not in event["occasions"][1]
    assert (event["first_start"], event["last_end"]) == ("2026-04-01", "2026-05-02")


def test_programme_items_have_the_instants_of_their_day(site):
    event = told(
        timezone="Europe/Helsinki",
        occasions=[{"starts": "2026-03-28T09:00", "ends": "2026-03-29T12:00"}],
        programme=[
            {"kind": "day", "title": "Lördag"},
            {"kind": "social", "title": "Middag", "starts": "22:00", "ends": "01:00"},
            {"kind": "day", "title": "Söndag"},
            {
                "kind": "session",
                "title": "Efter bytet",
                "starts": "09:00",
                "items": [{"kind": "break", "title": "Paus", "starts": "09:30", "ends": "09:45"}],
            },
            {"kind": "session", "title": "Någon gång"},
        ],
    )
    dinner, session, whenever = (event["programme"][number] for number in (1, 3, 4))
    assert dinner["instants"] == {"starts": "2026-03-28T22:00:00+02:00", "ends": "2026-03-29T01:00:00+02:00"}
    assert (dinner["starts"], dinner["ends"]) == ("22:00", "01:00")
    assert session["instants"] == {"starts": "2026-03-29T09:00:00+03:00"}
    assert session["items"][0]["instants"]["ends"] == "2026-03-29T09:45:00+03:00"
    assert "instants" not in whenever


def test_an_item_whose_day_nobody_knows_has_no_instant(site):
    event = told(
        occasions=[{"starts": "2026-05-01"}, {"starts": "2026-06-01"}],
        programme=[{"kind": "session", "title": "Inledning", "starts": "09:00"}],
    )
    assert event["programme"][0]["starts"] == "09:00"
    assert "instants" not in event["programme"][0]


def test_registration_has_its_instants_state_and_next_change(site):
    registration = {
        "url": "https://example.org/anmalan",
        "opens": "2026-09-01",
        "deadline": "2026-10-20T12:00",
    }
    occasions = [{"starts": "2026-10-27T09:00", "registration": {"deadline": "2026-10-26T12:00"}}]
    page = factories.event(occasions=occasions, registration=registration)
    with time_machine.travel("2026-10-24T12:00:00+02:00", tick=False):
        event = ask(f"{EVENTS}{page.pk}/")
    assert event["registration"]["instants"] == {"deadline": "2026-10-20T12:00:00+02:00"}
    own = event["occasions"][0]["registration"]
    assert own["instants"] == {"deadline": "2026-10-26T12:00:00+01:00"}
    assert event["registration_state"] == "closes_soon"
    assert event["next_change"] == "2026-10-26T12:00:00+01:00"
    with time_machine.travel(dt.datetime.fromisoformat(event["next_change"]), tick=False):
        assert ask(f"{EVENTS}{page.pk}/")["registration_state"] == "closed"


def test_a_cancelled_event_says_so_in_words_and_as_a_state(site):
    event = told(status={"state": "cancelled", "reason": "Sjukdom."}, occasions=[{"starts": "2026-05-01"}])
    assert event["status"] == {"state": "cancelled", "reason": "Sjukdom."}
    assert event["status_state"] == "cancelled"
    assert event["occasions"][0]["starts"] == "2026-05-01"
