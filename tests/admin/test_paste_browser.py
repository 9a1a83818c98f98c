"""An editor pastes a programme into an event's form: with the keyboard alone, as text and as a table."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect
from wagtail.models import Locale
from wagtail.users.models import UserProfile

from oms_events.models import Contact, EventPage
from tests import axe
from tests.admin.test_editor_browser import editor, field, open_tab, press  # noqa: F401  (editor is a fixture)
from tests.factories import event, index

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TITLE = "Hur påverkar ökat distansarbete kommunernas samhällsplanering?"
LEAD = "I en helt ny studie har regionerna i ÖMS frågat sina 88 kommuner om ökat distansarbete."
BODY = "Under seminariet får du lyssna på slutsatser från studien och höra reflektioner från kommuner."
SEMINAR = """Välkommen och inledning
Emma Andersson, strateg, Region Stockholm (moderator)

Presentation av studien: Hur påverkar ett ökat distansarbete kommunernas samhällsplanering?
Olof Linde, strateg, Region Gävleborg

Reflektioner
Medverkar gör Stefan Lejerdahl, utvecklingsstrateg, Kungsörs kommun, Peter Sundström, samhällsplanerare Örebro
kommun, Joakim Franklin, ansvarig för studien på WSP och Anna Granath Hansson, Nordregio

Frågestund och avslutning
"""
TABLE = (
    "<table><tr><th>Tid</th><th>Programpunkt</th><th>Talare</th></tr>"
    "<tr><td>09.00</td><td>Tre<br>pumpar</td><td>Siv Alm, hydrolog, Vattenverket</td></tr>"
    "<tr><td>10.00</td><td>Fika</td><td></td></tr></table>"
)
TEXT = """09.00 Inledning
Vera Ek, strateg, Region Norrby
10.00 Parallella pass
1:1 Pumpar
1:2 Brunnar
11.00 Avslut"""


def copied(tab, text, html=None):
    """Puts text, and HTML beside it, on the clipboard."""
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.evaluate(
        """([text, html]) => navigator.clipboard.write([new ClipboardItem({
            'text/plain': new Blob([text], {type: 'text/plain'}),
            ...(html && {'text/html': new Blob([html], {type: 'text/html'})}),
        })])""",
        [text, html],
    )


def dialog(tab):
    return tab.locator("#oms-paste-programme")


def box(tab):
    return dialog(tab).get_by_role("textbox", name="Programmet")


def inserted(tab):
    """Waits for the server's answer, which closes the dialog; a busy machine takes its time."""
    expect(dialog(tab)).to_be_hidden(timeout=20_000)


def saved(tab):
    with tab.expect_event("load"):
        tab.locator("button.action-save").first.click()


def pasted(tab, text, html=None):
    """The rows of the dialog, open on what was pasted."""
    copied(tab, text, html)
    tab.get_by_role("button", name="Klistra in program").click()
    expect(box(tab)).to_be_focused()
    tab.keyboard.press("Control+V")
    dialog(tab).get_by_role("button", name="Läs programmet").click()
    expect(dialog(tab).locator("[data-oms-paste-found]")).to_be_focused(timeout=20_000)


def opened(tab, page):
    tab.visit(f"pages/{page.pk}/edit/")
    open_tab(tab, "programme-count")


def programme(page):
    return EventPage.objects.get(pk=page.pk).get_latest_revision_as_object().facts().programme


def test_the_seminar_is_made_from_its_pasted_text_in_under_25_actions(editor, live_server):  # noqa: F811
    Contact.objects.create(name="Linus Johnson", locale=Locale.objects.get(language_code="sv"))
    actions = []

    def do(action, *said):
        actions.append(action)
        return action(*said)

    def fill(name, value):
        do(field(editor, name).fill, value)

    def click(*, name, within=editor, role="button"):
        do(within.get_by_role(role, name=name, exact=True).first.click)

    editor.visit("")  # an empty tab has no clipboard
    copied(editor, SEMINAR)
    do(editor.visit, f"pages/add/oms_events/eventpage/{index().pk}/")
    fill("title", TITLE)
    fill("lead", LEAD)
    body = editor.locator('[data-contentpath="body"]')
    do(body.locator(".c-sf-add-button").last.click)
    click(name="Text", role="option")
    do(editor.keyboard.type, BODY)
    do(open_tab, editor, "occasions-0-starts_on")
    fill("occasions-0-starts_on", "2031-11-10")
    do(field(editor, "attendance_mode").select_option, "online")
    fill("online_note", "Teams, länk skickas vid anmälan")
    do(open_tab, editor, "programme-count")
    click(name="Klistra in program")
    expect(box(editor)).to_be_focused()
    do(editor.keyboard.press, "Control+V")
    click(name="Läs programmet")
    click(name="Lägg till sist")
    inserted(editor)
    do(open_tab, editor, "registration_url")
    fill("registration_url", "https://example.org/anmalan")
    do(open_tab, editor, "contacts-TOTAL_FORMS")
    do(editor.locator("#id_contacts-ADD").click)
    do(editor.locator("#inline_child_contacts-0 [data-chooser-action-choose]").first.click)
    click(name="Linus Johnson", role="link")
    expect(editor.locator("#inline_child_contacts-0")).to_contain_text("Linus Johnson")
    do(press, editor, "Publicera")
    expect(editor).to_have_url(f"{live_server.url}/admin/pages/{index().pk}/")
    assert len(actions) + 1 < 25  # to publish is two: the menu and its line
    page = EventPage.objects.get()
    assert page.live
    assert [
        (item.title, [(p.name, p.title, p.organisation, p.role) for p in item.contributors])
        for item in page.facts().programme
    ] == [
        ("Välkommen och inledning", [("Emma Andersson", "strateg", "Region Stockholm", "moderator")]),
        (
            "Presentation av studien: Hur påverkar ett ökat distansarbete kommunernas samhällsplanering?",
            [("Olof Linde", "strateg", "Region Gävleborg", "")],
        ),
        (
            "Reflektioner",
            [
                ("Stefan Lejerdahl", "utvecklingsstrateg", "Kungsörs kommun", ""),
                ("Peter Sundström", "samhällsplanerare", "Örebro kommun", ""),
                ("Joakim Franklin", "ansvarig för studien", "WSP", ""),
                ("Anna Granath Hansson", "", "Nordregio", ""),
            ],
        ),
        ("Frågestund och avslutning", []),
    ]
    assert "Stefan Lejerdahl" in editor.request.get(live_server.url + page.url).text()


def test_the_keyboard_alone_opens_corrects_inserts_and_comes_back(editor):  # noqa: F811
    page = event(programme=[{"kind": "session", "title": "Gammalt"}])
    opened(editor, page)
    keys = editor.keyboard
    copied(editor, TEXT)
    editor.get_by_role("button", name="Klistra in program").focus()
    keys.press("Enter")
    expect(box(editor)).to_be_focused()
    keys.press("Control+V")
    keys.press("Tab")
    keys.press("Enter")
    expect(dialog(editor).locator("[data-oms-paste-found]")).to_be_focused(timeout=20_000)
    # Through all of it and round: the focus never leaves the dialog.
    seen = []
    for _ in range(80):
        keys.press("Tab")
        inside, what = editor.evaluate(
            """() => { const e = document.activeElement, d = document.getElementById('oms-paste-programme');
                return [d.contains(e), e.dataset.field || e.textContent.trim()]; }"""
        )
        assert inside, what
        seen.append(what)
        if len(seen) > 5 and seen[-2:] == seen[:2]:
            break
    assert {"keep", "starts", "ends", "title", "kind", "name", "organisation", "role"} <= set(seen)
    dialog(editor).locator('[data-field="title"]').first.focus()
    keys.press("Control+A")
    keys.type("Välkomna")
    dialog(editor).locator('[data-field="keep"]').last.focus()
    keys.press("Space")
    dialog(editor).get_by_role("button", name="Lägg till sist").focus()
    keys.press("Enter")
    inserted(editor)
    expect(editor.locator(".oms-paste-told")).to_contain_text("4 rader lades in")
    focused = editor.evaluate("document.activeElement.closest('[data-streamfield-child]').textContent")
    assert "Välkomna" in focused
    assert [item.title for item in programme(page)] == ["Gammalt"], "nothing is saved by itself"
    saved(editor)
    rows = programme(page)
    assert [row.title for row in rows] == ["Gammalt", "Välkomna", "Parallella pass"]
    assert [row.title for row in rows[2].items] == ["Pumpar", "Brunnar"]
    assert [(p.name, p.organisation) for p in rows[1].contributors] == [("Vera Ek", "Region Norrby")]


def test_a_table_from_a_document_keeps_its_rows_until_its_text_is_changed(editor):  # noqa: F811
    opened(editor, event())
    pasted(editor, "09.00 Tre pumpar Siv Alm", TABLE)
    titles = dialog(editor).locator('[data-field="title"]')
    assert [title.input_value() for title in titles.all() if title.is_visible()][0].startswith("Tre")
    names = dialog(editor).locator('tbody [data-field="name"]')
    assert [name.input_value() for name in names.all()] == ["Siv Alm"]
    dialog(editor).get_by_role("button", name="Tillbaka till texten").click()
    box(editor).fill("08.00 Kaffe\n09.00 Slut")
    dialog(editor).get_by_role("button", name="Läs programmet").click()
    starts = dialog(editor).locator('[data-field="starts"]')
    expect(starts.first).to_have_value("08:00")


def test_to_replace_asks_first_and_can_be_taken_back_before_saving(editor):  # noqa: F811
    old = {
        "kind": "session",
        "title": "Gammalt",
        "description": "<p>Ord <b>fet</b></p>",
        "contributors": [{"name": "Bo Ek"}],
    }
    page = event(programme=[old])
    before = programme(page)
    opened(editor, page)
    pasted(editor, TEXT)
    dialog(editor).get_by_role("button", name="Ersätt programmet").click()
    dialog(editor).get_by_role("button", name="Nej, behåll dem").click()
    expect(dialog(editor).get_by_role("button", name="Ersätt programmet")).to_be_focused()
    dialog(editor).get_by_role("button", name="Ersätt programmet").click()
    dialog(editor).get_by_role("button", name="Ja, ersätt").click()
    inserted(editor)
    labels = editor.locator('[data-contentpath="programme"] [data-panel-heading]')
    expect(labels.filter(has_text="Inledning")).to_have_count(1)
    expect(labels.filter(has_text="Gammalt")).to_have_count(0)
    words = editor.evaluate(
        """() => {
            document.querySelector('[data-oms-pasted-target="undo"]').click();
            return document.querySelector('[name="programme-0-value-description"]').value;
        }"""
    )
    assert "fet" in words, "a form that is saved in this moment has them too"
    expect(labels.filter(has_text="Gammalt")).to_have_count(1)
    expect(editor.get_by_role("button", name="Klistra in program")).to_be_focused()
    saved(editor)
    (row,) = programme(page)
    assert (row.id, row.title, [person.name for person in row.contributors]) == (
        before[0].id,
        "Gammalt",
        ["Bo Ek"],
    )
    assert "Ord <b>fet</b>" in row.description


def test_a_wrong_time_is_told_at_its_field_and_nothing_is_inserted(editor):  # noqa: F811
    opened(editor, event())
    pasted(editor, TEXT)
    wrong = dialog(editor).locator('[data-field="starts"]').first
    wrong.fill("halv tio")
    dialog(editor).get_by_role("button", name="Lägg till sist").click()
    expect(wrong).to_be_focused()
    note = editor.locator(f"#{wrong.get_attribute('aria-describedby')}")
    expect(note).to_be_visible()
    expect(dialog(editor)).to_be_visible()
    wrong.fill("9.30")
    dialog(editor).get_by_role("button", name="Lägg till sist").click()
    inserted(editor)
    assert field(editor, "programme-0-value-starts").input_value() == "09:30"


@pytest.mark.parametrize(
    ("language", "open_it", "read_it", "close_it"),
    [
        ("sv", "Klistra in program", "Läs programmet", "Lägg till sist"),
        ("en", "Paste programme", "Read the programme", "Add at the end"),
    ],
)
def test_axe_finds_nothing_in_the_open_dialog(editor, language, open_it, read_it, close_it):  # noqa: F811
    user = get_user_model().objects.get(username="admin")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    opened(editor, event())
    wagtails_own = set(axe.faults(editor))
    editor.get_by_role("button", name=open_it).click()
    expect(dialog(editor).locator("textarea").first).to_be_focused()
    assert set(axe.faults(editor)) <= wagtails_own
    dialog(editor).locator("textarea").first.fill("Vi ses!\n" + TEXT + "\n10.30 Brunnar")
    dialog(editor).get_by_role("button", name=read_it).click()
    expect(dialog(editor).get_by_role("button", name=close_it)).to_be_visible(timeout=20_000)
    assert set(axe.faults(editor)) <= wagtails_own
