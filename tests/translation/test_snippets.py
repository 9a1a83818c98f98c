"""Snippets of an event: submitted with it, facts carried on save, taken up where they are translated."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import SegmentOverride, TranslationContext
from wagtail_localize.operations import translate_object

from oms_events.models import Contact, Topic, Venue
from tests.translation.conference import (
    change,
    english,
    programme,
    publish_everything,
    swedish,
    translate,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]


def of(model, language):
    return model.objects.get(locale__language_code=language)


def test_facts_of_a_snippet_are_carried_when_it_is_saved_and_its_words_wait():
    contact = of(Contact, "sv")
    contact.phones, contact.title = "010-103 00 99", "chef"
    contact.save()
    theirs = of(Contact, "en")
    assert (theirs.phones, theirs.title) == ("010-103 00 99", "EN samordnare")


def test_an_organisations_own_name_in_a_language_survives():
    contact = of(Contact, "sv")
    contact.organisation = "Region Ekvik"
    contact.save()
    context = TranslationContext.objects.get(object_id=contact.translation_key, path="organisation")
    SegmentOverride.objects.create(
        context=context, locale=of(Contact, "en").locale, data_json='"Ekvik Region"'
    )
    publish_everything()
    assert of(Contact, "en").organisation == "Ekvik Region"
    contact.email = "ny@example.org"
    contact.save()
    assert of(Contact, "en").organisation == "Ekvik Region"
    assert of(Contact, "en").email == "ny@example.org"


def test_a_new_snippet_shows_in_the_source_language_until_it_is_translated(client):
    topic = Topic.objects.create(name="Dagvatten", locale=swedish().locale)
    page = swedish()
    page.topics = [page.topics.model(topic=topic, locale=page.locale)]
    change(page)
    assert english().facts().topics == ("Dagvatten",)
    translate_object(topic, [Locale.objects.get(language_code="en")])
    translate()
    publish_everything()
    assert english().facts().topics == ("EN Dagvatten",)


def test_a_page_takes_up_a_snippet_in_its_programme_when_it_is_translated():
    topic = Topic.objects.create(name="Dagvatten", locale=swedish().locale)
    items = programme(swedish())
    items[0]["value"]["topics"] = [{"type": "item", "value": topic.pk, "id": "t1"}]
    change(programme=items)
    assert english().facts().programme[0].topics == ("Dagvatten",)
    translate_object(topic, [Locale.objects.get(language_code="en")])
    theirs = Topic.objects.get(translation_key=topic.translation_key, locale__language_code="en")
    assert english().programme.raw_data[0]["value"]["topics"][0]["value"] == theirs.pk


def test_a_snippet_changed_for_another_and_then_cleared():
    page = swedish()
    (row,) = page.venues.all()
    row.venue = Venue.objects.create(name="Båthuset", locale=page.locale)
    page.venues = [row]
    change(page)
    assert english().facts().venues[0].name == "Båthuset"
    page = swedish()
    (row,) = page.venues.all()
    row.venue = None
    page.venues = [row]
    change(page)
    assert english().facts().venues[0].name == ""


def test_a_deleted_translation_of_a_snippet_gives_the_sources_back():
    of(Venue, "en").delete()
    assert english().venues.all()[0].venue == of(Venue, "sv")


def test_a_snippet_without_translations_is_saved_as_ever():
    venue = Venue.objects.create(name="Båthuset", locale=Locale.objects.get(language_code="sv"))
    venue.city = "Ekvik"
    venue.save()
    assert Venue.objects.get(pk=venue.pk).city == "Ekvik"
