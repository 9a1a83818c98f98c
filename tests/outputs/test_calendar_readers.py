"""What others' programs read in our calendar files: the same instants as the facts, in every zone."""

import datetime as dt
from zoneinfo import ZoneInfo

import ics
import pytest
import recurring_ical_events
import vobject
from icalendar import Calendar

from oms_events.facts import Moment
from oms_events.outputs.calendar import event_calendar, list_calendar
from oms_events.outputs.time_zones import zone_component
from tests.outputs.faces import facts, listed, page

SEASONS = ("2026-01-15T09:00", "2026-07-15T09:00")
CHANGES = {
    "Europe/Stockholm": ("2026-03-29T01:59", "2026-03-29T02:30", "2026-03-29T03:00", "2026-10-25T02:30"),
    "America/New_York": ("2026-03-08T02:15", "2026-11-01T01:30", "2026-11-01T02:00"),
    "Australia/Sydney": ("2026-04-05T02:30", "2026-10-04T02:30", "2026-10-04T03:00"),
    "Europe/Dublin": ("2026-03-29T01:30", "2026-10-25T01:30"),
    "Pacific/Chatham": ("2026-04-05T03:00", "2026-09-27T03:00"),
    "Australia/Lord_Howe": ("2026-04-05T01:45", "2026-10-04T02:15"),
}
STILL = ("UTC", "Asia/Kolkata", "Asia/Kathmandu", "Atlantic/Reykjavik", "Pacific/Kiritimati", "Etc/GMT+5")
ODD = (
    "Africa/Casablanca",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "America/Santiago",
    "Africa/Cairo",
    "America/Havana",
)
CASES = [(z, t) for z in (*CHANGES, *STILL, *ODD) for t in (*SEASONS, *CHANGES.get(z, ()))]


def utc(at):
    return at.astimezone(dt.UTC).replace(tzinfo=None)


def told(zone, starts):
    """The instant in UTC that the facts state, and the file that tells it."""
    occasions = [{"id": "x", "starts": starts, "ends": f"{starts[:8]}30T23:00"}]
    raw = event_calendar(facts(timezone=zone, occasions=occasions), page())
    return utc(Moment.parse(starts).first_instant(ZoneInfo(zone))), raw


def from_own_rules(raw):
    """The start, read by the file's own VTIMEZONE and not by what the reader knows of the zone."""
    calendar = Calendar.from_ical(raw)
    (event,) = calendar.walk("VEVENT")
    start = event["DTSTART"].dt
    zones = calendar.walk("VTIMEZONE")
    if "TZID" not in event["DTSTART"].params:
        return utc(start)
    own = zones[0].to_tz(lookup_tzid=False)
    return utc(
        own.localize(start.replace(tzinfo=None)) if hasattr(own, "localize") else start.replace(tzinfo=own)
    )


@pytest.mark.parametrize(("zone", "starts"), CASES)
def test_every_reader_finds_the_same_instant(zone, starts):
    expected, raw = told(zone, starts)
    assert utc(Calendar.from_ical(raw).walk("VEVENT")[0].start) == expected
    assert from_own_rules(raw) == expected
    assert utc(vobject.readOne(raw.decode()).vevent.dtstart.value) == expected
    (event,) = ics.Calendar(raw.decode()).events
    assert utc(event.begin.datetime) == expected


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "Australia/Sydney", "America/New_York"])
def test_a_zone_with_summer_time_is_told_by_two_rules(zone):
    _, raw = told(zone, SEASONS[1])
    assert raw.count(b"RRULE:FREQ=YEARLY") == 2
    assert b"BEGIN:STANDARD" in raw and b"BEGIN:DAYLIGHT" in raw
    assert b"RDATE" not in raw
    assert f"DTSTART;TZID={zone}:20260715T090000".encode() in raw


@pytest.mark.parametrize("zone", ["Africa/Casablanca", "Asia/Gaza"])
def test_a_zone_without_a_yearly_rule_is_told_in_utc(zone):
    _, raw = told(zone, SEASONS[1])
    assert b"VTIMEZONE" not in raw and b"TZID" not in raw


@pytest.mark.parametrize("starts", ["2026-03-29T02:30", "2026-10-25T02:30"])
def test_an_hour_that_is_skipped_or_comes_twice_is_told_in_utc(starts):
    _, raw = told("Europe/Stockholm", starts)
    assert b"DTSTART:2026" in raw
    assert raw.count(b"DTEND:2026") == 1


def test_years_in_which_the_rule_changed_are_told_in_utc():
    assert zone_component("America/New_York", 2006, 2008) is None
    assert zone_component("America/New_York", 2009, 2026) is not None
    assert zone_component("Europe/Stockholm", 1, 2026) is None


@pytest.mark.parametrize("starts", ["0001-01-01T00:00", "1850-06-01T10:00", "9999-12-31T23:59", "9999-12-31"])
def test_the_ends_of_the_calendar_break_nothing(starts):
    assert b"BEGIN:VEVENT" in event_calendar(facts(occasions=[{"starts": starts}]), page())


def test_a_subscriber_finds_the_days_of_a_list():
    occasions = [{"starts": "2026-03-10", "ends": "2026-03-12"}, {"starts": "2026-03-12T23:30"}]
    raw = list_calendar([(facts(occasions=occasions), page())], listed())
    calendar = recurring_ical_events.of(Calendar.from_ical(raw))
    assert [len(calendar.at((2026, 3, day))) for day in (9, 10, 11, 12, 13)] == [0, 1, 1, 2, 0]
