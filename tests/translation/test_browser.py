"""A translator's day in a browser: submit, translate, publish; then a time changes in the source."""

import datetime as dt

import pytest
from wagtail_localize.models import StringSegment, StringTranslation

from oms_events.models import EventPage
from tests.factories import event

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def admin(site, live_server, tab):
    """The admin on a live server, with somebody logged in; opens addresses in it."""

    def goto(path):
        tab.goto(f"{live_server.url}{path}")
        return tab

    goto("/admin/login/")
    tab.fill("#id_username", "admin")
    tab.fill("#id_password", "admin")
    tab.locator("button[type=submit]").click()
    tab.wait_for_url("**/admin/")
    return goto


def english():
    return EventPage.objects.get(locale__language_code="en")


def test_a_translated_event_shows_a_new_time_at_once(admin, live_server):
    page = event(
        title="Vattendagen",
        occasions=[{"starts": "2030-03-05T09:00", "ends": "2030-03-05T12:00"}],
        programme=[{"kind": "session", "title": "Inledning", "starts": "09:00"}],
    )

    tab = admin(f"/admin/localize/submit/page/{page.pk}/")
    tab.locator("input[name=locales]").first.check()
    with tab.expect_event("load"):
        tab.locator("main form button[type=submit], main form input[type=submit]").first.click()
    assert not english().live

    tab = admin(f"/admin/pages/{english().pk}/edit/")
    texts = [("Innehåll", "Vattendagen", "The water day"), ("Program", "Inledning", "Introduction")]
    for part, swedish, words in texts:
        tab.get_by_role("tab", name=part).click()
        row = tab.locator("li", has_text=swedish).filter(has=tab.get_by_role("button")).last
        row.get_by_role("button").first.click()
        row.locator("textarea, [contenteditable=true]").first.fill(words)
        # The test and the server share the database: it is read when the server has answered.
        with tab.expect_response(lambda answer: answer.request.method in ("PUT", "POST")):
            row.get_by_role("button", name="Spara").click()
        row.get_by_text(words).first.wait_for()
    assert StringTranslation.objects.filter(data="The water day").exists()
    assert StringSegment.objects.filter(string__data="Inledning").exists()
    with tab.expect_event("load"):
        tab.get_by_role("button", name="Publicera").first.click()
    assert english().live
    tab.goto(f"{live_server.url}{english().url}")
    assert tab.locator("h1").inner_text() == "The water day"
    assert "09:00" in tab.locator("ol.oms-programme").inner_text()

    page = EventPage.objects.get(pk=page.pk)
    items = list(page.programme.raw_data)
    items[0]["value"]["starts"] = "10:15:00"
    page.programme = items
    page.save_revision().publish()
    assert english().programme.raw_data[0]["value"]["starts"] in ("10:15:00", dt.time(10, 15))
    tab.reload()
    programme = tab.locator("ol.oms-programme").inner_text()
    assert "10:15" in programme and "Introduction" in programme
