"""Which events a list shows, in which order, and under which heading."""

import datetime as dt

import pytest

from oms_events.models import EventPage
from tests.factories import event
from tests.listing.listed import ARCHIVE, LIST, NOW, at, count, groups, heading_of, read, titles, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(site):
    with at(NOW):
        yield


def test_soonest_first_under_the_month(client):
    event(title="Senare", occasions=[{"starts": "2027-01-05"}])
    event(title="Snart", occasions=[{"starts": "2026-12-01T09:00"}])
    event(title="Sedan", occasions=[{"starts": "2026-12-24"}])
    assert groups(read(client)) == {"December 2026": ["Snart", "Sedan"], "Januari 2027": ["Senare"]}


def test_an_event_is_upcoming_until_its_end(client):
    event(title="Möte", occasions=[{"starts": "2026-11-20T09:00", "ends": "2026-11-20T11:00"}])
    assert heading_of(read(client), "Möte") == "Pågår nu : Möte"
    assert titles(read(client, ARCHIVE)) == []
    with at(dt.datetime(2026, 11, 20, 10, tzinfo=dt.UTC)):
        assert titles(read(client)) == []
        assert titles(read(client, ARCHIVE)) == ["Möte"]


def test_an_event_without_hours_lasts_its_whole_day(client):
    event(title="Dag", occasions=[{"starts": "2026-11-20"}])
    with at(dt.datetime(2026, 11, 20, 22, 59, tzinfo=dt.UTC)):
        assert titles(read(client)) == ["Dag"]
    with at(dt.datetime(2026, 11, 20, 23, tzinfo=dt.UTC)):
        assert titles(read(client)) == []


def test_several_dates_sort_by_the_next_one(client):
    event(title="Mellan", occasions=[{"starts": "2026-12-10"}])
    event(title="Serie", occasions=[{"starts": "2026-11-01"}, {"starts": "2026-12-24"}])
    event(title="Först", occasions=[{"starts": "2027-03-01"}, {"starts": "2026-12-01"}])
    page = read(client)
    assert titles(page) == ["Först", "Mellan", "Serie"]
    serie = page.select(".oms-card")[2]
    assert "24 december" in words(serie.select_one(".oms-date"))
    assert "november" not in words(serie.select_one(".oms-date"))


def test_long_events_push_no_short_one_down(client):
    for n in range(8):
        event(title=f"Utställning {n}", occasions=[{"starts": "2026-09-01", "ends": f"2027-02-0{n + 1}"}])
    event(title="I dag", occasions=[{"starts": "2026-11-20T15:00"}])
    event(title="I morgon", occasions=[{"starts": "2026-11-21"}])
    shown = groups(read(client))
    assert shown["Pågår nu"] == ["Utställning 0", "Utställning 1", "Utställning 2"]
    assert titles(read(client))[3:5] == ["I dag", "I morgon"]
    assert len(titles(read(client))) == len(set(titles(read(client)))) == 10


def test_what_goes_on_is_on_a_page_of_its_own_when_there_is_nothing_else(client, settings):
    settings.OMS_EVENTS = {"EVENTS_PER_PAGE": 2}
    for n in range(6):
        event(title=f"Utställning {n}", occasions=[{"starts": "2026-09-01", "ends": f"2027-02-0{n + 1}"}])
    found = titles(read(client)) + titles(read(client, page=2))
    assert found == [f"Utställning {n}" for n in range(6)]


def test_an_event_without_a_date_comes_last_and_not_in_a_period(client):
    event(title="Ovisst", occasions=[])
    event(title="Visst", occasions=[{"starts": "2027-05-01"}])
    assert titles(read(client)) == ["Visst", "Ovisst"]
    assert titles(read(client, **{"from": "2027-01-01"})) == ["Visst"]


def test_a_cancelled_event_stays_with_its_status_in_the_heading(client):
    event(title="Samråd", occasions=[{"starts": "2026-12-03"}], status={"state": "cancelled"})
    assert heading_of(read(client), "Samråd") == "Inställt : Samråd"


def test_the_archive_has_the_latest_first_with_the_recording(client):
    event(title="Äldst", occasions=[{"starts": "2024-03-01"}])
    event(title="Nyss", occasions=[{"starts": "2026-11-10"}], recording={"url": "https://film.example.org/1"})
    page = read(client, ARCHIVE)
    assert titles(page) == ["Nyss", "Äldst"]
    assert page.select_one(".oms-card-recording a")["href"] == "https://film.example.org/1"
    assert "Nyss" in words(page.select_one(".oms-card-recording a"))


def test_the_archive_goes_by_year(client):
    event(title="2024", occasions=[{"starts": "2024-12-31"}])
    event(title="2025", occasions=[{"starts": "2025-01-01"}])
    page = read(client, ARCHIVE)
    years = {words(link): link["href"] for link in page.select(".oms-years a")}
    assert list(years)[1:] == ["2025", "2024"]
    old = read(client, years["2024"])
    assert titles(old) == ["2024"]
    assert words(old.h1) == "Tidigare evenemang 2024"
    assert words(old.select_one(".oms-years [aria-current]")) == "2024"


def test_pages_hold_every_event_once(client, settings):
    settings.OMS_EVENTS = {"EVENTS_PER_PAGE": 3}
    for n in range(8):
        event(title=f"Möte {n}", occasions=[{"starts": f"2026-12-0{n + 1}"}])
    first, second, third = (read(client, page=n) for n in (1, 2, 3))
    assert titles(first) + titles(second) + titles(third) == [f"Möte {n}" for n in range(8)]
    assert first.find("a", rel="next")["href"] == f"{LIST}?page=2"
    assert second.find("a", rel="prev")["href"] == LIST
    assert third.find("a", rel="next") is None
    assert words(second.select_one(".oms-pages [aria-current]")) == "Sida 2"
    assert {count(page) for page in (first, second, third)} == {"8 evenemang hittades"}


def test_past_a_thousand_they_are_no_longer_counted(client):
    first = event(title="Först", occasions=[{"starts": "2026-12-01"}])
    _copies(first, 1001)
    assert count(read(client)) == "Fler än 1 000 evenemang hittades"
    assert len(titles(read(client, page=51))) == 2
    assert titles(read(client, page=51))[-1] == "Kopia 1000"


def _copies(page: EventPage, number: int):
    """So many more events after this one, written straight into the tables."""
    from tests.listing.crowd import crowd

    crowd(page.get_parent(), number, start=dt.datetime(2026, 12, 2, tzinfo=dt.UTC))
