"""Changes in one step beside drafts, workflows, locks and translations: no work is published or lost."""

import datetime as dt
from html import unescape

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.models import Page, Workflow

from oms_events.models import EventPage
from oms_events.translation import carry as carrying
from tests.admin.conftest import codename_of, logged_in
from tests.admin.forms import sent
from tests.factories import event, index
from tests.translation import conference

NOW = dt.datetime(2026, 11, 1, 8, tzinfo=dt.UTC)
TIME = {"occasions": [{"starts": "2031-05-06T09:00"}]}
REASON = {"status_reason": "Storm."}


@pytest.fixture(autouse=True)
def before_it():
    with time_machine.travel(NOW, tick=True):
        yield


def cancel(browser, page, **said):
    return browser.post(
        reverse("oms_events_admin:change", args=[page.pk, "cancel"]), REASON | said, follow=True
    )


def told(answer):
    return " ".join(str(message) for message in answer.context["messages"])


def again(page):
    return EventPage.objects.get(pk=page.pk)


def draft_of(page):
    return again(page).get_latest_revision_as_object()


def with_draft(page, **said):
    """The page with a draft that is newer than what is live."""
    for name, value in said.items():
        setattr(page, name, value)
    page.save_revision()
    return again(page)


# --- who may publish


def test_a_colleagues_draft_gets_the_change_and_stays_a_draft(chief):
    page = with_draft(event(lead="Klart.", **TIME), lead="Inte klart.")
    answer = cancel(chief, page)
    live, draft = again(page), draft_of(page)
    assert (live.lead, live.status) == ("Klart.", "cancelled")
    assert (draft.lead, draft.status, draft.status_reason) == ("Inte klart.", "cancelled", "Storm.")
    assert live.has_unpublished_changes and "fortfarande ett utkast" in told(answer)
    draft.save_revision().publish()
    assert again(page).status == "cancelled"


def test_a_move_moves_live_page_and_draft_each_from_its_own_time(chief):
    days = [{"kind": "day", "title": "Dag 1", "date": "2031-05-06"}]
    page = event(programme=days, **TIME)
    row = page.occasions.get()
    row.starts_on = dt.date(2031, 6, 10)
    page.occasions = [row]
    raw = [dict(block) for block in page.programme.raw_data]
    raw[0]["value"]["date"] = "2031-06-10"
    page = with_draft(page, programme=raw)
    url = reverse("oms_events_admin:change", args=[page.pk, "reschedule"])
    chief.post(url, {"starts_on": "2031-06-11", "starts_at": "09:00"})
    for version in (again(page), draft_of(page)):
        said = version.facts()
        assert str(said.occasions[0].starts) == "2031-06-11T09:00"
        assert said.programme[0].date == dt.date(2031, 6, 11)
        assert said.status.previously == "2031-05-06T09:00"


def test_a_date_that_the_draft_has_taken_away_stays_away(chief):
    page = event(**TIME)
    page.occasions = []
    page = with_draft(page)
    url = reverse("oms_events_admin:change", args=[page.pk, "reschedule"])
    chief.post(url, {"starts_on": "2031-06-11", "starts_at": "09:00"})
    assert str(again(page).facts().occasions[0].starts) == "2031-06-11T09:00"
    assert draft_of(page).facts().occasions == () and draft_of(page).status == "rescheduled"


def test_a_page_in_review_is_cancelled_and_stays_in_review(chief, writer, workflow):
    page = with_draft(event(lead="Klart.", **TIME), lead="Till granskning.")
    workflow.start(page, writer.user)
    cancel(chief, page)
    page = again(page)
    assert page.workflow_in_progress and (page.status, page.lead) == ("cancelled", "Klart.")
    state = page.current_workflow_task_state
    assert state.revision_id == page.latest_revision_id
    state.approve(user=chief.user)
    assert (again(page).status, again(page).lead) == ("cancelled", "Till granskning.")


def test_an_approval_of_what_was_live_already_does_not_bring_the_event_back(chief, writer, workflow):
    page = event(**TIME)
    workflow.start(page, writer.user)
    cancel(chief, page)
    page = again(page)
    assert page.workflow_in_progress
    page.current_workflow_task_state.approve(user=chief.user)
    assert again(page).status == "cancelled"


def test_an_editor_that_is_open_is_not_saved_over_the_cancellation(chief):
    page = event(**TIME)
    opened = page.get_latest_revision()
    form = sent(page, chief.user)
    cancel(chief, page)
    form["loaded_revision_id"] = str(opened.pk)
    form["loaded_revision_created_at"] = opened.created_at.isoformat()
    answer = chief.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        dict(form.lists()),
        headers={"accept": "application/json"},
    )
    assert answer.status_code == 400 and answer.json()["error_code"] == "invalid_revision"
    assert draft_of(page).status == "cancelled"


# --- who may not


def test_without_the_right_to_publish_the_change_goes_to_review(chief, writer, workflow):
    page = event(**TIME)
    answer = cancel(writer, page)
    page = again(page)
    assert page.status == "" and page.workflow_in_progress and draft_of(page).status == "cancelled"
    assert "skickats för granskning" in told(answer) and "andra ändringar" not in told(answer)
    page.current_workflow_task_state.approve(user=chief.user)
    assert again(page).status == "cancelled"


def test_the_writer_is_told_that_a_colleagues_draft_goes_with_it(writer, workflow):
    page = with_draft(event(**TIME), lead="En kollegas ord.")
    answer = cancel(writer, page)
    assert again(page).lead == "" and again(page).workflow_in_progress
    assert "andra ändringar" in told(answer)


def test_a_change_that_was_sent_back_is_sent_again(chief, writer, workflow):
    page = event(**TIME)
    workflow.start(with_draft(page, lead="Nytt."), writer.user)
    again(page).current_workflow_task_state.reject(user=chief.user)
    cancel(writer, page)
    page = again(page)
    assert page.workflow_in_progress
    assert page.current_workflow_task_state.revision_id == page.latest_revision_id
    assert page.workflow_states.count() == 1


def test_without_a_workflow_the_change_is_a_draft(writer):
    Workflow.objects.update(active=False)
    page = event(**TIME)
    answer = cancel(writer, page)
    assert (again(page).status, draft_of(page).status) == ("", "cancelled")
    assert "sparad som ett utkast" in told(answer)


def test_a_writer_cannot_change_what_others_review(writer, chief, workflow):
    page = with_draft(event(**TIME), lead="Till granskning.")
    workflow.start(page, chief.user)
    answer = cancel(writer, page)
    assert draft_of(page).status == "" and "granska" in told(answer).lower()


# --- who may nothing


def test_a_locked_page_is_refused_in_words(chief, writer):
    page = event(**TIME)
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=chief.user, locked_at=timezone.now())
    answer = cancel(writer, page)
    assert unescape(str(next(iter(answer.context["messages"])))).startswith("'Höstmöte om vatten' låstes av")
    assert again(page).status == "" and draft_of(page).status == ""
    cancel(chief, page)  # who has locked it may change it
    assert again(page).status == "cancelled" and again(page).locked


def test_a_page_with_a_scheduled_version_is_refused_in_words(chief):
    page = event(**TIME)
    page.go_live_at = timezone.now() + dt.timedelta(days=1)
    page.save_revision().publish()
    answer = cancel(chief, again(page))
    assert "schemalagd" in told(answer).lower() or "låst" in told(answer).lower()
    assert again(page).status == "" and again(page).scheduled_revision is not None


def test_a_page_that_is_not_published_is_changed_in_its_form(chief):
    page = event(**TIME)
    page.unpublish()
    answer = cancel(chief, page)
    assert "inte publicerat" in told(answer) and draft_of(page).status == ""


NAMES = ["cancel", "postpone", "reschedule", "restore", "fill", "close", "reopen", "recording"]


def addresses(page):
    return [
        reverse("oms_events_admin:actions", args=[page.pk]),
        reverse("oms_events_admin:copy_next", args=[page.pk]),
        *(reverse("oms_events_admin:change", args=[page.pk, name]) for name in NAMES),
    ]


def test_events_of_others_are_closed_in_every_view(writer):
    page = event(language="en", title="Spring meeting", **TIME)
    for url in addresses(page):
        for ask in (writer.get, writer.post):
            answer = ask(url)
            assert answer.status_code == 302 and answer.url == reverse("wagtailadmin_home"), url
    assert again(page).facts() == page.facts() and EventPage.objects.count() == 1


def test_who_is_not_logged_in_is_asked_to(site, client):
    page = event(**TIME)
    for url in addresses(page):
        for ask in (client.get, client.post):
            assert ask(url).url.startswith(reverse("wagtailadmin_login")), url
    assert again(page).facts() == page.facts()


def test_an_editor_of_his_own_events_alone_changes_only_those(site):
    from django.contrib.auth import get_user_model
    from wagtail.models import GroupPagePermission

    group = Group.objects.get(name="Editors")
    GroupPagePermission.objects.filter(group=group).delete()
    GroupPagePermission.objects.create(page=index(), group=group, permission=codename_of("add_page"))
    user = get_user_model().objects.create_user("egen", "egen@example.org", "egen")
    user.groups.add(group)
    browser = logged_in(user)
    own, other = event(title="Eget", **TIME), event(title="Annat", **TIME)
    Page.objects.filter(pk=own.pk).update(owner=user)
    for page in (own, other):
        cancel(browser, page)
    assert (draft_of(own).status, draft_of(other).status) == ("cancelled", "")


def test_there_is_no_event_at_an_unknown_address(chief):
    home = index().get_parent()
    for key in (home.pk, 999_999):
        assert chief.get(reverse("oms_events_admin:actions", args=[key]), follow=True).status_code == 404
    page = event(**TIME)
    answer = chief.get(reverse("oms_events_admin:change", args=[page.pk, "explode"]))
    assert answer.url == reverse("oms_events_admin:actions", args=[page.pk])


def test_a_sites_own_rule_for_publishing_holds(chief):
    page = event(**TIME)

    def refuse(request, page):
        return HttpResponse("Inte nu.")

    with hooks.register_temporarily("before_publish_page", refuse):
        assert cancel(chief, page).content.decode() == "Inte nu."
    assert again(page).status == ""


# --- languages


def test_a_cancellation_reaches_every_language(site, chief, client):
    page = conference.translated()
    cancel(chief, page)
    html = client.get(conference.english().url).content.decode()
    assert "Cancelled" in html and 'lang="sv"' in html and "Storm." in html


def test_a_translation_leads_to_the_page_with_the_facts(site, chief):
    page = conference.translated()
    english = conference.english()
    answer = chief.get(reverse("oms_events_admin:change", args=[english.pk, "cancel"]))
    assert answer.url == reverse("oms_events_admin:change", args=[page.pk, "cancel"])
    cancel(chief, english)
    assert again(page).status == "" and again(english).status == ""


def test_where_a_language_cannot_follow_nothing_is_cancelled_and_words_say_why(site, chief, monkeypatch):
    page = conference.translated()

    def broken(*args, **kwargs):
        raise ValueError("the disk is full")

    monkeypatch.setattr(carrying, "apply", broken)
    revisions = page.revisions.count()
    answer = cancel(chief, page)
    assert answer.status_code == 200
    words = " ".join(answer.context["form"].non_field_errors())
    assert "the disk is full" in words and words in answer.content.decode().replace("&quot;", '"')
    assert again(page).status == "" and page.revisions.count() == revisions
    assert conference.english().status == ""


def test_a_page_that_cannot_be_published_says_which_field_is_wrong(chief):
    page = event(**TIME)
    EventPage.objects.filter(pk=page.pk).update(recording_url="javascript:alert(1)")
    answer = cancel(chief, page)
    words = " ".join(answer.context["form"].non_field_errors())
    assert "Länk till inspelningen" in words and again(page).status == ""
