"""A month as a table: its days, and the ways to the months beside it."""

import pytest

from tests.factories import event
from tests.listing.listed import MONTH, NOW, at, read, titles, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(site):
    with at(NOW):
        yield


def test_each_day_has_what_takes_place_on_it(client):
    event(
        title="Kurs",
        occasions=[{"starts": "2026-11-05T09:00", "ends": "2026-11-05T12:00"}, {"starts": "2026-11-26"}],
    )
    event(title="Mässa", occasions=[{"starts": "2026-10-30", "ends": "2026-11-02"}])
    event(title="Natt", occasions=[{"starts": "2026-11-30T23:00", "ends": "2026-12-01T01:00"}])
    event(title="Nästa", occasions=[{"starts": "2026-12-01"}])
    table = read(client, MONTH).select_one("table")
    rows = [(words(row.th), titles(row)) for row in table.select("tbody tr")]
    assert rows == [
        ("söndag 1 november", ["Mässa"]),
        ("måndag 2 november", ["Mässa"]),
        ("torsdag 5 november", ["Kurs"]),
        ("torsdag 26 november", ["Kurs"]),
        ("måndag 30 november", ["Natt"]),
    ]
    assert "kl. 09.00 – 12.00" in words(table.select("tbody tr")[2])
    assert table.caption is not None
    assert all(th["scope"] for th in table.find_all("th"))


def test_an_event_stands_on_each_of_its_days_and_a_long_one_on_its_first(client):
    event(title="Konferens", occasions=[{"starts": "2026-11-10T13:00", "ends": "2026-11-12T00:00"}])
    event(title="Utställning", occasions=[{"starts": "2026-11-11", "ends": "2027-02-28"}])
    event(title="Sedan länge", occasions=[{"starts": "2026-09-01", "ends": "2026-11-20"}])
    rows = read(client, MONTH).select("table tbody tr")
    assert [(words(row.th), titles(row)) for row in rows] == [
        ("Startade tidigare", ["Sedan länge"]),
        ("tisdag 10 november", ["Konferens"]),
        ("onsdag 11 november", ["Konferens", "Utställning"]),
    ]
    assert "till och med 28 februari 2027" in words(rows[2])


def test_the_months_beside_are_those_that_have_events(client):
    event(title="Förr", occasions=[{"starts": "2025-02-01"}])
    event(title="Sedan", occasions=[{"starts": "2027-06-01"}])
    page = read(client, MONTH)
    assert page.find("a", rel="prev")["href"] == f"{MONTH}?from=2025-02-01"
    assert page.find("a", rel="next")["href"] == f"{MONTH}?from=2027-06-01"
    assert "Det finns inga evenemang den här månaden" in words(page)


def test_a_crawler_comes_to_an_end(client):
    for day in ("2025-02-01", "2026-11-20", "2027-06-01"):
        event(title=day, occasions=[{"starts": day}])
    seen, address = [], f"{MONTH}?from=0001-01-01"
    while address and len(seen) < 10:
        page = read(client, address)
        seen.append(address)
        following = page.select_one('a[rel="next"]')
        address = following and following["href"]
    assert len(seen) == 4
    assert read(client, f"{MONTH}?from=9999-12-01").select_one('a[rel="next"]') is None


def test_the_filters_go_along(client):
    event(title="Ett", topics=["Klimat"], occasions=[{"starts": "2026-11-26"}])
    event(title="Två", occasions=[{"starts": "2026-11-26"}])
    event(title="Tre", topics=["Klimat"], occasions=[{"starts": "2027-01-26"}])
    page = read(client, MONTH, topic="klimat")
    assert titles(page) == ["Ett"]
    assert page.find("a", rel="next")["href"] == f"{MONTH}?topic=klimat&from=2027-01-01"
