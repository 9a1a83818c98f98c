"""JSON-LD: what search engines read of an event."""

import json
import re

import pytest
from bs4 import BeautifulSoup

from oms_events.outputs.jsonld import event_jsonld, script
from oms_events.outputs.jsonld_offer import is_free
from oms_events.outputs.published import Picture
from tests.outputs.faces import MORNING, NASTY, URL, facts, page
from tests.outputs.google import faults, many
from tests.rich_event import RICH


def said(**changed):
    return event_jsonld(facts(**changed), page())


def test_a_plain_event_is_told_as_google_asks():
    told = said(organisers=[{"name": "Region Exempel", "url": "https://example.org/"}])
    assert told == {
        "@context": "https://schema.org",
        "@type": "Event",
        "startDate": "2026-03-10T09:00+01:00",
        "endDate": "2026-03-10T12:00+01:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "Folkets hus",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "Storgatan 7",
                "postalCode": "123 45",
                "addressLocality": "Ekvik",
            },
        },
        "name": "Höstmöte om vatten",
        "description": "Om vattnet i sju regioner.",
        "url": URL,
        "organizer": {"@type": "Organization", "name": "Region Exempel", "url": "https://example.org/"},
    }


SHAPES = {
    "online": {"attendance_mode": "online", "venues": []},
    "hybrid": {"online": {"url": "https://example.org/live"}},
    "room alone": {"venues": [{"room": "Sal B"}]},
    "town alone": {"venues": [{"city": "Ekvik"}]},
    "no hours": {"occasions": [{"starts": "2026-03-10", "ends": "2026-03-11"}]},
    "local mean time": {"occasions": [{"starts": "1850-03-10T09:00"}]},
    "last day": {"occasions": [{"starts": "9999-12-31T23:59"}]},
    "two dates": {"occasions": [MORNING, {"starts": "2026-03-12"}]},
    "hostile": {"title": NASTY, "venues": [{"name": NASTY, "city": NASTY}], "lead": NASTY},
    "rich": {k: v for k, v in RICH.items() if k != "language"},
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("state", ["scheduled", "cancelled", "postponed", "rescheduled", "moved_online"])
def test_every_shape_in_every_state_has_what_google_requires(shape, state):
    told = said(**SHAPES[shape] | {"status": {"state": state, "previously": "2026-01-09T10:00"}})
    assert faults(told) == []


@pytest.mark.parametrize("unknown", [{"occasions": []}, {"venues": []}, {"venues": [{"note": "Later"}]}])
def test_nothing_is_told_where_date_or_place_is_unknown(unknown):
    assert said(**unknown) == {}


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_an_event_that_is_off_keeps_its_date(state):
    told = said(status={"state": state, "previously": "2026-01-09"})
    assert told["startDate"] == "2026-03-10T09:00+01:00"
    assert "previousStartDate" not in told


@pytest.mark.parametrize(
    ("previously", "told"),
    [("2026-01-09T10:00", "2026-01-09T10:00+01:00"), ("2026-01-09", "2026-01-09"), ("2026-01", None)],
)
def test_a_new_date_tells_the_former_one_where_it_is_a_date(previously, told):
    assert said(status={"state": "rescheduled", "previously": previously}).get("previousStartDate") == told


def test_a_moved_event_is_online_and_its_hall_is_no_place_any_more():
    told = said(status={"state": "moved_online"}, attendance_mode="in_person")
    assert told["location"] == {"@type": "VirtualLocation", "url": URL}
    assert told["eventAttendanceMode"].endswith("/OnlineEventAttendanceMode")


def test_a_hybrid_event_has_both_places():
    told = said(online={"url": "https://example.org/live"})
    assert [p["@type"] for p in told["location"]] == ["Place", "VirtualLocation"]
    assert told["location"][1]["url"] == "https://example.org/live"


def test_several_dates_are_sub_events_from_the_first_start_to_the_last_end():
    occasions = [
        {
            "starts": "2026-03-12T13:00",
            "ends": "2026-03-12T15:00",
            "label": "Syd",
            "venue": {"city": "Söder"},
        },
        {"starts": "2026-03-10T09:00", "label": "Norr", "registration": {"deadline": "2026-03-01"}},
    ]
    told = said(occasions=occasions)
    assert (told["startDate"], told["endDate"]) == ("2026-03-10T09:00+01:00", "2026-03-12T15:00+01:00")
    assert [part["name"] for part in told["subEvent"]] == [
        "Höstmöte om vatten – Syd",
        "Höstmöte om vatten – Norr",
    ]
    assert [part["location"]["name"] for part in told["subEvent"]] == ["Söder", "Folkets hus"]
    assert [many(part.get("offers")) != [] for part in told["subEvent"]] == [False, True]


def test_registration_is_an_offer_with_its_dates():
    asked = {
        "url": "https://example.org/r",
        "opens": "2026-01-10",
        "deadline": "2026-03-01T12:00",
        "availability": "full",
    }
    assert said(registration=asked, price="Kostnadsfritt.")["offers"] == {
        "@type": "Offer",
        "url": "https://example.org/r",
        "description": "Kostnadsfritt.",
        "price": "0",
        "availability": "https://schema.org/SoldOut",
        "validFrom": "2026-01-10",
        "validThrough": "2026-03-01T12:00+01:00",
    }


@pytest.mark.parametrize(
    ("price", "free"),
    [
        ("Kostnadsfritt", True),
        ("Free of charge.", True),
        ("Gratis för medlemmar", False),
        ("Kostnadsfritt, avgift vid utebliven närvaro", False),
        ("500 kr", False),
        ("", False),
    ],
)
def test_free_is_only_what_says_so_and_nothing_else(price, free):
    assert is_free(price) is free
    assert said(price=price).get("isAccessibleForFree") == (True if free else None)


def test_nobodys_mail_or_telephone_is_told():
    told = json.dumps(
        said(
            contacts=[{"name": "Anna Ek", "email": "anna@example.org", "phones": ["010-103 00 00"]}],
            registration={"email": "anna@example.org"},
        )
    )
    assert "@example" not in told and "010-103" not in told and "mailto" not in told


def test_people_are_told_once_by_name_title_and_organisation_and_only_when_confirmed():
    ada = {"name": "Ada Ek", "title": "planerare", "organisation": "Ekvik", "note": "private"}
    programme = [
        {
            "kind": "day",
            "items": [{"kind": "session", "contributors": [ada, {"name": "Bo", "confirmed": False}]}],
        },
        {"kind": "session", "contributors": [{"organisation": "Norrö kommun"}, {"role": "moderator"}]},
    ]
    assert said(contributors=[ada], programme=programme)["performer"] == [
        {
            "@type": "Person",
            "name": "Ada Ek",
            "jobTitle": "planerare",
            "affiliation": {"@type": "Organization", "name": "Ekvik"},
        },
        {"@type": "Organization", "name": "Norrö kommun"},
    ]


def test_organisers_stand_under_their_roles():
    roles = {"": "organizer", "co_organiser": "organizer", "partner": "contributor", "funder": "funder"}
    told = said(organisers=[{"name": f"Body {n}", "role": role} for n, role in enumerate(roles)])
    assert [o["name"] for o in told["organizer"]] == ["Body 0", "Body 1"]
    assert (told["contributor"]["name"], told["funder"]["name"]) == ("Body 2", "Body 3")


def test_the_picture_and_the_spoken_languages_are_told():
    picture = Picture(url="https://www.example.se/media/a.jpg", width=1200, height=630)
    told = event_jsonld(facts(event_languages=["sv", "en"]), page(image=picture))
    assert told["image"]["url"] == "https://www.example.se/media/a.jpg"
    assert told["inLanguage"] == ["sv", "en"]


def test_no_text_can_end_the_script_element():
    told = said(title=NASTY, lead=NASTY, venues=[{"name": NASTY}], topics=[NASTY], price=NASTY)
    text = script(told)
    assert not re.search("[<>&\u2028]", text)
    html = BeautifulSoup(f"<script>{text}</script><p>after</p>", "html.parser")
    assert json.loads(html.script.string) == told
    assert html.b is None and html.p.string == "after"
