"""A publication that cannot be carried has not been, whoever published; and it is said in words."""

import datetime as dt
import logging

import pytest
import time_machine
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import GroupApprovalTask, Page, PageLogEntry, Task, Workflow, WorkflowTask
from wagtail.signals import page_unpublished

from oms_events.translation.errors import CannotWithdraw, FactsCannotTravel
from tests import factories
from tests.translation.conference import change, english, hinder, said, swedish, translated

pytestmark = pytest.mark.django_db
OTHER = "7d6f2a8e-3a52-4d0b-9d0e-202611240009"


@pytest.fixture
def editor(client, admin_user):
    client.force_login(admin_user)
    return client


def told(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def says_why(words):
    return "Vattendagarna" in words and ("English" in words or "Engelska" in words or "engelska" in words)


def drafted(**values):
    page = swedish()
    for name, value in values.items():
        setattr(page, name, value)
    return page.save_revision()


@pytest.mark.django_db(transaction=True)
def test_wagtails_action_outside_a_transaction_publishes_in_every_language_or_in_none(site):
    translated(1)
    soon = timezone.now() + dt.timedelta(hours=1)
    revision = drafted(registration_capacity=44, go_live_at=soon)
    revision.publish()
    hindrance = hinder()
    with time_machine.travel(soon + dt.timedelta(hours=1), tick=True):
        with pytest.raises(FactsCannotTravel) as stopped:
            PublishPageRevisionAction(swedish().scheduled_revision).execute(skip_permission_checks=True)
        assert says_why(stopped.value.words)
        assert swedish().registration_capacity is None and english().registration_capacity is None
        assert swedish().scheduled_revision == revision
        hindrance.delete()
        PublishPageRevisionAction(swedish().scheduled_revision).execute(skip_permission_checks=True)
        assert swedish().registration_capacity == 44 and english().registration_capacity == 44


def test_a_schedule_says_what_it_cannot_publish_and_goes_on_with_the_next_page(site, caplog):
    translated(1)
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
def moderated(site):
    """A translated event whose next version waits for a moderator."""
    translated(1)
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


def test_bulk_publishing_carries_the_facts_or_says_why_not(site, editor):
    translated(1)
    drafted(registration_capacity=44)
    assert publish_in_bulk(editor).status_code == 302
    assert english().registration_capacity == 44
    drafted(registration_capacity=45)
    hinder()
    response = publish_in_bulk(editor)
    assert response.status_code == 302 and any(says_why(words) for words in told(response))
    assert swedish().registration_capacity == 44 and swedish().has_unpublished_changes


@pytest.fixture
def stubborn():
    """Something of the site's own fails when an English page is taken down."""

    def fail(sender, instance, **kwargs):
        if instance.locale.language_code == "en":
            raise RuntimeError("the gate is stuck")

    page_unpublished.connect(fail)
    yield
    page_unpublished.disconnect(fail)


@pytest.mark.django_db(transaction=True)
def test_what_cannot_be_withdrawn_stays_up_in_every_language(site, stubborn, editor):
    translated(1)
    with pytest.raises(CannotWithdraw, match="the gate is stuck"):
        Page.objects.get(pk=swedish().pk).unpublish(set_expired=True)  # as `publish_scheduled` does it
    assert swedish().live and english().live
    response = editor.post(reverse("wagtailadmin_pages:unpublish", args=[swedish().pk]))
    assert response.status_code == 302 and "the gate is stuck" in told(response)[0]
    assert swedish().live and english().live


def test_publishing_the_live_revision_again_carries_what_a_failure_left_behind(site):
    translated(1)
    change(registration_capacity=44)
    type(english()).objects.filter(pk=english().pk).update(registration_capacity=1)
    swedish().live_revision.publish()
    assert english().registration_capacity == 44
