"""One event in all its faces: the same instants, names, place and status, whatever clocks do."""

import datetime as dt

import pytest
import time_machine

from tests import factories
from tests.all_faces import every_face, of_card, of_feed, of_page, soup

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 2, 20, 9, tzinfo=dt.UTC)
HALL = {"name": "Folkets hus", "street": "Storgatan 7", "postcode": "123 45", "city": "Ekvik"}


@pytest.fixture(autouse=True)
def _now(site):
    with time_machine.travel(NOW, tick=False):
        yield


def utc(text):
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def on(text):
    return dt.date.fromisoformat(text)


def starts(*pairs):
    return [{"starts": start, **({"ends": end} if end else {})} for start, end in pairs]


# Zone, what editors write, and what all must read: worked out by hand, not by our code.
TIMES = {
    "the site's zone in winter": (
        "", [("2026-12-09T09:00", "2026-12-09T16:30")], [(utc("2026-12-09T08:00"), utc("2026-12-09T15:30"))],
    ),
    "the site's zone in summer": (
        "", [("2026-06-09T09:00", "2026-06-09T16:30")], [(utc("2026-06-09T07:00"), utc("2026-06-09T14:30"))],
    ),
    "another zone": (
        "Europe/Helsinki", [("2026-06-09T09:00", "2026-06-09T10:00")],
        [(utc("2026-06-09T06:00"), utc("2026-06-09T07:00"))],
    ),
    "a zone of half hours, another date here": (
        "Asia/Kolkata", [("2026-06-09T03:00", "2026-06-09T05:00")],
        [(utc("2026-06-08T21:30"), utc("2026-06-08T23:30"))],
    ),
    "across the night when clocks go forward": (
        "", [("2026-03-29T01:30", "2026-03-29T03:30")], [(utc("2026-03-29T00:30"), utc("2026-03-29T01:30"))],
    ),
    "an hour that clocks skip": ("", [("2026-03-29T02:30", None)], [(utc("2026-03-29T01:30"), None)]),
    "across the night when clocks go back": (
        "", [("2026-10-25T01:30", "2026-10-25T03:30")], [(utc("2026-10-24T23:30"), utc("2026-10-25T02:30"))],
    ),
    "an hour that clocks show twice": (
        "", [("2026-10-25T02:30", "2026-10-25T04:00")], [(utc("2026-10-25T00:30"), utc("2026-10-25T03:00"))],
    ),
    "clocks that go back elsewhere on another night": (
        "America/New_York", [("2026-11-01T01:30", "2026-11-01T03:00")],
        [(utc("2026-11-01T05:30"), utc("2026-11-01T08:00"))],
    ),
    "a day before and after the change": (
        "", [("2026-10-24T13:00", "2026-10-25T13:00")], [(utc("2026-10-24T11:00"), utc("2026-10-25T12:00"))],
    ),
    "a date without an hour": ("", [("2026-12-09", None)], [(on("2026-12-09"), None)]),
    "a date in another zone": ("Asia/Kolkata", [("2026-12-09", None)], [(on("2026-12-09"), None)]),
    "dates over the change": ("", [("2026-03-28", "2026-03-30")], [(on("2026-03-28"), on("2026-03-30"))]),
    "several occasions": (
        "", [("2026-03-10T09:00", "2026-03-10T12:00"), ("2026-04-10T09:00", None), ("2026-12-09", None)],
        [
            (utc("2026-03-10T08:00"), utc("2026-03-10T11:00")),
            (utc("2026-04-10T07:00"), None),
            (on("2026-12-09"), None),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("zone", "said", "expected"), TIMES.values(), ids=TIMES)
def test_every_face_tells_the_same_instants(zone, said, expected):
    more = {"timezone": zone} if zone else {}
    page = factories.event(title="Höstmöte om vatten", occasions=starts(*said), venues=[HALL], **more)
    listing = factories.index()
    faces = every_face(page, listing)
    assert {name: told.times for name, told in faces.items()} == dict.fromkeys(faces, expected)
    assert {name for name, told in faces.items() if page.title not in told.words} == set()
    first, last = expected[0]
    card, _ = of_card(listing.get_url(), page.title)
    assert first in card or _date(said[0][0]) in card
    if isinstance(first, dt.datetime) and last and said[0][0][:10] == said[0][1][:10]:
        assert {first, last} <= card
    # The feed has words alone: those of the page, with the same name of the zone.
    words = " ".join(of_feed(listing, page.title).split())
    for line in soup(page.get_url()).select(".oms-fact--when dd"):
        assert " ".join(line.get_text().split()) in words


def _date(text):
    return dt.date.fromisoformat(text[:10])


# State to the words of readers, iCalendar's STATUS, whether SUMMARY says it, and schema.org's word.
STATUS = {
    "scheduled": ("", "CONFIRMED", False, "EventScheduled"),
    "cancelled": ("Inställt", "CANCELLED", True, "EventCancelled"),
    "postponed": ("Framflyttat", "TENTATIVE", True, "EventPostponed"),
    "rescheduled": ("Nytt datum", "CONFIRMED", False, "EventRescheduled"),
    "moved_online": ("Flyttat till digitalt", "CONFIRMED", False, "EventMovedOnline"),
}


@pytest.mark.parametrize("state", STATUS)
def test_every_face_tells_the_same_status(state):
    words, calendar, in_summary, schema = STATUS[state]
    before = {"previously": "2026-01-07"} if state == "rescheduled" else {}
    online = {"url": "https://example.org/live"} if state == "moved_online" else {}
    page = factories.event(
        title="Höstmöte om vatten",
        occasions=starts(("2026-03-10T09:00", "2026-03-10T12:00")),
        venues=[HALL],
        status={"state": state, "reason": "Sjukdom.", **before},
        online=online,
    )
    listing = factories.index()
    faces = every_face(page, listing)
    told = {name: face.words for name, face in faces.items()}
    for name in ("ics", "ics of the list"):
        assert calendar in told[name].split()
        assert (f"{words}: {page.title}" in told[name]) is in_summary
    assert f"schema.org/{schema}" in told["json-ld"]
    for name in (name for name in told if name.startswith("api")):
        assert f'"status_state": "{state}"' in told[name]
    heading = f"{words}: {page.title}" if words else page.title
    drawn = soup(page.get_url())
    assert " ".join(drawn.h1.get_text().split()) == heading
    assert drawn.title.get_text().strip().startswith(heading)
    assert of_feed(listing, page.title).startswith(heading)
    _, card = of_card(listing.get_url(), page.title)
    _, row = of_card(f"{listing.get_url()}month/?from=2026-03-01", page.title)
    for shown in (card, row):
        assert words in shown
    if state != "scheduled":
        for name in ("page", "ics", "api v2"):
            assert "Sjukdom." in told[name], name
    if before:
        assert '"previousStartDate": "2026-01-07"' in told["json-ld"]
        assert "7 januari 2026" in told["page"]


@pytest.mark.parametrize("mode", ["in_person", "online", "hybrid"])
def test_every_face_tells_the_same_place(mode):
    page = factories.event(
        title="Höstmöte om vatten",
        occasions=starts(("2026-03-10T09:00", "2026-03-10T12:00")),
        venues=[] if mode == "online" else [HALL],
        attendance_mode=mode,
        online={} if mode == "in_person" else {"url": "https://example.org/live"},
    )
    listing = factories.index()
    told = {name: face.words for name, face in every_face(page, listing).items()}
    told["feed"] = of_feed(listing, page.title)
    for name, words in told.items():
        for part in ("Folkets hus", "Storgatan 7", "Ekvik"):
            assert (part in words) is (mode != "online"), (name, part)
    for name in ("page", "ics", "ics of the list", "feed"):
        assert ("digitalt" in told[name].lower()) is (mode != "in_person"), name
    assert ("VirtualLocation" in told["json-ld"]) is (mode != "in_person")
    for name in ("page", "ics", "json-ld", "api v2"):
        assert ("https://example.org/live" in str(told[name]) or name == "page") is (
            mode != "in_person" or name == "page"
        )
    for path in (listing.get_url(), f"{listing.get_url()}month/?from=2026-03-01"):
        _, card = of_card(path, page.title)
        assert ("Ekvik" in card) is (mode != "online")
        assert ("digitalt" in card.lower()) is (mode != "in_person")


def test_each_language_tells_the_same_instants_in_its_own_words():
    page = factories.event(
        title="Höstmöte om vatten",
        occasions=starts(("2026-06-09T09:00", "2026-06-09T10:00")),
        venues=[HALL],
        timezone="Europe/Helsinki",
    )
    other = factories.english(page, "Meeting on water", "meeting")
    told = {name: face.times for p, index in ((page, "sv"), (other, "en"))
            for name, face in every_face(p, factories.index(index)).items()}  # fmt: skip
    assert list(told.values()) == [[(utc("2026-06-09T06:00"), utc("2026-06-09T07:00"))]] * len(told)
    assert "finländsk tid" in of_page(page).words
    assert "Finnish time" in of_page(other).words
