"""Advice on what an event does not say, and on how it says it."""

import pytest

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain
from oms_events.rules.advice import advice

CONTACT = {"name": "Vera Ek"}


def found(off=(), **said):
    facts = {"language": "sv", "title": "Höstmöte om vatten", "contacts": [CONTACT], **said}
    return [(a.kind, a.place) for a in advice(from_plain(EventFacts, facts), off=off)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"contacts": []}, True),
        ({}, False),
        ({"contacts": [], "registration": {"email": "fraga@example.org"}}, False),
        ({"contacts": [], "programme": [{"kind": "session", "contacts": [CONTACT]}]}, False),
    ],
)
def test_somebody_to_ask(said, told):
    assert found(**said) == ([("no_contact", "contacts")] if told else [])


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Höstmöte om vatten", True),
        ("HÖSTMÖTE OM VATTEN.", True),
        ("Välkommen till Höstmöte om vatten!", True),
        ("Höstmöte om vatten: hur delar tre kommuner på en enda pump?", False),
        ("Hur delar tre kommuner på en pump?", False),
        ("", False),
    ],
)
def test_a_lead_that_repeats_the_title(lead, told):
    assert found(lead=lead) == ([("lead_repeats_title", "lead")] if told else [])


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"attendance_mode": "online"}, True),
        ({"attendance_mode": "hybrid"}, True),
        ({"status": {"state": "moved_online"}}, True),
        ({"attendance_mode": "in_person"}, False),
        ({"attendance_mode": "online", "online": {"note": "Länken skickas till anmälda."}}, False),
        ({"attendance_mode": "online", "online": {"url": "https://example.org/live"}}, False),
    ],
)
def test_taking_part_online_needs_a_word(said, told):
    assert found(**said) == ([("online_without_note", "online.note")] if told else [])


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ({"state": "cancelled"}, True),
        ({"state": "cancelled", "reason": " "}, True),
        ({"state": "cancelled", "reason": "Föreläsaren är sjuk."}, False),
        ({"state": "postponed"}, False),
    ],
)
def test_a_cancelled_event_says_why(status, told):
    assert found(status=status) == ([("cancelled_without_reason", "status.reason")] if told else [])


@pytest.mark.parametrize(
    ("recording", "told"),
    [
        ({"url": "https://example.org/film"}, True),
        ({"url": "https://example.org/film", "captions": False}, True),
        ({"url": "https://example.org/film", "captions": True}, False),
        ({"url": "https://example.org/film", "captions": False, "note": "Textas inom kort."}, False),
        ({"note": "Spelas in."}, False),
    ],
)
def test_a_recording_has_captions_or_says_when_they_come(recording, told):
    assert found(recording=recording) == (
        [("recording_without_captions", "recording.captions")] if told else []
    )


FILE = {"title": "Program (pdf)", "url": "https://example.org/program.pdf"}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"documents": [FILE]}, "documents[0].title"),
        ({"documents": [FILE], "programme": [{"kind": "day", "date": "2031-05-06"}]}, "documents[0].title"),
        ({"links": [{"text": "Dagordning", "url": "https://example.org/d.PDF?v=2"}]}, "links[0].text"),
        (
            {"body": [{"paragraph": '<p><a href="https://example.org/p.pdf">Program</a></p>'}]},
            "body[0].paragraph",
        ),
        ({"documents": [FILE], "programme": [{"kind": "session", "title": "Inledning"}]}, None),
        ({"documents": [FILE], "body": [{"paragraph": "<p>9.00 Start, 10.15 Kaffe, 12.00 Slut</p>"}]}, None),
        ({"documents": [{"title": "Presentation", "url": "https://example.org/p.pdf"}]}, None),
        ({"links": [{"text": "Program för regionen", "url": "https://example.org/program"}]}, None),
    ],
)
def test_a_programme_that_is_only_a_file(said, place):
    assert found(**said) == ([("programme_only_as_file", place)] if place else [])


LINK = '<p>Anmäl dig <a href="https://example.org/">{}</a>.</p>'


@pytest.mark.parametrize(
    "text", ["här", "Klicka här", "HERE", "click here!", "Läs mer »", "<b>här</b>", "täältä"]
)
def test_a_link_text_that_says_nothing(text):
    html = LINK.format(text)
    assert found(body=[{"heading": "Anmälan"}, {"paragraph": html}]) == [("link_text", "body[1].paragraph")]
    inside = {"kind": "session", "items": [{"kind": "session", "description": html}]}
    assert found(programme=[inside]) == [("link_text", "programme[0].items[0].description")]


@pytest.mark.parametrize("text", ["Anmäl dig här till mötet", "Till anmälan", "Härnösands kommun"])
def test_a_link_text_that_says_where_it_leads(text):
    assert found(body=[{"paragraph": LINK.format(text)}]) == []


def test_link_texts_of_registration_items_links_and_documents():
    bad = {"text": "här", "url": "https://example.org/"}
    told = found(
        registration={"link_text": "Klicka här"},
        occasions=[{"starts": "2031-05-06", "registration": {"link_text": "länk"}}],
        programme=[{"kind": "session", "links": [bad]}],
        links=[{"text": "Karta"}, bad],
    )
    assert [place for _, place in told] == [
        "programme[0].links[0].text",
        "registration.link_text",
        "occasions[0].registration.link_text",
        "links[1].text",
    ]


def test_kinds_can_be_left_out():
    assert found(off=["no_contact", "lead_repeats_title"], contacts=[], lead="Höstmöte om vatten") == []
