"""Where programme items lie in time, and what stays unknown."""

import datetime as dt

import pytest

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion, ProgrammeItem
from oms_events.rules.schedule import Placed, days, ends_on, is_timed


def occasion(starts: str, ends: str = "") -> Occasion:
    return Occasion(starts=Moment.parse(starts), ends=Moment.parse(ends) if ends else None)


def item(title: str = "", kind: str = "session", **facts) -> ProgrammeItem:
    return ProgrammeItem(kind=kind, title=title, **facts)


def heading(title: str = "", date: dt.date | None = None, **facts) -> ProgrammeItem:
    return item(title, "day", date=date, **facts)


def event(*programme: ProgrammeItem, occasions: tuple[Occasion, ...] = ()) -> EventFacts:
    return EventFacts(language="sv", title="Forum", programme=programme, occasions=occasions)


def outline(facts: EventFacts) -> list:
    """Each day as (its heading's title, its date, its number, the titles and dates of its items)."""
    return [
        (
            day.heading.title if day.heading else None,
            str(day.on or ""),
            day.number,
            [(p.item.title, str(p.on or "")) for p in day.items],
        )
        for day in days(facts)
    ]


def test_no_programme_has_no_days():
    assert days(event(occasions=(occasion("2023-11-10"),))) == ()


@pytest.mark.parametrize("ends", ["", "2023-11-10", "2023-11-10T12:00"])
def test_items_of_an_event_on_one_date_are_on_it_in_their_order(ends):
    facts = event(item("B"), item("A"), occasions=(occasion("2023-11-10T09:00", ends),))
    assert outline(facts) == [(None, "2023-11-10", 0, [("B", "2023-11-10"), ("A", "2023-11-10")])]


@pytest.mark.parametrize(
    "occasions",
    [
        (),
        (occasion("2023-11-10", "2023-11-11"),),
        (occasion("2023-11-10"), occasion("2023-11-12")),
        (occasion("2023-11-10T20:00", "2023-11-11T02:00"),),
        (occasion("2023-11-10", "2023-11-09"),),
    ],
)
def test_date_is_unknown_where_the_event_leaves_it_open(occasions):
    assert outline(event(item("A"), occasions=occasions)) == [(None, "", 0, [("A", "")])]


def test_items_follow_their_day_heading_and_days_are_counted():
    facts = event(
        item("Coffee"),
        heading("One", dt.date(2021, 9, 2)),
        item("A"),
        heading("Two", dt.date(2021, 9, 3)),
        item("B", date=dt.date(2021, 9, 4)),
        item("C"),
        occasions=(occasion("2021-09-02", "2021-09-03"),),
    )
    assert outline(facts) == [
        (None, "", 0, [("Coffee", "")]),
        ("One", "2021-09-02", 1, [("A", "2021-09-02")]),
        ("Two", "2021-09-03", 2, [("B", "2021-09-04"), ("C", "2021-09-03")]),
    ]


def test_undated_headings_take_the_dates_in_turn_when_there_are_as_many():
    facts = event(
        heading("One"),
        item("A"),
        heading("Two"),
        item("B"),
        occasions=(occasion("2023-03-09T12:00", "2023-03-10T13:00"),),
    )
    assert outline(facts) == [
        ("One", "2023-03-09", 1, [("A", "2023-03-09")]),
        ("Two", "2023-03-10", 2, [("B", "2023-03-10")]),
    ]


@pytest.mark.parametrize(
    ("first_date", "occasions"),
    [
        (None, ()),
        (None, (occasion("2023-03-09", "2023-03-11"),)),
        (None, (occasion("2023-03-09"),)),
        (None, (occasion("2023-03-09", "2023-03-10"), occasion("2023-04-09", "2023-04-10"))),
        (dt.date(2023, 3, 10), (occasion("2023-03-09", "2023-03-10"),)),
    ],
)
def test_undated_heading_stays_undated_where_the_count_does_not_tell(first_date, occasions):
    facts = event(heading("One", first_date), heading("Two"), item("B"), occasions=occasions)
    assert outline(facts)[1] == ("Two", "", 2, [("B", "")])


def test_day_heading_without_items_is_a_day():
    assert outline(event(heading("One", dt.date(2021, 9, 15)))) == [("One", "2021-09-15", 1, [])]


def test_items_inside_a_day_heading_come_first_on_that_day():
    facts = event(heading("One", dt.date(2021, 9, 15), items=(item("A"),)), item("B"))
    assert [p.item.title for p in days(facts)[0].items] == ["A", "B"]


def test_sub_items_take_the_date_of_their_parent_or_their_own():
    block = item("Block", "parallel", date=dt.date(2023, 3, 10), items=(item("A", items=(item("a"),)),))
    loose = item("Loose", items=(item("Own", date=dt.date(2023, 3, 11)),))
    placed_block, placed_loose = days(event(block, loose))[0].items
    assert placed_block.items[0].on == placed_block.items[0].items[0].on == dt.date(2023, 3, 10)
    assert (placed_loose.on, placed_loose.items[0].on) == (None, dt.date(2023, 3, 11))


def test_programme_is_timed_when_any_item_at_any_depth_has_an_hour():
    assert not is_timed(event(item("A", items=(item("B"),))))
    assert is_timed(event(item("A", items=(item("B", ends=dt.time(0)),))))
    assert is_timed(event(heading("One", starts=dt.time(9))))
    assert not is_timed(event())


@pytest.mark.parametrize(
    ("starts", "ends", "date"),
    [
        (dt.time(22), dt.time(1), dt.date(2023, 11, 11)),
        (dt.time(22), dt.time(0), dt.date(2023, 11, 11)),
        (dt.time(9), dt.time(12), dt.date(2023, 11, 10)),
        (dt.time(9), dt.time(9), dt.date(2023, 11, 10)),
        (dt.time(9), None, dt.date(2023, 11, 10)),
        (None, dt.time(1), dt.date(2023, 11, 10)),
    ],
)
def test_item_that_passes_midnight_ends_on_the_next_date(starts, ends, date):
    assert ends_on(Placed(item(starts=starts, ends=ends), dt.date(2023, 11, 10))) == date


def test_end_of_an_item_is_unknown_without_a_date_and_never_after_the_calendar():
    late = item(starts=dt.time(22), ends=dt.time(1))
    assert ends_on(Placed(late, None)) is None
    assert ends_on(Placed(late, dt.date.max)) == dt.date.max


def test_an_event_over_all_the_calendar_is_placed():
    facts = event(heading("One"), item("A"), occasions=(occasion("0001-01-01", "9999-12-31"),))
    assert days(facts)[0].on is None
