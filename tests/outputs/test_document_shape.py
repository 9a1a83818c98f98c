"""What does not fit the schema is told with its path, in words for people who do not program."""

import pytest

from oms_events.outputs.document import read
from oms_events.outputs.document_errors import DocumentErrors
from tests.outputs.documents import LANGUAGES, document, faults, of, only_fault

EVENT = "$.events[0]"


@pytest.mark.parametrize(
    ("changes", "path", "words"),
    [
        ({"titel": "A"}, ".titel", '"title", if that is meant'),
        ({"wholly_other": "A"}, ".wholly_other", "one of key, language, slug, title"),
        ({"status": {"reason": "sjukdom"}}, ".status.state", "state: it must be stated here"),
        ({"status": {"state": "canceled"}}, ".status.state", '("cancelled", if that is meant)'),
        ({"attendance_mode": 3}, ".attendance_mode", "one of in_person, online, hybrid"),
        ({"lead": ["A"]}, ".lead", "a text in quotes"),
        ({"lead": ""}, ".lead", "a text that is not empty"),
        ({"topics": "Vatten"}, ".topics", "a list in [ ]"),
        ({"venues": ["Aulan"]}, ".venues[0]", "an object in { }"),
        ({"venues": [{}]}, ".venues[0]", "at least one of id, name, room"),
        ({"recording": {"captions": "ja"}}, ".recording.captions", "true or false"),
        ({"registration": {"capacity": 0}}, ".registration.capacity", "a whole number of at least 1"),
        ({"registration": {"capacity": 1.5}}, ".registration.capacity", "a whole number"),
        ({"registration": {"deadline": "3 maj"}}, ".registration.deadline", "2023-11-10T09:00"),
        ({"programme": [{"kind": "other", "date": "3/5"}]}, ".programme[0].date", "a date as 2023-11-10"),
        ({"programme": [{"kind": "other", "ends": "9:00"}]}, ".programme[0].ends", "a time as 09:00"),
        ({"image": {"path": "/a.png"}}, ".image.path", "a file in the document's own folder"),
        ({"image": {"path": "a/../b.png"}}, ".image.path", "a file in the document's own folder"),
        ({"body": [{"heading": "A", "paragraph": "B"}]}, ".body[0]", "either a heading or a paragraph"),
        ({"body": [{"header": "A"}]}, ".body[0]", "either a heading or a paragraph"),
        ({"body": [{"heading": ""}]}, ".body[0].heading", "a text that is not empty"),
        ({"about": [{"paragraph": "A", "level": 2}]}, ".about[0].level", "one of id, paragraph"),
        ({"translations": {"en": {}}}, ".translations.en.strings", "it must be stated here"),
    ],
)
def test_a_value_that_does_not_fit(changes, path, words):
    ((where, found, expected),) = of(**changes)
    assert where == EVENT + path
    assert words in expected
    assert found


def test_the_version_must_be_1():
    for said in ("2", '"1"', "true"):
        path, _, expected = only_fault(document().replace('"version": 1', f'"version": {said}'))
        assert path == "$.version"
        assert expected.startswith("1")


def test_a_fourth_level_of_the_programme_is_refused():
    items = [{"kind": "other"}]
    for _ in range(3):
        items = [{"kind": "session", "items": items}]
    ((path, found, _),) = of(programme=items)
    assert path == "$.events[0].programme[0].items[0].items[0].items"
    assert found == 'the unknown name "items"'


def test_everything_wrong_in_all_events_is_told_at_once():
    events = [
        {"language": "sv", "titel": "A", "occasions": [{"starts": "2023-02-30"}]},
        {"language": "xx", "title": "B", "links": [{"text": "a", "url": "ftp://example.org/"}]},
    ]
    text = document(*events)
    assert {path for path, _, _ in faults(text)} == {
        "$.events[0].title",
        "$.events[0].titel",
        "$.events[0].occasions[0].starts",
        "$.events[1].language",
        "$.events[1].links[0].url",
    }
    with pytest.raises(DocumentErrors) as caught:
        read(text, languages=LANGUAGES)
    assert {problem.event for problem in caught.value.problems} == {"number 1", '"B"'}


def test_a_value_that_breaks_the_schema_is_not_told_twice():
    assert len(of(occasions=[{"starts": "2023-02-30T1"}])) == 1


def test_a_name_that_is_no_word_stands_in_quotes_in_the_path():
    ((path, _, _),) = of(**{"it's so": 1})
    assert path == r"$.events[0]['it\'s so']"
