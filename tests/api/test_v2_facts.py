"""What API v2 tells of an event is what its document says."""

import json
from dataclasses import replace

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, Phase, given, settings
from wagtail.api import APIField

from oms_events.api.v2 import EventsAPIViewSet
from oms_events.models import EventPage
from oms_events.outputs.document_compare import same_facts
from tests import factories
from tests.api.asking import EVENTS, ask, document_of
from tests.loaded_event import content_languages, load, undone
from tests.rich_event import RICH
from tests.strategies import event_documents

pytestmark = pytest.mark.django_db
PAGES = "/api/v2/pages/"
SITE_ZONE = "Europe/Stockholm"


def without_page(event):
    """An event but for its address and its translations, which are told of the page; its zone named."""
    return replace(event, slug="", translations={}, timezone=event.timezone or SITE_ZONE)


def test_the_seminar_is_told_as_its_document_says_it(site):
    call_command("loaddata", "oms_seminar", verbosity=0)
    page = EventPage.objects.get(locale__language_code="sv")
    for told in (ask(locale="sv")["items"][0], ask(f"{EVENTS}{page.pk}/")):
        assert same_facts(without_page(page.facts()), document_of(told)) == []
        assert told["occasions"][0]["starts"] == "2023-11-10"
        assert told["programme"][0]["contributors"][0]["name"] == "Emma Andersson"
        assert told["programme"][0]["contributors"][0]["organisation"] == "Region Stockholm"
        assert told["event_types"] == ["Seminarium"]
        assert told["meta"]["html_url"].endswith(page.url)
        assert [other["language"] for other in told["translations"]] == ["en"]
        english = ask(f"{EVENTS}{told['translations'][0]['id']}/")
        assert english["title"] == "How does more remote work affect municipal planning?"
        assert english["meta"]["html_url"] == told["translations"][0]["html_url"]
        assert english["programme"][0]["contributors"][0]["name"] == "Emma Andersson"


def test_an_hour_that_nobody_stated_is_in_no_answer(site):
    call_command("loaddata", "oms_seminar", verbosity=0)
    told = ask(locale="sv")["items"][0]
    assert (told["first_start"], told["last_end"]) == ("2023-11-10", "2023-11-10")
    assert "T00:00" not in json.dumps({**told, "meta": None})
    assert "instants" not in told["occasions"][0]


def test_an_event_that_says_everything_is_told_whole_in_list_detail_and_wagtails_own_pages(site):
    page = factories.event(**RICH)
    answers = [
        ask()["items"][0],
        ask(f"{EVENTS}{page.pk}/"),
        ask(PAGES, type="oms_events.EventPage", fields="*")["items"][0],
        ask(f"{PAGES}{page.pk}/", fields="*"),
    ]
    for told in answers:
        assert same_facts(factories.facts(**RICH), document_of(told)) == []
    assert {name for told in answers for name in answers[0] if told[name] != answers[0][name]} <= {"meta"}
    assert "lead" not in ask(PAGES, type="oms_events.EventPage")["items"][0]


def test_an_event_that_says_nothing_has_every_name_all_the_same(site):
    rich, bare = factories.event(**RICH), factories.event(title="Bara en rubrik")
    told = ask(f"{EVENTS}{bare.pk}/")
    assert set(told) == set(ask(f"{EVENTS}{rich.pk}/"))
    assert (told["lead"], told["occasions"], told["registration"], told["first_start"]) == (
        "",
        [],
        None,
        None,
    )
    assert (told["phase"], told["registration_state"], told["next_change"]) == ("undated", "none", None)


@settings(max_examples=8, suppress_health_check=[*HealthCheck], phases=[Phase.explicit, Phase.generate])
@given(event_documents(most=1))
def test_any_event_is_told_as_its_document_says_it(site, document):
    with content_languages(), undone():
        for event, page in load(json.dumps(document)):
            told = ask(f"{EVENTS}{page.pk}/")
            assert same_facts(without_page(event), document_of(told)) == []
            assert told["language"] == event.language


def test_fields_can_be_chosen_as_in_any_api_of_wagtails(site):
    factories.event(**RICH)
    assert set(ask(fields="_,title,occasions,phase")["items"][0]) == {"title", "occasions", "phase"}
    assert "programme" not in ask(fields="-programme")["items"][0]
    assert "unknown fields: colour" in ask(status=400, fields="colour")["message"]


def test_a_kind_of_event_adds_its_fields_to_ours():
    class Concert(EventPage):
        api_fields = [APIField("orchestra")]

        class Meta:
            abstract = True

    names = [field.name for field in EventsAPIViewSet.get_body_fields(Concert)]
    assert names[:2] == ["id", "title"]
    assert {"programme", "phase", "orchestra"} <= set(names)
    assert len(names) == len(set(names))
