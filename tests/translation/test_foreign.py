"""Every text in another language than its page says so (WCAG 2.2, 3.1.2), and nothing else does."""

import datetime as dt

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from oms_events.models import Contact, EventType, Person, Topic, Venue
from tests import factories
from tests.listing.listed import at
from tests.translation.conference import (
    english,
    in_english,
    publish_everything,
    submit,
    swedish,
    translate,
)
from tests.translation.marked import MARK, marked_event, texts, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("untranslated")]
NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
LISTS = ("", f"?topic=water-{MARK}", "month/?from=2026-12-01")
SNIPPETS = (Contact, EventType, Person, Topic, Venue)


@pytest.fixture(scope="module")
def untranslated(shared_world):
    """A Swedish event that says everything, submitted to English and published there as it is."""
    with at(NOW):
        page = factories.event(**marked_event())
        picture = get_image_model().objects.create(title="bild", file=get_test_image_file())
        Person.objects.update(photo=picture)
        page.image = picture
        factories.published(page)
        submit()
        publish_everything()


@pytest.fixture(autouse=True)
def _now(site):
    with at(NOW):
        yield


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content


def test_every_word_of_a_page_without_translations_says_its_language(client):
    content = read(client, english().url)
    assert len([text for text, _ in texts(content) if MARK in text]) > 100
    assert wrong(content) == []


def test_so_do_the_words_of_snippets_that_the_language_lacks(client):
    for model in SNIPPETS:
        for snippet in model.objects.filter(locale__language_code="en"):
            snippet.delete()
    content = read(client, english().url)
    assert wrong(content) == []


def test_so_do_the_words_of_lists(client):
    for route in LISTS:
        content = read(client, f"{english().get_parent().url}{route}")
        assert any(MARK in text for text, _ in texts(content)), route
        assert wrong(content) == []


def test_the_swedish_page_says_nothing_of_languages(client):
    content = read(client, swedish().url)
    assert {language for text, language in texts(content) if MARK in text} == {"sv"}
    assert b' lang="sv"' not in content.split(b"<article")[1].split(b">", 1)[1]


def test_a_wholly_translated_page_has_no_other_language(client):
    translate(to=lambda text: in_english(text.replace(MARK, "")))
    publish_everything()
    content = read(client, english().url)
    assert MARK.encode() not in content
    assert english().facts().words_in == {}
    assert {language for _, language in texts(content)} == {"en"}
