"""Event pages and lists as a reader meets them."""

import datetime as dt
import re

import pytest
from bs4 import BeautifulSoup

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain, to_plain
from tests.drawing import context, draw, engine, section, words
from tests.rich_event import RICH


def texts(said, name=""):
    """Every text of a document, rich text without its tags; codes, addresses, times and ids left out."""
    codes = {"language", "timezone", "kind", "state", "attendance_mode", "availability", "role", "previously"}
    skipped = codes | {"url", "starts", "ends", "opens", "deadline", "cancel_free_until", "date"}
    if name in skipped | {"measures", "event_languages"}:
        return
    if isinstance(said, dict):
        for key, part in said.items():
            yield from texts(part, key)
    elif isinstance(said, list):
        for part in said:
            yield from texts(part, name)
    elif isinstance(said, str):
        plain = BeautifulSoup(said, "html.parser")
        for part in plain.find_all(["p", "li"]) or [plain]:
            yield " ".join(part.get_text().split())


def test_every_text_of_a_rich_event_is_on_its_page():
    page = draw(RICH)
    for note in page.find_all(class_="oms-ext"):
        note.decompose()
    shown = " ".join(page.get_text().split())
    facts = to_plain(from_plain(EventFacts, {"language": "en", **RICH}))
    assert [text for text in texts(facts) if text not in shown] == []


@pytest.mark.parametrize(
    "said", [RICH, {}, {"programme": [{"kind": "session", "items": [{"kind": "other"}]}]}]
)
def test_headings_start_at_one_and_skip_no_level(said):
    levels = [int(h.name[1]) for h in draw(said).find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_no_heading_list_or_term_is_empty():
    for said in (RICH, {}):
        page = draw(said)
        hollow = [n for n in page.find_all(re.compile("^(h[1-6]|ol|ul|dl|dt|dd|li|p)$")) if not words(n)]
        assert hollow == []


def test_status_is_told_in_title_heading_and_banner():
    page = draw({"status": {"state": "cancelled", "reason": "The hall flooded."}})
    assert page.title.string.strip() == "Cancelled: Open day"
    assert words(page.h1) == "Cancelled: Open day"
    assert "The hall flooded." in words(page.find(class_="oms-banner"))


def test_times_carry_their_offset():
    occasions = [{"starts": "2026-12-09T09:30", "ends": "2026-12-09T16:45"}]
    page = draw(
        {"occasions": occasions, "programme": [{"kind": "session", "title": "Hello", "starts": "09:30"}]}
    )
    moments = [t["datetime"] for t in page.find_all("time")]
    assert moments == ["2026-12-09T09:30+01:00", "2026-12-09T16:45+01:00", "2026-12-09T09:30+01:00"]


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ({"occasions": [{"starts": "2026-12-09T09:30"}]}, False),
        ({"occasions": [{"starts": "2026-12-09T09:30"}], "timezone": "Europe/Helsinki"}, True),
        ({"occasions": [{"starts": "2026-12-09"}], "timezone": "Europe/Helsinki"}, False),
        ({"occasions": [{"starts": "2026-12-09T09:30"}], "attendance_mode": "online"}, True),
    ],
)
def test_the_zone_is_named_where_an_hour_could_be_mistaken(said, named):
    facts = words(section(draw(said), "facts"))
    assert bool(re.search("(Swedish|Finnish) time", facts)) is named


def test_the_recording_comes_first_once_the_event_is_past():
    said = {
        "occasions": [{"starts": "2026-11-01"}],
        "recording": {"url": "https://example.org/film", "captions": False},
        "programme": [{"kind": "session", "title": "Hello"}],
    }
    after, before = draw(said), draw(said, now=dt.datetime(2026, 10, 1, tzinfo=dt.UTC))
    order = [[h["id"] for h in page.find_all("h2")] for page in (after, before)]
    assert order[0].index("oms-recording") < order[0].index("oms-programme")
    assert order[1].index("oms-recording") > order[1].index("oms-programme")
    assert "Captions will be added shortly" in words(section(after, "recording"))
    assert words(after.find(class_="oms-state")) == "This event has ended"


def test_an_item_without_a_title_is_led_by_its_people_or_its_kind():
    programme = [
        {"kind": "session", "contributors": [{"name": "Ada Ek"}]},
        {"kind": "break", "starts": "10:00"},
    ]
    items = section(draw({"programme": programme}), "programme").find_all(class_="oms-item")
    assert [words(item) for item in items] == ["Ada Ek", "10:00 Break"]
    assert items[0].find(re.compile("^h[1-6]$")) is None


def test_a_person_not_yet_named_is_told_by_what_is_known():
    people = [
        {"organisation": "Town of Ekvik", "title": "planner", "confirmed": False},
        {"role": "moderator"},
        {"prefix": "Dr", "name": "Ada Ek", "suffix": "N", "title": "planner", "organisation": "Ekvik"},
    ]
    lines = [words(li) for li in draw({"contributors": people}).find_all(class_="oms-person")]
    assert lines == ["Town of Ekvik, planner, to be confirmed", "Moderator", "Dr Ada Ek (N), planner, Ekvik"]


def test_parallel_sessions_hold_their_own_parts():
    inner = {"kind": "session", "title": "Water", "items": [{"kind": "session", "title": "The map"}]}
    programme = [
        {"kind": "day", "date": "2026-12-09", "title": "First"},
        {"kind": "parallel", "title": "Choose", "items": [inner]},
    ]
    page = section(draw({"programme": programme}), "programme")
    assert [(h.name, words(h)) for h in page.find_all(re.compile("^h[4-6]$"))] == [
        ("h4", "Choose"),
        ("h5", "Water"),
        ("h6", "The map"),
    ]
    assert page.find("ol", class_="oms-parallel").find("ol", class_="oms-subitems") is not None


def test_a_first_heading_of_the_about_text_is_the_sections_own():
    about = [{"heading": "About the network"}, {"paragraph": "<p>Seven regions.</p>"}]
    page = section(draw({"about": about}), "about")
    assert [(h.name, words(h)) for h in page.find_all(re.compile("^h"))] == [("h2", "About the network")]


def test_an_event_with_a_title_alone_has_no_empty_section():
    page = draw()
    assert [words(h) for h in page.find_all(re.compile("^h[1-6]$"))] == ["Open day", "Date and place"]
    assert "Date not yet set" in words(page)


def test_interface_words_of_another_language_say_which():
    page = draw({"language": "fi", "contacts": [{"name": "Ada Ek"}]})
    assert page.article["lang"] == "fi"
    assert page.find(id="oms-contacts")["lang"] == "en"
    assert not page.h1.has_attr("lang")


def test_the_language_switch_names_the_language_in_itself():
    switch = [{"language": "en", "name": "English", "url": "/en/x/", "title": "X"}]
    switch.append({"language": "is", "name": "íslenska", "url": "/is/x/", "title": "X"})
    links = draw({"language": "sv"}, switch=switch).nav.find_all("a")
    assert [(a["href"], a["lang"], a["hreflang"], words(a)) for a in links] == [
        ("/en/x/", "en", "en", "This page in English"),
        ("/is/x/", "is", "is", "íslenska"),
    ]


def test_each_occasion_tells_its_place_audience_and_last_day():
    own = {"deadline": "2026-12-01", "url": "https://example.org/two"}
    second = {"starts": "2026-12-10", "label": "North", "audience": "Ekvik", "registration": own}
    said = {"occasions": [{"starts": "2026-12-09", "venue": {"name": "Library"}}, second]}
    items = section(draw(said), "occasions").find_all("li")
    assert "Library" in words(items[0])
    assert words(items[1].h3) == "North : Thursday 10 December 2026"
    assert "Last day to register Tuesday 1 December 2026" in words(items[1])
    assert items[1].find("a", href="https://example.org/two") is not None


def test_an_occasion_without_a_registration_of_its_own_tells_what_holds_for_it():
    shared, own = {"url": "https://example.org/r", "availability": "closed"}, {"availability": "open"}
    occasions = [{"starts": "2026-12-09", "registration": own}, {"starts": "2026-12-10"}]
    items = section(draw({"occasions": occasions, "registration": shared}), "occasions").find_all("li")
    assert "Registration is open" in words(items[0])
    assert words(items[1]).endswith("Registration Registration is closed")


def test_nothing_is_styled_or_scripted_inline():
    page = draw(RICH)
    assert page.find(["script", "style"]) is None
    assert [n for n in page.find_all(True) if any(a == "style" or a.startswith("on") for a in n.attrs)] == []


def test_a_site_overrides_one_section_by_its_block():
    own = '{% extends "oms_events/event_page.html" %}{% block event_contacts %}<p>Ask us</p>{% endblock %}'
    page = draw({"contacts": [{"name": "Ada Ek"}]}, templates={"own_page": own}, template="event_page")
    assert "Ada Ek" in words(page)
    given = context({"contacts": [{"name": "Ada Ek"}]})
    mine = engine(own_page=own).get_template("oms_events/own_page.html").render(given)
    assert "Ask us" in mine
    assert "Ada Ek" not in mine


@pytest.mark.parametrize(
    ("name", "label", "told"),
    [
        ("facts", "Venue", "On site and online"),
        ("facts", "Last day to register", "Friday 27 November 2026, 12:00"),
        ("facts", "Language", "Swedish and English"),
        ("facts", "Cost", "Free of charge"),
        ("facts", "Part of", "Week of rain"),
        ("facts", "Topics", "Water, Power"),
        ("registration", "Registration opens", "Tuesday 1 September 2026"),
        ("registration", "Free cancellation until", "Wednesday 2 December 2026"),
        ("registration", "Number of places", "200"),
        ("registration", "Who may register", "No invitation needed"),
        ("registration", "Subject of the email", "Robust regions"),
        ("organisers", "Funded by", "Fund for rain"),
    ],
)
def test_facts_stand_under_their_label(name, label, told):
    terms = {words(dt): dt.find_parent("div") for dt in section(draw(RICH), name).find_all("dt")}
    assert told in words(terms[label])


def test_a_former_date_known_as_a_month_and_the_measures_are_told_in_words():
    page = draw(RICH)
    assert "Previous date: May 2026" in words(page.find(class_="oms-banner"))
    measures = section(page, "accessibility").find_all("li")
    assert [words(li) for li in measures] == ["Hearing loop", "Step-free access"]
