"""What the dialog is told besides the items: unread lines and rows to look at."""

import html
import json
import re

import pytest

from oms_events.paste import read_programme
from oms_events.paste.role_words import ROLE_OF
from tests.paste.scorer import PROGRAMMES

# Words that become a role, a time or a table's column, that only head the programme, or that only lead in
# those who take part.
SAID_OTHERWISE = {word for label in ROLE_OF for word in label.split()} | set(
    "program programme ohjelma förmiddag eftermiddag från from båda programpunkt session time tid sted "
    "note inputs topic conversation arrangör arrangør aamupäivä iltapäivä venue plats flera samtale mellom "
    "foredrag organisation agenda dagsorden samt samtal mellan mellem föreläsning under ledning innlegg "
    "oplæg".split()
)


def test_lines_that_fit_no_row_are_handed_back():
    reading = read_programme("Varmt välkommen till oss i Vik.\n9.00 Kaffe\n10.00 Start")
    assert [(line.number, line.text) for line in reading.unread] == [(1, "Varmt välkommen till oss i Vik.")]


def test_a_heading_that_says_only_programme_is_not_reported():
    assert read_programme("PROGRAM\n9.00 Kaffe\n10.00 Start").unread == []


def test_a_body_told_by_its_place_marks_the_row():
    reading = read_programme("9.00 Skogar\nEbba Tall, Unga i skogen\n10.00 Slut")
    assert [(unsure.path, unsure.reason) for unsure in reading.unsure] == [((0,), "people")]


def test_names_that_stay_text_mark_the_row():
    reading = read_programme("9.00 Samtal mellan Kim Sass och Ulla Wide om havet\n10.00 Slut")
    assert reading.items[0].get("contributors") is None
    assert [(unsure.path, unsure.reason) for unsure in reading.unsure] == [((0,), "names")]


def test_a_row_that_starts_before_the_one_above_is_marked():
    reading = read_programme("10.00 Andra\n9.00 Första\n11.00 Slut")
    assert [(unsure.path, unsure.reason, unsure.line) for unsure in reading.unsure] == [((1,), "order", 2)]


def test_the_language_is_found_out_or_taken():
    text = "klo 9.00 Kahvi\nklo 10.00 Avaus ja keskustelu\nklo 11.00 Lounas"
    assert read_programme(text).language == "fi"
    assert read_programme(text, "sv-SE").language == "sv"


def test_text_beyond_what_any_programme_needs_is_unread_and_not_lost():
    reading = read_programme("\n".join(f"{hour % 14 + 8}.00 Rad {hour}" for hour in range(3000)))
    assert len(reading.items) + len(reading.unread) == 3000


def test_prose_is_handed_back_beside_the_rows_found_in_it():
    text = "Först föreläsningar (kl 9.30-16.30), sedan middag (kl 18.00) och till sist dans."
    reading = read_programme(text)
    assert len(reading.items) == 2
    assert [line.text for line in reading.unread] == [text]


def test_a_second_place_stays_as_text():
    reading = read_programme("9.00 Start\nLokal: Aulan\nLokal: Matsalen\n10.00 Slut")
    assert reading.items[0]["place"] == "Aulan"
    assert "Matsalen" in reading.items[0]["description"]


@pytest.mark.parametrize("path", sorted(PROGRAMMES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_word_of_a_programme_is_lost(path):
    text = path.read_text(encoding="utf-8")
    reading = read_programme(text)
    kept = html.unescape(json.dumps(reading.items, ensure_ascii=False)).casefold()
    kept += " ".join(line.text for line in reading.unread).casefold()
    words = re.findall(r"[^\W\d_]{4,}", html.unescape(re.sub(r"<[^>]+>", " ", text)))
    assert {word.casefold() for word in words if word.casefold() not in kept} <= SAID_OTHERWISE
