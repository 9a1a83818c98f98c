"""Phase and registration just before, at and just after each change, east and west of UTC."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion, Registration, Status
from oms_events.rules.lifecycle import (
    lifecycle,
    occasion_registration_state,
    phase,
    registration_state,
    status,
)
from oms_events.rules.registration import occasion_registration
from oms_events.rules.spans import Span, event_span, occasion_span

moment = Moment.parse
SECOND = dt.timedelta(seconds=1)
STOCKHOLM = ZoneInfo("Europe/Stockholm")
ZONES = ["Pacific/Auckland", "Pacific/Honolulu", "Europe/Stockholm", "UTC"]
LINK = "https://example.org/anmalan"


def occasion(starts: str, ends: str = "", registration: Registration | None = None) -> Occasion:
    return Occasion(starts=moment(starts), ends=moment(ends) if ends else None, registration=registration)


def event(*occasions: Occasion, **facts) -> EventFacts:
    return EventFacts(language="sv", title="Forum", occasions=occasions, **facts)


def at(text: str, zone: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def assert_turn(facts: EventFacts, instant: dt.datetime, zone: ZoneInfo, name: str, before: str, after: str):
    """`name` changes at the instant, not a second sooner, and `next_change` foresees it."""
    a_second_before = lifecycle(facts, instant - SECOND, zone)
    assert getattr(a_second_before, name) == before
    assert a_second_before.next_change == instant
    assert getattr(lifecycle(facts, instant, zone), name) == after
    assert getattr(lifecycle(facts, instant + SECOND, zone), name) == after


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("starts", "ends", "begins", "over"),
    [
        ("2023-11-10T09:00", "2023-11-10T12:00", "2023-11-10T09:00", "2023-11-10T12:00"),
        ("2023-11-10T09:00", "", "2023-11-10T09:00", "2023-11-11T00:00"),
        ("2023-11-10", "", "2023-11-10T00:00", "2023-11-11T00:00"),
        ("2023-11-10", "2023-11-12", "2023-11-10T00:00", "2023-11-13T00:00"),
        ("2023-11-10T09:00", "2023-11-11", "2023-11-10T09:00", "2023-11-12T00:00"),
        ("2023-11-10", "2023-11-11T13:00", "2023-11-10T00:00", "2023-11-11T13:00"),
        ("2023-11-10T22:00", "2023-11-11T02:00", "2023-11-10T22:00", "2023-11-11T02:00"),
        ("2023-11-10T09:00", "2023-11-10T09:00", "2023-11-10T09:00", "2023-11-11T00:00"),
        ("2023-12-31", "", "2023-12-31T00:00", "2024-01-01T00:00"),
    ],
)
def test_phase_turns_at_the_start_and_at_the_end(starts, ends, begins, over, zone):
    facts, there = event(occasion(starts, ends)), ZoneInfo(zone)
    assert_turn(facts, at(begins, zone), there, "phase", "upcoming", "ongoing")
    assert_turn(facts, at(over, zone), there, "phase", "ongoing", "past")
    assert lifecycle(facts, at(over, zone), there).next_change is None


@pytest.mark.parametrize("zone", ZONES)
def test_event_without_an_hour_goes_on_all_its_last_day_there(zone):
    facts, there = event(occasion("2023-11-10", "2023-11-11")), ZoneInfo(zone)
    assert phase(facts, at("2023-11-11T23:59:59", zone), there) == "ongoing"
    assert phase(facts, at("2023-11-12T00:00", zone), there) == "past"


def test_the_day_is_that_of_the_event_and_not_of_the_one_who_asks():
    facts = event(occasion("2023-11-10"))
    now = dt.datetime(2023, 11, 9, 12, tzinfo=dt.UTC)
    assert phase(facts, now, ZoneInfo("Pacific/Auckland")) == "ongoing"
    assert phase(facts, now, ZoneInfo("Pacific/Honolulu")) == "upcoming"
    assert (
        phase(facts, now.astimezone(ZoneInfo("Pacific/Honolulu")), ZoneInfo("Pacific/Auckland")) == "ongoing"
    )


@pytest.mark.parametrize(
    ("starts", "ends", "begins", "over"),
    [
        # 31 March 2024: 02:00 to 03:00 is skipped. 27 October: 02:00 to 03:00 comes twice.
        ("2024-03-31", "", "2024-03-30T23:00+00:00", "2024-03-31T22:00+00:00"),
        ("2024-10-27", "", "2024-10-26T22:00+00:00", "2024-10-27T23:00+00:00"),
        ("2024-03-31T01:30", "2024-03-31T03:30", "2024-03-31T00:30+00:00", "2024-03-31T01:30+00:00"),
        ("2024-03-31T02:30", "2024-03-31T04:00", "2024-03-31T01:30+00:00", "2024-03-31T02:00+00:00"),
        ("2024-10-27T02:30", "2024-10-27T03:30", "2024-10-27T00:30+00:00", "2024-10-27T02:30+00:00"),
        ("2024-10-26T22:00", "2024-10-27T02:30", "2024-10-26T20:00+00:00", "2024-10-27T00:30+00:00"),
        # The end reads later but is sooner than the start, which does not exist: to the day's end.
        ("2024-03-31T02:30", "2024-03-31T03:15", "2024-03-31T01:30+00:00", "2024-03-31T22:00+00:00"),
    ],
)
def test_phase_on_the_nights_when_clocks_change(starts, ends, begins, over):
    facts = event(occasion(starts, ends))
    assert_turn(facts, dt.datetime.fromisoformat(begins), STOCKHOLM, "phase", "upcoming", "ongoing")
    assert_turn(facts, dt.datetime.fromisoformat(over), STOCKHOLM, "phase", "ongoing", "past")


def test_now_in_the_hour_that_comes_twice_is_told_apart():
    facts = event(occasion("2024-10-27T02:30", "2024-10-27T02:45"))
    first = dt.datetime(2024, 10, 27, 2, 35, tzinfo=STOCKHOLM)
    assert phase(facts, first, STOCKHOLM) == "ongoing"
    assert phase(facts, first.replace(fold=1), STOCKHOLM) == "past"


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Pacific/Honolulu"])
def test_event_with_several_occasions_is_upcoming_again_between_them(zone):
    facts = event(
        occasion("2025-08-18T18:30", "2025-08-18T20:30"), occasion("2025-06-26T18:30", "2025-06-26T20:30")
    )
    there = ZoneInfo(zone)
    assert_turn(facts, at("2025-06-26T18:30", zone), there, "phase", "upcoming", "ongoing")
    assert_turn(facts, at("2025-06-26T20:30", zone), there, "phase", "ongoing", "upcoming")
    assert_turn(facts, at("2025-08-18T18:30", zone), there, "phase", "upcoming", "ongoing")
    assert_turn(facts, at("2025-08-18T20:30", zone), there, "phase", "ongoing", "past")


def test_one_occasion_into_the_next_is_one_going_on():
    facts = event(
        occasion("2023-11-10T09:00", "2023-11-10T12:00"), occasion("2023-11-10T11:00", "2023-11-10T15:00")
    )
    now = at("2023-11-10T10:00", "UTC")
    assert lifecycle(facts, now, ZoneInfo("UTC")).next_change == at("2023-11-10T15:00", "UTC")


def test_event_without_a_date_is_undated_and_never_changes():
    state = lifecycle(event(), at("2023-11-10", "UTC"), STOCKHOLM)
    assert (state.phase, state.registration, state.status, state.next_change) == (
        "undated",
        "none",
        "scheduled",
        None,
    )


def test_status_is_what_the_event_says():
    assert status(event()) == "scheduled"
    assert status(event(status=Status(state="moved_online"))) == "moved_online"


def test_naive_now_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        lifecycle(event(), dt.datetime(2023, 11, 10), STOCKHOLM)


def test_day_that_a_zone_skipped_has_no_length():
    # Samoa went from 29 to 31 December 2011.
    span = occasion_span(occasion("2011-12-30T12:00"), ZoneInfo("Pacific/Apia"))
    assert span.starts == span.ends == dt.datetime(2011, 12, 30, 22, tzinfo=dt.UTC)


def test_span_of_the_event_is_from_first_start_to_last_end():
    facts = event(occasion("2025-08-18T18:30"), occasion("2025-06-26", "2025-06-27T12:00"))
    assert event_span(facts, STOCKHOLM) == Span(
        dt.datetime(2025, 6, 25, 22, tzinfo=dt.UTC), dt.datetime(2025, 8, 18, 22, tzinfo=dt.UTC)
    )
    assert event_span(event(), STOCKHOLM) is None


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("opens", "deadline", "opening", "soon", "closing"),
    [
        ("2023-10-01T09:00", "2023-11-03T12:00", "2023-10-01T09:00", "2023-10-27T12:00", "2023-11-03T12:00"),
        ("2023-10-01", "2023-11-03", "2023-10-01T00:00", "2023-10-28T00:00", "2023-11-04T00:00"),
        # The last week has a change of clocks in it, in Stockholm.
        ("2023-10-01", "2023-10-31T23:59", "2023-10-01T00:00", "2023-10-24T23:59", "2023-10-31T23:59"),
    ],
)
def test_registration_opens_nears_its_deadline_and_closes(opens, deadline, opening, soon, closing, zone):
    there = ZoneInfo(zone)
    facts = event(
        occasion("2023-11-10T09:00", "2023-11-10T12:00"),
        registration=Registration(url=LINK, opens=moment(opens), deadline=moment(deadline)),
    )
    assert_turn(facts, at(opening, zone), there, "registration", "not_yet_open", "open")
    assert_turn(facts, at(soon, zone), there, "registration", "open", "closes_soon")
    assert_turn(facts, at(closing, zone), there, "registration", "closes_soon", "closed")


def test_registration_without_a_deadline_is_open_until_the_end():
    facts = event(
        occasion("2023-11-10T09:00", "2023-11-10T12:00"), registration=Registration(email="a@example.org")
    )
    assert registration_state(facts, at("2023-11-10T11:59:59", "UTC"), ZoneInfo("UTC")) == "open"
    assert registration_state(facts, at("2023-11-10T12:00", "UTC"), ZoneInfo("UTC")) == "closed"


def test_how_soon_is_soon_is_a_choice():
    facts = event(registration=Registration(url=LINK, deadline=moment("2023-11-03T12:00")))
    utc = ZoneInfo("UTC")
    assert registration_state(facts, at("2023-11-02T12:00", "UTC"), utc, 1) == "closes_soon"
    assert registration_state(facts, at("2023-11-02T11:59", "UTC"), utc, 1) == "open"
    assert registration_state(facts, at("2023-11-03T11:59", "UTC"), utc, 0) == "open"


NOW = at("2023-10-15T12:00", "UTC")


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (None, "none"),
        (Registration(), "none"),
        (Registration(note="Welcome", link_text="Here", capacity=40), "none"),
        (Registration(invitation_only=False), "none"),
        (Registration(url=LINK), "open"),
        (Registration(email="a@example.org"), "open"),
        (Registration(cancel_free_until=moment("2023-11-01")), "open"),
        (Registration(availability="open"), "open"),
        (Registration(url=LINK, availability="closed"), "closed"),
        (Registration(url=LINK, availability="full"), "full"),
        (Registration(url=LINK, availability="waiting_list"), "waiting_list"),
        (Registration(invitation_only=True), "by_invitation"),
        (Registration(invitation_only=True, deadline=moment("2023-10-20")), "by_invitation"),
        (Registration(invitation_only=True, deadline=moment("2023-10-14")), "closed"),
        (Registration(invitation_only=True, availability="full"), "full"),
        (Registration(availability="full", deadline=moment("2023-10-14")), "closed"),
        (Registration(availability="full", deadline=moment("2023-10-16")), "full"),
        (Registration(availability="open", opens=moment("2023-10-16")), "not_yet_open"),
        (Registration(availability="open", deadline=moment("2023-10-14")), "closed"),
    ],
)
def test_registration_state_of_facts(facts, state):
    of_event = event(occasion("2023-11-10"), registration=facts)
    of_occasion = event(occasion("2023-11-10", registration=facts))
    assert registration_state(of_event, NOW, STOCKHOLM) == state
    assert registration_state(of_occasion, NOW, STOCKHOLM) == state
    assert registration_state(event(registration=facts), NOW, STOCKHOLM) == state


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_cancelled_event_takes_no_registrations(state):
    said = Status(state=state)
    expected = "closed" if state == "cancelled" else "open"
    with_link = event(occasion("2023-11-10"), registration=Registration(url=LINK), status=said)
    assert registration_state(with_link, NOW, STOCKHOLM) == expected
    assert registration_state(event(occasion("2023-11-10"), status=said), NOW, STOCKHOLM) == "none"


def test_each_occasion_has_its_own_deadline_and_the_link_of_the_event():
    june = occasion("2025-06-26T18:30", registration=Registration(deadline=moment("2025-06-23")))
    august = occasion("2025-08-18T18:30", registration=Registration(deadline=moment("2025-08-15")))
    facts = event(june, august, registration=Registration(url=LINK, deadline=moment("2025-06-23")))
    now = at("2025-07-01T12:00", "UTC")
    assert occasion_registration(august, facts) == Registration(url=LINK, deadline=moment("2025-08-15"))
    assert occasion_registration_state(june, facts, now, STOCKHOLM) == "closed"
    assert occasion_registration_state(august, facts, now, STOCKHOLM) == "open"
    assert registration_state(facts, now, STOCKHOLM) == "open"
    assert registration_state(facts, at("2025-08-16T12:00", "UTC"), STOCKHOLM) == "closed"


def test_occasion_can_be_open_to_all_in_an_event_by_invitation():
    public = occasion("2023-11-10", registration=Registration(invitation_only=False))
    facts = event(public, registration=Registration(url=LINK, invitation_only=True))
    assert occasion_registration_state(public, facts, NOW, STOCKHOLM) == "open"


def test_full_occasion_does_not_close_the_other_one():
    full = occasion("2023-11-10", registration=Registration(availability="full"))
    facts = event(full, occasion("2023-11-12"), registration=Registration(url=LINK))
    assert occasion_registration_state(full, facts, NOW, STOCKHOLM) == "full"
    assert registration_state(facts, NOW, STOCKHOLM) == "open"
    assert registration_state(event(full, registration=Registration(url=LINK)), NOW, STOCKHOLM) == "full"


def test_past_occasion_is_closed_while_a_later_one_is_open():
    facts = event(occasion("2023-10-01"), occasion("2023-11-12"), registration=Registration(url=LINK))
    assert occasion_registration_state(facts.occasions[0], facts, NOW, STOCKHOLM) == "closed"
    assert registration_state(facts, NOW, STOCKHOLM) == "open"
