"""Calendar files: what a subscriber's calendar is told, and that every byte of it is by the rules."""

import re

import pytest
from django.utils import translation

from oms_events.outputs.calendar import event_calendar, list_calendar
from tests.outputs.faces import LAST, MORNING, NASTY, URL, facts, listed, page, vevent, vevents


def text(raw):
    """The file with its folded lines joined."""
    return raw.decode().replace("\r\n ", "")


def test_an_event_tells_time_place_words_and_address():
    found = vevent(lead="Om vattnet.", topics=["Vatten, luft"], event_types=["Möte"])
    assert str(found["UID"]) == "occasion-1"
    assert str(found["SUMMARY"]) == "Höstmöte om vatten"
    assert found["SUMMARY"].params["LANGUAGE"] == "sv"
    assert str(found["LOCATION"]) == "Folkets hus, Storgatan 7, 123 45 Ekvik"
    assert str(found["URL"]) == URL
    assert str(found["DESCRIPTION"]) == f"Om vattnet.\n\n{URL}"
    assert found["CATEGORIES"].cats == ["Möte", "Vatten, luft"]
    assert str(found["STATUS"]) == "CONFIRMED"
    assert found["DTSTART"].dt.isoformat() == "2026-03-10T09:00:00+01:00"
    assert found["DTEND"].dt.isoformat() == "2026-03-10T12:00:00+01:00"


def test_stamps_come_from_publication_and_sequence_from_the_stored_number():
    raw = event_calendar(facts(), page(sequences={"occasion-1": 4}))
    (found,) = vevents(raw)
    assert found["DTSTAMP"].dt == found["LAST-MODIFIED"].dt == LAST
    assert found["CREATED"].dt.isoformat() == "2026-01-07T08:30:15+00:00"
    assert found["SEQUENCE"] == 4


def test_the_same_content_gives_the_same_bytes():
    assert event_calendar(facts(), page()) == event_calendar(facts(), page())
    many = [(facts(), page())]
    assert list_calendar(many, listed()) == list_calendar(many, listed())


def test_a_page_that_was_never_published_still_has_its_file():
    (found,) = vevents(event_calendar(facts(), page(first_published_at=None, last_published_at=None)))
    assert found["DTSTAMP"].dt.year == 1970


def test_another_language_or_address_leaves_the_uid():
    english = event_calendar(facts(language="en", title="Water"), page(language="en", url="https://e.se/"))
    (found,) = vevents(english)
    assert str(found["UID"]) == str(vevent()["UID"])
    assert found["SUMMARY"].params["LANGUAGE"] == "en"


@pytest.mark.parametrize(
    ("state", "status", "summary", "transparent"),
    [
        ("cancelled", "CANCELLED", "Cancelled: Open day", True),
        ("postponed", "TENTATIVE", "Postponed: Open day", True),
        ("rescheduled", "CONFIRMED", "Open day", False),
        ("moved_online", "CONFIRMED", "Open day", False),
        ("scheduled", "CONFIRMED", "Open day", False),
    ],
)
def test_status_is_told_in_status_and_where_it_is_off_in_the_summary(state, status, summary, transparent):
    with translation.override("en"):
        found = vevent(title="Open day", language="en", status={"state": state, "reason": "Snow."})
    assert (str(found["STATUS"]), str(found["SUMMARY"])) == (status, summary)
    assert (str(found["TRANSP"]) == "TRANSPARENT") is transparent
    assert "Snow." in str(found["DESCRIPTION"])


@pytest.mark.parametrize(
    ("starts", "ends", "dtstart", "dtend"),
    [
        ("2026-07-15", None, "20260715", "20260716"),
        ("2026-07-15", "2026-07-15", "20260715", "20260716"),
        ("2026-12-30", "2027-01-01", "20261230", "20270102"),
        ("2026-07-15", "2026-07-14", "20260715", "20260716"),
        ("2026-07-15", "2026-07-16T12:00", "20260715", "20260717"),
        ("2026-07-15T09:00", None, "20260715T090000", None),
        ("2026-07-15T09:00", "2026-07-15", "20260715T090000", None),
        ("2026-07-15T09:00", "2026-07-15T09:00", "20260715T090000", None),
        ("2026-07-15T09:00", "2026-07-15T08:00", "20260715T090000", None),
        ("2026-07-15T09:00", "2026-07-16", "20260715T090000", "20260717T000000"),
        ("2026-07-15T23:00", "2026-07-16T01:00", "20260715T230000", "20260716T010000"),
    ],
)
def test_start_and_end(starts, ends, dtstart, dtend):
    found = vevent(occasions=[{"starts": starts} | ({"ends": ends} if ends else {})])
    assert found["DTSTART"].to_ical().decode() == dtstart
    assert (found["DTEND"].to_ical().decode() if "DTEND" in found else None) == dtend
    assert found["DTSTART"].params.get("VALUE") == ("DATE" if len(dtstart) == 8 else None)


def test_each_occasion_has_its_own_uid_place_and_label():
    occasions = [
        {"id": "a", "starts": "2026-03-10", "label": "Norr", "venue": {"name": "Biblioteket"}},
        {"id": "b", "starts": "2026-03-11", "label": "Syd"},
    ]
    raw = event_calendar(facts(title="Möte", occasions=occasions), page())
    assert [(str(v["UID"]), str(v["SUMMARY"]), str(v["LOCATION"])) for v in vevents(raw)] == [
        ("a", "Möte – Norr", "Biblioteket"),
        ("b", "Möte – Syd", "Folkets hus, Storgatan 7, 123 45 Ekvik"),
    ]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"venues": []}, None),
        ({"attendance_mode": "online", "venues": []}, "Online"),
        ({"status": {"state": "moved_online"}}, "Online"),
        ({"online": {"note": "Teams"}}, "Folkets hus, Storgatan 7, 123 45 Ekvik / Online"),
    ],
)
def test_place_is_what_is_known_and_never_none(said, place):
    with translation.override("en"):
        found = vevent(**said)
    assert found.get("LOCATION") == place
    assert "None" not in str(found["DESCRIPTION"])


def test_contacts_are_told_and_nobody_is_invited():
    contact = {
        "name": "Anna Ek",
        "title": "planerare",
        "email": "anna@example.org",
        "phones": ["010-103 00 00"],
    }
    found = vevent(contacts=[{**contact, "purpose": "Anmälan"}, {"name": "Bo Alm"}])
    assert [str(one) for one in found["CONTACT"]] == [
        "Anmälan: Anna Ek, planerare, anna@example.org, 010-103 00 00",
        "Bo Alm",
    ]
    assert "ORGANIZER" not in found and "ATTENDEE" not in found


def test_only_the_public_link_is_told():
    said = {
        "online": {"note": "Länk skickas vid anmälan", "url": "https://example.org/live?a=1,2;3"},
        "registration": {"url": "https://example.org/secret", "email": "anna@example.org"},
    }
    raw = text(event_calendar(facts(**said), page()))
    assert "https://example.org/live?a=1,2;3" in raw
    assert not re.search(r"secret|anna@|ORGANIZER|ATTENDEE|METHOD|GEO", raw)


def test_the_conference_link_is_a_uri_with_a_label():
    found = vevent(online={"url": "https://example.org/live"})
    assert str(found["CONFERENCE"]) == "https://example.org/live"
    assert found["CONFERENCE"].params["VALUE"] == "URI"
    assert found["CONFERENCE"].params["LABEL"]


def test_hostile_text_stays_text_on_lines_of_its_own():
    said = {
        "title": NASTY,
        "lead": NASTY,
        "topics": [NASTY],
        "venues": [{"name": NASTY}],
        "organisers": [{"name": NASTY}],
        "online": {"note": NASTY, "url": "https://example.org/\r\nBEGIN:VEVENT"},
    }
    name = listed(title=NASTY, description=NASTY)
    raw = list_calendar([(facts(**said), page())], name)
    assert len(vevents(raw)) == 1
    assert re.findall(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]|[^\r]\n|\r[^\n]", raw) == []
    assert not re.search("[\x85\u2028\u2029]", raw.decode())
    unescaped = re.findall(r"^(?:NAME|X-WR-CALNAME|SUMMARY|DESCRIPTION|LOCATION)[^:\r]*:.*", text(raw), re.M)
    assert len(unescaped) == 6
    assert not any(re.search(r"(?<!\\)[,;]", line.partition(":")[2]) for line in unescaped)


def test_lines_are_folded_within_75_octets_and_end_in_crlf():
    raw = event_calendar(facts(lead="åäö 🎉 ä" * 300), page())
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    assert str(vevents(raw)[0]["DESCRIPTION"]).startswith("åäö 🎉 ä" * 300)


def test_a_list_has_a_name_a_pace_and_all_its_events():
    second = facts(
        occasions=[MORNING | {"id": "b", "starts": "2026-07-01T10:00", "ends": "2026-07-01T11:00"}]
    )
    undated = facts(occasions=[])
    raw = list_calendar([(facts(), page()), (second, page()), (undated, page())], listed())
    said = text(raw)
    assert [str(v["UID"]) for v in vevents(raw)] == ["occasion-1", "b"]
    for line in (
        "NAME;LANGUAGE=sv:Kalender",
        "X-WR-CALNAME:Kalender",
        "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
        "X-PUBLISHED-TTL:PT4H",
        "SOURCE;VALUE=URI:https://www.example.se/sv/kalender/ics/",
        "URL:https://www.example.se/sv/kalender/",
    ):
        assert f"{line}\r\n" in said
    assert said.count("BEGIN:VTIMEZONE") == 1


def test_an_empty_list_is_still_a_calendar_with_a_component():
    assert text(list_calendar([], listed())).count("BEGIN:VTIMEZONE") == 1


def test_lists_are_told_apart_by_language_and_filters_not_by_address():
    def uid(**changed):
        return re.search(r"UID:(\S+)", text(list_calendar([], listed(**changed))))[1]

    names = [uid(), uid(language="en"), uid(query="topic=vatten")]
    assert len(set(names)) == 3
    assert uid(url="https://moved.example/", title="Annat") == uid()


def test_one_event_has_no_name_that_would_open_a_calendar_beside_the_readers_own():
    assert not re.search(r"^(X-WR-CALNAME|NAME)", text(event_calendar(facts(), page())), re.M)


def test_an_event_without_a_date_has_no_file():
    with pytest.raises(ValueError, match="without a date"):
        event_calendar(facts(occasions=[]), page())
