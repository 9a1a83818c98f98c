"""The event page: times in the database, the calendar's sequence, the facts that it gives out."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group

from oms_events.models import EventPage, Topic
from tests.factories import event, index, published

UTC = dt.UTC


def test_an_hour_is_an_instant_in_the_events_own_zone(site):
    page = event(
        timezone="Atlantic/Reykjavik", occasions=[{"starts": "2026-07-01T09:00", "ends": "2026-07-01T10:30"}]
    )
    assert page.first_start == dt.datetime(2026, 7, 1, 9, tzinfo=UTC)
    assert page.last_end == dt.datetime(2026, 7, 1, 10, 30, tzinfo=UTC)


def test_a_date_without_an_hour_lasts_its_whole_day(site):
    page = event(occasions=[{"starts": "2026-07-01"}])
    assert page.first_start == dt.datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert page.last_end == dt.datetime(2026, 7, 1, 22, tzinfo=UTC)
    assert page.facts().occasions[0].starts.at is None


def test_several_occasions_span_from_the_first_to_the_last(site):
    page = event(
        occasions=[{"starts": "2026-09-02T10:00"}, {"starts": "2026-09-01T10:00", "ends": "2026-09-01T11:00"}]
    )
    assert page.first_start == dt.datetime(2026, 9, 1, 8, tzinfo=UTC)
    assert page.last_end == dt.datetime(2026, 9, 2, 22, tzinfo=UTC)


def test_without_a_date_there_is_no_instant(site):
    page = event()
    assert (page.first_start, page.last_end) == (None, None)


def test_another_zone_moves_the_instants_of_all_occasions(site):
    page = event(occasions=[{"starts": "2026-07-01T09:00"}])
    page.time_zone = "Atlantic/Reykjavik"
    page = published(page)
    assert page.first_start == dt.datetime(2026, 7, 1, 9, tzinfo=UTC)
    assert page.occasions.get().first_instant == page.first_start


def change(page, name):
    occasion = page.occasions.get()
    if name == "time":
        occasion.starts_at = dt.time(10)
        page.occasions = [occasion]
    elif name == "status":
        page.status = "cancelled"
    elif name == "place":
        page.attendance_mode = "online"
    else:
        page.lead = "En rättad mening."
    return published(page)


@pytest.mark.parametrize(("what", "raised"), [("time", 1), ("status", 1), ("place", 1), ("words", 0)])
def test_sequence_rises_with_time_place_and_status_alone(site, what, raised):
    page = event(occasions=[{"starts": "2026-07-01T09:00"}])
    key = page.occasions.get().translation_key
    page = change(page, what)
    assert (page.occasions.get().translation_key, page.occasions.get().sequence) == (key, raised)


def test_sequence_never_falls_when_an_old_revision_comes_back(site):
    page = event(occasions=[{"starts": "2026-07-01T09:00"}])
    old = page.latest_revision
    page = change(change(page, "time"), "status")
    old.publish()
    assert EventPage.objects.get(pk=page.pk).occasions.get().sequence == 3


def test_a_draft_page_needs_no_more_than_a_title(site):
    page = EventPage(title="Ny dag", live=False)
    index().add_child(instance=page)
    page.save_revision()
    assert page.facts().title == "Ny dag"
    assert page.facts().occasions == ()


def test_facts_follow_what_is_in_memory_before_it_is_saved(site):
    page = event(links=[{"text": "Karta"}])
    page.links.model  # noqa: B018
    row = page.links.get()
    row.text = "Vägen hit"
    page.links = [row]
    assert page.facts().links[0].text == "Vägen hit"


def test_a_deleted_snippet_leaves_the_page_whole(site, client):
    page = event(
        organisers=[{"name": "Region Väst"}],
        topics=["Vatten"],
        contacts=[{"name": "Vera Ek", "purpose": "Press"}],
        venues=[{"name": "Saluhallen", "room": "B"}],
        programme=[
            {
                "kind": "session",
                "title": "Inledning",
                "topics": ["Vatten"],
                "contacts": [{"name": "Vera Ek"}],
                "contributors": [{"name": "Bo Ek", "profile": {"biography": "<p>Skriver.</p>"}}],
            }
        ],
    )
    for row in (page.organisers.get().organisation, page.topics.get().topic, page.contacts.get().contact):
        row.delete()
    page.venues.get().venue.delete()
    type(page).objects.get(pk=page.pk)
    from oms_events.models import Person

    Person.objects.all().delete()
    assert client.get(page.url).status_code == 200
    left = EventPage.objects.get(pk=page.pk).facts()
    assert (left.topics, left.contacts[0].purpose, left.venues[0].room) == ((), "Press", "B")


def test_editors_and_moderators_may_work_with_the_snippets(db):
    for name in ("Editors", "Moderators"):
        codes = set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))
        for model in ("contact", "organisation", "venue", "topic", "eventtype", "person"):
            assert {f"{action}_{model}" for action in ("add", "change", "delete")} <= codes


def test_topics_of_one_name_get_slugs_of_their_own(site):
    locale = index().locale
    slugs = [Topic.objects.create(name="Vatten & hav", locale=locale).slug for _ in range(3)]
    assert slugs == ["vatten-hav", "vatten-hav-2", "vatten-hav-3"]
