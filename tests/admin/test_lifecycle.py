"""An event is cancelled, moved, filled, closed and filmed by small forms, and readers see it at once."""

import datetime as dt

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from oms_events.admin.actions.kinds import KINDS
from oms_events.admin.actions.links import listing_buttons
from oms_events.admin.actions.telling import words
from oms_events.models import EventPage
from tests.factories import event

NOW = dt.datetime(2031, 3, 1, 8, tzinfo=dt.UTC)
TIME = {"occasions": [{"starts": "2031-05-06T09:00", "ends": "2031-05-06T12:00"}]}
REGISTER = {"registration": {"url": "https://example.org/anmalan", "deadline": "2031-04-20"}}
SEVERAL = {
    "occasions": [
        {"id": "00000000-0000-4000-8000-000000000001", "starts": "2031-05-06T09:00", "label": "Ekvik"},
        {"id": "00000000-0000-4000-8000-000000000002", "starts": "2031-05-13T09:00", "label": "Norrö"},
    ]
}
DAYS = [
    {"kind": "day", "title": "Dag 1", "date": "2031-05-06"},
    {"kind": "session", "title": "Inledning", "starts": "09:00"},
    {"kind": "day", "title": "Dag 2", "date": "2031-05-07", "items": [{"kind": "break", "title": "Kaffe"}]},
]


@pytest.fixture(autouse=True)
def spring():
    with time_machine.travel(NOW, tick=True):
        yield


def change(browser, page, name, query="", **said):
    return browser.post(reverse("oms_events_admin:change", args=[page.pk, name]) + query, said)


def again(page):
    return EventPage.objects.get(pk=page.pk)


def shown(browser, page):
    return browser.get(again(page).url).content.decode()


def log_of(page):
    return PageLogEntry.objects.filter(page=page.pk, action__startswith="oms_events.")


def test_a_cancelled_event_says_why_and_is_live_at_once(chief, client):
    page = event(**TIME, **REGISTER)
    answer = change(chief, page, "cancel", status_reason="Föreläsaren är sjuk.", status_note="Ring oss.")
    assert answer.status_code == 302
    html = shown(client, page)
    assert "Inställt" in html and "Föreläsaren är sjuk." in html and "Ring oss." in html
    assert "STATUS:CANCELLED" in client.get(f"{page.url}ics/").content.decode()
    page = again(page)
    assert page.live and not page.has_unpublished_changes
    assert page.live_revision_id == page.latest_revision_id


def test_the_history_tells_what_was_done_by_whom_and_why(chief):
    page = event(**TIME)
    change(chief, page, "cancel", status_reason="Storm.")
    entry = log_of(page).get()
    assert (entry.action, entry.user, entry.data["reason"]) == ("oms_events.cancel", chief.user, "Storm.")
    history = chief.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert "Evenemanget ställdes in." in history


def test_a_cancellation_without_a_reason_is_asked_again(chief):
    page = event(**TIME)
    answer = change(chief, page, "cancel", status_reason="")
    assert answer.status_code == 200 and answer.context["form"].errors["status_reason"]
    assert again(page).status == ""


def test_a_postponed_event_names_the_time_that_is_hoped_for(chief, client):
    page = event(**TIME)
    change(chief, page, "postpone", status_reason="Lokalen är stängd.", status_next="till hösten")
    html = shown(client, page)
    assert "till hösten" in html and "Lokalen är stängd." in html
    assert again(page).status == "postponed"


def test_a_moved_event_keeps_its_former_time_and_its_days_follow(chief, client):
    page = event(**TIME, programme=DAYS)
    said = {"starts_on": "2031-06-10", "starts_at": "10:00", "ends_at": "13:00"}
    assert change(chief, page, "reschedule", **said).status_code == 302
    moved = again(page).facts()
    assert str(moved.occasions[0].starts) == "2031-06-10T10:00"
    assert str(moved.occasions[0].ends) == "2031-06-10T13:00"
    assert (moved.status.state, moved.status.previously) == ("rescheduled", "2031-05-06T09:00")
    days = [item.date for item in moved.programme]
    assert days == [dt.date(2031, 6, 10), None, dt.date(2031, 6, 11)]
    assert [item.id for item in moved.programme] == [item.id for item in page.facts().programme]
    assert "6 maj 2031" in shown(client, page)


def test_a_move_keeps_the_calendars_uid_and_raises_its_sequence(chief):
    page = event(**TIME)
    before = page.occasions.get()
    change(chief, page, "reschedule", starts_on="2031-06-10", starts_at="09:00")
    after = again(page).occasions.get()
    assert after.translation_key == before.translation_key and after.sequence == before.sequence + 1


def test_an_event_of_several_days_keeps_its_length_when_it_moves(chief):
    page = event(occasions=[{"starts": "2031-05-06", "ends": "2031-05-08"}])
    change(chief, page, "reschedule", starts_on="2031-06-10")
    assert str(again(page).facts().occasions[0].ends) == "2031-06-12"


def test_an_end_before_the_start_is_refused(chief):
    page = event(**TIME)
    answer = change(chief, page, "reschedule", starts_on="2031-06-10", starts_at="10:00", ends_at="09:00")
    assert answer.context["form"].errors["ends_at"]
    assert again(page).facts() == page.facts()


def test_the_time_that_it_has_is_no_new_time(chief):
    page = event(**TIME)
    answer = change(chief, page, "reschedule", starts_on="2031-05-06", starts_at="09:00", ends_at="12:00")
    assert answer.context["form"].errors["starts_on"]


def test_of_several_dates_the_one_that_was_chosen_moves_with_its_days(chief):
    page = event(**SEVERAL, programme=[*DAYS[:1], {"kind": "day", "title": "Norrö", "date": "2031-05-13"}])
    asked = chief.get(reverse("oms_events_admin:change", args=[page.pk, "reschedule"])).content.decode()
    key = SEVERAL["occasions"][1]["id"]
    assert "Norrö, " in asked and f"occasion={key}" in asked
    change(chief, page, "reschedule", f"?occasion={key}", starts_on="2031-05-20", starts_at="09:00")
    moved = again(page).facts()
    assert [str(o.starts) for o in moved.occasions] == ["2031-05-06T09:00", "2031-05-20T09:00"]
    assert [i.date for i in moved.programme] == [dt.date(2031, 5, 6), dt.date(2031, 5, 20)]
    assert moved.status.previously == "2031-05-13T09:00"


def test_several_dates_are_never_moved_without_a_choice(chief):
    page = event(**SEVERAL)
    assert change(chief, page, "reschedule", starts_on="2031-06-10").status_code == 200
    assert again(page).facts() == page.facts()


def test_what_was_cancelled_takes_place_after_all(chief, client):
    page = event(**TIME)
    change(chief, page, "cancel", status_reason="Storm.")
    change(chief, page, "restore")
    assert again(page).facts() == page.facts()
    assert "Storm." not in shown(client, page)


def test_what_was_moved_before_it_was_cancelled_is_still_moved_when_it_comes_back(chief):
    page = event(**TIME)
    change(chief, page, "reschedule", starts_on="2031-06-10", starts_at="09:00")
    change(chief, page, "cancel", status_reason="Storm.")
    change(chief, page, "restore")
    status = again(page).facts().status
    assert (status.state, status.previously) == ("rescheduled", "2031-05-06T09:00")


@pytest.mark.parametrize(("places", "word"), [("full", "Fullbokat"), ("waiting_list", "Väntelista")])
def test_a_full_event_says_so(chief, client, places, word):
    page = event(**TIME, **REGISTER)
    change(chief, page, "fill", places=places)
    assert word in shown(client, page)


def test_one_of_several_dates_is_full(chief):
    page = event(**SEVERAL, **REGISTER)
    change(chief, page, "fill", places="full", occasion=SEVERAL["occasions"][0]["id"])
    said = again(page).facts()
    own = [o.registration and o.registration.availability for o in said.occasions]
    assert own == ["full", None] and said.registration.availability == ""


def test_registration_is_closed_for_all_dates_whatever_each_said_and_opens_again(chief, client):
    page = event(**SEVERAL, **REGISTER)
    change(chief, page, "fill", places="full", occasion=SEVERAL["occasions"][0]["id"])
    change(chief, page, "close")
    now = again(page)
    assert now.lifecycle(now.facts()).registration == "closed"
    assert "Anmälan är stängd" in shown(client, page)
    change(chief, page, "reopen")
    assert again(page).facts() == page.facts()


def test_a_recording_is_added_when_the_event_has_been(chief, client):
    page = event(occasions=[{"starts": "2031-02-06T09:00"}])
    said = {"recording_url": "https://example.org/film", "recording_captions": "False"}
    change(chief, page, "recording", **said, recording_note="Till den 30 juni.")
    html = shown(client, page)
    assert "https://example.org/film" in html and "Inspelningen textas inom kort" in html
    assert "Till den 30 juni." in html


def test_a_recording_needs_a_link_that_works(chief):
    page = event(occasions=[{"starts": "2031-02-06T09:00"}])
    for link in ("", "javascript:alert(1)", "www"):
        answer = change(chief, page, "recording", recording_url=link)
        assert answer.context["form"].errors["recording_url"], link
    assert again(page).recording_url == ""


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        (TIME | REGISTER, {"cancel", "postpone", "reschedule", "fill", "close"}),
        (TIME, {"cancel", "postpone", "reschedule"}),
        ({}, {"cancel", "postpone"}),
        (TIME | REGISTER | {"status": {"state": "cancelled"}}, {"reschedule", "restore"}),
        (TIME | {"status": {"state": "postponed"}}, {"cancel", "reschedule", "restore"}),
        ({"occasions": [{"starts": "2031-02-06"}]} | REGISTER, {"recording"}),
        (
            TIME | {"registration": {"url": "https://example.org", "availability": "closed"}},
            {"cancel", "postpone", "reschedule", "reopen"},
        ),
    ],
)
def test_only_what_makes_sense_is_offered_and_done(chief, said, offered):
    page = event(**said)
    html = chief.get(reverse("oms_events_admin:actions", args=[page.pk])).content.decode()
    urls = {name: reverse("oms_events_admin:change", args=[page.pk, name]) for name in KINDS}
    assert {name for name, url in urls.items() if url in html} == offered
    assert reverse("oms_events_admin:copy_next", args=[page.pk]) in html
    for name in KINDS.keys() - offered:
        change(
            chief,
            page,
            name,
            status_reason="Nej.",
            starts_on="2031-06-10",
            places="full",
            recording_url="https://example.org",
        )
    assert again(page).facts() == page.facts() and not log_of(page)


def test_the_forms_are_found_in_the_editor_and_in_lists(chief):
    page = event(**TIME)
    cancel = reverse("oms_events_admin:change", args=[page.pk, "cancel"])
    assert cancel in chief.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    everything = reverse("oms_events_admin:actions", args=[page.pk])
    listing = chief.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])).content.decode()
    assert everything in listing
    assert cancel in chief.get(everything).content.decode()


def test_after_the_form_one_is_back_where_one_was(chief):
    page = event(**TIME)
    back = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    form = chief.get(reverse("oms_events_admin:change", args=[page.pk, "cancel"]), {"next": back})
    assert f'name="next" value="{back}"' in form.content.decode()
    assert change(chief, page, "cancel", status_reason="Storm.", next=back).url == back
    other = event(title="Ett annat", **TIME)
    edit = reverse("wagtailadmin_pages:edit", args=[other.pk])
    assert change(chief, other, "cancel", status_reason="Storm.", next="https://evil.example/").url == edit


def test_a_row_of_a_list_costs_nothing(chief, django_assert_num_queries):
    page = event(**TIME, **REGISTER)
    row = Page.objects.get(pk=page.pk)
    row.permissions_for_user(chief.user).can_edit()
    row.cached_content_type.model_class()
    with django_assert_num_queries(0):
        assert len(list(listing_buttons(row, chief.user))) == 1
    assert list(listing_buttons(Page.objects.get(pk=page.get_parent().pk), chief.user)) == []


def test_what_is_wrong_with_rows_is_told_by_their_name(site):
    """Rows are no column of the page; what they are called in the form is not known here."""
    assert "occasions: Fel." in words(ValidationError({"occasions": ["Fel."]}))
    assert "Titel: Fel." in words(ValidationError({"title": ["Fel."]}))
