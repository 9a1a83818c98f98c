"""Files that somebody damaged: read, or refused in words; never anything else, and never for long."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oms_events.loading.from_faults import FileErrors
from oms_events.loading.from_file import ReadFile, read_file
from tests.loading.test_import_calendar import GOOGLE, OUTLOOK, SERIES, calendar
from tests.loading.test_import_table import HEAD, ROW, SWEDISH

CALENDARS = [OUTLOOK.encode(), GOOGLE.encode(), *(calendar(*lines) for lines in SERIES)]
TABLES = [(HEAD + ROW).encode(), (SWEDISH + "Möte;;;;;;;;\n").encode("cp1252")]
PIECES = st.sampled_from(
    [b"", b"\r\n", b"\n ", b":", b";", b",", b'"', b"\x00", b"\xff", b"=", b"RRULE:FREQ=DAILY;COUNT=9\r\n",
     b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"99999999", b"00010101", b"T250000Z", b";TZID=X",
     b"VALUE=PERIOD", b"DURATION:-P1D\r\n", b"UNTIL=", b"\\",
     b"\\n", b"-1", b"BYMONTHDAY=31;", b"\xc2\x85", b"\xe2\x80\xa8"]
) | st.binary(max_size=4)  # fmt: skip


@st.composite
def damaged(draw, samples):
    data = draw(st.sampled_from(samples))
    for _ in range(draw(st.integers(1, 4))):
        begin = draw(st.integers(0, len(data)))
        end = min(len(data), begin + draw(st.integers(0, 12)))
        data = data[:begin] + draw(PIECES) + data[end:]
    return data


def read_or_refused(name, data):
    begin = time.process_time()
    try:
        assert isinstance(read_file(name, data, "sv"), ReadFile)
    except FileErrors as error:
        assert error.messages() and all(error.messages())
    assert time.process_time() - begin < 10


@settings(max_examples=150)
@given(damaged(CALENDARS))
def test_a_damaged_calendar(data):
    read_or_refused("a.ics", data)


@settings(max_examples=150)
@given(damaged(TABLES))
def test_a_damaged_table(data):
    read_or_refused("a.csv", data)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"Title\n" + b"x\n" * 500_000),
        ("a.csv", b"Title" + b";" * 1_000_000),
        ("a.csv", b'Title\n"' + b"x\n" * 500_000),
        ("a.ics", b"\r\n" * 500_000),
        ("a.ics", b"BEGIN:VCALENDAR\r\n" + b" x" * 500_000),
        ("a.ics", b"BEGIN:VCALENDAR\r\n" + b"X;A=" + b'"' * 1_000_000),
        ("a.ics", b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 35_000 + b"END:VCALENDAR"),
        ("a.ics", calendar("DTSTART:20260512T090000", "RDATE:" + "20260512T090000," * 60_000)),
        ("a.ics", calendar("DTSTART:20260512T090000", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5")),
        ("a.ics", calendar("DTSTART:20260512T090000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5")),
        ("a.ics", calendar("DTSTART:20260512T090000", "RRULE:FREQ=MONTHLY;BYDAY=6MO;COUNT=5")),
        ("a.ics", calendar("DTSTART:20260512T090000", "RRULE:FREQ=WEEKLY;BYDAY=1MO;COUNT=5")),
        ("a.ics", calendar("DTSTART:20260512T090000", "CATEGORIES:" + "\\," * 400_000)),
        ("a.ics", calendar("DTSTART:20260512T090000", "DESCRIPTION:" + "<p " * 16_000)),
    ],
    ids=range(14),
)
def test_a_megabyte_of_noise_is_answered_in_seconds(name, data):
    read_or_refused(name, data[: 1024 * 1024])
