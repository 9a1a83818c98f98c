"""A person is found wherever they stand, and taken out of it."""

import json

import pytest
from django.core.management import CommandError, call_command
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Comment, Revision

from oms_events.models import Contact, EventPage, Person
from oms_events.privacy.names import Name
from tests import factories

NAME = "Åsa Ek-O'Hara"
PERSON = {
    "name": NAME,
    "title": "planerare",
    "profile": {"biography": "<p>Åsa Ek-O'Hara ritar <b>dammar</b>.</p>"},
}
OTHER = {"name": "Åsa Ek-O'Harasson", "organisation": "Region Ekvik"}
EVENT = {
    "title": "Möte med Åsa Ek-O'Hara",
    "lead": "Hör åsa  ek-o'hara om dammar.",
    "occasions": [{"starts": "2030-03-05T09:00"}],
    "contributors": [PERSON, OTHER],
    "programme": [
        {
            "kind": "session",
            "title": "Dammar",
            "starts": "09:00",
            "contributors": [OTHER, PERSON],
            "contacts": [{"name": NAME, "email": "asa@example.org"}],
        }
    ],
    "contacts": [{"name": NAME, "email": "asa@example.org", "phones": ["010-103 00 01"]}],
    "translations": {"en": {"strings": {"Möte med Åsa Ek-O'Hara": "Meet Åsa Ek-O'Hara", "Dammar": "Dams"}}},
}

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site, django_user_model):
    page = factories.event(**EVENT)
    page.lead = f"Utkast: {NAME}."
    page.save_revision()
    user = django_user_model.objects.first()
    Comment.objects.create(page=page, user=user, contentpath="lead", text=f"Fråga {NAME}!")
    get_image_model().objects.create(title=NAME, file=get_test_image_file())
    return EventPage.objects.get(pk=page.pk)


def run(*args, capsys):
    call_command("personal_data", *args)
    return capsys.readouterr().out


def pages():
    return [page.facts() for page in EventPage.objects.order_by("locale__language_code")]


def test_a_name_is_found_whatever_its_case_and_space():
    name = Name("Åsa Ek")
    assert name.is_in("åsa\n ek,") and name.is_in("<b>Åsa&nbsp;Ek</b>")
    assert not name.is_in("Åsa Ekström") and not name.is_in("Våsa Ek")
    assert name.is_in_address("mote-med-asa-ek") and not name.is_in_address("asa-ekvik")


def test_every_place_is_listed(page, capsys):
    told = run(NAME, capsys=capsys)
    for words in (
        "Meet Åsa",
        "lead: Hör åsa",
        "biography",
        "Fråga",
        "Utkast",
        "programme.1.value.contributors.2",
    ):
        assert words in told, words
    assert "(en)" in told and "(sv)" in told and "slug" in told
    assert "Harasson" not in told
    assert len(pages()[1].contributors) == 2


def test_a_person_is_taken_out_of_everything(page, capsys):
    told = run(NAME, "--remove", "--no-input", capsys=capsys)
    assert "are left for you" in told
    for event in pages():
        assert [one.name for one in event.contributors] == [OTHER["name"]]
        assert [one.name for one in event.programme[0].contributors] == [OTHER["name"]]
        assert event.contacts == event.programme[0].contacts == ()
    assert [event.title for event in pages()] == ["Meet N.N.", "Möte med N.N."]
    assert not Person.objects.filter(name=NAME).exists() and not Contact.objects.exists()
    left = run(NAME, capsys=capsys).splitlines()[:-1]
    assert left and all(line.endswith("(left as it is)") for line in left)
    assert page.get_latest_revision_as_object().lead == "Utkast: N.N.."
    assert all("asa@" not in json.dumps(one.content) for one in Revision.objects.all())


def test_translations_are_as_complete_as_before_and_the_event_can_be_published(page, capsys):
    run(NAME, "--remove", "--no-input", capsys=capsys)
    fresh = EventPage.objects.get(pk=page.pk)
    fresh.audience = "Alla"
    factories.published(fresh)
    assert [event.title for event in pages()] == ["Meet N.N.", "Möte med N.N."]
    assert pages()[0].programme[0].title == "Dams"


def test_a_name_is_replaced(page, capsys):
    run(NAME, "--replace", "Åsa Lind", "--no-input", capsys=capsys)
    for event in pages():
        assert event.contributors[0].name == event.programme[0].contributors[1].name == "Åsa Lind"
        assert event.contacts[0].name == "Åsa Lind"
        assert "Åsa Lind ritar" in event.contributors[0].profile.biography


def test_nothing_is_changed_without_a_yes(page, capsys, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda question: "n")
    before = pages()
    assert "Nothing was changed." in run(NAME, "--remove", capsys=capsys)
    assert pages() == before


def test_no_name_is_an_error(site):
    with pytest.raises(CommandError, match="letter"):
        call_command("personal_data", " - ")
