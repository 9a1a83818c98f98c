"""The sample client of the documentation, in a browser, on the API of the website."""

from pathlib import Path

import pytest
from django.core.management import call_command

from oms_events.models import EventPage
from tests import factories
from tests.rich_event import RICH

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CLIENT = Path(__file__).resolve().parents[2] / "docs" / "examples" / "headless"


@pytest.fixture
def client_page(site, live_server, tab):
    """The client's address, its two files served beside the API as they lie in the documentation."""
    call_command("loaddata", "oms_seminar", verbosity=0)
    for name in ("index.html", "events.js"):
        tab.route(f"**/client/{name}", lambda route, asked: route.fulfill(path=CLIENT / Path(asked.url).name))
    return f"{live_server.url}/client/index.html"


def test_a_reader_finds_the_seminar_in_the_list_and_reads_it(client_page, tab):
    tab.goto(f"{client_page}#/past")
    tab.get_by_role("link", name="How does more remote work affect municipal planning?").click()
    tab.wait_for_selector("h1:has-text('How does more remote work')")
    assert tab.title() == "How does more remote work affect municipal planning?"
    assert tab.locator("article").get_attribute("lang") == "en"
    assert tab.locator("time").first.get_attribute("datetime") == "2023-11-10"
    assert "00:00" not in tab.locator("main").inner_text()
    programme = tab.locator("section:has(h2:text-is('Programme')) > ol > li")
    assert programme.count() == 4
    assert "Emma Andersson, strategist, Region Stockholm (moderator)" in programme.nth(0).inner_text()
    assert tab.get_by_text("Registration is closed").is_visible()
    tab.get_by_role("link", name="Hur påverkar ökat distansarbete").click()
    tab.wait_for_selector("article[lang=sv]")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_times_are_shown_in_the_events_own_zone(client_page, tab):
    page = factories.event(**RICH)
    tab.goto(f"{client_page}#/{page.pk}")
    tab.wait_for_selector("h1:has-text('New date: Robust regions')")
    first = tab.locator("time").first
    assert first.get_attribute("datetime") == "2026-12-09T09:30:00+02:00"
    assert "09:30" in first.inner_text()
    assert (
        tab.locator("section:has(h2:text-is('Programme')) a[href='https://example.org/session']").count() > 0
    )


def test_a_list_without_events_and_an_event_that_is_gone_are_told_in_words(client_page, tab):
    EventPage.objects.all().delete()
    tab.goto(client_page)
    tab.wait_for_selector("text=There are no upcoming events.")
    tab.goto(f"{client_page}#/4711")
    tab.wait_for_selector("text=There is no such event.")
