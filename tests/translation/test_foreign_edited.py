"""A text that an editor writes by hand in a stopped translation is in that page's language."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail_localize.models import Translation

from oms_events.models import Topic
from tests.admin.conftest import logged_in
from tests.admin.forms import sent
from tests.translation.conference import english, publish_everything, translation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped")]


@pytest.fixture
def chief(site):
    return logged_in(get_user_model().objects.get(username="admin"))


@pytest.fixture(scope="module")
def stopped(submitted):
    """The conference, published in English without a translated word; then translation was stopped."""
    publish_everything()
    row = translation()
    row.enabled = False
    row.save()


def save(browser, page, **changed):
    data = sent(page, browser.user)
    for name, value in changed.items():
        assert name in data
        data[name] = value
    data["action-publish"] = "1"
    answer = browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), dict(data.lists()))
    assert answer.status_code == 302, answer.context["form"].errors
    return english()


def test_what_is_written_anew_loses_its_mark_and_nothing_else_does(chief):
    page = english()
    before = page.words_in
    (link,), (one, two) = page.links.all(), page.programme.raw_data
    changed = {
        "lead": "Two days about water.",
        "links-0-text": "The plan",
        "programme-1-value-title": "Another title",
        "programme-0-value-contributors-0-value-title": "planner",
    }
    after = save(chief, page, **changed).words_in
    person = one["value"]["contributors"][0]["id"]
    assert before.keys() - after.keys() == {
        "lead",
        f"links.{link.key}.text",
        f"programme.{two['id']}.title",
        f"programme.{one['id']}.contributors.{person}.title",
    }
    assert set(after.values()) == {"sv"} and after.keys() <= before.keys()


def test_a_page_that_is_saved_as_it_was_keeps_every_mark(chief):
    page = english()
    assert save(chief, page).words_in == page.words_in != {}


def test_so_does_a_snippet(chief):
    topic = Topic.objects.get(locale__language_code="en")
    assert topic.words_in == {"name": "sv"}
    address = reverse(topic.snippet_viewset.get_url_name("edit"), args=[topic.pk])
    Translation.objects.filter(source__object_id=topic.translation_key).update(enabled=False)
    answer = chief.post(address, {"name": topic.name, "slug": topic.slug})
    assert answer.status_code == 302
    topic.refresh_from_db()
    assert topic.words_in == {"name": "sv"}
    chief.post(address, {"name": "Water", "slug": topic.slug})
    topic.refresh_from_db()
    assert (topic.name, topic.words_in) == ("Water", {})
