"""A text of which only some is translated: each part in its language, on the page and in the API."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from oms_events.models import EventPage
from oms_events.translation.translator import publish_words
from tests import factories
from tests.translation.conference import (
    KEY,
    change,
    english,
    programme,
    publish_everything,
    said,
    submit,
    swedish,
    translate,
    translated,
)

pytestmark = pytest.mark.django_db
LIST = "<p>Ett.</p><ul><li>Två<ul><li>Tre</li></ul></li></ul>"


def page(client):
    return BeautifulSoup(client.get(english().url).content, "html5lib")


def swedish_texts(node):
    return [" ".join(one.get_text().split()) for one in node.find_all(lang="sv") if one.name != "a"]


def described(html):
    """The conference with this description of its only item."""
    item = said(1)["programme"][0] | {"description": html}
    return factories.event(**said(1, programme=[item]))


def test_a_paragraph_that_came_later_is_marked_and_the_others_are_not(site, client):
    translated(1)
    items = programme(swedish())
    items[0]["value"]["description"] += "<p>Ett nytt stycke med <a href='https://example.org/x'>länk</a>.</p>"
    change(programme=items)
    text = page(client).select_one(".oms-item .oms-text")
    assert swedish_texts(text) == ["Ett nytt stycke med länk (Link to another website)."]
    note = text.select_one("[lang=sv] .oms-ext")
    assert note["lang"] == "en" and text.select_one("p:not(:has([lang])) .oms-ext").get("lang") is None
    assert english().words_in == {f"programme.{items[0]['id']}.description/2": "sv"}


def test_a_translator_who_stops_half_way_leaves_half_marked(site, client):
    described(LIST)
    submit()
    translate(only={"Vattendagarna", "Ett.", "Tre"})
    publish_everything()
    text = page(client).select_one(".oms-item .oms-text")
    assert swedish_texts(text) == ["Två"] and "EN Tre" in text.get_text()


def test_an_empty_translation_moves_no_mark(site, client):
    described("<p>Ett.</p><p>Två.</p><p>Tre.</p>")
    submit()
    translate(only={"Vattendagarna", "Tre."})
    translate(to=lambda text: "", only={"Ett."})
    publish_everything()
    assert swedish_texts(page(client).select_one(".oms-item .oms-text")) == ["Två."]


def test_the_api_has_the_marks_in_the_html_and_the_names_beside(site, client):
    described("<p>Ett.</p><p>Två.</p>")
    submit()
    translate(only={"Vattendagarna", "Ett."})
    publish_everything()
    told = client.get(f"/api/v2/events/{english().pk}/").json()
    item = told["programme"][0]
    assert item["description"] == '<p>EN Ett.</p><p><span lang="sv">Två.</span></p>'
    names = {f"{item['id']}.description/1", f"{item['id']}.title", "lead", "topics", told["body"][0]["id"]}
    assert names <= set(told["words_in"]) and set(told["words_in"].values()) == {"sv"}
    assert "title" not in told["words_in"]
    assert client.get(f"/api/v2/events/{swedish().pk}/").json()["words_in"] == {}


def test_a_note_and_the_venues_own_words_are_told_apart(site, client):
    translated(1)
    venue = swedish().venues.get().venue
    venue.access = "Ta buss 4.\nGå in bakvägen."
    venue.save()
    shown = page(client).select_one(".oms-venue")
    assert shown.select_one(".oms-prose").get("lang") is None
    assert swedish_texts(shown) == ["Ta buss 4.", "Gå in bakvägen."] and "EN Vid torget." in shown.get_text()


def test_a_third_language_shows_each_text_in_the_language_that_it_is_in(site):
    described("<p>Ett.</p><p>Två.</p>")
    submit()
    translate(only={"Vattendagarna", "Ett."})
    publish_everything()
    translate_object(english(), [Locale.objects.get_or_create(language_code="fi")[0]])
    publish_words(Translation.objects.get(source__object_id=KEY, target_locale__language_code="fi"))
    found = EventPage.objects.get(translation_key=KEY, locale__language_code="fi").facts()
    key = found.programme[0].id
    assert (found.words_in["title"], found.words_in["lead"]) == ("en", "sv")
    assert found.parts_in(f"{key}.description") == {0: "en", 1: "sv"}
