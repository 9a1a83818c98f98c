"""An event in three languages: each translation has the facts, and ways and words of its own."""

import pytest

from oms_events.models import EventPage
from tests.translation.conference import (
    KEY,
    change,
    english,
    override,
    programme,
    publish_everything,
    swedish,
    translated,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]
LATER = "https://example.org/senare"


@pytest.fixture(scope="module")
def conference(shared_world):
    """The conference, three items long, live in Swedish and wholly translated to English and Finnish."""
    translated(languages=("en", "fi"))


def finnish():
    return EventPage.objects.get(translation_key=KEY, locale__language_code="fi")


def test_each_gets_the_facts():
    change(registration_url=LATER)
    assert {page.registration_url for page in EventPage.objects.all()} == {LATER}
    assert finnish().title == "FI Vattendagarna"


def test_publishing_again_brings_back_only_what_was_withdrawn_with_it():
    english().unpublish()
    swedish().unpublish()
    change()
    assert not english().live
    assert finnish().live


def test_one_may_have_a_link_of_its_own_in_a_text():
    path = f"programme.{programme(swedish())[0]['id']}.description.'https://example.org/1'"
    override(path, "https://example.org/en", "en")
    publish_everything("en")
    change(registration_capacity=6)
    ours, theirs = (page.programme.raw_data[0]["value"]["description"] for page in (english(), finnish()))
    assert 'href="https://example.org/en"' in ours
    assert 'href="https://example.org/1"' in theirs
