"""Two editors and the job that publishes what was scheduled, all at once: nothing is lost."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Locale, Revision

from oms_events.models import EventPage
from oms_events.translation.translator import publish_words
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 3


@pytest.fixture
def meeting(site):
    """A meeting in Swedish, submitted for translation and live in English."""
    from wagtail_localize.models import Translation
    from wagtail_localize.operations import translate_object

    page = factories.event(title="Möte", slug="mote", occasions=[{"starts": "2030-03-05T09:00"}])
    factories.index("en")
    translate_object(page, [Locale.objects.get(language_code="en")])
    publish_words(Translation.objects.get(source__object_id=page.translation_key))
    return page


def at_once(*works):
    """Each work in a thread with a connection of its own, all beginning in the same moment."""
    gate = Barrier(len(works))

    def run(work):
        try:
            gate.wait(30)
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        for done in [pool.submit(run, work) for work in works]:
            done.result()


def edit(key, number, **values):
    """As the form does: the newest draft, changed, published."""

    def work():
        page = EventPage.objects.get(pk=key).get_latest_revision_as_object()
        for name, value in values.items():
            setattr(page, name, value)
        page.save_revision(changed=True, log_action=True).publish()

    return work


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_editors_and_the_scheduler_at_once_lose_nothing(meeting, round_):
    scheduled = factories.event(title="Planerat", slug="planerat", occasions=[{"starts": "2030-04-05"}])
    scheduled.title, scheduled.go_live_at = "Nu", timezone.now() + dt.timedelta(milliseconds=1)
    revision = scheduled.save_revision()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now())
    before = Revision.objects.for_instance(meeting).count()
    at_once(
        edit(meeting.pk, 1, registration_capacity=11),
        edit(meeting.pk, 2, registration_capacity=22),
        lambda: call_command("publish_scheduled"),
    )
    page = EventPage.objects.get(pk=meeting.pk)
    assert Revision.objects.for_instance(meeting).count() == before + 2
    # What is live is what one of the two published, and the same in both languages and in the revision.
    assert page.registration_capacity in (11, 22)
    english = EventPage.objects.get(translation_key=meeting.translation_key, locale__language_code="en")
    assert english.live
    assert english.registration_capacity == page.registration_capacity
    assert page.live_revision.as_object().registration_capacity == page.registration_capacity
    assert EventPage.objects.get(pk=scheduled.pk).title == "Nu"
