"""The API tells nobody of events that are not public, and of no event twice."""

import datetime as dt

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from oms_events.models import EventPage
from tests import factories
from tests.api.asking import EVENTS, ask, titles

pytestmark = pytest.mark.django_db
PAGES = "/api/v2/pages/"


def is_hidden(page, client=None):
    """Whether neither list, filter, search, detail nor Wagtail's own pages tell of it."""
    client = client or Client()
    queries = [{}, {"phase": "upcoming,ongoing,past,undated"}, {"search": page.title}]
    told = [item["id"] for query in queries for item in ask(client=client, **query)["items"]]
    # A topic that hidden events alone have is answered as one that nobody knows.
    of_topic = client.get(EVENTS, {"topic": "skog"})
    told += [item["id"] for item in of_topic.json().get("items", [])]
    # The website looks for what it does not find once more under a language, as Django's do.
    paths = [f"{EVENTS}{page.pk}/", f"{EVENTS}find/?id={page.pk}"]
    details = [client.get(path, follow=True).status_code for path in paths]
    return page.pk not in told and details == [404, 404] and of_topic.status_code in (200, 400)


@pytest.fixture
def event(site):
    factories.event(title="Öppet", topics=["Skog"], occasions=[{"starts": "2026-05-01"}])
    return factories.event(title="Dolt", topics=["Skog"], occasions=[{"starts": "2026-05-01"}])


def test_a_public_event_is_told(event):
    assert not is_hidden(event)


def test_an_unpublished_event_is_hidden(event):
    event.unpublish()
    assert is_hidden(event)


def test_a_draft_changes_nothing_that_is_told(event):
    event.lead = "Ännu inte"
    event.save_revision()
    assert ask(f"{EVENTS}{event.pk}/")["lead"] == ""


def test_an_event_that_goes_live_later_is_hidden_until_then(event):
    event.unpublish()
    event.go_live_at = timezone.now() + dt.timedelta(days=1)
    event.save_revision(approved_go_live_at=event.go_live_at).publish()
    assert is_hidden(EventPage.objects.get(pk=event.pk))


def test_an_event_past_its_expiry_is_hidden_at_once(event):
    EventPage.objects.filter(pk=event.pk).update(expire_at=timezone.now() - dt.timedelta(minutes=1))
    assert is_hidden(event)
    call_command("publish_scheduled_pages")
    assert is_hidden(event)


@pytest.mark.parametrize("kind", ["password", "login", "groups"])
@pytest.mark.parametrize("above", [False, True])
def test_a_private_event_is_hidden_from_everybody(event, kind, above):
    group = Group.objects.create(name="Inbjudna")
    page = event.get_parent() if above else event
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="hemligt")
    restriction.groups.add(group)
    member = get_user_model().objects.create_superuser("eva", "eva@example.org", "x")
    member.groups.add(group)
    invited = Client()
    invited.force_login(member)
    assert is_hidden(event)
    assert is_hidden(event, invited)  # an answer that a cache keeps would be everybody's


def test_an_alias_is_no_event_of_its_own(event):
    event.create_alias(update_slug="spegling")
    assert titles().count("Dolt") == 1
    alias = EventPage.objects.get(slug="spegling")
    assert is_hidden(alias)


def test_translations_are_told_only_where_they_are_public(event):
    english = event.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    assert ask(f"{EVENTS}{event.pk}/")["translations"] == []
    english.save_revision().publish()
    assert [one["language"] for one in ask(f"{EVENTS}{event.pk}/")["translations"]] == ["en"]
    PageViewRestriction.objects.create(page=english, restriction_type="login")
    assert ask(f"{EVENTS}{event.pk}/")["translations"] == []
