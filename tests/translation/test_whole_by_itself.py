"""Outside any transaction, too, a publication or a withdrawal is of every language or of none."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page
from wagtail.signals import page_unpublished

from oms_events.translation.errors import CannotWithdraw, FactsCannotTravel
from tests.translation.conference import drafted, english, hinder, says_why, swedish, told, translated

pytestmark = pytest.mark.django_db(transaction=True)


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


@pytest.fixture
def stubborn():
    """Something of the site's own fails when an English page is taken down."""

    def fail(sender, instance, **kwargs):
        if instance.locale.language_code == "en":
            raise RuntimeError("the gate is stuck")

    page_unpublished.connect(fail)
    yield
    page_unpublished.disconnect(fail)


def test_what_cannot_be_withdrawn_stays_up_in_every_language(site, stubborn, editor):
    translated(1)
    with pytest.raises(CannotWithdraw, match="the gate is stuck"):
        Page.objects.get(pk=swedish().pk).unpublish(set_expired=True)  # as `publish_scheduled` does it
    assert swedish().live and english().live
    response = editor.post(reverse("wagtailadmin_pages:unpublish", args=[swedish().pk]))
    assert response.status_code == 302 and "the gate is stuck" in told(response)[0]
    assert swedish().live and english().live
