"""Whatever is pasted: no exception, no endless reading, and nothing the event document would refuse."""

import json
import random
import time
from importlib import resources

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oms_events.paste import read_programme

SCHEMA = json.loads((resources.files("oms_events.outputs") / "event.schema.json").read_text(encoding="utf-8"))
ITEMS = jsonschema.Draft202012Validator(
    {"$defs": SCHEMA["$defs"], "type": "array", "items": {"$ref": "#/$defs/programme_item"}}
)
WORDS = st.sampled_from(
    """
    Anna Ek kaffe Paus 9.00 9.00–9.30 kl 10 Region Norr chef professor vid i och
    , . - – ( ) (S) : ; • | / ? \t
    Moderator: ved v/ TBC 1:1 A) Dag 1 tisdag 5 maj 2026 Lokal: Aulan
    <td> </td> <tr> <li> <p> &amp; > AB
    parallella runda (9.00) Session Dr.
    """.split(" ")
)
LINES = st.lists(st.lists(WORDS, max_size=9).map(" ".join), max_size=25).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), LINES, LINES.map(lambda text: f"<table>{text}</table>")))
def test_any_text_gives_items_that_the_document_takes(text):
    reading = read_programme(text)
    ITEMS.validate(reading.items)
    for unsure in reading.unsure:
        row = {"items": reading.items}
        for step in unsure.path:
            row = row["items"][step]


def noise(line, count=10_000):
    return "\n".join(line(index) for index in range(count))


RANDOM = random.Random(7)
SIGNS = "abcÅÄÖ 0123456789.:,;-–()/|\t•?<>&"


@pytest.mark.parametrize(
    "text",
    [
        noise(lambda index: "".join(RANDOM.choices(SIGNS, k=40))),
        noise(lambda index: f"{index % 14 + 8}.00 Titel {index}, Anna Ek, chef, Region Norr"),
        noise(lambda index: "Anna Ek, chef, Region Norr, Bo Lund och Cia Berg"),
        "9.00 Start\n" + noise(lambda index: f"text om något {index}, Anna"),
        "<table>" + "<tr><td>9.00</td><td>Hej Anna Ek</td></tr>" * 10_000,
        "9.00 " + "Anna Ek, " * 50_000,
        "(" * 50_000,
        "<!--" * 50_000 + "<p>",
        " " * 200_000 + "x",
    ],
    ids=["signs", "rows", "people", "one row", "table", "long line", "brackets", "comments", "spaces"],
)
def test_ten_thousand_lines_of_noise_take_under_a_second(text):
    began = time.process_time()
    read_programme(text)
    assert time.process_time() - began < 1
