"""Programs are told, too, which texts are in another language than the rest of an event."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

from bs4 import BeautifulSoup
from django.utils import translation

from oms_events.outputs.calendar import event_calendar
from oms_events.outputs.feed import list_feed
from tests.outputs.faces import facts, listed, page

ATOM = {"a": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def english(words_in, **said):
    """An English event with a Swedish text for each name in `words_in`."""
    return replace(facts(language="en", **said), words_in=words_in)


def lines(event):
    """The lines of a calendar file by property name, unfolded (RFC 5545 3.1)."""
    with translation.override("en"):
        text = event_calendar(event, page(language="en")).decode().replace("\r\n ", "")
    return [line for line in text.split("\r\n") if line]


def starting(event, name):
    return [line for line in lines(event) if line.startswith(name)]


def entry(event):
    with translation.override("en"):
        feed = list_feed([(event, page(language="en"))], listed(language="en"))
    return ElementTree.fromstring(feed).find("a:entry", ATOM)


def summary(event):
    return BeautifulSoup(entry(event).find("a:summary", ATOM).text, "html.parser")


def test_a_calendar_tells_the_language_of_title_and_description_each():
    told = english({"title": "sv"})
    assert starting(told, "SUMMARY") == ["SUMMARY;LANGUAGE=sv:Höstmöte om vatten"]
    assert starting(told, "DESCRIPTION")[0].startswith("DESCRIPTION;LANGUAGE=en:")
    assert starting(english({"lead": "sv"}), "DESCRIPTION")[0].startswith("DESCRIPTION;LANGUAGE=sv:")
    assert starting(english({"lead": "sv"}), "SUMMARY")[0].startswith("SUMMARY;LANGUAGE=en:")
    assert starting(english({"lead": "sv"}), "LOCATION")[0].startswith("LOCATION;LANGUAGE=en:")


def test_a_description_that_begins_with_the_running_text_has_its_language():
    body = [{"id": "b1", "paragraph": "<p>Om vatten.</p><p>About rain.</p>"}]
    for name in ("b1", "b1/0"):
        told = english({name: "sv"}, lead="", body=body)
        assert starting(told, "DESCRIPTION")[0].startswith("DESCRIPTION;LANGUAGE=sv:")
    told = english({"b1/1": "sv"}, lead="", body=body)
    assert starting(told, "DESCRIPTION")[0].startswith("DESCRIPTION;LANGUAGE=en:")


def test_categories_stand_together_by_language():
    told = english({"topics/1": "sv"}, event_types=["Seminar"], topics=["Water", "Klimat"])
    assert starting(told, "CATEGORIES") == ["CATEGORIES:Seminar,Water", "CATEGORIES;LANGUAGE=sv:Klimat"]


def test_a_feed_tells_the_language_of_a_title_and_of_categories():
    told = entry(english({"title": "sv", "event_types": "sv"}, event_types=["Seminarium"], topics=["Water"]))
    assert told.find("a:title", ATOM).get(LANG) == "sv"
    found = {one.get("term"): one.get(LANG) for one in told.findall("a:category", ATOM)}
    assert found == {"Seminarium": "sv", "Water": None}
    assert told.get(LANG) is None and entry(english({})).find("a:title", ATOM).get(LANG) is None


def test_a_summary_has_each_of_its_words_in_its_language():
    status = {"state": "postponed", "reason": "Salen är fylld.", "next": "In spring"}
    said = summary(english({"lead": "sv", "status.reason": "sv"}, status=status))
    assert [(one["lang"], one.get_text()) for one in said.find_all(lang=True)] == [
        ("sv", "Salen är fylld."),
        ("sv", "Om vattnet i sju regioner."),
    ]
    assert "Postponed. Salen är fylld. New date: In spring" in said.get_text()
    assert summary(english({}, status=status)).find(lang=True) is None
