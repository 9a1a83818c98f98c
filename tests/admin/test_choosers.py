"""Snippets are found, and made, without leaving the event."""

import pytest
from django.urls import reverse
from wagtail.models import Locale

from oms_events.models import Contact, EventType, Organisation, Person, Topic, Venue
from tests.factories import index

MADE = [
    (Contact, {"name": "Vera Ek", "phones": "010-103 00 01\r\n010-103 00 02"}, "Vera"),
    (Organisation, {"name": "Region Väst", "website": "https://example.org/"}, "Väst"),
    (Venue, {"name": "Saluhallen", "city": "Ekvik"}, "Ekv"),
    (Topic, {"name": "Vatten"}, "Vat"),
    (EventType, {"name": "Seminarium"}, "Semi"),
    (Person, {"name": "Siv Alm", "organisation": "Region Väst"}, "Siv"),
]


def address(model, name):
    return reverse(f"wagtailsnippetchoosers_oms_events_{model._meta.model_name}:{name}")


def create(browser, model, language, **said):
    locale = Locale.objects.get(language_code=language)
    data = {"locale": locale.pk, **said}
    return browser.post(
        address(model, "create"), {f"new-snippet-{name}": value for name, value in data.items()}
    ).json()


@pytest.mark.searches
@pytest.mark.parametrize(("model", "said", "part"), MADE, ids=lambda value: getattr(value, "__name__", ""))
def test_a_snippet_is_made_in_the_chooser_and_found_there(chief, model, said, part):
    index()
    assert b'name="new-snippet-name"' in chief.get(address(model, "choose")).json()["html"].encode()
    made = create(chief, model, "en", **said)
    assert made["step"] == "chosen"
    snippet = model.objects.get()
    assert (made["result"]["id"], snippet.locale.language_code) == (str(snippet.pk), "en")
    found = chief.get(address(model, "choose_results"), {"q": part})
    assert said["name"] in found.content.decode()
    assert said["name"] not in chief.get(address(model, "choose_results"), {"q": "Zzz"}).content.decode()


def test_the_phones_of_a_contact_are_a_line_each(chief):
    index()
    create(chief, Contact, "sv", name="Vera Ek", phones="010-103 00 01\r\n010-103 00 02")
    assert Contact.objects.get().facts().phones == ("010-103 00 01", "010-103 00 02")


def test_a_snippet_that_says_nothing_is_not_made(chief):
    index()
    assert create(chief, Contact, "sv", name="")["step"] == "reshow_creation_form"
    assert not Contact.objects.exists()


def test_an_address_that_is_no_link_is_refused(chief):
    index()
    made = create(chief, Organisation, "sv", name="Region Väst", website="javascript:alert(1)")
    assert made["step"] == "reshow_creation_form"
    assert not Organisation.objects.exists()
