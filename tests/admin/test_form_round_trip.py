"""An event that is opened and saved without a change says what it said before."""

import pytest
from django.urls import reverse

from oms_events.facts.codec import to_plain
from oms_events.loading.html import document_html, with_html
from oms_events.models import EventPage
from tests.admin.forms import sent
from tests.factories import event
from tests.rich_event import RICH


def said(page):
    """The facts of a page in memory with the ids of its rows and blocks.

    Rich text is read without the keys that Wagtail's editor gives its blocks.
    """
    facts = with_html(page.facts(), lambda html: document_html(html, "https://example.org/"))
    return to_plain(facts)


def save(browser, page, **action):
    data = sent(page, browser.user)
    data.update(action)
    answer = browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), dict(data.lists()))
    assert answer.status_code == 302, answer.context["form"].errors
    return EventPage.objects.get(pk=page.pk)


@pytest.mark.parametrize("action", [{"action-publish": "1"}, {}], ids=["publish", "draft"])
def test_a_rich_event_keeps_every_fact_and_every_id(chief, action):
    page = event(**RICH)
    before = said(page)
    page = save(chief, page, **action)
    assert said(page.get_latest_revision_as_object()) == before
    assert page.has_unpublished_changes is not bool(action)


def test_an_event_that_was_saved_twice_is_the_same_once_more(chief):
    page = event(**RICH)
    before = said(page)
    for _ in range(2):
        page = save(chief, page, **{"action-publish": "1"})
    assert said(page) == before
    assert page.occasions.get(label="").sequence == 0


def test_an_item_without_a_text_is_not_given_an_empty_one(chief):
    page = event(programme=[{"kind": "session", "title": "Inledning"}])
    page = save(chief, page)
    assert page.get_latest_revision_as_object().facts().programme[0].description == ""


def test_lines_stay_the_same_when_a_browser_sends_them_back(chief):
    page = event(
        lead="Första raden.\nAndra raden.", programme=[{"kind": "session", "contributors": [PERSON]}]
    )
    page = save(chief, page)
    facts = page.get_latest_revision_as_object().facts()
    assert facts.lead == "Första raden.\nAndra raden."
    assert facts.programme[0].contributors[0].note == "En rad.\nEn till."


PERSON = {"name": "Siv Alm", "note": "En rad.\nEn till."}
