"""A translation that is on its way: submitted, a draft still, some of its words translated or none."""

import datetime as dt

import polib
import pytest
import time_machine
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone
from django.utils.html import strip_tags
from wagtail.models import PageLogEntry
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.views.edit_translation import apply_machine_translation

from oms_events.models import Contact
from oms_events.translation.progress import progress_of
from tests.translation.conference import (
    behind,
    change,
    english,
    programme,
    publish_everything,
    swedish,
    translate,
    translation,
    type_word,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("submitted")]
LATER = "https://example.org/senare"
LEAD = "Två dagar om vatten."


def test_a_draft_gets_the_facts_and_stays_a_draft():
    assert not english().live
    change(registration_url=LATER)
    page = english()
    assert not page.live and page.first_published_at is None
    assert page.get_latest_revision_as_object().registration_url == LATER


def test_words_of_a_draft_whose_source_has_changed_meanwhile_are_those_of_now():
    """A paragraph that nobody has translated shows the source's text of now, marked, not that of before."""
    page = swedish()
    raw = programme(page)
    raw[0]["value"]["description"] = "<p>Ett.</p><p>Två.</p>"
    change(page, programme=raw)
    translate(only={"Vattendagarna", "Ett."})
    publish_everything()
    item = english().facts().programme[0]
    assert strip_tags(item.description) == "EN Ett.Två."
    said = english().facts().words_in
    assert {name: code for name, code in said.items() if name.startswith(f"{item.id}.description")} == {
        f"{item.id}.description/1": "sv"
    }


def test_a_scheduled_first_publication_carries_when_its_hour_comes():
    swedish().unpublish()
    page = swedish()
    page.go_live_at = timezone.now() + dt.timedelta(days=1)
    page.registration_capacity = 12
    page.save_revision().publish()
    assert english().get_latest_revision_as_object().registration_capacity is None
    with time_machine.travel(timezone.now() + dt.timedelta(days=2), tick=True):
        call_command("publish_scheduled")
    assert english().get_latest_revision_as_object().registration_capacity == 12


def test_withdrawing_or_deleting_the_source_leaves_a_draft_as_it_is():
    before = english().revisions.count()
    swedish().unpublish()
    assert not PageLogEntry.objects.filter(page=english().pk, action="oms_events.withdrawn").exists()
    assert english().revisions.count() == before
    change()
    assert not english().live
    before = english().revisions.count()
    swedish().delete()
    assert not english().live and english().revisions.count() == before


def test_a_partly_translated_page_shows_the_source_where_nothing_is_translated():
    translate(only={"Vattendagarna"})
    publish_everything()
    page = english()
    assert (page.title, page.lead) == ("EN Vattendagarna", "Två dagar om vatten.")
    assert "title" not in page.words_in and page.words_in["lead"] == "sv"


def test_an_untranslated_text_follows_the_source_and_stays_marked():
    translate(only={"Vattendagarna"})
    publish_everything()
    change(lead="Tre dagar om vatten.")
    assert english().lead == "Tre dagar om vatten." and english().words_in["lead"] == "sv"


def test_a_translation_that_says_the_same_as_its_source_is_a_translation():
    translate(to=lambda text: text if text == LEAD else f"EN {text}")
    publish_everything()
    assert "lead" not in english().words_in
    change(lead="Digitalt")
    assert english().lead == LEAD and behind() == 1


def test_a_draft_shows_what_has_been_typed():
    type_word("lead", "EN in the making")
    change(registration_capacity=4)
    assert english().get_latest_revision_as_object().lead == "EN in the making"


def test_words_of_a_snippet_that_nobody_translated_are_marked():
    assert Contact.objects.get(locale__language_code="en").words_in == {"title": "sv"}
    translate()
    publish_everything()
    assert Contact.objects.get(locale__language_code="en").words_in == {}


def test_what_was_never_translated_waits_since_it_was_submitted():
    submission = english().revisions.earliest("created_at").created_at
    with time_machine.travel(timezone.now() + dt.timedelta(days=4), tick=True):
        change(lead="Tre dagar om vatten.")
    (one,) = progress_of([swedish()])[swedish().translation_key]
    assert one.behind == one.total > 5 and one.state == "draft"
    assert abs(one.since - submission) < dt.timedelta(minutes=1)


def test_a_po_file_goes_out_and_comes_back():
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
def test_a_machine_translates_words_and_leaves_names_alone(admin_user):
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
