"""Advice on the hours of a programme: what is a slip, and what real programmes do on purpose."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain
from oms_events.rules.advice import advice

DAY = [{"starts": "2031-05-06T09:00", "ends": "2031-05-06T16:00"}]


def event(*programme, **said):
    facts = {
        "language": "sv",
        "title": "Forum",
        "programme": list(programme),
        "contacts": [{"name": "Vera Ek"}],
    }
    return from_plain(EventFacts, facts | said)


def item(starts="", ends="", kind="session", **more):
    times = {name: value for name, value in (("starts", starts), ("ends", ends)) if value}
    return {"kind": kind, **times, **more}


def people(*names):
    return [{"name": name} for name in names]


def found(*programme, **said):
    return [(a.kind, a.place) for a in advice(event(*programme, **said))]


def kinds(*programme, **said):
    return [kind for kind, _ in found(*programme, **said)]


def test_an_item_that_starts_before_the_one_above_it_has_ended():
    programme = (item("09:00", "10:00"), item("09:50", "10:30"), item("10:30", "11:00"))
    assert found(*programme) == [("items_overlap", "programme[1].starts")]


def test_sub_items_overlap_too_and_those_of_parallel_tracks_in_each_track():
    slip = [item("09:00", "09:40"), item("09:30", "10:00")]
    assert found(item("09:00", "10:00", items=slip)) == [("items_overlap", "programme[0].items[1].starts")]
    track = item("09:00", "10:00", items=slip)
    choice = item("09:00", "10:00", kind="parallel", items=[item("09:00", "10:00"), track])
    assert found(choice) == [("items_overlap", "programme[0].items[1].items[1].starts")]


@pytest.mark.parametrize(
    "programme",
    [
        (item("09:00", "10:00"), item("10:00", "11:00")),
        (item("09:00"), item("09:30")),  # an end that nobody has told
        (item("09:00", "10:00", open_ended=True), item("09:30", "10:30")),
        (item("09:00", "10:00"), item("09:00", "10:00")),  # side by side, not said to be parallel
        (item("09:00", "10:00", number="1:1"), item("09:30", "10:30", number="1:2")),
        (item("09:00", "10:00", place="Sal A"), item("09:30", "10:30", place="Sal B")),
        (item("08:30", "09:15", kind="registration"), item("09:00", "10:00")),
        (item("12:00", "13:00", kind="meal"), item("12:30", "13:00", optional=True)),
        (item("22:00", "01:00", kind="social"), item("01:00", "02:00")),  # after midnight
        (item("23:00", "23:59"), item("00:10", "01:00")),
        (item("09:00", "16:00", date="2031-05-06"), item("10:00", "11:00", date="2031-05-07")),
        (item("09:00", "16:00"), {"kind": "day"}, item("10:00", "11:00")),
        (item(kind="parallel", items=[item("09:00", "10:00"), item("09:30", "10:30")]),),
        (item("10:00", "11:00", items=[item("10:00", "10:20"), item("10:20", "11:00")]),),
    ],
)
def test_items_that_may_well_be_meant_so_do_not_overlap(programme):
    assert found(*programme) == []


def test_a_long_time_with_nothing_in_it():
    assert found(item("09:00", "10:00"), item("10:45", "11:30")) == [("programme_gap", "programme[1].starts")]


@pytest.mark.parametrize(
    "programme",
    [
        (item("09:00", "10:00"), item("10:30", "11:00")),  # half an hour to move
        (item("09:00"), item("11:00")),  # no ends, no gap
        (item("09:00", "11:00"), item("09:00", "09:30"), item("10:30", "11:00")),  # a track goes on
        (item("09:00", "10:00"), item("10:00"), item("11:00")),
        (item("09:00", "10:00"), item("18:00", kind="meal")),  # dinner
        (item("09:00", "10:00"), {"kind": "day"}, item("13:00", "14:00")),
    ],
)
def test_times_that_may_well_be_free(programme):
    assert "programme_gap" not in kinds(*programme)


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (item("08:30", "09:00"), ("item_before_start", "programme[0].starts")),
        (item("15:00", "16:30"), ("item_after_end", "programme[0].ends")),
        (item("09:00", "16:00"), None),
        (item("08:30", "09:00", kind="registration"), None),
        (item("18:00", "22:00", kind="meal"), None),
        (item("16:00", "17:00", kind="social"), None),
        (item("23:00", "01:00", kind="social"), None),
        (item("08:30", "09:00", date="2031-05-05"), ("item_outside", "programme[0].date")),
    ],
)
def test_an_item_outside_the_hours_of_the_event(one, told):
    assert found(one, occasions=DAY) == ([told] if told else [])


@pytest.mark.parametrize(
    "occasions",
    [
        [],
        [{"starts": "2031-05-06"}],
        [{"starts": "2031-05-06T12:00", "ends": "2031-05-07T12:00"}],  # which day it is nobody knows
        [{"starts": "2031-05-06T09:00"}, {"starts": "2031-05-13T18:00"}],
    ],
)
def test_without_known_hours_nothing_is_outside_them(occasions):
    assert found(item("08:00", "08:30"), item("08:30", "09:00"), occasions=occasions) == []


def test_the_last_day_of_lunch_to_lunch_ends_at_lunch():
    occasions = [{"starts": "2031-05-06T12:00", "ends": "2031-05-07T12:00"}]
    late = [item("12:00", "13:30"), {"kind": "day"}, item("09:00", "12:30")]
    assert found({"kind": "day"}, *late, occasions=occasions) == [("item_after_end", "programme[3].ends")]


def test_a_night_event_goes_on_after_midnight():
    occasions = [{"starts": "2031-05-06T19:00", "ends": "2031-05-07T02:00"}]
    night = [{"kind": "day", "date": "2031-05-06"}, item("19:00", "23:30"), item("23:30", "02:00")]
    assert found(*night, item("00:30", "01:00"), occasions=occasions) == [
        ("items_overlap", "programme[3].starts")
    ]


LONG = (item("09:00", "10:30"), item("10:30", "12:00"), item("12:00", "14:00"), item("14:00", "16:00"))


def test_a_long_day_without_a_break_is_told_once():
    assert found(*LONG) == [("no_break", "programme[2].starts")]


@pytest.mark.parametrize(
    "rest",
    [
        item("12:00", "13:00", kind="meal"),
        item("12:00", "12:15", kind="break"),
        item("12:00", kind="break"),
        item(kind="meal"),  # a lunch at a time that nobody has told
        item("12:00", "13:00", title="Lunchseminarium"),
        item("12:00", "13:00", title="Samtal och förmiddagskaffe"),
        item("12:00", "13:00", items=[item(kind="break")]),
    ],
)
def test_a_break_of_any_kind_is_a_break(rest):
    assert "no_break" not in kinds(*LONG[:2], rest, item("13:00", "15:00"))


@pytest.mark.parametrize(
    "programme",
    [
        (item("09:00", "16:30"), item("18:00", kind="meal")),  # the whole conference in a line
        (item("09:00", "12:30"), item("13:00", "16:30")),  # time for lunch between
        (item("09:00", "11:00"), item("11:00", "13:00")),
        (item("13:00", "16:00"), {"kind": "day"}, item("09:00", "12:00")),
        (
            item("09:00"),
            item("10:30"),
            item("13:30"),
            item("15:00"),
        ),  # lunch, untold, at some time from 10:30
        (item("16:00", "18:00"), item("18:00", "20:00"), item("20:00", "23:00")),  # an evening
    ],
)
def test_days_that_need_no_word_on_breaks(programme):
    assert "no_break" not in kinds(*programme)


@pytest.mark.parametrize("word", ["Infrastruktur", "Kontraster", "I eftermiddag"])
def test_words_that_only_look_like_a_rest_are_none(word):
    assert "no_break" in kinds(*LONG[:2], item("12:00", "14:00", title=word), LONG[3])


def test_a_person_in_two_items_at_once():
    one = item("09:00", "10:00", place="A", contributors=people("Siv Alm"))
    two = item("09:30", "10:30", place="B", contributors=people("Bo Ek", "siv  alm"))
    assert found(one, two) == [("person_twice", "programme[1].contributors[1].name")]


def test_a_person_in_two_tracks_of_a_parallel_with_hours_or_without():
    for hours in ((), ("13:00", "14:00")):
        tracks = [item(*hours, contributors=people("Siv Alm")) for _ in range(2)]
        assert found(item("13:00", "14:00", kind="parallel", items=tracks)) == [
            ("person_twice", "programme[0].items[1].contributors[0].name")
        ]


SIV = {"contributors": people("Siv Alm")}
ANNA = {"contributors": people("Anna")}


@pytest.mark.parametrize(
    "programme",
    [
        (item("09:00", "10:00", **SIV), item("10:00", **SIV)),
        (item("09:00", **SIV), item("09:30", **SIV)),  # an end that nobody has told
        (item("09:00", "10:00", **SIV, items=[item(**SIV)]),),
        (item("09:00", "10:00", items=[item(**SIV), item(**SIV)]),),  # one after the other
        (item(**SIV), item(**SIV)),
        (item("09:00", "10:00", **ANNA), item("09:00", "10:00", **ANNA)),  # which Anna nobody knows
        (item("09:00", "10:00", **SIV), {"kind": "day"}, item("09:00", "10:00", **SIV)),
        (
            item(
                "13:00",
                "15:00",
                kind="parallel",
                items=[item(number="1:1", **SIV), item(number="2:1", **SIV)],
            ),
        ),
    ],
)
def test_a_person_who_is_in_one_place_at_a_time(programme):
    assert found(*programme) == []


def test_the_last_day_to_register_has_passed_before_the_event():
    facts = event(occasions=DAY, registration={"deadline": "2031-04-20"})
    last = dt.datetime(2031, 4, 20, 21, 59, tzinfo=dt.UTC)  # 23:59 in Stockholm

    def told(now, **more):
        said = event(occasions=DAY, registration={"deadline": "2031-04-20"}, **more)
        return [(a.kind, a.place) for a in advice(said, now, ZoneInfo("Europe/Stockholm"))]

    passed = [("deadline_past", "registration.deadline")]
    assert told(last) == []
    assert told(last + dt.timedelta(minutes=1)) == passed
    assert told(dt.datetime(2031, 5, 6, 7, tzinfo=dt.UTC)) == []  # it has begun
    assert [a.kind for a in advice(facts)] == []  # no clock, nothing that has passed
    assert told(last + dt.timedelta(days=1), status={"state": "cancelled", "reason": "Sjukdom"}) == []


@pytest.mark.parametrize("availability", ["closed", "full", "waiting_list"])
def test_a_registration_that_is_said_to_be_over_may_have_passed(availability):
    said = {"deadline": "2031-04-20", "availability": availability}
    facts = event(occasions=DAY, registration=said)
    assert advice(facts, dt.datetime(2031, 5, 1, tzinfo=dt.UTC)) == []
