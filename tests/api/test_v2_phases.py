"""Phases and the order of the events endpoint, and what its filters refuse."""

import pytest
import time_machine

from tests import factories
from tests.api.asking import ask, titles

pytestmark = pytest.mark.django_db
NOW = "2026-06-10T12:00:00+02:00"


@pytest.fixture(autouse=True)
def _now(events):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture(scope="module")
def events(shared_world):
    """Events of every phase, by title."""
    with time_machine.travel(NOW, tick=False):
        said = {
            "var igår": ["2026-06-09"],
            "slutade nyss": ["2026-06-10T09:00", "2026-06-10T12:00"],
            "pågår": ["2026-06-10T12:00", "2026-06-10T13:00"],
            "pågår hela dagen": ["2026-06-10"],
            "kommer": ["2026-06-10T12:01"],
        }
        for title, (starts, *ends) in said.items():
            occasion = {"starts": starts, **({"ends": ends[0]} if ends else {})}
            factories.event(title=title, occasions=[occasion])
        between = [{"starts": "2026-06-01T09:00", "ends": "2026-06-01T10:00"}, {"starts": "2026-07-01T09:00"}]
        factories.event(title="mellan två", occasions=between)
        factories.event(title="utan datum")


def test_events_come_by_first_start_and_those_without_a_date_last():
    assert titles() == [
        "mellan två",
        "var igår",
        "pågår hela dagen",
        "slutade nyss",
        "pågår",
        "kommer",
        "utan datum",
    ]


@pytest.mark.parametrize("phase", ["upcoming", "ongoing", "past", "undated"])
def test_a_phase_finds_the_events_that_say_they_are_in_it(phase):
    found = ask(phase=phase)["items"]
    assert found
    assert {item["phase"] for item in found} == {phase}
    assert len(found) == sum(item["phase"] == phase for item in ask()["items"])


def test_several_phases_find_any_of_them():
    assert titles(phase="ongoing,undated") == ["pågår hela dagen", "pågår", "utan datum"]
    assert len(titles(phase="upcoming,ongoing,past,undated")) == 7


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("starts_after", "soon", "starts_after must be a date"),
        ("starts_after", "2026-02-30", "found '2026-02-30'"),
        ("starts_before", "", "starts_before must be a date"),
        ("starts_before", "2026-01-01,2026-02-01", "starts_before must be a date"),
        ("starts_after", "0001-01-01T00:00+14:00", "starts_after must be a date"),
        ("phase", "later", "phase must be one of upcoming, ongoing, past, undated; found 'later'"),
        ("phase", "", "found nothing"),
        ("topic", "no-such", "topic must be the slug of a topic; found 'no-such'"),
        ("event_type", "x", "event_type must be the slug of a event type"),
        ("mode", "telepathy", "mode must be one of"),
        ("colour", "red", "query parameter is not an operation or a recognised field: colour"),
        ("limit", "1000", "limit cannot be higher than 20"),
        ("order", "programme", "cannot order by 'programme'"),
        ("type", "oms_events.EventIndexPage", "type must be one kind of event page"),
        ("type", "nothing", "type doesn't exist"),
        ("first_start", "whenever", "whenever"),
    ],
)
def test_a_wrong_value_is_answered_with_400_and_what_was_expected(name, value, words):
    assert words in ask(status=400, **{name: value})["message"]
