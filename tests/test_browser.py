"""The seminar as a visitor meets it in a browser, and as an editor opens it in the admin."""

import pytest
from django.core.management import call_command

from oms_events.models import EventPage

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SWEDISH = "/sv/evenemang/hur-paverkar-okat-distansarbete-kommunernas-samhallsplanering/"


@pytest.fixture
def seminar(site, live_server):
    """The address of the Swedish page on a live server."""
    call_command("loaddata", "oms_seminar", verbosity=0)
    return live_server.url + SWEDISH


def headings(tab, level):
    return tab.locator(f"main h{level}").all_inner_texts()


def test_a_visitor_follows_the_programme_and_switches_language(seminar, tab):
    tab.goto(seminar)
    assert tab.locator("html").get_attribute("lang") == "sv"
    assert tab.locator("h1").inner_text() == "Hur påverkar ökat distansarbete kommunernas samhällsplanering?"
    assert tab.locator("time").first.get_attribute("datetime") == "2023-11-10"
    items = tab.locator("ol.oms-programme > li")
    assert items.count() == 4
    assert items.nth(2).locator("li").count() == 4
    assert "Emma Andersson" in items.nth(0).inner_text()
    tab.locator("article a[hreflang=en]").first.click()
    assert tab.locator("html").get_attribute("lang") == "en"
    assert tab.locator("h1").inner_text() == "How does more remote work affect municipal planning?"
    assert tab.locator("ol.oms-programme > li").count() == 4
    tab.locator("article a[hreflang=sv]").first.click()
    assert tab.url == seminar


def test_the_registration_link_says_that_it_leaves_the_site(seminar, tab):
    tab.goto(seminar)
    link = tab.locator('a[href="https://example.org/anmalan"]').first
    assert "Länk till anmälningsformulär" in link.inner_text()
    assert "Länk till annan webbplats" in link.inner_text()
    assert link.get_attribute("target") is None


def test_nothing_scrolls_sideways(seminar, tab):
    for width in (320, 768, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.goto(seminar)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_carries_its_meaning_without_a_stylesheet(seminar, tab):
    tab.route("**/*.css", lambda route: route.abort())
    tab.goto(seminar)
    assert headings(tab, 2)[:2] == ["Tid och plats", "Program"]
    levels = tab.locator("main :is(h1, h2, h3, h4, h5)").evaluate_all("all => all.map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_the_page_needs_no_script(browser, seminar):
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(seminar)
        assert page.locator("ol.oms-programme > li").count() == 4
    finally:
        context.close()


def test_an_editor_opens_changes_and_publishes_the_seminar(seminar, live_server, tab):
    page = EventPage.objects.get(locale__language_code="sv")
    tab.goto(f"{live_server.url}/admin/login/")
    tab.fill("#id_username", "admin")
    tab.fill("#id_password", "admin")
    tab.locator("button[type=submit]").click()
    tab.wait_for_url("**/admin/")
    tab.goto(f"{live_server.url}/admin/pages/{page.pk}/edit/")
    lead = tab.locator("[name=lead]")
    assert lead.input_value().startswith("I en helt ny studie")
    lead.fill("Ny ingress.")
    tab.locator(".footer__container .w-dropdown-button [data-w-dropdown-target=toggle]").first.click()
    with tab.expect_event("load"):
        tab.get_by_role("button", name="Publicera").click()
    tab.goto(seminar)
    assert tab.locator(".oms-lead").inner_text() == "Ny ingress."
