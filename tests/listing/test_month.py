"""A month as a table: its days, and the ways to the months beside it."""

import pytest

from tests.factories import event
from tests.listing.listed import MONTH, NOW, at, read, titles, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(site):
    with at(NOW):
        yield


def test_each_day_has_what_starts_on_it(client):
    event(
        title="Kurs",
        occasions=[{"starts": "2026-11-05T09:00", "ends": "2026-11-05T12:00"}, {"starts": "2026-11-26"}],
    )
    event(title="Mässa", occasions=[{"starts": "2026-10-30", "ends": "2026-11-02"}])
    event(title="Natt", occasions=[{"starts": "2026-11-30T23:00", "ends": "2026-12-01T01:00"}])
    event(title="Nästa", occasions=[{"starts": "2026-12-01"}])
    table = read(client, MONTH).select_one("table")
    rows = [(words(row.th), titles(row)) for row in table.select("tbody tr")]
    assert [row[0] for row in rows][1:] == ["torsdag 5 november", "torsdag 26 november", "måndag 30 november"]
    assert [row[1] for row in rows] == [["Mässa"], ["Kurs"], ["Kurs"], ["Natt"]]
    assert "kl. 09.00 – 12.00" in words(table.select("tbody tr")[1])
    assert table.caption is not None
    assert all(th["scope"] for th in table.find_all("th"))


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
