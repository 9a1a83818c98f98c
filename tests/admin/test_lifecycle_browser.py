"""An editor cancels an event in the Swedish admin, and copies it to next year."""

import re

import pytest
from playwright.sync_api import expect

from oms_events.models import EventPage
from tests import axe
from tests.admin.test_editor_browser import editor, press
from tests.factories import event

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
__all__ = ["editor"]
SAID = {
    "title": "Vattendagarna 2031",
    "lead": "Två dagar om vatten.",
    "occasions": [{"starts": "2031-05-06T09:00", "ends": "2031-05-07T12:00"}],
    "registration": {"url": "https://example.org/anmalan", "deadline": "2031-04-20"},
    "contacts": [{"name": "Vera Ek"}],
    "programme": [
        {"kind": "day", "title": "Dag 1", "date": "2031-05-06"},
        {"kind": "session", "title": "Tre pumpar", "starts": "09:00"},
    ],
}


def choose(tab, name):
    """An action from the menu beside the page's title."""
    tab.get_by_role("button", name="Handlingar", exact=True).first.click()
    with tab.expect_event("load"):
        tab.get_by_role("link", name=name).click()


def send(tab):
    with tab.expect_event("load"):
        tab.locator("#w-editor-form button[type=submit]").click()


def test_an_editor_cancels_an_event_and_readers_see_why(editor, live_server):
    page = event(**SAID)
    editor.visit(f"pages/{page.pk}/edit/")
    choose(editor, "Ställ in evenemanget")
    send(editor)  # without a reason: it is asked for
    expect(editor.get_by_text("Det här fältet är obligatoriskt").first).to_be_visible()
    editor.get_by_label("Anledning", exact=False).fill("Föreläsaren är sjuk.")
    send(editor)
    expect(editor.get_by_text("Evenemanget ställdes in. Det är publicerat.")).to_be_visible()
    reader = editor.context.new_page()
    reader.goto(live_server.url + page.url)
    expect(reader.get_by_text("Föreläsaren är sjuk.")).to_be_visible()
    expect(reader.get_by_text("Inställt").first).to_be_visible()
    reader.close()


def test_an_editor_copies_an_event_to_next_year(editor):
    page = event(**SAID)
    editor.visit(f"pages/{page.pk}/edit/")
    choose(editor, "Kopiera som nästa evenemang")
    title = editor.get_by_label("Titel", exact=False).first
    assert title.input_value() == "Vattendagarna 2032"
    title.fill("Vattendagarna 2032 i Ekvik")
    editor.keyboard.press("Tab")
    expect(editor.locator("#id_slug")).to_have_value("vattendagarna-2032-i-ekvik")
    editor.locator("#id_first").fill("2032-05-04")
    editor.keyboard.press("Escape")
    send(editor)
    expect(editor.get_by_text(re.compile("Det här är utkastet till nästa evenemang"))).to_be_visible()
    expect(editor.get_by_text(re.compile("Tömt:.*Länk till anmälningsformuläret"))).to_be_visible()
    copy = EventPage.objects.exclude(pk=page.pk).get()
    said = copy.get_latest_revision_as_object().facts()
    assert (said.title, said.slug) == ("Vattendagarna 2032 i Ekvik", "vattendagarna-2032-i-ekvik")
    assert str(said.occasions[0].starts) == "2032-05-04T09:00" and not copy.live
    assert f"{said.programme[0].date}" == "2032-05-04" and said.registration is None
    press(editor, "Publicera")
    assert EventPage.objects.get(pk=copy.pk).live


def test_axe_finds_nothing_that_it_does_not_find_in_wagtails_own_form(editor):
    page = event(**SAID)
    editor.visit(f"pages/{page.pk}/copy/")
    known = {fault.partition(":")[0] for fault in axe.faults(editor)}
    found = {}
    for path in ("", "cancel/", "postpone/", "reschedule/", "fill/", "close/", "copy/"):
        editor.visit(f"oms_events/event/{page.pk}/{path}")
        found[path] = [fault for fault in axe.faults(editor) if fault.partition(":")[0] not in known]
    editor.visit(f"oms_events/event/{page.pk}/cancel/")
    send(editor)  # with its error
    found["error"] = [fault for fault in axe.faults(editor) if fault.partition(":")[0] not in known]
    assert {path: faults for path, faults in found.items() if faults} == {}
