"""A list can show what exists only in another language, marked and with a link to it."""

import pytest
from wagtail.models import Locale

from oms_events.models import EventPage
from tests.factories import event, index, published
from tests.listing.listed import LIST, NOW, at, options, read, titles, words

pytestmark = pytest.mark.django_db
ENGLISH = "/en/events/"


@pytest.fixture(autouse=True)
def _now(site):
    with at(NOW):
        yield


@pytest.fixture
def swedish(_now):
    index("en")
    return event(title="Höstmöte", lead="Om havet.", topics=["Klimat"], occasions=[{"starts": "2026-12-01"}])


def translated(page) -> EventPage:
    other = page.copy_for_translation(Locale.objects.get(language_code="en"))
    other.title = "Autumn meeting"
    return published(other)


def test_by_default_each_list_keeps_to_its_language(client, swedish, settings):
    settings.OMS_EVENTS = {}
    assert titles(read(client, ENGLISH)) == []


@pytest.mark.parametrize("setting", [True, ["sv"], ["fi", "sv"]])
def test_an_event_in_swedish_alone_is_marked_in_the_english_list(client, swedish, settings, setting):
    settings.OMS_EVENTS = {"FALLBACK_LANGUAGES": setting}
    page = read(client, ENGLISH, topic="klimat")
    link = page.select_one(".oms-card-title a")
    assert (words(link), link["lang"], link["hreflang"]) == ("Höstmöte", "sv", "sv")
    assert link["href"].startswith(LIST)
    assert words(page.select_one(".oms-card-title .oms-tag")) == "In Swedish"
    assert page.select_one(".oms-card-text")["lang"] == "sv"
    assert options(page, "topic") == ["klimat"]


def test_an_event_in_both_languages_stands_in_each_list_once(client, swedish, settings):
    settings.OMS_EVENTS = {"FALLBACK_LANGUAGES": True}
    translated(swedish)
    assert titles(read(client, ENGLISH)) == ["Autumn meeting"]
    assert titles(read(client)) == ["Höstmöte"]
    assert read(client, ENGLISH).select_one(".oms-card-title .oms-tag") is None


def test_a_translation_that_is_not_published_leaves_the_swedish_one(client, swedish, settings):
    settings.OMS_EVENTS = {"FALLBACK_LANGUAGES": True}
    translated(swedish).unpublish()
    assert titles(read(client, ENGLISH)) == ["Höstmöte"]


def test_a_copy_made_for_the_tree_is_no_translation(client, swedish, settings):
    settings.OMS_EVENTS = {"FALLBACK_LANGUAGES": True}
    swedish.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    link = read(client, ENGLISH).select_one(".oms-card-title a")
    assert link["href"].startswith(LIST)
    settings.OMS_EVENTS = {}
    assert titles(read(client, ENGLISH)) == []
