"""Names of zones and languages, as readers of six languages know them."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_events.rules.wording import language_name, languages, zone_name


@pytest.mark.parametrize(
    ("zone", "language", "name"),
    [
        ("Europe/Stockholm", "sv", "svensk tid"),
        ("Europe/Stockholm", "en", "Swedish time"),
        ("Europe/Stockholm", "fi", "Ruotsin aikaa"),
        ("Europe/Stockholm", "da", "svensk tid"),
        ("Europe/Stockholm", "no", "svensk tid"),
        ("Europe/Stockholm", "is", "sænskur tími"),
        ("Europe/Stockholm", "de", "Mitteleuropäische Zeit"),
        ("Atlantic/Reykjavik", "en", "Icelandic time"),
        ("Europe/Helsinki", "sv", "finländsk tid"),
        ("Europe/Berlin", "sv", "centraleuropeisk tid"),
        ("America/New_York", "en", "Eastern Time"),
        ("UTC", "en", "Coordinated Universal Time"),
    ],
)
def test_zone_has_a_name_that_readers_know(zone, language, name):
    assert zone_name(ZoneInfo(zone), dt.date(2023, 7, 1), language) == name
    assert zone_name(ZoneInfo(zone), None, language) == name


def test_zone_named_by_the_season_follows_the_date():
    london = ZoneInfo("Europe/London")
    assert zone_name(london, dt.date(2023, 7, 1), "en") == "British Summer Time"
    assert zone_name(london, dt.date(2023, 1, 1), "en") == "Greenwich Mean Time"


@pytest.mark.parametrize(
    ("language", "english", "both", "three"),
    [
        ("sv", "engelska", "svenska och engelska", "svenska, engelska och finska"),
        ("en", "English", "Swedish and English", "Swedish, English and Finnish"),
        ("fi", "englanti", "ruotsi ja englanti", "ruotsi, englanti ja suomi"),
        ("da", "engelsk", "svensk og engelsk", "svensk, engelsk og finsk"),
        ("nb", "engelsk", "svensk og engelsk", "svensk, engelsk og finsk"),
        ("is", "enska", "sænska og enska", "sænska, enska og finnska"),
    ],
)
def test_languages_are_named_and_listed(language, english, both, three):
    assert language_name("en", language) == english
    assert languages(["sv", "en"], language) == both
    assert languages(("sv", "en", "fi"), language) == three
    assert languages([], language) == ""


@pytest.mark.parametrize("code", ["xx", "swl", "not a language", "", "../sv", "-", "1"])
def test_unknown_language_is_its_own_name(code):
    assert language_name(code, "sv") == code


@pytest.mark.parametrize(
    ("code", "name"),
    [("SMJ", "lulesamiska"), ("EN", "engelska"), ("no-NO", "norskt bokmål"), ("sv-SE", "svenska (Sverige)")],
)
def test_language_code_in_any_spelling_has_a_name(code, name):
    assert language_name(code, "sv").startswith(name)


@given(st.text(), st.sampled_from(["sv", "en", "fi", "da", "nb", "is", "de", "ja", "zz", ""]))
def test_any_code_is_named(code, language):
    assert language_name(code, language) or not code.strip()
    assert isinstance(languages([code, "en"], language), str)


@given(st.sampled_from(["Europe/London", "Pacific/Apia", "Etc/GMT+5"]), st.dates(), st.text(max_size=8))
def test_any_zone_is_named_on_any_date(zone, on, language):
    assert zone_name(ZoneInfo(zone), on, language)
