"""Text that is no JSON, or JSON that no document may be, becomes a problem with its place."""

import json

import pytest

from oms_events.outputs.document import read
from tests.outputs.documents import EVENT, LANGUAGES, document, faults, of, only_fault


def test_text_that_does_not_parse_is_told_with_line_and_column():
    path, found, expected = only_fault('{\n "version": 1,\n "events": [}\n')
    assert path == "$"
    assert "line 3, column 13" in found
    assert expected.startswith("JSON")


def test_bytes_that_are_not_utf8_are_told_with_their_line():
    text = document().replace("H\\u00f6st", "Höst").encode("latin-1")
    path, found, expected = only_fault(b"\n\n" + text)
    assert (path, found, expected) == ("$", "the byte 0xf6 in line 3", "a text in UTF-8")


def test_utf8_with_a_byte_order_mark_is_read():
    (event,) = read(b"\xef\xbb\xbf" + document().encode(), languages=LANGUAGES)
    assert event.title == EVENT["title"]


def test_a_name_said_twice_is_refused_where_it_stands():
    text = document().replace('"language"', '"title": "Annat", "language"')
    path, found, _ = only_fault(text)
    assert path == "$.events[0].title"
    assert "same name twice" in found


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_what_is_no_number_is_refused(number):
    text = document(registration={"capacity": 7}).replace("7", number)
    assert ("$.events[0].registration.capacity", "a number") in [
        (path, need) for path, _, need in faults(text)
    ]


@pytest.mark.parametrize("number", ["2147483648", "9" * 5000, "1e300"])
def test_a_number_of_more_than_32_bits_is_refused(number):
    text = document(registration={"capacity": 777}).replace("777", number)
    path, _, expected = only_fault(text)
    assert path == "$.events[0].registration.capacity"
    assert "2,147,483,647" in expected


def test_the_largest_number_of_32_bits_is_read_and_a_whole_number_may_be_written_as_10_0():
    for written, number in (("2147483647", 2147483647), ("10.0", 10)):
        text = document(registration={"capacity": 777}).replace("777", written)
        capacity = read(text, languages=LANGUAGES)[0].registration.capacity
        assert (capacity, type(capacity)) == (number, int)


@pytest.mark.parametrize("deep", [150, 100_000])
def test_nesting_without_end_is_refused(deep):
    text = document(translations={"en": {"strings": {}, "overrides": {"x": 777}}})
    _, _, expected = only_fault(text.replace("777", "[" * deep + "]" * deep))
    assert expected == "at most 100 levels"


def test_half_a_character_is_refused():
    assert of(lead="a\ud800b") == [("$.events[0].lead", "half a character (U+D800)", "whole characters")]


def test_control_characters_are_refused_and_never_printed():
    ((path, found, _),) = of(lead="rad\x1b[31m")
    assert (path, found) == ("$.events[0].lead", "the control character U+001B")
    assert of(lead="rad\x85")[0][1] == "the control character U+0085"


def test_line_breaks_and_tabs_are_for_texts_and_not_for_single_lines():
    assert of(lead="rad ett\r\n\trad två", registration={"note": "a\nb"}) == []
    ((path, _, expected),) = of(subtitle="rad ett\nrad två")
    assert path == "$.events[0].subtitle"
    assert "single line" in expected


def test_a_document_of_more_than_20_mb_is_refused():
    _, found, expected = only_fault(b" " * (20 * 1024 * 1024 + 1))
    assert found == "20,971,521 bytes"
    assert "20 MB" in expected


@pytest.mark.parametrize("value", [None, 3, "text", [], {"version": 1, "events": {"a": {"title": 3}}}])
def test_json_that_is_no_document_is_refused(value):
    assert faults(json.dumps(value))


def test_problems_are_one_line_each_and_safe_to_print():
    text = document(subtitle="\u202e\n" + "x" * 600, titel="a")
    with pytest.raises(Exception) as caught:
        read(text, languages=LANGUAGES, file="host\nmote.event")
    lines = str(caught.value).split("\n")
    assert len(lines) == 3
    assert all(line.isprintable() and len(line) < 400 for line in lines)
    assert all('host\\nmote.event, event "Höstmöte om vatten", $.events[0].' in line for line in lines)


def test_of_a_document_with_faults_without_end_the_first_are_told_and_that_there_are_more():
    wrong = faults('{"version": 1, "events": [' + "1," * 20_000 + "1]}")
    assert len(wrong) == 10_001
    assert wrong[-1][1] == "more than 10,000 faults"
