"""What is refused, what is only advised, and what is left in peace."""

import datetime as dt

import pytest

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion, ProgrammeItem, Registration
from oms_events.rules.advice import advice, impossible
from oms_events.rules.terms import ADVICE

moment = Moment.parse


def occasion(starts: str, ends: str = "", **facts) -> Occasion:
    return Occasion(starts=moment(starts), ends=moment(ends) if ends else None, **facts)


def item(starts: str = "", kind: str = "session", date: str = "", items: tuple = ()) -> ProgrammeItem:
    return ProgrammeItem(
        kind=kind,
        starts=dt.time.fromisoformat(starts) if starts else None,
        date=dt.date.fromisoformat(date) if date else None,
        items=items,
    )


def event(*programme: ProgrammeItem, occasions: tuple = (), **facts) -> EventFacts:
    return EventFacts(language="sv", title="Forum", programme=programme, occasions=occasions, **facts)


def found(facts: EventFacts) -> list[tuple[str, str]]:
    """What is told of the dates and times of an event that names nobody to ask."""
    return [(a.kind, a.place) for a in advice(facts, off=["no_contact"])]


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("2023-11-10", "2023-11-09"),
        ("2023-11-10T12:00", "2023-11-10T09:00"),
        ("2023-11-10", "2023-11-09T23:59"),
    ],
)
def test_end_before_start_is_impossible(starts, ends):
    told = impossible(event(occasions=(occasion("2023-11-01"), occasion(starts, ends))))
    assert [(a.kind, a.place) for a in told] == [("end_before_start", "occasions[1].ends")]
    assert told[0].message is ADVICE["end_before_start"]


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("2023-11-10T09:00", "2023-11-10"),
        ("2023-11-10", "2023-11-10T09:00"),
        ("2023-11-10T09:00", "2023-11-10T09:00"),
        ("2023-11-10T22:00", "2023-11-11T02:00"),
        ("2023-11-10T09:00", ""),
    ],
)
def test_end_that_may_be_right_is_possible(starts, ends):
    assert impossible(event(occasions=(occasion(starts, ends),))) == []


@pytest.mark.parametrize(
    ("deadline", "told"),
    [
        ("2023-11-12", True),
        ("2023-11-11T12:01", True),
        ("2023-11-11T12:00", False),
        ("2023-11-11", False),
        ("2023-11-01", False),
    ],
)
def test_deadline_after_the_end(deadline, told):
    late = Registration(deadline=moment(deadline))
    times = ("2023-11-10T09:00", "2023-11-11T12:00")
    of_event = event(occasions=(occasion("2023-10-01"), occasion(*times)), registration=late)
    of_occasion = event(occasions=(occasion(*times, registration=late), occasion("2024-01-01")))
    assert found(of_event) == ([("deadline_after_end", "registration.deadline")] if told else [])
    assert found(of_occasion) == (
        [("deadline_after_end", "occasions[0].registration.deadline")] if told else []
    )


def test_deadline_before_registration_opens():
    facts = Registration(opens=moment("2023-10-10T09:00"), deadline=moment("2023-10-09"))
    assert found(event(registration=facts)) == [("deadline_before_opens", "registration.deadline")]
    same_day = Registration(opens=moment("2023-10-10T09:00"), deadline=moment("2023-10-10"))
    assert found(event(registration=same_day)) == []


def test_day_headings_outside_the_event_and_out_of_order():
    facts = event(
        item(kind="day", date="2023-11-11"),
        item(kind="day"),
        item(kind="day", date="2023-11-10"),
        item(kind="day", date="2023-11-13"),
        occasions=(occasion("2023-11-10", "2023-11-11"), occasion("2023-11-15")),
    )
    assert found(facts) == [("days_out_of_order", "programme[2].date"), ("day_outside", "programme[3].date")]


def test_item_with_a_date_outside_the_event_at_any_depth():
    facts = event(
        item(date="2023-11-10"),
        item(items=(item(date="2022-11-10"),)),
        occasions=(occasion("2023-11-10T09:00"),),
    )
    assert found(facts) == [("item_outside", "programme[1].items[0].date")]


def test_dates_of_an_event_without_occasions_are_not_outside():
    assert found(event(item(kind="day", date="2023-11-10"), item(date="2022-11-10"))) == []


def test_item_that_starts_before_the_one_above_it():
    facts = event(item("09:00"), item(), item("08:45"), item("10:00", items=(item("10:30"), item("10:10"))))
    assert found(facts) == [
        ("items_out_of_order", "programme[2].starts"),
        ("items_out_of_order", "programme[3].items[1].starts"),
    ]


def test_the_place_is_right_under_day_headings():
    facts = event(item(kind="day", items=(item("09:00"),)), item("08:00"), item(kind="day"), item("07:00"))
    assert found(facts) == [("items_out_of_order", "programme[1].starts")]


@pytest.mark.parametrize(
    "programme",
    [
        (item("13:00"), item(kind="day"), item("09:00")),  # another day
        (item("13:00", date="2023-11-10"), item("09:00", date="2023-11-11")),
        (item("20:00"), item("23:00"), item("00:30")),  # after midnight
        (item("09:00"), item("09:00")),
        (item(kind="parallel", items=(item("10:00"), item("09:00"))),),  # tracks side by side
    ],
)
def test_order_that_may_be_right_is_left_in_peace(programme):
    assert found(event(*programme)) == []


def test_dinner_before_breakfast_asks_for_a_day_heading():
    assert found(event(item("19:00"), item("08:30"))) == [("items_out_of_order", "programme[1].starts")]


def test_order_of_parallel_tracks_is_checked_inside_each():
    track = item(items=(item("10:00"), item("09:00")))
    facts = event(item(kind="parallel", items=(item("10:00"), track)))
    assert found(facts) == [("items_out_of_order", "programme[0].items[1].items[1].starts")]
