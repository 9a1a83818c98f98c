"""What an editor does to the source, and what becomes of its live translation."""

import datetime as dt

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Page, PageLogEntry, Task, Workflow, WorkflowTask
from wagtail_localize.models import StringTranslation, Translation

from oms_events.models import EventIndexPage, EventPage
from tests.translation.conference import (
    behind,
    change,
    english,
    programme,
    publish_everything,
    swedish,
    translate,
    translation,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]


def titles(page):
    return [block["value"]["title"] for block in page.programme.raw_data]


def test_withdrawing_takes_the_live_translation_down_and_publishing_brings_it_back(client):
    swedish().unpublish()
    assert not english().live and client.get(english().url).status_code == 404
    change(registration_capacity=12)
    page = english()
    assert page.live and page.registration_capacity == 12 and page.title == "EN Vattendagarna"
    assert not page.has_unpublished_changes


def test_one_that_was_taken_down_after_it_came_back_stays_down():
    swedish().unpublish()
    change()
    english().unpublish()
    change()
    assert not english().live


def test_a_draft_beside_the_live_version_is_there_still_after_withdrawal_and_return():
    draft = english()
    draft.lead = "EN being written"
    draft.save_revision()
    swedish().unpublish()
    change(registration_capacity=12)
    page = english()
    assert (page.lead, page.registration_capacity) == ("EN Två dagar om vatten.", 12)
    draft = page.get_latest_revision_as_object()
    assert (draft.lead, draft.registration_capacity) == ("EN being written", 12)


def test_the_translators_history_names_withdrawal_and_return():
    swedish().unpublish()
    change()
    log = PageLogEntry.objects.filter(page=english().pk).order_by("pk")
    assert [entry.action for entry in log][-2:] == ["oms_events.withdrawn", "oms_events.returned"]
    assert all(entry.message for entry in log)


def test_a_source_that_expires_takes_its_translation_with_it():
    change(expire_at=timezone.now() + dt.timedelta(days=1))
    with time_machine.travel(timezone.now() + dt.timedelta(days=2), tick=True):
        call_command("publish_scheduled")
    assert not swedish().live and not english().live


def test_deleting_the_source_takes_the_translation_down_and_keeps_its_words():
    swedish().delete()
    page = english()
    assert not page.live and page.title == "EN Vattendagarna"
    assert StringTranslation.objects.filter(data="EN Vattendagarna").exists()
    assert not Translation.objects.filter(source__object_id=page.translation_key, enabled=True).exists()


def test_a_moved_source_carries_on():
    page = swedish()
    other = EventIndexPage(title="Andra evenemang", slug="andra", locale=page.locale)
    page.get_parent().get_parent().add_child(instance=other)
    page.move(other, pos="last-child")
    change(registration_capacity=12)
    assert english().registration_capacity == 12
    assert english().get_parent().locale.language_code == "en"


def test_saving_a_draft_of_the_source_carries_nothing():
    page = swedish()
    page.registration_capacity = 12
    page.save_revision()
    assert english().registration_capacity is None


def test_cancelled_and_on_again():
    change(status="cancelled", status_reason="Salen är översvämmad.")
    assert english().facts().status.state == "cancelled" and behind() == 1
    translate()
    publish_everything()
    assert english().facts().status.reason == "EN Salen är översvämmad."
    change(status="", status_reason="")
    assert english().facts().status is None and behind() == 0
    change(status="cancelled", status_reason="Salen är översvämmad.")
    assert english().facts().status.reason == "EN Salen är översvämmad." and behind() == 0


def test_an_old_revision_restored_brings_its_words_back():
    page = swedish()
    old = page.latest_revision
    items = programme(page)
    items[0]["value"]["title"] = "Något annat"
    items[1]["value"]["contributors"] = []
    del items[2]
    change(programme=list(reversed(items)), lead="Något nytt.", links=[])
    assert behind() == 2
    old.publish()
    assert titles(english()) == [f"EN Programpunkt nummer {n}" for n in range(1, 4)]
    assert english().lead == "EN Två dagar om vatten."
    assert english().programme.raw_data[1]["value"]["contributors"][0]["value"]["title"] == "EN planerare 2"
    assert [row.text for row in english().links.all()] == ["EN Planen"]
    assert behind() == 0 and english().words_in == {}


def test_a_copy_of_the_source_is_a_page_of_its_own():
    page = swedish()
    copy = page.copy(update_attrs={"slug": "kopia", "title": "Kopia"})
    assert EventPage.objects.filter(translation_key=copy.translation_key).count() == 1
    assert english().title == "EN Vattendagarna" and behind() == 0
    assert translation().enabled


def test_publishing_through_the_base_page_carries_too():
    page = swedish()
    page.registration_capacity = 12
    revision = page.save_revision()
    Page.objects.get(pk=page.pk).publish(revision)
    assert english().registration_capacity == 12


def test_withdrawal_and_return_of_a_translation_that_is_scheduled_locked_and_in_a_workflow():
    hour = timezone.now().replace(microsecond=0) + dt.timedelta(days=1)
    draft = english()
    draft.lead, draft.go_live_at = "EN from tomorrow", hour
    draft.save_revision().publish()
    workflow = Workflow.objects.create(name="Moderering")
    task = GroupApprovalTask.objects.create(name="Godkänn")
    WorkflowTask.objects.create(workflow=workflow, task=Task.objects.get(pk=task.pk), sort_order=1)
    workflow.start(english(), User.objects.create_superuser("moderator"))
    EventPage.objects.filter(pk=english().pk).update(locked=True, locked_at=timezone.now())
    swedish().unpublish()
    page = english()
    assert not page.live and page.locked and page.workflow_in_progress and page.scheduled_revision is None
    change(registration_capacity=12)
    page = english()
    assert page.live and page.locked and page.workflow_in_progress and page.registration_capacity == 12
    assert page.lead == "EN Två dagar om vatten."
    assert page.get_latest_revision_as_object().lead == "EN from tomorrow"
