"""For any event, however odd: no rule raises, and `next_change` is the next change."""

import datetime as dt
import re
from dataclasses import fields
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion, ProgrammeItem, Registration, Status
from oms_events.rules.advice import advice, impossible
from oms_events.rules.lifecycle import lifecycle, occasion_registration_state
from oms_events.rules.schedule import days, ends_on, is_timed

ZONES = ["Pacific/Auckland", "Pacific/Honolulu", "Pacific/Apia", "Europe/Stockholm", "UTC"]
hours = st.times().map(lambda at: at.replace(second=0, microsecond=0))
# Close together, so that they meet, with a night when clocks change; and now and then anywhere at all.
near = st.dates(dt.date(2024, 10, 20), dt.date(2024, 11, 3))
dates = st.one_of(near, near, near, st.dates(), st.sampled_from([dt.date.min, dt.date.max]))
moments = st.builds(Moment, dates, st.none() | hours)
registrations = st.builds(
    Registration,
    url=st.sampled_from(["", "https://example.org/anmalan"]),
    opens=st.none() | moments,
    deadline=st.none() | moments,
    availability=st.sampled_from(["", "", "open", "full", "waiting_list", "closed", "other"]),
    invitation_only=st.none() | st.booleans(),
)
occasions = st.builds(
    Occasion, starts=moments, ends=st.none() | moments, registration=st.none() | registrations
)
kinds = st.sampled_from(["day", "parallel", "session", "break"])


def items_of(inner):
    return st.builds(
        ProgrammeItem,
        kind=kinds,
        date=st.none() | dates,
        starts=st.none() | hours,
        ends=st.none() | hours,
        items=st.lists(inner, max_size=2).map(tuple) if inner is not None else st.just(()),
    )


events = st.builds(
    EventFacts,
    language=st.just("sv"),
    title=st.just("Forum"),
    occasions=st.lists(occasions, max_size=3).map(tuple),
    registration=st.none() | registrations,
    status=st.none() | st.sampled_from(["cancelled", "postponed"]).map(lambda state: Status(state=state)),
    programme=st.lists(items_of(items_of(None)), max_size=4).map(tuple),
)
zones = st.sampled_from(ZONES).map(ZoneInfo)
instants = st.datetimes(
    dt.datetime(2024, 10, 15), dt.datetime(2024, 11, 8), timezones=st.just(dt.UTC)
) | st.datetimes(timezones=st.just(dt.UTC))
FIRST, LAST = dt.datetime.min.replace(tzinfo=dt.UTC), dt.datetime.max.replace(tzinfo=dt.UTC)


def state(facts, now, zone, soon):
    found = lifecycle(facts, now, zone, soon)
    return found.phase, found.registration, found.status


@given(events, instants | st.sampled_from([FIRST, LAST]), zones, st.integers(-1, 10**10), st.data())
def test_nothing_changes_before_next_change_and_something_does_at_it(facts, now, zone, soon, data):
    found = lifecycle(facts, now, zone, soon)
    before = (found.phase, found.registration, found.status)
    until = found.next_change
    if until:
        assert until > now
        assert state(facts, until, zone, soon) != before
        assert state(facts, until - dt.timedelta(microseconds=1), zone, soon) == before
    whole = ((until or LAST) - now) // dt.timedelta(microseconds=1)
    for micro in data.draw(st.lists(st.integers(0, max(whole - 1, 0)), min_size=3, max_size=6)):
        assert state(facts, now + dt.timedelta(microseconds=micro), zone, soon) == before


@given(events, instants, zones)
def test_state_of_a_single_occasion_is_that_of_an_event_with_it_alone(facts, now, zone):
    for occasion in facts.occasions:
        alone = EventFacts(
            language="sv",
            title="Forum",
            occasions=(occasion,),
            registration=facts.registration,
            status=facts.status,
        )
        assert (
            occasion_registration_state(occasion, facts, now, zone)
            == lifecycle(alone, now, zone).registration
        )


@given(events)
def test_any_programme_is_placed_whole_and_any_event_advised(facts):
    found = days(facts)
    placed = [one for day in found for one in day.items]
    for one in placed:
        ends_on(one)
    inside = [item for top in facts.programme if top.kind == "day" for item in top.items]
    assert len(placed) == len([t for t in facts.programme if t.kind != "day"]) + len(inside)
    assert len([d for d in found if d.heading]) == len([t for t in facts.programme if t.kind == "day"])
    assert is_timed(facts) in (True, False)
    parts = {field.name for field in fields(EventFacts)}
    for told in (*impossible(facts), *advice(facts, dt.datetime(2026, 11, 24, tzinfo=dt.UTC))):
        assert re.match(r"\w+", told.place)[0] in parts
