"""The Atom feed: entries that keep their ids, dated by publication."""

import xml.etree.ElementTree as ElementTree

import pytest
from django.utils import translation

from oms_events.outputs.feed import list_feed
from tests.outputs.faces import NASTY, URL, facts, listed, page

ATOM = {"a": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(*entries, **changed):
    return ElementTree.fromstring(list_feed(entries, listed(**changed)))


def entry(**changed):
    return feed((facts(**changed), page())).find("a:entry", ATOM)


def test_an_entry_tells_title_address_time_place_and_dates_of_publication():
    with translation.override("en"):
        found = feed((facts(language="en", topics=["Water"]), page(language="en")), language="en")
    told = found.find("a:entry", ATOM)
    assert told.find("a:title", ATOM).text == "Höstmöte om vatten"
    assert told.find("a:link", ATOM).get("href") == URL
    assert told.find("a:published", ATOM).text == "2026-01-07T08:30:15+00:00"
    assert told.find("a:updated", ATOM).text == "2026-02-03T09:00:01+00:00"
    assert told.find("a:category", ATOM).get("term") == "Water"
    summary = told.find("a:summary", ATOM).text
    assert "Tuesday 10 March 2026, 09:00–12:00, Folkets hus" in summary
    assert "<p>Om vattnet i sju regioner.</p>" in summary


def test_the_feed_names_itself_its_page_its_language_and_an_author():
    found = feed()
    links = {link.get("rel"): link.get("href") for link in found.findall("a:link", ATOM)}
    assert links == {
        "alternate": "https://www.example.se/sv/kalender/",
        "self": "https://www.example.se/sv/kalender/atom/",
    }
    assert found.get(LANG) == "sv"
    assert found.find("a:author/a:name", ATOM).text == "Region Exempel"


def test_an_empty_feed_is_as_old_as_its_page():
    assert list_feed([], listed()) == list_feed([], listed())
    assert feed().find("a:updated", ATOM).text == "2026-02-03T09:00:01+00:00"


@pytest.mark.parametrize("changed", [{"title": "Annat"}, {"slug": "annat"}, {"occasions": []}])
def test_the_id_outlives_title_and_time(changed):
    told = feed((facts(**changed), page(url="https://moved.example/"))).find("a:entry/a:id", ATOM).text
    assert told == entry().find("a:id", ATOM).text
    assert told.startswith("urn:uuid:")


def test_each_language_has_an_entry_of_its_own():
    swedish, english = (page(language=code) for code in ("sv", "en"))
    found = feed((facts(), swedish), (facts(), english)).findall("a:entry", ATOM)
    assert len({told.find("a:id", ATOM).text for told in found}) == 2
    assert [told.get(LANG) for told in found] == [None, "en"]


def test_a_cancelled_event_says_so_first():
    with translation.override("en"):
        assert (
            entry(status={"state": "cancelled"}).find("a:title", ATOM).text == "Cancelled: Höstmöte om vatten"
        )


def test_hostile_text_stays_text():
    found = entry(title=NASTY, lead=NASTY, topics=[NASTY], venues=[{"name": NASTY}])
    assert found.find("a:title", ATOM).text.startswith("</script><b>x</b>")
    assert "<b>" not in found.find("a:summary", ATOM).text
