"""A site that serves no page: its events have no address, and nothing breaks for want of one."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from oms_events.models import EventPage, purging
from tests.factories import english, event, index, published

pytestmark = pytest.mark.urls("tests.sites.headless_urls")
TIME = {
    "occasions": [{"starts": "2031-05-06T09:00"}],
    "contacts": [{"name": "Ada Ek", "email": "ada@example.org"}],
}


@pytest.fixture
def meeting(site):
    """In a site with a cache in front, which is told of every change."""
    purging.listen()
    yield event(title="Vattendagen", programme=[{"kind": "session", "title": "Inledning"}], **TIME)
    purging.listen_no_more()


@pytest.fixture
def chief(site):
    browser = Client()
    browser.force_login(get_user_model().objects.get(username="admin"))
    return browser


def test_the_api_tells_every_event_without_an_address(meeting, client):
    english(meeting, "The water day", "water-day")
    told = client.get("/api/v2/events/").json()
    assert {one["title"] for one in told["items"]} == {"Vattendagen", "The water day"}
    assert {one["meta"]["html_url"] for one in told["items"]} == {None}
    one = client.get(f"/api/v2/events/{meeting.pk}/").json()
    assert one["programme"][0]["title"] == "Inledning" and one["contacts"][0]["email"] == "ada@example.org"


def test_an_event_is_published_moved_and_deleted(meeting, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        meeting.title = "Sjödagen"
        page = published(meeting)
        page.unpublish()
        published(page).delete()
    assert not EventPage.objects.exists()


@pytest.mark.parametrize(
    "address",
    [
        lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        lambda page: reverse("wagtailadmin_explore", args=[index().pk]),
        lambda page: reverse("oms_events_list:index"),
        lambda page: reverse("wagtailadmin_home"),
        lambda page: reverse("oms_events_admin:actions", args=[page.pk]),
        lambda page: reverse("oms_events_admin:copy_next", args=[page.pk]),
        lambda page: reverse("oms_events_admin:import"),
        lambda page: reverse("oms_events_admin:work_list"),
        lambda page: reverse("oms_events_admin:advice", args=[page.pk]),
    ],
)
def test_the_admin_is_whole(meeting, chief, address):
    answer = chief.get(address(meeting))
    assert answer.status_code == (405 if "advice" in address(meeting) else 200)


def test_a_change_of_state_is_published(meeting, chief):
    at = reverse("oms_events_admin:change", args=[meeting.pk, "cancel"])
    assert chief.post(at, {"status_reason": "Storm."}).status_code == 302
    assert EventPage.objects.get().status == "cancelled"
