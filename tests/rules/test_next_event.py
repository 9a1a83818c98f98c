"""A stored programme moves to other dates and gets ids of its own."""

import datetime as dt

import pytest

from oms_events.rules.next_event import (
    dates,
    next_title,
    renamed_path,
    shifted,
    unconfirmed,
    undated,
    with_new_ids,
)

PROGRAMME = [
    {"type": "day", "id": "a", "value": {"date": "2026-05-06", "title": "Dag 1"}},
    {
        "type": "parallel",
        "id": "b",
        "value": {
            "date": None,
            "items": [
                {
                    "type": "session",
                    "id": "c",
                    "value": {
                        "date": "2026-05-07",
                        "starts": "09:00:00",
                        "items": [{"type": "break", "id": "d", "value": {"date": dt.date(2026, 5, 8)}}],
                        "contributors": [
                            {"type": "item", "id": "e", "value": {"name": "Ada", "confirmed": True}}
                        ],
                    },
                }
            ],
        },
    },
]


def all_dates(programme):
    return [f"{date}" for date in sorted(dates(programme))]


def test_dates_move_at_any_depth_and_the_rest_stays():
    moved = shifted(PROGRAMME, dt.timedelta(days=10))
    assert all_dates(moved) == ["2026-05-16", "2026-05-17", "2026-05-18"]
    assert moved[1]["value"]["items"][0]["value"]["starts"] == "09:00:00"
    assert shifted(moved, dt.timedelta(days=-10)) == shifted(PROGRAMME, dt.timedelta())


def test_what_was_given_is_not_changed():
    shifted(PROGRAMME, dt.timedelta(days=10))
    undated(PROGRAMME)
    assert all_dates(PROGRAMME) == ["2026-05-06", "2026-05-07", "2026-05-08"]


def test_dates_of_another_occasion_stay():
    moved = shifted(PROGRAMME, dt.timedelta(days=10), (dt.date(2026, 5, 6), dt.date(2026, 5, 7)))
    assert all_dates(moved) == ["2026-05-08", "2026-05-16", "2026-05-17"]


def test_a_date_does_not_leave_the_calendar():
    assert all_dates(shifted(PROGRAMME, dt.timedelta(days=3_000_000))) == all_dates(PROGRAMME)


def test_dates_go_where_none_is_known():
    bare = undated(PROGRAMME)
    assert dates(bare) == set() and [block["id"] for block in bare] == ["a", "b"]


def test_every_block_gets_an_id_of_its_own():
    new: dict[str, str] = {}
    made = with_new_ids(PROGRAMME, new)
    assert sorted(new) == ["a", "b", "c", "d", "e"] and len(set(new.values())) == 5
    assert made[1]["value"]["items"][0]["id"] == new["c"]
    assert made[0]["value"] == PROGRAMME[0]["value"]
    assert renamed_path("programme.c.title", new) == f"programme.{new['c']}.title"
    assert renamed_path("body.a/2", new) == f"body.{new['a']}/2"


def test_nobody_has_confirmed_the_next_time_yet():
    people = [{"value": {"name": name, "confirmed": said}} for name, said in (("A", True), ("B", False))]
    assert [one["value"]["confirmed"] for one in unconfirmed(people)] == [None, False]


@pytest.mark.parametrize(
    ("title", "proposed"),
    [
        ("Vattendagarna 2026", "Vattendagarna 2027"),
        ("2026 års möte, nr 12026", "2027 års möte, nr 12026"),
        ("Agenda 2030", "Agenda 2030"),
        ("Höstmöte", "Höstmöte"),
    ],
)
def test_the_year_of_the_last_time_becomes_the_next(title, proposed):
    assert next_title(title, 2026, 2027) == proposed
