import pytest

from oms_events.paste import parse_programme
from oms_events.paste.days import day_heading


@pytest.mark.parametrize(
    ("line", "title", "date"),
    [
        ("Tisdag 6 april", "Tisdag 6 april", None),
        ("Torsdagen den 9 oktober 2025", "Torsdagen den 9 oktober 2025", "2025-10-09"),
        ("TIISTAI 5.10.2027", "TIISTAI 5.10.2027", "2027-10-05"),
        ("Onsdag d. 5 november", "Onsdag d. 5 november", None),
        ("Program tirsdag 3. mars 2026", "Program tirsdag 3. mars 2026", "2026-03-03"),
        ("Tuesday, 14 October, 12:00-19:00 CET", "Tuesday, 14 October", None),
        ("Day One: Ferries for small islands", "Day One: Ferries for small islands", None),
        ("MÅNDAG", "MÅNDAG", None),
    ],
)
def test_day_headings(line, title, date):
    assert day_heading(line) == (title, date)


@pytest.mark.parametrize(
    "line", ["Dagens viktigaste ord", "Anna Maj, chef", "May we begin", "3.2 Budget", "10 marknader"]
)
def test_lines_that_head_no_day(line):
    assert day_heading(line) is None


def test_a_date_that_does_not_exist_is_left_out():
    assert day_heading("Tisdag 31 februari 2026") == ("Tisdag 31 februari 2026", None)


def test_day_and_time_on_one_line_give_a_day_and_a_row():
    day, row = parse_programme("Torsdag kl. 13.00: Debat om kysten\nArrangør: Kystforeningen")
    assert day["kind"] == "day" and day["title"] == "Torsdag"
    assert (row["starts"], row["title"], row["organiser"]) == ("13:00", "Debat om kysten", "Kystforeningen")
