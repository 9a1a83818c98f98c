"""What happens to a translation, whatever state it is in, when its source is published."""

import datetime as dt

import pytest
import time_machine
from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Locale, PageLogEntry, Task, Workflow, WorkflowTask
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from oms_events.models import EventPage
from oms_events.translation.translator import publish_words
from tests.translation.conference import (
    behind,
    change,
    english,
    swedish,
    translation,
    type_word,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]
LATER = "https://example.org/senare"


def link(page):
    return page.registration_url


def newer_draft(page, **values):
    """Save a draft that is newer than the live version."""
    for name, value in values.items():
        setattr(page, name, value)
    return page.save_revision()


def actions(page):
    return list(PageLogEntry.objects.filter(page=page.pk).order_by("pk").values_list("action", flat=True))


def test_a_live_translation_is_live_with_the_facts_when_the_publication_returns():
    change(registration_url=LATER)
    page = english()
    assert page.live and link(page) == LATER and not page.has_unpublished_changes
    assert page.live_revision_id == page.latest_revision_id
    assert page.live_revision.as_object().registration_url == LATER
    assert actions(page)[-1] == "oms_events.facts"


def test_publishing_without_a_change_makes_no_revision_of_the_translation():
    change(registration_url=LATER)
    before = english().revisions.count()
    change()
    assert english().revisions.count() == before


def test_publishing_without_a_change_leaves_draft_and_schedule_as_they_are():
    hour = timezone.now().replace(microsecond=0) + dt.timedelta(days=1)
    newer_draft(english(), lead="EN from tomorrow", go_live_at=hour).publish()
    newer_draft(english(), lead="EN being written", go_live_at=None)
    change(registration_url=LATER)
    page = english()
    change()
    assert english().revisions.count() == page.revisions.count()
    assert english().scheduled_revision == page.scheduled_revision
    assert english().latest_revision == page.latest_revision


def test_a_translation_that_was_unpublished_on_purpose_stays_down_with_new_facts_in_its_draft():
    english().unpublish()
    change(registration_url=LATER)
    page = english()
    assert not page.live and link(page.get_latest_revision_as_object()) == LATER


def test_live_version_and_newer_draft_get_the_facts_each_for_itself():
    newer_draft(english(), lead="EN not yet for readers")
    change(registration_url=LATER)
    page = english()
    draft = page.get_latest_revision_as_object()
    assert (page.lead, link(page)) == ("EN Två dagar om vatten.", LATER)
    assert (draft.lead, link(draft)) == ("EN not yet for readers", LATER)
    assert page.has_unpublished_changes


def test_a_scheduled_version_keeps_its_hour_and_goes_live_with_the_facts_of_then():
    hour = timezone.now().replace(microsecond=0) + dt.timedelta(days=1)
    newer_draft(english(), lead="EN from tomorrow", go_live_at=hour).publish()
    change(registration_url=LATER)
    page = english()
    assert link(page) == LATER and page.lead == "EN Två dagar om vatten."
    assert page.scheduled_revision.approved_go_live_at == hour
    assert link(page.scheduled_revision.as_object()) == LATER
    change(registration_capacity=70)
    with time_machine.travel(hour + dt.timedelta(hours=1), tick=True):
        english().scheduled_revision.publish(log_action="wagtail.publish.scheduled")
    page = english()
    assert (page.lead, link(page), page.registration_capacity) == ("EN from tomorrow", LATER, 70)


def test_a_scheduled_version_and_a_draft_beside_it_both_stay():
    hour = timezone.now().replace(microsecond=0) + dt.timedelta(days=1)
    newer_draft(english(), lead="EN from tomorrow", go_live_at=hour).publish()
    newer_draft(english(), lead="EN being written", go_live_at=None)
    change(registration_url=LATER)
    page = english()
    assert page.scheduled_revision.as_object().lead == "EN from tomorrow"
    draft = page.get_latest_revision_as_object()
    assert (draft.lead, link(draft)) == ("EN being written", LATER)
    assert page.scheduled_revision.pk != page.latest_revision_id


@pytest.fixture
def workflow(db):
    """A moderation of one step."""
    made = Workflow.objects.create(name="Moderering")
    task = GroupApprovalTask.objects.create(name="Godkänn")
    WorkflowTask.objects.create(workflow=made, task=Task.objects.get(pk=task.pk), sort_order=1)
    return made


def test_a_running_workflow_goes_on_and_approves_the_facts_of_today(workflow):
    user = User.objects.create_superuser("moderator")
    newer_draft(english(), lead="EN to be approved")
    workflow.start(english(), user)
    change(registration_url=LATER)
    page = english()
    assert page.workflow_in_progress and link(page) == LATER
    assert link(page.current_workflow_task_state.revision.as_object()) == LATER
    page.current_workflow_task_state.approve(user=user)
    page = english()
    assert not page.workflow_in_progress
    assert (page.lead, link(page)) == ("EN to be approved", LATER)


def test_facts_pass_a_lock_that_stays_and_the_history_says_so():
    user = User.objects.create_superuser("locker")
    EventPage.objects.filter(locale__language_code="en").update(
        locked=True, locked_by=user, locked_at=timezone.now()
    )
    change(registration_url=LATER)
    page = english()
    assert link(page) == LATER and page.locked and page.locked_by == user
    assert PageLogEntry.objects.filter(page=page.pk).order_by("-pk")[0].data["locked"] is True


def test_a_stopped_translation_is_left_alone():
    Translation.objects.update(enabled=False)
    before = english().revisions.count()
    change(registration_url=LATER)
    assert link(english()) != LATER and english().revisions.count() == before


def test_a_translation_that_is_started_again_gets_the_facts_at_the_next_publication():
    Translation.objects.update(enabled=False)
    change(registration_url=LATER)
    Translation.objects.update(enabled=True)
    change(registration_capacity=70)
    assert (link(english()), english().registration_capacity) == (LATER, 70)
    assert english().lead == "EN Två dagar om vatten."


def test_a_page_without_a_translation_record_is_left_alone():
    translation().delete()
    change(registration_url=LATER)
    assert link(english()) != LATER


def test_an_alias_follows_as_wagtail_has_it():
    page = swedish()
    finnish = Locale.objects.create(language_code="fi")
    alias = page.copy_for_translation(finnish, copy_parents=True, alias=True)
    Translation.objects.create(source=translation().source, target_locale=finnish)
    change(registration_url=LATER)
    alias = EventPage.objects.get(pk=alias.pk)
    assert alias.alias_of_id == page.pk and link(alias) == LATER and alias.title == "Vattendagarna"


def test_a_translation_that_is_gone_hinders_nothing():
    english().delete()
    assert link(change(registration_url=LATER)) == LATER


def test_an_address_of_its_own_stays():
    page = english()
    page.slug = "water-days"
    page.save_revision().publish()
    change(registration_url=LATER, slug="vatten-2026")
    assert english().slug == "water-days" and swedish().slug == "vatten-2026"


def test_a_translation_of_the_translation_gets_the_facts_too():
    finnish = Locale.objects.create(language_code="fi")
    translate_object(english(), [finnish])
    change(registration_url=LATER, lead="Tre dagar om vatten.")
    page = EventPage.objects.get(locale=finnish)
    assert link(page.get_latest_revision_as_object()) == LATER


def test_what_a_translator_publishes_goes_on_to_a_third_language():
    finnish = Locale.objects.create(language_code="fi")
    translate_object(english(), [finnish])
    type_word("lead", "EN better")
    publish_words(translation())
    page = EventPage.objects.get(locale=finnish).get_latest_revision_as_object()
    assert page.lead == "EN better" and page.words_in["lead"] == "en"


def test_sequence_of_the_calendar_is_each_languages_own():
    before = [row.sequence for row in english().occasions.all()]
    change(lead="Något annat")
    assert [row.sequence for row in english().occasions.all()] == before
    page = swedish()
    (row,) = page.occasions.all()
    row.starts_at = dt.time(7)
    page.occasions = [row]
    change(page)
    assert [row.sequence for row in english().occasions.all()] == [before[0] + 1]
    assert [row.starts_at for row in english().occasions.all()] == [dt.time(7)]


def test_words_typed_and_not_published_never_show():
    type_word("lead", "EN half a sen")
    change(registration_url=LATER)
    page = english()
    assert (page.lead, link(page)) == ("EN Två dagar om vatten.", LATER)
    assert behind() == 0
