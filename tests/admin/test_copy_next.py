"""An event is copied as its next one: what held for the last time is gone, and the editor is told so."""

import copy
import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from wagtail.models import PageLogEntry

from oms_events.admin.actions.copy_next import copy_as_next
from oms_events.facts.codec import to_plain
from oms_events.models import EventPage
from oms_events.rules.identity import ids
from tests.factories import event, index, published
from tests.rich_event import RICH

NEXT = dt.date(2027, 12, 8)  # a year after the first day, less one


AFTER_IT = dt.datetime(2027, 2, 1, 8, tzinfo=dt.UTC)
pytestmark = pytest.mark.usefixtures("festival")


@pytest.fixture(scope="module")
def festival(shared_world):
    """An event that says everything."""
    with time_machine.travel(AFTER_IT, tick=True):
        event(**copy.deepcopy(RICH))


@pytest.fixture(autouse=True)
def after_it():
    with time_machine.travel(AFTER_IT, tick=True):
        yield


def rich():
    return EventPage.objects.get(title=RICH["title"])


def copied(browser, page, **said):
    """The copy, made by the form with its proposals and what `said` fills in."""
    url = reverse("oms_events_admin:copy_next", args=[page.pk])
    form = browser.get(url).context["form"]
    data = {name: form[name].value() or "" for name in form.fields} | said
    known = set(EventPage.objects.values_list("pk", flat=True))
    answer = browser.post(url, data, follow=True)
    made = EventPage.objects.exclude(pk__in=known).get()
    return made, answer


def next_of(page, user, first=NEXT):
    return copy_as_next(page, first, "Nästa", "nasta", user)


def said_of(page):
    return to_plain(page.get_latest_revision_as_object().facts())


def test_words_people_contacts_and_places_are_kept(chief):
    page = rich()
    made, _ = next_of(page, chief.user)
    was, now = to_plain(page.facts()), said_of(made)
    kept = "subtitle lead timezone attendance_mode event_languages event_types topics audience price series"
    for name in f"{kept} accessibility programme_note image".split():
        assert now[name] == was[name], name
    for name in ("body", "about", "venues", "organisers", "contributors", "contacts", "links"):
        assert without_ids(now[name]) == without_ids(was[name]), name
    titles = [item["title"] for item in was["programme"]]
    assert [item["title"] for item in now["programme"]] == titles


def without_ids(part):
    if isinstance(part, list):
        return [without_ids(inner) for inner in part]
    if isinstance(part, dict):
        return {name: without_ids(inner) for name, inner in part.items() if name != "id"}
    return part


def test_what_held_for_the_last_time_is_cleared(chief):
    made, _ = next_of(rich(), chief.user)
    now = said_of(made)
    assert not {"status", "recording", "documents"} & now.keys()
    assert now["online"] == {"note": "Day one is broadcast"}
    gone = {"url", "opens", "deadline", "cancel_free_until", "availability"}
    for registration in (now["registration"], now["occasions"][1]["registration"]):
        assert not gone & registration.keys()
    assert now["registration"]["email"] == "book@example.org" and now["registration"]["capacity"] == 200


def test_all_dates_move_by_as_many_days_and_hours_stay(chief):
    made, _ = next_of(rich(), chief.user)
    now = said_of(made)
    assert [(o["starts"], o.get("ends")) for o in now["occasions"]] == [
        ("2027-12-08T09:30", "2027-12-09T13:00"),
        ("2028-01-11", None),
    ]
    days = [item["date"] for item in now["programme"] if item["kind"] == "day"]
    assert days == ["2027-12-08", "2027-12-09"]
    assert made.first_start == dt.datetime(2027, 12, 8, 7, 30, tzinfo=dt.UTC)


def test_dates_inside_parallel_sessions_move_too(chief):
    inside = {"kind": "session", "title": "Spår", "date": "2026-05-07"}
    page = event(
        occasions=[{"starts": "2026-05-06"}],
        programme=[{"kind": "parallel", "title": "Pass", "items": [inside]}],
    )
    made, _ = next_of(page, chief.user, dt.date(2027, 5, 5))
    assert said_of(made)["programme"][0]["items"][0]["date"] == "2027-05-06"


def test_without_a_date_all_dates_go_and_the_days_stay_in_order(chief):
    made, renewal = next_of(rich(), chief.user, None)
    now = said_of(made)
    assert "occasions" not in now and made.first_start is None
    assert [item.get("date") for item in now["programme"]] == [None] * len(RICH["programme"])
    assert renewal.moved is None


def test_an_event_without_a_date_gets_one(chief):
    made, _ = next_of(event(), chief.user)
    assert [o["starts"] for o in said_of(made)["occasions"]] == ["2027-12-08"]


def test_it_is_another_event_with_rows_and_blocks_of_its_own(chief):
    page = rich()
    made, _ = next_of(page, chief.user)
    draft = made.get_latest_revision_as_object()
    assert draft.translation_key != page.translation_key == EventPage.objects.get(pk=page.pk).translation_key
    assert ids(page.facts()) and not ids(page.facts()) & ids(draft.facts())
    assert not ids(page.facts()) & ids(made.facts())
    stored = str([draft.programme.raw_data, draft.contributors.raw_data, draft.body.raw_data])
    old = [block.id for stream in (page.programme, page.body, page.contributors) for block in stream]
    assert not [key for key in old if key in stored]


def test_the_calendar_begins_anew(chief, client):
    page = rich()
    published(page)
    made, _ = next_of(page, chief.user)
    made = published(made.get_latest_revision_as_object())
    keys = [str(row.translation_key) for row in page.occasions.all()]
    calendar = client.get(f"{made.url}ics/").content.decode()
    assert calendar.count("UID:") == 2 and not [key for key in keys if key in calendar]
    assert {row.sequence for row in made.occasions.all()} == {0}


def test_the_first_event_is_as_it_was(chief):
    page = rich()
    before, revisions = page.facts(), page.revisions.count()
    next_of(page, chief.user)
    page = EventPage.objects.get(pk=page.pk)
    assert page.facts() == before and page.revisions.count() == revisions
    assert ids(page.facts()) == ids(before)


def test_the_copy_is_a_draft_beside_it_and_its_history_begins(chief, client):
    page = rich()
    made, answer = copied(chief, page, first="2027-12-08")
    assert made.get_parent().pk == page.get_parent().pk
    assert not made.live and made.first_published_at is None and made.owner == chief.user
    assert client.get(made.url).status_code == 404
    assert answer.request["PATH_INFO"] == reverse("wagtailadmin_pages:edit", args=[made.pk])
    assert PageLogEntry.objects.filter(page=made.pk, action="wagtail.copy").exists()
    assert made.revisions.count() == 1


def test_the_editor_is_told_what_was_cleared_and_only_that(chief):
    _, answer = copied(chief, rich(), first="2027-12-08")
    told = str(next(iter(answer.context["messages"])))
    for word in ("Status", "Inspelning", "Dokument", "Länk till anmälningsformuläret", "Sista anmälningsdag"):
        assert word in told
    assert "364 dagar" in told
    _, answer = copied(chief, event(title="Enkelt", occasions=[{"starts": "2026-05-06"}]), first="2027-05-05")
    assert "Tömt" not in str(next(iter(answer.context["messages"])))


def test_title_and_address_are_proposed_with_the_next_year(chief):
    page = event(title="Vattendagarna 2026", occasions=[{"starts": "2026-05-06"}])
    form = chief.get(reverse("oms_events_admin:copy_next", args=[page.pk])).context["form"]
    assert (form["title"].value(), form["slug"].value()) == ("Vattendagarna 2027", "vattendagarna-2027")
    other = event(title="Vattendag", occasions=[{"starts": "2026-05-06"}])
    form = chief.get(reverse("oms_events_admin:copy_next", args=[other.pk])).context["form"]
    assert (form["title"].value(), form["slug"].value()) == ("Vattendag", "vattendag-1")


def test_an_address_that_is_taken_is_asked_again(chief):
    page = event(occasions=[{"starts": "2026-05-06"}])
    url = reverse("oms_events_admin:copy_next", args=[page.pk])
    known = EventPage.objects.count()
    answer = chief.post(url, {"title": "Nästa", "slug": page.slug, "first": ""})
    assert answer.context["form"].errors["slug"] and EventPage.objects.count() == known


def test_a_locked_and_scheduled_event_gives_a_copy_that_is_neither(chief):
    page = rich()
    page.locked, page.locked_by = True, chief.user
    page.go_live_at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    page.expire_at = dt.datetime(2028, 1, 1, tzinfo=dt.UTC)
    page.save()
    made, renewal = next_of(page, chief.user)
    draft = made.get_latest_revision_as_object()
    assert not made.locked and (draft.go_live_at, draft.expire_at) == (None, None)
    assert (made.go_live_at, made.expire_at) == (None, None)


def test_what_readers_see_is_copied_and_not_a_colleagues_draft(chief):
    page = rich()
    page.lead = "Inte klart"
    page.save_revision()
    made, _ = next_of(EventPage.objects.get(pk=page.pk), chief.user)
    assert said_of(made)["lead"] == RICH["lead"]


def test_the_draft_of_an_event_that_was_never_published_is_copied(chief):
    page = EventPage(title="Utkast", slug="utkast", live=False, lead="Först", locale=index().locale)
    index().add_child(instance=page)
    page.lead = "Sedan"
    page.save_revision()
    made, _ = next_of(EventPage.objects.get(pk=page.pk), chief.user)
    assert said_of(made)["lead"] == "Sedan"


def test_who_had_confirmed_the_last_time_has_not_confirmed_the_next(chief):
    people = [{"name": "Ada Ek", "confirmed": True}, {"name": "Bo Lind", "confirmed": False}]
    page = event(contributors=people, programme=[{"kind": "session", "title": "A", "contributors": people}])
    made, renewal = next_of(page, chief.user)
    facts = made.facts()
    assert [p.confirmed for p in facts.contributors] == [None, False]
    assert [p.confirmed for p in facts.programme[0].contributors] == [None, False]
    assert len(renewal.cleared) == 1


def test_the_copy_of_a_translated_event_has_no_translation_yet(chief):
    from tests.translation.conference import translated

    page = translated()
    made, _ = next_of(page, chief.user)
    assert not made.get_translations().exists()
    assert EventPage.objects.filter(locale__language_code="en").count() == 1


def test_who_may_not_add_events_may_not_copy_them(writer):
    from wagtail.models import GroupPagePermission

    page = event(occasions=[{"starts": "2026-05-06"}])
    url = reverse("oms_events_admin:copy_next", args=[page.pk])
    assert writer.get(url).status_code == 200
    GroupPagePermission.objects.filter(permission__codename="add_page").delete()
    known = EventPage.objects.count()
    answer = writer.post(url, {"title": "Nästa", "slug": "nasta", "first": ""})
    assert answer.status_code == 302 and EventPage.objects.count() == known
