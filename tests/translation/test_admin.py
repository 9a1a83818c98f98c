"""Publishing in the admin: whole, or said in words; and the translator's editor."""

import html
import json
import re

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from oms_events.models import Contact, EventPage
from oms_events.translation.errors import FactsCannotTravel
from tests.translation.conference import (
    behind,
    change,
    english,
    programme,
    publish_everything,
    swedish,
    translate,
    type_word,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def props(response):
    """What wagtail-localize's editor is told."""
    return json.loads(html.unescape(re.search(r'data-props="([^"]*)"', response.content.decode())[1]))


def form_data(editor, page):
    """What a browser would send of the page's form."""
    form = editor.get(edit_url(page)).context["form"]
    data = {}

    def add(one):
        for bound in one:
            value = bound.value()
            widget = bound.field.widget
            if hasattr(widget, "block_def"):
                _add_blocks(data, bound.html_name, widget, value)
            elif value is not None and value is not False:
                data[bound.html_name] = value

    add(form)
    for formset in form.formsets.values():
        add(formset.management_form)
        for inner in formset.forms:
            add(inner)
    return data


def _add_blocks(data, name, widget, value):
    data[f"{name}-count"] = "0"


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_the_editors_publish_button_carries_the_facts(editor):
    data = form_data(editor, swedish()) | {"action-publish": "1", "registration_capacity": "44"}
    response = editor.post(edit_url(swedish()), data)
    assert response.status_code == 302, response.context["form"].errors
    assert swedish().registration_capacity == 44 and english().registration_capacity == 44


def test_a_failure_publishes_nothing_keeps_a_draft_and_says_language_and_reason(editor):
    # Another page has taken the translation's address behind Wagtail's back.
    page = english()
    other = EventPage(title="Annan", slug="other", locale=page.locale)
    page.get_parent().add_child(instance=other)
    EventPage.objects.filter(pk=other.pk).update(slug=page.slug)
    data = form_data(editor, swedish()) | {"action-publish": "1", "registration_capacity": "44"}
    response = editor.post(edit_url(swedish()), data)
    assert response.status_code == 302
    assert swedish().registration_capacity is None and english().registration_capacity is None
    assert swedish().get_latest_revision_as_object().registration_capacity == 44
    assert any("English" in text or "Engelska" in text for text in said(response)), said(response)
    assert any("slug" in text.lower() or page.slug in text for text in said(response)), said(response)


def test_a_failure_in_code_publishes_nothing():
    page = english()
    other = EventPage(title="Annan", slug="other", locale=page.locale)
    page.get_parent().add_child(instance=other)
    EventPage.objects.filter(pk=other.pk).update(slug=page.slug)
    with pytest.raises(FactsCannotTravel, match="Vattendagarna"):
        change(registration_capacity=44)
    assert swedish().registration_capacity is None and english().registration_capacity is None


def test_a_translator_publishes_words_and_is_told_how_many_are_left(editor):
    change(lead="Tre dagar om vatten.", subtitle="Om allt")
    type_word("lead", "EN Tre dagar om vatten.")
    response = editor.post(edit_url(english()), {"action": "publish"})
    assert english().lead == "EN Tre dagar om vatten." and english().subtitle == "Om allt" and behind() == 1
    assert any("1" in text for text in said(response)), said(response)


def test_a_text_that_does_not_fit_stops_the_translator_and_not_the_facts(editor):
    change(subtitle="Om allt")
    translate()
    publish_everything()
    type_word("subtitle", "x" * 600)
    response = editor.post(edit_url(english()), {"action": "publish"})
    assert response.status_code == 302 and english().subtitle == "EN Om allt"
    change(registration_capacity=44)
    assert english().registration_capacity == 44 and english().subtitle == "EN Om allt"


def test_every_text_in_the_editor_can_be_told_from_every_other(editor):
    segments = props(editor.get(edit_url(english())))["segments"]
    labels = [
        (one["location"]["field"], one["location"]["subField"]) for one in segments if one["type"] == "string"
    ]
    titles = [label for label in labels if label[1] and "Ada Ek" in label[1]]
    assert len(titles) == 3 and len(set(titles)) == 3
    assert any("2 · 08:10 Programpunkt nummer 2" in sub and "Ada Ek 2" in sub for field, sub in titles)


def test_the_editor_shows_what_a_changed_text_said_before_and_how_it_was_translated(editor):
    items = programme(swedish())
    items[1]["value"]["title"] = "En helt annan rubrik"
    change(programme=items)
    segments = props(editor.get(edit_url(english())))["segments"]
    (one,) = [one for one in segments if one.get("source") == "En helt annan rubrik"]
    assert "Programpunkt nummer 2" in one["location"]["subField"]
    assert "EN Programpunkt nummer 2" in one["location"]["subField"]


def test_a_snippets_translator_keeps_the_last_translation_of_what_is_left(editor):
    contact = Contact.objects.get(locale__language_code="sv")
    contact.title, contact.unit = "chef", "Vattenenheten"
    contact.save()
    theirs = Contact.objects.get(locale__language_code="en")
    url = reverse("wagtailsnippets_oms_events_contact:edit", args=[theirs.pk])
    translate(only={"Vattenenheten"})
    editor.post(url, {"action": "publish"})
    theirs.refresh_from_db()
    assert (theirs.title, theirs.unit) == ("EN samordnare", "EN Vattenenheten")


def queries_of_the_editor(editor):
    with CaptureQueriesContext(connection) as seen:
        assert editor.get(edit_url(english())).status_code == 200
    return len(seen)


def test_naming_the_places_costs_few_queries(editor, monkeypatch):
    from oms_events.translation import editor as ours

    queries_of_the_editor(editor)
    with_labels = queries_of_the_editor(editor)
    monkeypatch.setattr(ours, "completed", lambda response, translation: response)
    assert with_labels - queries_of_the_editor(editor) < 20
