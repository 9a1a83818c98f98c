"""An editor imports a table, finds its drafts and closes a registration; axe looks at each page."""

import datetime as dt

import pytest
from playwright.sync_api import expect

from oms_events.models import EventPage
from tests.admin.test_editor_browser import editor
from tests.axe import faults
from tests.factories import event

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TABLE = "Titel;Startar;Ämne\nVattendagen;2031-05-31;Vatten\nEnergimötet;3 juni 2031;Energi\n"
__all__ = ["editor"]


def send(tab, text):
    tab.visit("oms_events/import/")
    file = {"name": "tabell.csv", "mimeType": "text/csv", "buffer": text.encode()}
    tab.set_input_files("#id_file", file)
    with tab.expect_event("load"):
        tab.get_by_role("button", name="Läs filen").click()


def test_a_table_is_previewed_and_becomes_drafts_in_the_list(editor):
    event(title="Klimatmötet", topics=["Klimat"])
    send(editor, "Titel;Startar\nMöte;i vår\n")
    expect(editor.get_by_role("alert")).to_contain_text("Rad 2, Startar: hittade")
    assert faults(editor) == []
    send(editor, TABLE)
    expect(editor.locator("main")).to_contain_text("lördag 31 maj 2031")
    assert faults(editor) == []
    with editor.expect_event("load"):
        editor.get_by_role("button", name="Skapa utkasten").click()
    expect(editor.locator("body")).to_contain_text("2 utkast skapades")
    editor.visit("oms_events/events/?topic=vatten")
    expect(editor.locator("table.listing tbody tr")).to_have_count(1)
    expect(editor.locator("table.listing tbody")).to_contain_text("Vattendagen")
    assert faults(editor) == []


def test_registration_of_chosen_events_is_closed_from_the_list(editor):
    starts = (dt.date.today() + dt.timedelta(days=5)).isoformat()
    deadline = (dt.date.today() + dt.timedelta(days=2)).isoformat()
    registration = {"url": "https://example.org/anmalan", "deadline": deadline}
    page = event(title="Kursen", occasions=[{"starts": starts}], registration=registration)
    editor.visit("")
    panel = editor.locator("section", has=editor.get_by_role("heading", name="Evenemang att se över"))
    expect(panel.get_by_role("heading", name="Anmälan stänger den här veckan")).to_be_visible()
    assert faults(editor) == []
    editor.visit("oms_events/events/?todo=closing")
    editor.wait_for_load_state("networkidle")
    editor.locator('table.listing tbody input[type="checkbox"]').first.check(force=True)
    # Wagtail gives the links of the menu their rows when it has been shown.
    shown = "new Promise(done => document.addEventListener('w-dropdown:shown', () => done(), {once: true}))"
    editor.evaluate(f"window.shown = {shown}; null")
    editor.locator("[data-bulk-action-footer]").get_by_role("button", name="Mer").click()
    editor.evaluate("window.shown.then(() => null)")
    with editor.expect_event("load"):
        editor.get_by_role("link", name="Stäng anmälan till de valda evenemangen").click()
    assert faults(editor) == []
    with editor.expect_event("load"):
        editor.get_by_role("button", name="Stäng anmälan").click()
    assert "todo=closing" in editor.url
    expect(editor.locator("body")).to_contain_text("Anmälan stängdes för 1 evenemang")
    assert EventPage.objects.get(pk=page.pk).registration_availability == "closed"
