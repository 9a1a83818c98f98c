"""A list costs the same number of queries whatever it holds."""

import datetime as dt

import pytest

from tests.factories import event, index
from tests.listing.crowd import crowd
from tests.listing.listed import ARCHIVE, LIST, MONTH, NOW, at, queries

pytestmark = pytest.mark.django_db
ADDRESSES = [
    LIST,
    f"{LIST}?topic=klimat&mode=online&from=2026-11-20&to=2027-12-31",
    f"{LIST}?q=kopia",
    ARCHIVE,
    f"{ARCHIVE}?from=2026-01-01&to=2026-12-31",
    MONTH,
    f"{LIST}ics/",
    f"{LIST}atom/",
]


def _events(count):
    for n in range(count):
        said = {
            "topics": ["Klimat"],
            "event_types": [f"Typ {n % 3}"],
            "attendance_mode": "online",
            "venues": [{"city": f"Stad {n}"}],
            "registration": {"url": "https://example.org/a", "deadline": "2026-12-01"},
        }
        starts = dt.date(2026, 12, 1) + dt.timedelta(days=n)
        event(title=f"Kommande {n}", occasions=[{"starts": starts.isoformat()}], **said)
        ended = dt.date(2026, 11, 1) - dt.timedelta(days=n)
        event(title=f"Över {n}", occasions=[{"starts": ended.isoformat()}], **said)
        event(title=f"Nu {n}", occasions=[{"starts": "2026-11-18", "ends": "2026-12-24"}], **said)


@pytest.mark.slow
def test_five_and_sixty_events_of_each_kind_cost_the_same(client, site):
    with at(NOW):
        _events(5)
        few = {address: queries(client, address) for address in ADDRESSES}
        _events(12)
        crowd(index(), 60, start=dt.datetime(2026, 12, 2, tzinfo=dt.UTC))
        many = {address: queries(client, address) for address in ADDRESSES}
    assert {address: cost for address, cost in many.items() if cost > few[address]} == {}
    bare = queries(client, "/sv/resor/")
    assert many[LIST] - bare <= 10
    assert many[f"{LIST}atom/"] - bare <= 8
