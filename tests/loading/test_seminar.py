"""The seed seminar, as it ships: one command, two languages, nothing invented, nothing doubled."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from wagtail.models import Page, ReferenceIndex
from wagtail_localize.models import StringTranslation, Translation

import oms_events
from oms_events.models import Contact, EventPage, EventType, Organisation, Topic
from oms_events.outputs.document import read
from oms_events.outputs.document_compare import same_facts
from oms_events.translation.translator import publish_words

FIXTURE = Path(oms_events.__file__).parent / "fixtures" / "oms_seminar.event"
SWEDISH = "/sv/evenemang/hur-paverkar-okat-distansarbete-kommunernas-samhallsplanering/"
ENGLISH = "/en/events/how-does-more-remote-work-affect-municipal-planning/"


def load():
    call_command("loaddata", "oms_seminar", verbosity=0)


@pytest.fixture(scope="module")
def loaded(shared_world):
    load()


@pytest.fixture
def seminar(loaded, db):
    return EventPage.objects.get(locale__language_code="sv")


def english():
    return EventPage.objects.get(locale__language_code="en")


def state():
    """Everything that a second load could double or change."""
    models = (Page, Contact, EventType, Organisation, Topic, StringTranslation, Translation)
    counts = [model.objects.count() for model in models]
    blocks = [block["id"] for page in EventPage.objects.order_by("pk") for block in page.programme.raw_data]
    return counts, [page.revisions.count() for page in Page.objects.order_by("pk")], blocks


def test_facts_are_those_of_the_source(seminar):
    event = seminar.facts()
    assert event.title == "Hur påverkar ökat distansarbete kommunernas samhällsplanering?"
    assert [str(occasion.starts) for occasion in event.occasions] == ["2023-11-10"]
    assert event.occasions[0].ends is None
    assert (event.attendance_mode, event.online.note) == ("online", "Teams, länk skickas vid anmälan")
    assert (event.topics, event.event_types) == (("Regional planering",), ("Seminarium",))
    assert event.registration.url == "https://example.org/anmalan"
    assert [item.starts for item in event.programme] == [None] * 4
    moderator = event.programme[0].contributors[0]
    assert (moderator.name, moderator.role) == ("Emma Andersson", "moderator")
    assert [person.title for person in event.programme[2].contributors] == [
        "utvecklingsstrateg",
        "samhällsplanerare",
        "ansvarig för studien",
        "",
    ]
    assert {contact.unit for contact in event.contacts} == {"Enheten för regional planering"}
    assert event.about[0].heading == "Om ÖMS-samarbetet"


def test_what_the_source_does_not_say_stays_empty(seminar):
    event = seminar.facts()
    assert (event.venues, event.price, event.status, event.recording, event.timezone) == (
        (),
        "",
        None,
        None,
        "",
    )
    assert all(not (contact.email or contact.phones) for contact in event.contacts)
    assert not (event.registration.deadline or event.registration.capacity)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (
            SWEDISH,
            ["fredag 10 november 2023", "Länk till annan webbplats", "Evenemanget har varit", "Program"],
        ),
        (
            ENGLISH,
            ["Friday 10 November 2023", "Link to another website", "This event has ended", "Programme"],
        ),
    ],
)
def test_page_is_served_in_its_language(seminar, client, address, shown):
    response = client.get(address)
    assert response.status_code == 200
    for words in (*shown, "Emma Andersson", "Moderator", "https://example.org/anmalan"):
        assert words in response.content.decode()


def test_no_swedish_word_is_left_on_the_english_page(seminar, client):
    texts = read(FIXTURE.read_bytes(), languages=["sv", "en"])[0].translations["en"].strings
    page = client.get(ENGLISH).content.decode()
    left = [text for text, told in texts.items() if text != told and f">{text}<" in page]
    assert left == []


def test_translation_is_complete_in_the_translators_eyes(seminar):
    for translation in Translation.objects.all():
        total, done = translation.get_progress()
        assert total == done, translation.source
    assert Translation.objects.get(source__object_id=seminar.translation_key).get_progress()[0] > 15


def test_the_tree_stays_sound(seminar):
    assert not any(Page.find_problems())
    for page in Page.objects.all():
        assert page.numchild == page.get_children().count()
    for page in EventPage.objects.all():
        assert page.live and not page.has_unpublished_changes
        assert page.latest_revision_id == page.live_revision_id


def test_the_reference_index_knows_what_the_pages_use(seminar):
    for page in EventPage.objects.all():
        contact = page.contacts.first().contact
        holders = [holder for holder, _ in ReferenceIndex.get_grouped_references_to(contact)]
        assert page.pk in [holder.pk for holder in holders]


def test_english_uses_the_snippets_of_its_own_language(seminar):
    page = english()
    assert page.facts().topics == ("Regional planning",)
    assert {row.contact.locale.language_code for row in page.contacts.all()} == {"en"}


def test_a_second_load_changes_nothing(seminar):
    before = state()
    load()
    assert state() == before


def test_a_second_load_brings_the_facts_back_and_keeps_the_blocks(seminar):
    ids = [block["id"] for block in seminar.programme.raw_data]
    seminar.lead = "Något annat"
    seminar.save_revision().publish()
    load()
    again = EventPage.objects.get(pk=seminar.pk)
    assert again.lead.startswith("I en helt ny studie")
    assert [block["id"] for block in again.programme.raw_data] == ids


def test_a_text_that_a_translator_changed_stays(seminar, admin_user):
    StringTranslation.objects.filter(data="Reflections").update(
        data="Thoughts", tool_name="", last_translated_by=admin_user
    )
    publish_words(Translation.objects.get(source__object_id=seminar.translation_key), admin_user)
    seminar.subtitle = "Nytt"
    seminar.save_revision().publish()
    load()
    assert [item.title for item in english().facts().programme][2] == "Thoughts"


def test_a_page_that_was_taken_down_stays_down(seminar):
    seminar.unpublish()
    EventPage.objects.filter(pk=seminar.pk).update(lead="Gammalt")
    load()
    assert not EventPage.objects.get(pk=seminar.pk).live


def test_dump_says_what_the_fixture_says(seminar):
    out = io.StringIO()
    call_command("dumpdata", "oms_events.EventPage", format="event", stdout=out)
    said = read(FIXTURE.read_bytes(), languages=["sv", "en"])
    (dumped,) = read(out.getvalue(), languages=["sv", "en"])
    assert same_facts(said[0], dumped) == []


def test_dump_loads_into_an_empty_site(seminar, tmp_path):
    out = io.StringIO()
    call_command("dumpdata", "oms_events.EventPage", format="event", stdout=out)
    ids = [block["id"] for block in seminar.programme.raw_data]
    Page.objects.filter(pk__in=EventPage.objects.all()).delete()
    path = tmp_path / "dumped.event"
    path.write_text(out.getvalue(), encoding="utf-8")
    call_command("loaddata", str(path), verbosity=0)
    again = EventPage.objects.get(locale__language_code="sv")
    assert [block["id"] for block in again.programme.raw_data] == ids
    assert english().title.startswith("How does more remote work")


def test_the_fixture_is_plain_json():
    assert json.loads(FIXTURE.read_text(encoding="utf-8"))["version"] == 1
