"""An event that gets another name or another place in the tree is still found at its old address."""

from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from oms_events.models import EventIndexPage, EventPage
from tests.admin.forms import sent
from tests.factories import event, index

TIME = {"occasions": [{"starts": "2031-05-06T09:00"}]}


def follows(client, old, new):
    """Whether an address leads on, once and for good, and there is something there."""
    answer = client.get(old)
    assert answer.status_code == 301 and urlsplit(answer.url).path == new
    assert client.get(new).status_code == 200


@pytest.mark.parametrize("route", ["", "ics/"])
def test_a_renamed_event_keeps_its_old_address(chief, client, route, django_capture_on_commit_callbacks):
    page = event(**TIME)
    old = page.url
    form = sent(page, chief.user)
    form["slug"], form["action-publish"] = "ett-nytt-namn", "1"
    with django_capture_on_commit_callbacks(execute=True):
        chief.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), dict(form.lists()))
    page = EventPage.objects.get(pk=page.pk)
    assert page.slug == "ett-nytt-namn"
    follows(client, old + route, page.url + route)


@pytest.mark.parametrize("route", ["", "ics/"])
def test_an_event_that_moves_to_another_list_keeps_its_old_address(chief, client, route):
    page = event(**TIME)
    other = EventIndexPage(title="Kurser", slug="kurser", locale=page.locale)
    index().get_parent().add_child(instance=other)
    old = page.url
    chief.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, other.pk]))
    page = EventPage.objects.get(pk=page.pk)
    assert page.get_parent().pk == other.pk
    follows(client, old + route, page.url + route)


@pytest.mark.parametrize("route", ["", "ics/"])
def test_the_events_of_a_renamed_list_keep_their_old_addresses(
    site, client, route, django_capture_on_commit_callbacks
):
    page, parent = event(**TIME), index()
    old = page.url
    parent.slug = "evenemangskalender"
    with django_capture_on_commit_callbacks(execute=True):
        parent.save_revision().publish()
    follows(client, old + route, EventPage.objects.get(pk=page.pk).url + route)


def test_an_event_that_moves_to_another_time_keeps_its_address(chief, django_capture_on_commit_callbacks):
    page = event(**TIME)
    said = {"starts_on": "2031-06-10", "starts_at": "09:00"}
    with django_capture_on_commit_callbacks(execute=True):
        chief.post(reverse("oms_events_admin:change", args=[page.pk, "reschedule"]), said)
    moved = EventPage.objects.get(pk=page.pk)
    assert moved.status == "rescheduled" and moved.url == page.url
    assert not Redirect.objects.filter(redirect_page=page.pk).exists()
