"""Exact sentences in the six languages, and that no date, zone or language is too odd to be worded."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_events.facts import Moment
from oms_events.rules.wording import (
    Piece,
    day,
    hours,
    moment,
    period,
    previously,
)

STOCKHOLM = ZoneInfo("Europe/Stockholm")
LANGUAGES = ("sv", "en", "fi", "da", "nb", "is")


def said(starts: str, ends: str, language: str) -> str:
    return str(period(Moment.parse(starts), Moment.parse(ends) if ends else None, language))


PERIODS = {
    ("2023-11-10", ""): (
        "fredag 10 november 2023",
        "Friday 10 November 2023",
        "perjantai 10. marraskuuta 2023",
        "fredag den 10. november 2023",
        "fredag 10. november 2023",
        "föstudagur 10. nóvember 2023",
    ),
    ("2023-11-10T09:00", "2023-11-10T12:00"): (
        "fredag 10 november 2023, kl. 09.00–12.00",
        "Friday 10 November 2023, 09:00–12:00",
        "perjantai 10. marraskuuta 2023 klo 9.00–12.00",
        "fredag den 10. november 2023 kl. 09.00–12.00",
        "fredag 10. november 2023 kl. 09.00–12.00",
        "föstudagur 10. nóvember 2023 kl. 09:00–12:00",
    ),
    ("2023-11-10T09:00", ""): (
        "fredag 10 november 2023, kl. 09.00",
        "Friday 10 November 2023, 09:00",
        "perjantai 10. marraskuuta 2023 klo 9.00",
        "fredag den 10. november 2023 kl. 09.00",
        "fredag 10. november 2023 kl. 09.00",
        "föstudagur 10. nóvember 2023 kl. 09:00",
    ),
    ("2023-11-10", "2023-11-10T12:00"): (
        "fredag 10 november 2023, till kl. 12.00",
        "Friday 10 November 2023, until 12:00",
        "perjantai 10. marraskuuta 2023 klo 12.00 asti",
        "fredag den 10. november 2023 til kl. 12.00",
        "fredag 10. november 2023 til kl. 12.00",
        "föstudagur 10. nóvember 2023 til kl. 12:00",
    ),
    ("2023-11-10", "2023-11-11"): (
        "10–11 november 2023",
        "10–11 November 2023",
        "10.–11. marraskuuta 2023",
        "10.–11. november 2023",
        "10.–11. november 2023",
        "10.–11. nóvember 2023",
    ),
    ("2023-11-30", "2023-12-01"): (
        "30 november–1 december 2023",
        "30 November–1 December 2023",
        "30. marraskuuta – 1. joulukuuta 2023",
        "30. november–1. december 2023",
        "30. november–1. desember 2023",
        "30. nóvember–1. desember 2023",
    ),
    ("2023-12-30", "2024-01-02"): (
        "30 december 2023–2 januari 2024",
        "30 December 2023–2 January 2024",
        "30. joulukuuta 2023 – 2. tammikuuta 2024",
        "30. december 2023–2. januar 2024",
        "30. desember 2023–2. januar 2024",
        "30. desember 2023–2. janúar 2024",
    ),
    ("2023-03-09T12:00", "2023-03-10T13:00"): (
        "torsdag 9 mars 2023, kl. 12.00–fredag 10 mars 2023, kl. 13.00",
        "Thursday 9 March 2023, 12:00–Friday 10 March 2023, 13:00",
        "torstai 9. maaliskuuta 2023 klo 12.00 – perjantai 10. maaliskuuta 2023 klo 13.00",
        "torsdag den 9. marts 2023 kl. 12.00–fredag den 10. marts 2023 kl. 13.00",
        "torsdag 9. mars 2023 kl. 12.00–fredag 10. mars 2023 kl. 13.00",
        "fimmtudagur 9. mars 2023 kl. 12:00–föstudagur 10. mars 2023 kl. 13:00",
    ),
    ("2023-03-09T12:00", "2023-03-10"): (
        "torsdag 9 mars 2023, kl. 12.00–fredag 10 mars 2023",
        "Thursday 9 March 2023, 12:00–Friday 10 March 2023",
        "torstai 9. maaliskuuta 2023 klo 12.00 – perjantai 10. maaliskuuta 2023",
        "torsdag den 9. marts 2023 kl. 12.00–fredag den 10. marts 2023",
        "torsdag 9. mars 2023 kl. 12.00–fredag 10. mars 2023",
        "fimmtudagur 9. mars 2023 kl. 12:00–föstudagur 10. mars 2023",
    ),
    ("2023-03-09", "2023-03-10T13:00"): (
        "torsdag 9 mars 2023–fredag 10 mars 2023, kl. 13.00",
        "Thursday 9 March 2023–Friday 10 March 2023, 13:00",
        "torstai 9. maaliskuuta 2023 – perjantai 10. maaliskuuta 2023 klo 13.00",
        "torsdag den 9. marts 2023–fredag den 10. marts 2023 kl. 13.00",
        "torsdag 9. mars 2023–fredag 10. mars 2023 kl. 13.00",
        "fimmtudagur 9. mars 2023–föstudagur 10. mars 2023 kl. 13:00",
    ),
}


@pytest.mark.parametrize(
    ("starts", "ends", "language", "sentence"),
    [
        (*times, language, sentence)
        for times, sentences in PERIODS.items()
        for language, sentence in zip(LANGUAGES, sentences, strict=True)
    ],
)
def test_period_reads_as_the_language_writes_it(starts, ends, language, sentence):
    assert said(starts, ends, language) == sentence


@pytest.mark.parametrize("end_that_tells_nothing", ["2023-11-10", "2023-11-10T09:00"])
def test_end_that_tells_nothing_more_is_left_out(end_that_tells_nothing):
    assert said("2023-11-10T09:00", end_that_tells_nothing, "sv") == "fredag 10 november 2023, kl. 09.00"
    assert said("2023-11-10", "2023-11-10", "sv") == "fredag 10 november 2023"


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("no", "fredag 10. november 2023"),
        ("sv-FI", "fredag 10 november 2023"),
        ("SV_se", "fredag 10 november 2023"),
        ("en-us", "Friday 10 November 2023"),
        ("de", "Freitag, 10. November 2023"),
        ("fr", "vendredi 10 novembre 2023"),
        ("xx", "Friday 10 November 2023"),
        ("", "Friday 10 November 2023"),
    ],
)
def test_language_codes_in_any_spelling_find_their_language(code, sentence):
    assert said("2023-11-10", "", code) == sentence


def test_other_language_uses_its_own_ranges_with_the_month_written_out():
    assert said("2023-11-10", "2023-11-11", "de") == "10.–11. November 2023"
    assert said("2023-11-10T09:00", "2023-11-10T12:00", "de") == "Freitag, 10. November 2023, 09:00–12:00"


def test_machine_value_has_the_offset_of_the_zone_on_that_day():
    winter = period(Moment.parse("2023-11-10T09:00"), Moment.parse("2023-11-10T12:00"), "sv", STOCKHOLM)
    assert winter.pieces == (
        Piece("fredag 10 november 2023, kl. 09.00", "2023-11-10T09:00+01:00"),
        Piece("–"),
        Piece("12.00", "2023-11-10T12:00+01:00"),
    )
    assert moment(Moment.parse("2023-06-10T09:00"), "sv", STOCKHOLM).pieces[0].datetime == (
        "2023-06-10T09:00+02:00"
    )
    assert moment(Moment.parse("2023-06-10T09:00"), "sv", ZoneInfo("Pacific/Honolulu")).pieces[
        0
    ].datetime == ("2023-06-10T09:00-10:00")


def test_machine_value_without_a_zone_is_local_and_without_an_hour_a_date():
    phrase = period(Moment.parse("2023-11-10T09:00"), Moment.parse("2023-11-11"), "sv")
    assert [piece.datetime for piece in phrase] == ["2023-11-10T09:00", "", "2023-11-11"]


@pytest.mark.parametrize(
    ("written", "machine"),
    [
        ("2024-03-31T01:30", "2024-03-31T01:30+01:00"),
        ("2024-03-31T02:30", "2024-03-31T02:30+01:00"),  # skipped: the same time before the change
        ("2024-03-31T03:00", "2024-03-31T03:00+02:00"),
        ("2024-10-27T02:30", "2024-10-27T02:30+02:00"),  # comes twice: the first of the two
        ("2024-10-27T03:00", "2024-10-27T03:00+01:00"),
    ],
)
def test_offset_on_the_nights_when_clocks_change(written, machine):
    at = Moment.parse(written)
    phrase = moment(at, "sv", STOCKHOLM)
    assert phrase.pieces[0].datetime == machine
    assert dt.datetime.fromisoformat(machine) == at.first_instant(STOCKHOLM)


@pytest.mark.parametrize(
    ("language", "full", "no_year", "no_weekday", "neither"),
    [
        ("sv", "fredag 10 november 2023", "fredag 10 november", "10 november 2023", "10 november"),
        ("en", "Friday 10 November 2023", "Friday 10 November", "10 November 2023", "10 November"),
        (
            "fi",
            "perjantai 10. marraskuuta 2023",
            "perjantai 10. marraskuuta",
            "10. marraskuuta 2023",
            "10. marraskuuta",
        ),
        (
            "da",
            "fredag den 10. november 2023",
            "fredag den 10. november",
            "10. november 2023",
            "10. november",
        ),
        ("nb", "fredag 10. november 2023", "fredag 10. november", "10. november 2023", "10. november"),
        (
            "is",
            "föstudagur 10. nóvember 2023",
            "föstudagur 10. nóvember",
            "10. nóvember 2023",
            "10. nóvember",
        ),
    ],
)
def test_day_with_and_without_weekday_and_year(language, full, no_year, no_weekday, neither):
    on = dt.date(2023, 11, 10)
    assert str(day(on, language)) == full
    assert str(day(on, language, year=False)) == no_year
    assert str(day(on, language, weekday=False)) == no_weekday
    assert str(day(on, language, weekday=False, year=False)) == neither
    assert day(on, language).pieces[0].datetime == "2023-11-10"


@pytest.mark.parametrize(
    ("language", "both", "start", "open_end", "end", "open_with_end"),
    [
        ("sv", "09.00–12.00", "09.00", "från 09.00", "till 12.00", "från 09.00 till 12.00"),
        ("en", "09:00–12:00", "09:00", "from 09:00", "until 12:00", "from 09:00 until 12:00"),
        ("fi", "9.00–12.00", "9.00", "klo 9.00 alkaen", "klo 12.00 asti", "klo 9.00 alkaen klo 12.00 asti"),
        ("da", "09.00–12.00", "09.00", "fra 09.00", "til 12.00", "fra 09.00 til 12.00"),
        ("nb", "09.00–12.00", "09.00", "fra 09.00", "til 12.00", "fra 09.00 til 12.00"),
        ("is", "09:00–12:00", "09:00", "frá 09:00", "til 12:00", "frá 09:00 til 12:00"),
        ("de", "09:00–12:00", "09:00", "09:00–", "–12:00", "09:00–12:00"),
    ],
)
def test_hours_of_a_programme_item(language, both, start, open_end, end, open_with_end):
    nine, noon = dt.time(9), dt.time(12)
    assert str(hours(nine, noon, language)) == both
    assert str(hours(nine, None, language)) == start
    assert str(hours(nine, None, language, open_ended=True)) == open_end
    assert str(hours(None, noon, language)) == end
    assert str(hours(nine, noon, language, open_ended=True)) == open_with_end


def test_item_without_hours_has_no_words_even_with_an_open_end():
    assert not hours(None, None, "sv")
    assert not hours(None, None, "sv", open_ended=True)
    assert str(hours(None, None, "sv")) == ""


def test_midnight_is_an_hour():
    assert str(hours(dt.time(0), dt.time(1), "sv")) == "00.00–01.00"
    assert said("2023-11-10T00:00", "2023-11-10T01:00", "sv") == "fredag 10 november 2023, kl. 00.00–01.00"


def test_hours_that_pass_midnight_end_on_the_next_date():
    late = hours(dt.time(22), dt.time(1, 30), "sv", on=dt.date(2023, 11, 10), zone=STOCKHOLM)
    assert [piece.datetime for piece in late] == ["2023-11-10T22:00+01:00", "", "2023-11-11T01:30+01:00"]


def test_hours_that_pass_the_last_midnight_of_the_calendar_stay_on_it():
    late = hours(dt.time(22), dt.time(1), "sv", on=dt.date.max)
    assert late.pieces[-1].datetime == "9999-12-31T01:00"


def test_item_that_ends_when_it_starts_has_one_hour():
    assert str(hours(dt.time(9), dt.time(9), "sv")) == "09.00"


def test_hours_without_a_date_are_hours_to_the_machine_too():
    open_end = hours(dt.time(9), None, "sv", open_ended=True, zone=STOCKHOLM)
    assert open_end.pieces == (Piece("från "), Piece("09.00", "09:00"))


@pytest.mark.parametrize(
    ("text", "language", "words", "machine"),
    [
        ("2021-05", "sv", "maj 2021", "2021-05"),
        ("2021-05", "en", "May 2021", "2021-05"),
        ("2021-05", "fi", "toukokuu 2021", "2021-05"),
        ("2021-05", "da", "maj 2021", "2021-05"),
        ("2021-05", "nb", "mai 2021", "2021-05"),
        ("2021-05", "is", "maí 2021", "2021-05"),
        ("2021-05-03", "sv", "måndag 3 maj 2021", "2021-05-03"),
        ("2021-05-03T09:00", "en", "Monday 3 May 2021, 09:00", "2021-05-03T09:00"),
        ("hösten 2021", "en", "hösten 2021", ""),
        ("2021-13", "sv", "2021-13", ""),
        ("0000-05", "sv", "0000-05", ""),
        ("2021-02-30", "sv", "2021-02-30", ""),
    ],
)
def test_earlier_time_as_moment_month_or_words(text, language, words, machine):
    assert previously(text, language).pieces == (Piece(words, machine),)


moments = st.builds(
    Moment, st.dates(), st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0))
)
zones = st.none() | st.sampled_from(["Pacific/Auckland", "Pacific/Honolulu", "Europe/Stockholm", "UTC"]).map(
    ZoneInfo
)
codes = st.sampled_from([*LANGUAGES, "nn", "de", "ar", "ja", "pt-br"]) | st.text(max_size=12)
EDGES = [Moment(dt.date.min), Moment(dt.date.max), Moment(dt.date.max, dt.time(23, 59))]


@given(moments | st.sampled_from(EDGES), st.none() | moments | st.sampled_from(EDGES), codes, zones)
def test_any_period_is_worded_and_every_date_in_it_is_for_machines_too(starts, ends, language, zone):
    phrase = period(starts, ends, language, zone)
    assert str(phrase) == "".join(piece.text for piece in phrase.pieces)
    stamps = [piece.datetime for piece in phrase if piece.datetime]
    assert stamps[0].startswith(starts.on.isoformat())
    assert all(dt.datetime.fromisoformat(stamp) for stamp in stamps)


@given(st.none() | st.times(), st.none() | st.times(), codes, st.booleans(), st.none() | st.dates(), zones)
def test_any_hours_are_worded(starts, ends, language, open_ended, on, zone):
    phrase = hours(starts, ends, language, open_ended=open_ended, on=on, zone=zone)
    assert bool(phrase) == (starts is not None or ends is not None)


@given(st.text(), codes)
def test_any_earlier_time_is_worded(text, language):
    assert bool(previously(text, language)) == bool(text)
