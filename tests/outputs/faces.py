"""An invented event and the pages that tell it, for the tests of calendars, feeds, JSON-LD and heads."""

import datetime as dt

from icalendar import Calendar

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain
from oms_events.outputs.calendar import event_calendar
from oms_events.outputs.published import PublishedEvent, PublishedList

URL = "https://www.example.se/sv/kalender/hostmote/"
FIRST = dt.datetime(2026, 1, 7, 8, 30, 15, 999, tzinfo=dt.UTC)
LAST = dt.datetime(2026, 2, 3, 9, 0, 1, tzinfo=dt.UTC)
HALL = {"name": "Folkets hus", "street": "Storgatan 7", "postcode": "123 45", "city": "Ekvik"}
MORNING = {"id": "occasion-1", "starts": "2026-03-10T09:00", "ends": "2026-03-10T12:00"}
NASTY = '</script><b>x</b> "q"; a,b\\n\r\nBEGIN:VEVENT\u2028y\x00\x0b\x85z <!--'


def facts(**said):
    """Facts of an event on a morning in March at a hall, with values in the document's shape changed."""
    plain = {
        "key": "7c1c44e2-9d62-4f43-8fe5-3d86ea8bb0a1",
        "language": "sv",
        "title": "Höstmöte om vatten",
        "lead": "Om vattnet i sju regioner.",
        "occasions": [MORNING],
        "venues": [HALL],
        **said,
    }
    return from_plain(EventFacts, plain)


def page(**changed):
    given = {
        "url": URL,
        "language": "sv",
        "site_name": "Region Exempel",
        "time_zone": "Europe/Stockholm",
        "first_published_at": FIRST,
        "last_published_at": LAST,
        "calendar_url": f"{URL}ics/",
    }
    return PublishedEvent(**given | changed)


def listed(**changed):
    given = {
        "key": "e4a1d0b4-3f0c-4a43-9d64-0f8c0d8f7d11",
        "title": "Kalender",
        "url": "https://www.example.se/sv/kalender/",
        "language": "sv",
        "site_name": "Region Exempel",
        "time_zone": "Europe/Stockholm",
        "first_published_at": FIRST,
        "last_published_at": LAST,
        "calendar_url": "https://www.example.se/sv/kalender/ics/",
        "feed_url": "https://www.example.se/sv/kalender/atom/",
    }
    return PublishedList(**given | changed)


def vevents(raw):
    return Calendar.from_ical(raw).walk("VEVENT")


def vevent(**said):
    """The only VEVENT of an event with these facts."""
    (found,) = vevents(event_calendar(facts(**said), page()))
    return found
