"""What a document says is written again, and what was lost or changed on the way is found."""

import dataclasses
import json

import pytest

from oms_events.facts import EventFacts
from oms_events.outputs.document import read, write
from oms_events.outputs.document_compare import same_facts
from tests.outputs.documents import EVENT, LANGUAGES, document

ID = "6f1c2c0e-5a0b-4b41-9f6e-2f6a3c1d7e55"


def facts(**changes):
    return read(document(**changes), languages=LANGUAGES)[0]


def test_a_document_is_written_as_it_was_read():
    written = write([facts()])
    assert json.loads(written) == {"version": 1, "events": [EVENT]}
    assert written.startswith('{\n  "version": 1,\n  "events": [\n    {\n      "language": "sv",\n')
    assert written.endswith("}\n")
    assert "Höstmöte" in written


def test_ids_in_capitals_are_the_same_ids():
    other = f"a{ID[1:]}"
    occasion = {"starts": "2026-12-09", "id": ID.upper(), "venue": {"name": "Hus", "id": other.upper()}}
    event = facts(key=f"B{ID[1:]}", occasions=[occasion])
    assert (event.key, event.occasions[0].id, event.occasions[0].venue.id) == (f"b{ID[1:]}", ID, other)


def test_the_same_facts_give_the_same_text_whatever_their_order():
    one = {
        "fi": {"strings": {"A": "a", "B": "b"}},
        "en": {"overrides": {"y": {"d": 1, "c": 2}}, "strings": {}},
    }
    other = {
        "en": {"strings": {}, "overrides": {"y": {"c": 2, "d": 1}}},
        "fi": {"strings": {"B": "b", "A": "a"}},
    }
    assert write([facts(translations=one)]) == write([facts(translations=other)])


@pytest.mark.parametrize(
    "changes",
    [
        {"registration": {}, "topics": [], "image": {}, "translations": {}},
        {"translations": {"en": {"slug": "autumn", "strings": {}}, "fi": {"strings": {"": ""}}}},
        {"contacts": [{"email": ""}], "contributors": [{"profile": {"image": {}}}], "event_languages": [""]},
        {"registration": {"invitation_only": False, "capacity": 5.0}, "recording": {"captions": False}},
    ],
)
def test_empty_husks_say_nothing_and_what_is_written_reads_again(changes):
    event = facts(**changes)
    written = write([event])
    assert read(written, languages=LANGUAGES) == [event]
    assert "{}" not in written.replace('"strings": {}', "")


def test_no_fact_is_lost_between_equal_events_written_differently():
    a = facts(lead="Ett  två\n", body=[{"paragraph": "<p>A<br/>&quot;B&quot;</p>"}])
    b = facts(
        key=ID,
        slug="hostmote",
        lead="Ett två",
        body=[
            {
                "paragraph": '<p data-x="1">A<br>"B"</p>'.replace(' data-x="1"', ""),
                "id": ID.replace("6f", "7f"),
            }
        ],
    )
    assert same_facts(a, b) == []


@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        ({"lead": "A"}, {}, "$.lead"),
        ({"lead": "A"}, {"lead": "B"}, "$.lead"),
        ({}, {"price": "Gratis"}, "$.price"),
        ({"slug": "a"}, {"slug": "b"}, "$.slug"),
        ({"key": ID}, {}, "$.key"),
        ({"topics": ["A", "B"]}, {"topics": ["A"]}, "$.topics[1]"),
        ({"topics": ["A"]}, {"topics": ["A", "B"]}, "$.topics[1]"),
        ({"venues": [{"city": "A", "id": ID}]}, {"venues": [{"city": "A"}]}, "$.venues[0].id"),
        ({"recording": {"captions": False}}, {"recording": {"captions": True}}, "$.recording.captions"),
        ({"status": {"state": "cancelled"}}, {}, "$.status"),
        (
            {"programme": [{"kind": "other", "description": "<p>A</p>"}]},
            {"programme": [{"kind": "other", "description": "<p><b>A</b></p>"}]},
            "$.programme[0].description",
        ),
        (
            {"translations": {"en": {"strings": {"Pris": "Price"}}}},
            {"translations": {"en": {"strings": {"Pris": "Cost"}}}},
            "$.translations.en.strings.Pris",
        ),
        (
            {"translations": {"en": {"strings": {"id": "A"}}}},
            {"translations": {"en": {"strings": {"id": "a"}}}},
            "$.translations.en.strings.id",
        ),
        ({"translations": {"en": {"strings": {}}}}, {}, "$.translations"),
    ],
)
def test_a_fact_lost_changed_or_invented_is_named(before, after, path):
    assert same_facts(facts(**before), facts(**after)) == [path]


def test_a_slug_of_a_translation_may_be_added_and_segments_compare_as_html():
    a = facts(translations={"en": {"strings": {"A<br/>B": "C<br>D"}}})
    b = facts(translations={"en": {"slug": "x", "strings": {"A<br>B": "C<br/>D"}}})
    assert same_facts(a, b) == []


def test_handles_beside_the_facts_are_not_written():
    event = facts(image={"alt": "En sal"})
    event = dataclasses.replace(event, image=dataclasses.replace(event.image, source=object()))
    assert json.loads(write([event]))["events"][0]["image"] == {"alt": "En sal"}


def test_no_event_is_a_document_too():
    assert read(write([]), languages=LANGUAGES) == []
    assert read(write([EventFacts(language="sv", title="A")]), languages=LANGUAGES)[0].title == "A"
