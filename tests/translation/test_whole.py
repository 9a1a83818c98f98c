"""A publication that cannot be carried has not been, whoever published; and it is said in words."""

import datetime as dt
import logging

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, PageLogEntry, Task, Workflow, WorkflowTask

from tests import factories
from tests.translation.conference import change, drafted, english, hinder, said, says_why, swedish, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]
OTHER = "7d6f2a8e-3a52-4d0b-9d0e-202611240009"


def test_a_schedule_says_what_it_cannot_publish_and_goes_on_with_the_next_page(caplog):
    other = factories.event(**said(1, key=OTHER, slug="annat", title="Annat"))
    soon = timezone.now() + dt.timedelta(hours=1)
    drafted(registration_capacity=44, go_live_at=soon).publish()
    other.registration_capacity, other.go_live_at = 45, soon + dt.timedelta(minutes=1)
    other.save_revision().publish()
    hindrance = hinder()
    with time_machine.travel(soon + dt.timedelta(hours=1), tick=True):
        with caplog.at_level(logging.ERROR, logger="oms_events"):
            call_command("publish_scheduled")
            call_command("publish_scheduled")
        assert swedish().registration_capacity is None and english().registration_capacity is None
        assert type(other).objects.get(pk=other.pk).registration_capacity == 45
        assert len(caplog.messages) == 2 and says_why(caplog.messages[0])
        (entry,) = PageLogEntry.objects.filter(page=swedish().pk, action="oms_events.not_published")
        assert says_why(entry.message)
        hindrance.delete()
        call_command("publish_scheduled")
    assert swedish().registration_capacity == 44 and english().registration_capacity == 44


@pytest.fixture
def moderated(db):
    """A translated event whose next version waits for a moderator."""
    workflow = Workflow.objects.create(name="Moderering")
    task = GroupApprovalTask.objects.create(name="Godkänn")
    WorkflowTask.objects.create(workflow=workflow, task=Task.objects.get(pk=task.pk), sort_order=1)
    drafted(registration_capacity=44)
    workflow.start(swedish(), User.objects.create_superuser("moderator"))
    return swedish()


def approve(editor, page, **headers):
    args = [page.pk, "approve", page.current_workflow_task_state.pk]
    return editor.post(reverse("wagtailadmin_pages:workflow_action", args=args), headers=headers)


def test_a_moderators_approval_carries_the_facts(moderated, editor):
    assert approve(editor, moderated).status_code == 302
    assert swedish().registration_capacity == 44 and english().registration_capacity == 44
    assert not swedish().workflow_in_progress


def test_an_approval_that_cannot_be_carried_is_none_and_says_why(moderated, editor):
    hinder()
    back = "http://testserver/admin/"
    response = approve(editor, moderated, referer=back)
    assert response.status_code == 302 and response.url == back and says_why(told(response)[0])
    response = approve(editor, moderated, referer="https://example.org/", x_requested_with="XMLHttpRequest")
    assert response.json() == {"step": "success", "redirect": reverse("wagtailadmin_home")}
    assert swedish().registration_capacity is None and swedish().workflow_in_progress


def publish_in_bulk(editor):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return editor.post(f"{url}?id={swedish().pk}", {"next": "/admin/"})


def test_bulk_publishing_carries_the_facts_or_says_why_not(editor):
    drafted(registration_capacity=44)
    assert publish_in_bulk(editor).status_code == 302
    assert english().registration_capacity == 44
    drafted(registration_capacity=45)
    hinder()
    response = publish_in_bulk(editor)
    assert response.status_code == 302 and any(says_why(words) for words in told(response))
    assert swedish().registration_capacity == 44 and swedish().has_unpublished_changes


def test_publishing_the_live_revision_again_carries_what_a_failure_left_behind():
    change(registration_capacity=44)
    type(english()).objects.filter(pk=english().pk).update(registration_capacity=1)
    swedish().live_revision.publish()
    assert english().registration_capacity == 44
