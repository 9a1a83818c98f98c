"""Words wait, and none is lost: changed, added, moved, copied, undone, loaded again."""

import polib
import pytest
from django.test import override_settings
from wagtail.images.tests.utils import get_test_image_file
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.views.edit_translation import apply_machine_translation

from tests import factories
from tests.translation.conference import (
    KEY,
    behind,
    change,
    english,
    override,
    programme,
    publish_everything,
    said,
    submit,
    swedish,
    translate,
    translated,
    translation,
    type_word,
)

pytestmark = pytest.mark.django_db


def titles(page):
    return [block["value"]["title"] for block in page.programme.raw_data]


def descriptions(page):
    return [block["value"]["description"] for block in page.programme.raw_data]


def describe(html):
    items = programme(swedish())
    items[0]["value"]["description"] = html
    change(programme=items)
    return descriptions(english())[0]


def test_a_changed_text_keeps_its_last_translation_and_counts_as_behind(site):
    translated()
    change(lead="Tre dagar om vatten.")
    assert english().lead == "EN Två dagar om vatten." and behind() == 1 and english().words_in == {}
    change(lead="Fyra dagar om vatten.")
    assert english().lead == "EN Två dagar om vatten." and behind() == 1
    translate()
    assert english().lead == "EN Två dagar om vatten."
    publish_everything()
    assert english().lead == "EN Fyra dagar om vatten." and behind() == 0


def test_a_partly_translated_page_shows_the_source_where_nothing_is_translated(site):
    factories.event(**said(2))
    submit()
    translate(only={"Vattendagarna"})
    publish_everything()
    page = english()
    assert (page.title, page.lead) == ("EN Vattendagarna", "Två dagar om vatten.")
    assert "title" not in page.words_in and page.words_in["lead"] == "sv"


def test_an_untranslated_text_follows_the_source_and_stays_marked(site):
    factories.event(**said(2))
    submit()
    translate(only={"Vattendagarna"})
    publish_everything()
    change(lead="Tre dagar om vatten.")
    assert english().lead == "Tre dagar om vatten." and english().words_in["lead"] == "sv"


def test_a_translation_that_says_the_same_as_its_source_is_a_translation(site):
    factories.event(**said(2, lead="Online"))
    submit()
    translate(to=lambda text: "Online" if text == "Online" else f"EN {text}")
    publish_everything()
    assert "lead" not in english().words_in
    change(lead="Digitalt")
    assert english().lead == "Online" and behind() == 1


def test_unfinished_words_stay_out_of_live_pages_whatever_is_published(site):
    translated(languages=("en",))
    type_word("title", "EN half")
    change(lead="Tre dagar om vatten.")
    type_word("lead", "EN thr")
    change(registration_capacity=4)
    page = english()
    assert (page.title, page.lead, page.registration_capacity) == (
        "EN Vattendagarna",
        "EN Två dagar om vatten.",
        4,
    )


def test_a_draft_shows_what_has_been_typed(site):
    factories.event(**said(2))
    submit()
    type_word("lead", "EN in the making")
    change(registration_capacity=4)
    assert english().get_latest_revision_as_object().lead == "EN in the making"


def test_a_reordered_nested_and_removed_item_keeps_its_words(site):
    inner = {"kind": "session", "id": "22222222-0000-4000-8000-000000000001", "title": "Delpunkt"}
    outer = {
        "kind": "parallel",
        "id": "22222222-0000-4000-8000-000000000002",
        "title": "Spår",
        "items": [inner, inner | {"id": "22222222-0000-4000-8000-000000000003", "title": "Annan delpunkt"}],
    }
    translated(programme=[outer, *said(2)["programme"]])
    items = programme(swedish())
    items[0]["value"]["items"] = list(reversed(items[0]["value"]["items"]))
    change(programme=list(reversed(items)))
    assert titles(english())[-1] == "EN Spår"
    parts = english().programme.raw_data[-1]["value"]["items"]
    assert [part["value"]["title"] for part in parts] == ["EN Annan delpunkt", "EN Delpunkt"]
    kept = items[0]["value"]["items"].pop(0)
    change(programme=items)
    assert behind() == 0
    items[0]["value"]["items"].append(kept)
    change(programme=items)
    parts = english().programme.raw_data[0]["value"]["items"]
    assert [part["value"]["title"] for part in parts] == [
        "EN Delpunkt",
        "EN Annan delpunkt",
    ] and behind() == 0


def test_a_copied_item_has_its_translation_and_asks_for_none(site):
    translated()
    items = programme(swedish())
    change(programme=[*items, dict(items[0], id="33333333-0000-4000-8000-000000000001")])
    assert titles(english())[-1] == "EN Programpunkt nummer 1" and behind() == 0
    assert english().words_in == {}


def test_blocks_that_lost_their_ids_keep_their_words(site):
    translated()
    items = [{"type": block["type"], "value": block["value"]} for block in programme(swedish())]
    page = swedish()
    page.programme = items
    factories.published(page)
    assert titles(english()) == [f"EN Programpunkt nummer {n}" for n in (1, 2, 3)]


def test_loading_a_document_again_with_items_moved_and_added_loses_no_word(site):
    translated()
    again = said(3)
    again["programme"] = [*reversed(again["programme"]), {"kind": "break", "title": "Fikapaus"}]
    factories.event(**again)
    assert titles(english()) == [f"EN Programpunkt nummer {n}" for n in (3, 2, 1)] + ["Fikapaus"]
    assert behind() == 1


def test_one_changed_and_one_added_paragraph_leave_the_others_translated(site):
    translated()
    html = describe(
        "<p>Vad punkt 1 <b>verkligen handlar</b> om.</p><p>Ett nytt stycke här.</p>"
        '<p>Läs <a href="https://example.org/annan">mer om 1</a>.</p>'
    )
    assert "EN Vad punkt 1 <b>handlar</b> om." in html
    assert "Ett nytt stycke här." in html
    assert 'EN Läs <a href="https://example.org/annan">mer om 1</a>.' in html
    assert behind() == 2


def test_a_link_that_left_the_source_leaves_no_broken_word(site):
    translated()
    html = describe("<p>Vad punkt 1 <b>handlar</b> om.</p><p>Läs mer om 1.</p>")
    assert "<a" not in html or "href=" in html
    html = describe("<p>Bara detta.</p>")
    assert html.count("<p>") == 1 or html.count("<p") == 1


def test_an_override_survives_changes_of_its_source(site):
    translated()
    override("registration_url", "https://example.org/register")
    publish_everything()
    change(registration_url="https://example.org/ny-anmalan", registration_capacity=5)
    page = english()
    assert page.registration_url == "https://example.org/register" and page.registration_capacity == 5


def test_an_override_typed_and_not_published_never_shows(site):
    translated()
    override("registration_url", "https://example.org/draft")
    change(registration_capacity=5)
    assert english().registration_url == "https://example.org/anmalan"
    publish_everything()
    override("registration_url", "https://example.org/second")
    change(registration_capacity=6)
    assert english().registration_url == "https://example.org/draft"


def test_two_languages_with_a_link_of_their_own_in_one_text(site):
    translated(languages=("en", "fi"))
    path = f"programme.{programme(swedish())[0]['id']}.description.'https://example.org/1'"
    override(path, "https://example.org/en", "en")
    publish_everything("en")
    change(registration_capacity=6)
    from oms_events.models import EventPage

    finnish = EventPage.objects.get(translation_key=KEY, locale__language_code="fi")
    assert 'href="https://example.org/en"' in descriptions(english())[0]
    assert 'href="https://example.org/1"' in descriptions(finnish)[0]


def test_an_override_whose_image_was_deleted_falls_back_to_the_source(site):
    from wagtail.images import get_image_model

    images = get_image_model()
    ours = images.objects.create(title="Vår", file=get_test_image_file())
    theirs = images.objects.create(title="Deras", file=get_test_image_file())
    translated()
    change(image=ours)
    override("image", theirs.pk)
    publish_everything()
    assert english().image == theirs
    theirs.delete()
    change(registration_capacity=6)
    assert english().image == ours and english().registration_capacity == 6


def test_an_address_that_a_translator_wished_is_given_and_made_free_of_others(site):
    translated()
    override("slug", "water-days")
    publish_everything()
    assert english().slug == "water-days"


def test_a_po_file_goes_out_and_comes_back(site):
    factories.event(**said(2))
    submit()
    po = polib.pofile(str(translation().export_po()))
    asked = [entry for entry in po if not entry.obsolete]
    assert len(asked) == translation().get_progress()[0] > 10
    assert not any("Ada Ek" in entry.msgid for entry in asked)
    for entry in asked:
        entry.msgstr = f"PO {entry.msgid}"
    assert translation().import_po(po) == []
    publish_everything()
    assert english().title == "PO Vattendagarna" and behind() == 0
    change(lead="Tre dagar om vatten.")
    po = polib.pofile(str(translation().export_po()))
    assert [entry.msgid for entry in po if not entry.msgstr] == ["Tre dagar om vatten."]
    assert any(entry.obsolete and entry.msgstr == "PO Två dagar om vatten." for entry in po)


@override_settings(
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR={"CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"}
)
def test_a_machine_translates_words_and_leaves_names_alone(site, admin_user):
    from wagtail_localize.machine_translators import get_machine_translator

    factories.event(**said(2))
    submit()
    for row in Translation.objects.filter(target_locale__language_code="en"):
        apply_machine_translation(row.pk, admin_user, get_machine_translator())
    publish_everything()
    page = english()
    assert page.lead == "vatten. om dagar Två"
    (person,) = page.facts().programme[0].contributors
    assert (person.name, person.organisation, person.title) == ("Ada Ek 1", "Region 1", "1 planerare")
    (contact,) = page.facts().contacts
    assert (contact.name, contact.email) == ("Cid Holm", "cid@example.org")
    assert StringTranslation.objects.filter(translation_type="machine").exists()
