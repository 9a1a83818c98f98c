"""Zones whose offset has seconds, as all had before standard time: calendars get the instants and no zone."""

import datetime as dt

import pytest
from icalendar import Calendar

from tests.factories import event

pytestmark = pytest.mark.django_db


def test_liberia_before_1972(site, client):
    page = event(
        timezone="Africa/Monrovia", occasions=[{"starts": "1960-05-06T09:00", "ends": "1960-05-06T10:00"}]
    )
    told = Calendar.from_ical(client.get(f"{page.url}ics/").content)
    assert not told.walk("VTIMEZONE")
    (entry,) = told.walk("VEVENT")
    # 44 minutes and 30 seconds behind Greenwich
    assert entry["dtstart"].dt.astimezone(dt.UTC) == dt.datetime(1960, 5, 6, 9, 44, 30, tzinfo=dt.UTC)
    html = client.get(page.url).content.decode()
    assert 'datetime="1960-05-06T09:00-00:44"' in html or 'datetime="1960-05-06T09:00-00:45"' in html
