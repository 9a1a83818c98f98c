"""An editor makes an event by hand in the Swedish admin, with the checklist above the tabs."""

import re

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from oms_events.models import EventPage
from tests.admin.conftest import logged_in
from tests.factories import event, index

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CONTACT = {"name": "Vera Ek"}
CLASH = [
    {"kind": "session", "title": "Inledning", "starts": "09:00", "ends": "10:00"},
    {"kind": "break", "title": "Kaffe", "starts": "09:45", "ends": "10:15"},
]


@pytest.fixture
def editor(site, live_server, tab):
    """A tab in which an editor has logged in; `visit` opens a page of the admin."""
    session = logged_in(get_user_model().objects.get(username="admin")).cookies["sessionid"]
    tab.context.add_cookies([{"name": session.key, "value": session.value, "url": live_server.url}])
    tab.visit = lambda path: tab.goto(f"{live_server.url}/admin/{path}")
    yield tab
    # What the editor's scripts have asked for is answered before the tables are emptied.
    tab.wait_for_load_state("networkidle")
    tab.goto("about:blank")


def field(tab, name):
    return tab.locator(f'[name="{name}"]')


def open_tab(tab, of):
    """The tab of the form in which a field stands."""
    panel = tab.locator('[role="tabpanel"]', has=tab.locator(f'[name="{of}"]'))
    label = panel.get_attribute("aria-labelledby")
    tab.locator(f"#{label}").click()


def press(tab, name):
    """One of the buttons under the form: save, publish."""
    tab.locator(".footer__container [data-w-dropdown-target=toggle]").first.click()
    # A click returns before the form has been answered, and a draft saved meanwhile changes the address
    # without a new page.
    with tab.expect_event("load"):
        tab.get_by_role("button", name=name).click()


def add_item(tab, number, title, starts, ends):
    tab.locator('[data-contentpath="programme"] .c-sf-add-button').last.click()
    tab.get_by_role("option", name="Programpunkt", exact=True).click()
    for name, value in (("starts", starts), ("ends", ends), ("title", title)):
        field(tab, f"programme-{number}-value-{name}").fill(value)
        tab.keyboard.press("Tab")


def test_an_editor_makes_an_event_and_puts_an_overlap_right(editor, live_server):
    editor.visit(f"pages/add/oms_events/eventpage/{index().pk}/")
    field(editor, "title").fill("Vårmöte om vatten")
    open_tab(editor, "occasions-0-starts_on")
    field(editor, "occasions-0-starts_on").fill("2031-05-06")
    editor.keyboard.press("Tab")
    assert field(editor, "occasions-0-ends_on").input_value() == "2031-05-06"
    open_tab(editor, "programme-count")
    add_item(editor, 0, "Inledning", "09:00", "10:00")
    add_item(editor, 1, "Tre pumpar", "09:45", "10:30")
    line = editor.locator(".oms-checklist li", has_text="Tre pumpar")
    editor.locator(".oms-checklist summary").click()
    expect(line).to_have_count(1)
    line.get_by_role("button").click()
    starts = field(editor, "programme-1-value-starts")
    expect(starts).to_be_focused()
    note = editor.locator(f"#{starts.get_attribute('aria-describedby').split()[-1]}")
    expect(note).to_have_class("oms-advice")
    starts.fill("10:00")
    editor.keyboard.press("Tab")
    expect(line).to_have_count(0)
    press(editor, "Publicera")
    page = EventPage.objects.get()
    assert [(i.title, i.starts.hour) for i in page.facts().programme] == [
        ("Inledning", 9),
        ("Tre pumpar", 10),
    ]
    editor.goto(live_server.url + page.url)
    assert editor.locator("h1").inner_text() == "Vårmöte om vatten"


def test_the_end_follows_the_start_until_it_has_been_changed(editor):
    editor.visit(f"pages/add/oms_events/eventpage/{index().pk}/")
    starts, ends = (field(editor, f"occasions-0-{name}_on") for name in ("starts", "ends"))
    open_tab(editor, "occasions-0-starts_on")
    for start, end, filled in (
        ("2031-05-06", None, "2031-05-06"),
        ("2031-05-08", None, "2031-05-08"),
        ("2031-05-08", "2031-05-09", "2031-05-09"),
        ("2031-05-07", None, "2031-05-09"),
    ):
        starts.fill(start)
        editor.keyboard.press("Tab")
        if end:
            ends.fill(end)
            editor.keyboard.press("Tab")
        assert ends.input_value() == filled


def test_a_line_of_the_checklist_opens_what_is_folded_around_its_field(editor):
    page = event(contacts=[CONTACT], programme=CLASH)
    editor.visit(f"pages/{page.pk}/edit/")
    editor.locator(".oms-checklist summary").click()
    starts = field(editor, "programme-1-value-starts")
    expect(starts).to_be_hidden()
    editor.locator(".oms-checklist li button").click()
    expect(starts).to_be_focused()


def test_a_folded_item_shows_its_time_and_title(editor):
    page = event(contacts=[CONTACT], programme=CLASH)
    editor.visit(f"pages/{page.pk}/edit/")
    open_tab(editor, "programme-count")
    labels = editor.locator('[data-contentpath="programme"] [data-panel-heading]').all_inner_texts()
    assert any(re.search(r"09:45 Kaffe", label) for label in labels), labels


def test_an_event_without_anything_to_look_at_says_so(editor):
    page = event(contacts=[CONTACT])
    editor.visit(f"pages/{page.pk}/edit/")
    summary = editor.locator(".oms-checklist [role=status]")
    expect(summary).not_to_be_empty()
    expect(editor.locator(".oms-checklist details")).to_be_hidden()
    assert editor.locator(".oms-advice").count() == 0
