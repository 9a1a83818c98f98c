"""A snippet that many events name is translated: each shows it at once, at a price that stays small."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, ReferenceIndex
from wagtail_localize.operations import translate_object

from oms_events.models import EventPage, Topic, Venue
from tests import factories
from tests.translation.conference import change, english, programme, said, submit, swedish, translated

pytestmark = pytest.mark.django_db


def named_by(number):
    """That many events with one untranslated topic, each with an English draft; gives the topic."""
    locale = Locale.objects.get(language_code="sv")
    topic = Topic.objects.create(name=f"Dagvatten {number}", locale=locale)
    for at in range(number):
        key = f"7d6f2a8e-3a52-4d0b-9d0e-2026112{number:02}{at:03}"
        page = factories.event(**said(0, key=key, slug=f"nr-{number}-{at}", topics=[topic.name]))
        translate_object(page, [Locale.objects.get_or_create(language_code="en")[0]])
    theirs = Topic.objects.filter(translation_key=topic.translation_key, locale__language_code="en")
    theirs.delete()
    return topic


def english_of(topic):
    return Topic.objects.create(
        name="Stormwater",
        locale=Locale.objects.get(language_code="en"),
        translation_key=topic.translation_key,
    )


def test_queries_do_not_grow_with_the_pages_that_name_it(site):
    counts = []
    for number in (1, 3):
        topic = named_by(number)
        with CaptureQueriesContext(connection) as seen:
            ours = english_of(topic)
        counts.append(len(seen))
        pages = EventPage.objects.filter(locale=ours.locale, topics__topic=ours)
        assert pages.count() == number
        for page in pages:
            assert page.get_latest_revision_as_object().facts().topics == ("Stormwater",)
    assert counts[0] == counts[1] < 60, counts


def test_live_pages_and_drafts_take_up_rows_and_blocks_and_give_them_back(site):
    translated(2)
    topic = Topic.objects.create(name="Dagvatten", locale=swedish().locale)
    items = programme(swedish())
    items[0]["value"]["topics"] = [{"type": "item", "value": topic.pk, "id": "t1"}]
    page = swedish()
    page.topics = [page.topics.model(topic=topic, locale=page.locale)]
    change(page, programme=items)
    draft = english()
    draft.lead = "EN being written"
    draft.save_revision()
    before = english().revisions.count()
    ours = english_of(topic)
    for version in (english(), english().get_latest_revision_as_object()):
        event = version.facts()
        assert event.topics == ("Stormwater",) and event.programme[0].topics == ("Stormwater",)
    assert english().lead == "EN Två dagar om vatten." and english().revisions.count() == before
    assert ReferenceIndex.get_references_to(ours).count() == 2
    ours.delete()
    for version in (english(), english().get_latest_revision_as_object()):
        event = version.facts()
        assert event.topics == ("Dagvatten",) and event.programme[0].topics == ("Dagvatten",)


def sequences():
    return {
        page.locale.language_code: [row.sequence for row in page.occasions.all()]
        for page in EventPage.objects.all()
    }


def test_the_calendar_is_told_of_a_venues_new_name_and_address_in_every_language(site):
    translated(1)
    assert sequences() == {"sv": [0], "en": [0]}
    venue = Venue.objects.get(locale__language_code="sv")
    venue.access = "Buss 4."
    venue.save()
    assert sequences() == {"sv": [0], "en": [0]}
    venue.street = "Lillgatan 1"
    venue.save()
    assert sequences() == {"sv": [1], "en": [1]}
    venue.save()
    change(registration_capacity=3)
    assert sequences() == {"sv": [1], "en": [1]}


def test_the_calendar_is_told_of_a_venue_that_is_deleted(site):
    factories.event(**said(0))
    Venue.objects.get().delete()
    assert sequences() == {"sv": [1]}


def test_a_translation_that_was_stopped_takes_nothing_up(site):
    topic = named_by(1)
    from wagtail_localize.models import Translation

    Translation.objects.update(enabled=False)
    english_of(topic)
    page = EventPage.objects.get(locale__language_code="en")
    assert page.get_latest_revision_as_object().facts().topics == (topic.name,)


@pytest.mark.searches
def test_the_search_index_has_the_languages_own_word(site, django_capture_on_commit_callbacks):
    topic = named_by(1)
    page = EventPage.objects.get(locale__language_code="en")
    page.get_latest_revision().publish()
    with django_capture_on_commit_callbacks(execute=True):
        english_of(topic)
    assert page in EventPage.objects.filter(locale=page.locale).search("Stormwater").get_queryset()


def test_submitting_names_the_snippet_in_the_drafts_own_language(site):
    factories.event(**said(0))
    submit()
    assert english().get_latest_revision_as_object().topics.all()[0].topic.locale.language_code == "en"
