"""Calendar files: what others write, what we write ourselves, and what is refused, at which line."""

import datetime as dt

import icalendar
import pytest
import recurring_ical_events
from django.utils import translation

from oms_events.facts import Moment
from oms_events.loading.from_faults import FileErrors
from oms_events.loading.from_file import read_file
from oms_events.outputs.calendar import event_calendar
from oms_events.rules.spans import occasion_span
from tests.factories import facts
from tests.outputs.faces import page

SITE = "Europe/Stockholm"
OUTLOOK = """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
CLASS:PUBLIC
UID:040000008200E00074C5B7101A82E008
ORGANIZER;CN="Asta Lind":mailto:asta.lind@example.org
ATTENDEE;CN=Bo Ek:mailto:bo.ek@example.org
DTSTART;TZID="W. Europe Standard Time":20260512T090000
DTEND;TZID="W. Europe Standard Time":20260512T120000
LOCATION:Sal Norr; Microsoft Teams-möte
SUMMARY;LANGUAGE=sv:Vattendagen\\, våren
DESCRIPTION:Välkommen till en dag om vatten.\\n\\nTa med matsäck & kikare.\\nVi
  går ut.\\n
CATEGORIES:Vatten,Klimat
BEGIN:VALARM
TRIGGER:-PT15M
ACTION:DISPLAY
END:VALARM
END:VEVENT
END:VCALENDAR
"""
GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
X-WR-CALNAME:Regionens kalender
X-WR-TIMEZONE:Europe/Stockholm
BEGIN:VEVENT
DTSTART:20261109T080000Z
DTEND:20261109T110000Z
UID:5k2u@google.com
DESCRIPTION:<p>Möte med <b>Teams</b>:<br>https://teams.microsoft.com/l/meetup-join/1</p>
LOCATION:https://meet.google.com/abc-defg-hij
STATUS:CONFIRMED
SUMMARY:Digitalt möte
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261201
DTEND;VALUE=DATE:20261203
UID:6k2u@google.com
SUMMARY:Mässa
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261201
UID:7k2u@google.com
CLASS:PRIVATE
SUMMARY:Tandläkare
END:VEVENT
END:VCALENDAR
"""


def calendar(*lines: str, before: tuple[str, ...] = ()) -> bytes:
    """A calendar with one entry; `lines` are its properties beside UID and SUMMARY (from line 5)."""
    entry = ("BEGIN:VEVENT", "UID:ett@example.org", *lines, "SUMMARY:Mötet", "END:VEVENT")
    every = ("BEGIN:VCALENDAR", "VERSION:2.0", *before, *entry, "END:VCALENDAR", "")
    return "\r\n".join(every).encode()


def events(text: str | bytes, language: str = "sv"):
    data = text if isinstance(text, bytes) else text.replace("\n", "\r\n").encode()
    return [one.event for one in read_file("kalender.ics", data, language).events]


def spans(event):
    return [occasion_span(occasion, event.zone(SITE)) for occasion in event.occasions]


def starts(event):
    return [span.starts for span in spans(event)]


def refused(data: bytes, name: str = "kalender.ics") -> list[str]:
    with pytest.raises(FileErrors) as error:
        read_file(name, data, "sv")
    return error.value.messages()


def test_what_outlook_writes():
    (event,) = events(OUTLOOK)
    assert event.title == "Vattendagen, våren"
    assert (event.occasions[0].starts, event.occasions[0].ends) == (
        Moment.parse("2026-05-12T09:00"),
        Moment.parse("2026-05-12T12:00"),
    )
    assert event.timezone == ""  # the site's own shows the same times
    assert (event.venues[0].name, event.attendance_mode) == ("Sal Norr", "hybrid")
    assert event.online.note == "Microsoft Teams-möte"
    assert event.body[0].paragraph == (
        "<p>Välkommen till en dag om vatten.</p><p>Ta med matsäck &amp; kikare.<br>Vi går ut.</p>"
    )
    assert event.topics == ("Vatten", "Klimat")
    assert (event.contacts[0].name, event.contacts[0].email) == ("Asta Lind", "asta.lind@example.org")
    assert "Bo Ek" not in repr(event)


def test_what_google_writes():
    read = read_file("kalender.ics", GOOGLE.encode(), "sv")
    meeting, fair = (one.event for one in read.events)
    assert str(meeting.occasions[0].starts) == "2026-11-09T09:00"
    assert meeting.attendance_mode == "online"
    assert "meet.google.com" not in repr(meeting)
    assert any("länk" in note or "link" in note for note in read.events[0].notes)
    assert (str(fair.occasions[0].starts), str(fair.occasions[0].ends)) == ("2026-12-01", "2026-12-02")
    assert fair.status.state == "cancelled"
    assert len(read.notes) == 1 and "Tandläkare" not in repr(read)


def test_the_zone_of_another_country_stays():
    (event,) = events(calendar("DTSTART;TZID=Europe/Helsinki:20260512T090000"))
    assert (event.timezone, str(event.occasions[0].starts)) == ("Europe/Helsinki", "2026-05-12T09:00")


@pytest.mark.parametrize("name", ["W. Europe Standard Time", "/example.org/20260101_1/Europe/Stockholm"])
def test_other_names_of_a_zone_that_the_file_does_not_define(name):
    (event,) = events(calendar(f"DTSTART;TZID={name}:20260712T090000"))
    assert starts(event) == [dt.datetime(2026, 7, 12, 7, tzinfo=dt.UTC)]


def test_a_zone_that_the_file_defines_itself():
    zone = OUTLOOK[OUTLOOK.index("BEGIN:VTIMEZONE") : OUTLOOK.index("BEGIN:VEVENT")]
    zone = zone.replace("W. Europe Standard Time", "Customized Time Zone").replace("+02", "+04")
    lines = tuple(zone.replace("+01", "+03").strip().splitlines())
    (event,) = events(calendar("DTSTART;TZID=Customized Time Zone:20260712T090000", before=lines))
    assert starts(event) == [dt.datetime(2026, 7, 12, 5, tzinfo=dt.UTC)]


def test_the_hour_that_comes_twice_keeps_its_instant():
    for utc in ("20261025T003000Z", "20261025T013000Z"):
        (event,) = events(calendar(f"DTSTART:{utc}"))
        assert starts(event) == [dt.datetime.strptime(utc, "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.UTC)]


def test_outlooks_whole_days_have_no_hour():
    (event,) = events(
        calendar(
            f"DTSTART;TZID={SITE}:20260512T000000",
            f"DTEND;TZID={SITE}:20260514T000000",
            "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        )
    )
    assert (str(event.occasions[0].starts), str(event.occasions[0].ends)) == ("2026-05-12", "2026-05-13")


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (["DTSTART:20260512T090000", "DURATION:PT1H30M"], "2026-05-12T10:30"),
        (["DTSTART;VALUE=DATE:20260512", "DURATION:P2D"], "2026-05-13"),
        (["DTSTART;VALUE=DATE:20260512", "DTEND;VALUE=DATE:20260513"], None),
        (["DTSTART:20260512T090000", "DTEND:20260512T090000"], None),
        (["DTSTART:20260512T090000"], None),
    ],
)
def test_ends(lines, end):
    (event,) = events(calendar(*lines))
    assert (event.occasions[0].ends and str(event.occasions[0].ends)) == end


SERIES = [
    [f"DTSTART;TZID={SITE}:20260310T090000", "RRULE:FREQ=WEEKLY;COUNT=5"],  # over the change of clocks
    ["DTSTART:20260310T080000Z", "RRULE:FREQ=WEEKLY;COUNT=5"],
    [f"DTSTART;TZID={SITE}:20260310T090000", "RRULE:FREQ=DAILY;INTERVAL=3;UNTIL=20260401T235959Z"],
    ["DTSTART;VALUE=DATE:20260310", "RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20260801"],
    [f"DTSTART;TZID={SITE}:20260330T090000", "RRULE:FREQ=MONTHLY;BYDAY=-1MO;COUNT=4"],
    [
        f"DTSTART;TZID={SITE}:20260310T090000",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        f"EXDATE;TZID={SITE}:20260317T090000,20260331T090000",
        f"RDATE;TZID={SITE}:20260412T130000",
    ],
    [f"DTSTART;TZID={SITE}:20260310T090000", f"RDATE;TZID={SITE}:20260311T090000,20260312T100000"],
    ["DTSTART;VALUE=DATE:20260310", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20260311"],
    [f"DTSTART;TZID={SITE}:20240229T090000", "RRULE:FREQ=YEARLY;COUNT=2"],
    ["DTSTART;VALUE=DATE:20260131", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=6"],
    ["DTSTART;VALUE=DATE:20260130", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=12"],
    ["DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=DAILY;BYMONTH=1,7;BYDAY=MO,TU;UNTIL=20270801"],
]


@pytest.mark.parametrize("lines", SERIES, ids=lambda lines: " ".join(lines)[:60])
def test_a_series_has_the_dates_that_another_reader_finds(lines):
    data = calendar(*lines)
    (event,) = events(data)
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between((2024,), (2033,))
    wanted = sorted(component.start for component in found)
    if isinstance(wanted[0], dt.datetime):
        assert starts(event) == [time.astimezone(dt.UTC) for time in wanted]
    else:
        assert [occasion.starts.on for occasion in event.occasions] == wanted
    assert len({occasion.id for occasion in event.occasions}) == len(wanted)


def test_a_changed_date_of_a_series_takes_the_place_of_the_old_one():
    series = calendar(f"DTSTART;TZID={SITE}:20260310T090000", "RRULE:FREQ=WEEKLY;COUNT=3").decode()
    changed = (
        "BEGIN:VEVENT\r\nUID:ett@example.org\r\nRECURRENCE-ID:20260317T080000Z\r\n"
        f"DTSTART;TZID={SITE}:20260318T130000\r\nDTEND;TZID={SITE}:20260318T150000\r\n"
        "SUMMARY:Mötet i Umeå\r\nEND:VEVENT\r\n"
    )
    off = changed.replace("20260317", "20260324").replace("END:VEVENT", "STATUS:CANCELLED\r\nEND:VEVENT")
    (event,) = events(series.replace("END:VCALENDAR", f"{changed}{off}END:VCALENDAR").encode())
    assert [(str(o.starts), o.label) for o in event.occasions] == [
        ("2026-03-10T09:00", ""),
        ("2026-03-18T13:00", "Mötet i Umeå"),
    ]


TIMED = [
    [{"starts": "2026-05-12T09:00", "ends": "2026-05-12T12:00"}],
    [{"starts": "2026-10-24T22:00", "ends": "2026-10-25T02:30"}],  # into the hour that comes twice
    [{"starts": "2026-03-28T22:00", "ends": "2026-03-29T04:00"}],
    [{"starts": "2026-05-12T09:00", "ends": "2026-05-13"}],
    [{"starts": "2026-03-12T09:00", "label": "Umeå"}, {"starts": "2026-07-13T10:00", "label": "Luleå"}],
]
WHOLE_DAYS = [[{"starts": "2026-05-12"}], [{"starts": "2026-05-12", "ends": "2026-05-14"}]]


def told_and_read(**said):
    """An event, and what our own calendar file of it is read as."""
    event = facts(status={"state": "cancelled", "reason": "Snö."}, **said)
    with translation.override("sv"):
        (found,) = events(event_calendar(event, page()))
    return event, found


@pytest.mark.parametrize("zone", ["", "Europe/London", "America/St_Johns", "Asia/Kolkata", "UTC"])
@pytest.mark.parametrize("occasions", TIMED, ids=str)
def test_our_own_calendar_file_comes_back_with_the_same_instants(occasions, zone):
    event, found = told_and_read(occasions=occasions, timezone=zone)
    for occasion, wanted, span in zip(event.occasions, spans(event), spans(found), strict=True):
        assert span.starts == wanted.starts
        assert not occasion.ends or span.ends == wanted.ends
    assert (found.title, found.status.state) == (event.title, "cancelled")
    assert [o.label for o in found.occasions] == [o.label for o in event.occasions]


@pytest.mark.parametrize("occasions", WHOLE_DAYS, ids=str)
def test_our_own_whole_days_come_back(occasions):
    event, found = told_and_read(occasions=occasions)
    assert [(o.starts, o.ends) for o in found.occasions] == [(o.starts, o.ends) for o in event.occasions]


START = "DTSTART:20260512T090000"
REFUSED = [
    (calendar("DTSTART:20261332T090000"), "5", "DTSTART"),
    (calendar("DTSTART:i morgon"), "5", "DTSTART"),
    (calendar("DTSTART:99990512T090000"), "5", "DTSTART"),
    (calendar("DTSTART;TZID=Mars/Olympus:20260512T090000"), "5", "Mars/Olympus"),
    (calendar(START, "DTEND:20260512T080000"), "6", "DTEND"),
    (calendar(START, "DTEND;VALUE=DATE:20260513"), "6", "DTEND"),
    (calendar(START, "DURATION:P999999999999D"), "6", "DURATION"),
    (calendar(START, "RRULE:FREQ=SECONDLY;COUNT=5"), "6", "FREQ"),
    (calendar(START, "RRULE:FREQ=WEEKLY"), "6", "COUNT"),
    (calendar(START, "RRULE:FREQ=DAILY;COUNT=1000000000"), "6", "100"),
    (calendar(START, "RRULE:FREQ=DAILY;UNTIL=20991231T000000Z"), "6", "RRULE"),
    (calendar(START, "RRULE:FREQ=DAILY;INTERVAL=0;COUNT=5"), "6", "INTERVAL"),
    (calendar(START, "RRULE:FREQ=DAILY;BYMONTH=13;COUNT=5"), "6", "RRULE"),
    (calendar(START, "RRULE:" + "FREQ=DAILY;" * 200), "6", "RRULE"),
    (calendar(START, "RRULE:FREQ=DAILY;COUNT=2", "RRULE:FREQ=DAILY;COUNT=3"), "7", "RRULE"),
    (calendar(START, "RDATE:" + ",".join(["20260512T090000Z", "hej"])), "6", "RDATE"),
    (calendar(START, "RDATE:" + ",".join(f"2026{n // 28 + 1:02}{n % 28 + 1:02}T090000Z" for n in range(120))),
     "5", "100"),
    (calendar(START, "EXDATE:20260512T090000"), "3", "VEVENT"),
    (calendar(START, "RECURRENCE-ID;RANGE=THISANDFUTURE:20260512T090000"), "6", "RANGE"),
    (calendar(START, "URL:javascript:alert(1)"), "6", "URL"),
    (calendar(START, "URL:ftp://example.org/"), "6", "URL"),
    (calendar(START, "LOCATION:" + "x" * 501), "6", "500"),
    (calendar(START, "DESCRIPTION:" + "x" * 100_000), "6", "DESCRIPTION"),
    (calendar(START).replace(b"SUMMARY:M", b"SUMMARY:" + b"x" * 256), "6", "255"),
    (calendar(START).replace("SUMMARY:Mötet".encode(), b"SUMMARY:"), "3", "SUMMARY"),
    (calendar(), "3", "DTSTART"),
    (calendar("HEJ"), "5", "HEJ"),
    (calendar('DTSTART;TZID="W:20260512T090000'), "5", "DTSTART"),
    (calendar("BEGIN:VALARM"), "7", "END:VALARM"),
    (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 1000, "11", "10"),
    (calendar(START)[:-20], "", "END:"),
    (calendar(START).replace("ö".encode(), b"\xf6"), "6", "UTF-8"),
    ("BEGIN:VCALENDAR".encode("utf-16"), "1", "UTF-8"),
    (b"", "1", "BEGIN:VCALENDAR"),
    (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "", "VEVENT"),
    (b"BEGIN:VTODO\r\nEND:VTODO\r\n", "1", "BEGIN:VCALENDAR"),
    (b"\x89PNG\r\n\x1a\n" + bytes(range(32)), "1", "UTF-8"),
    (b"<html>", "1", "BEGIN:VCALENDAR"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "line", "word"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_refused_is_told_with_its_line(data, line, word):
    found = refused(data)
    assert any(f"{line}, " in each or f" {line}:" in each or not line for each in found), found
    assert any(word in each for each in found), found


def test_a_zone_whose_rules_would_run_without_end_is_refused():
    zone = OUTLOOK[OUTLOOK.index("BEGIN:VTIMEZONE") : OUTLOOK.index("BEGIN:VEVENT")]
    zone = zone.replace("W. Europe Standard Time", "Egen").replace("FREQ=YEARLY", "FREQ=SECONDLY")
    lines = tuple(zone.strip().splitlines())
    assert "VTIMEZONE" in refused(calendar("DTSTART;TZID=Egen:20260712T090000", before=lines))[0]


def test_every_fault_is_told_at_once():
    text = calendar(START, "DTEND:20260512T080000").decode()
    entry = text[text.index("BEGIN:VEVENT") : text.index("END:VCALENDAR")]
    second = entry.replace("ett@", "två@").replace("T080000", "T070000")
    found = refused(text.replace("END:VCALENDAR", second + "END:VCALENDAR").encode())
    assert len(found) == 2


def test_limits_of_size_and_number(settings):
    settings.OMS_EVENTS = {"IMPORT_BYTES": 1000}
    assert "1000" in refused(calendar(START, "DESCRIPTION:" + "x" * 1000))[0]
    settings.OMS_EVENTS = {"IMPORT_EVENTS": 2}
    text = calendar(START).decode()
    entry = text[text.index("BEGIN:VEVENT") : text.index("END:VCALENDAR")]
    many = "".join(entry.replace("ett@", f"{n}@") for n in range(3))
    assert "2" in refused(text.replace(entry, many).encode())[0]


def test_a_file_of_another_kind_is_refused():
    assert "program.docx" in refused(b"PK", "program.docx")[0]
