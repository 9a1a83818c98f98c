"""The rules beyond the schema: times, zones, languages, lengths, links, identities."""

import pytest

from oms_events.outputs.document import read, read_all
from oms_events.outputs.document_errors import DocumentErrors
from tests.outputs.documents import EVENT, LANGUAGES, document, faults, of, only_fault

ID = "6f1c2c0e-5a0b-4b41-9f6e-2f6a3c1d7e55"
START = "$.events[0].occasions[0].starts"


def occasion(starts, ends=None, zone="Europe/Stockholm"):
    return of(timezone=zone, occasions=[{"starts": starts} | ({"ends": ends} if ends else {})])


@pytest.mark.parametrize("written", ["2023-02-30", "2023-13-01T09:00", "0000-01-01", "2023-02-29"])
def test_a_date_that_does_not_exist_is_refused(written):
    assert occasion(written)[0][::2] == (START, "a date that exists")


def test_a_date_written_with_a_line_break_or_foreign_digits_is_refused():
    assert "2023-11-10" in occasion("2023-11-10\n")[0][2]
    assert "2023-11-10" in occasion("２０２３-11-10")[0][2]


def test_the_hour_that_clocks_skip_in_spring_is_refused_in_the_events_own_zone():
    ((path, _, expected),) = occasion("2024-03-31T02:30")
    assert path == START
    assert "Europe/Stockholm go forward" in expected
    assert occasion("2024-03-31T02:30", zone="Atlantic/Reykjavik") == []
    assert occasion("2024-10-27T02:30") == []  # comes twice in autumn


def test_the_sites_zone_counts_where_the_event_names_none():
    event = {"language": "sv", "title": "A", "registration": {"deadline": "2024-03-31T02:30"}}
    assert faults(document(event)) == []
    path, _, _ = only_fault(document(event), timezone="Europe/Stockholm")
    assert path == "$.events[0].registration.deadline"


def test_a_programme_item_with_a_date_starts_at_an_hour_that_the_date_has():
    items = [{"kind": "other", "date": "2024-03-31", "starts": "02:30"}]
    assert of(programme=items)[0][0] == "$.events[0].programme[0].starts"


@pytest.mark.parametrize(
    ("starts", "ends", "right"),
    [
        ("2023-11-10T09:00", "2023-11-10T08:59", False),
        ("2023-11-10", "2023-11-09", False),
        ("2023-11-10T00:01", "2023-11-09", False),
        ("2023-11-10T09:00", "2023-11-10T09:00", True),
        ("2023-11-10T09:00", "2023-11-10", True),  # a date is its whole day
        ("2023-11-10", "2023-11-10T08:00", True),
        ("2023-11-10T22:00", "2023-11-11T01:00", True),
        ("9999-12-31", "9999-12-31", True),
    ],
)
def test_an_end_is_not_before_its_start(starts, ends, right):
    wrong = occasion(starts, ends)
    assert [path for path, _, _ in wrong] == ([] if right else ["$.events[0].occasions[0].ends"])


@pytest.mark.parametrize(
    "zone", ["Europe/Atlantis", "europe/stockholm", "CET+1", "", "../etc/passwd", "localtime"]
)
def test_a_zone_that_the_machine_does_not_know_is_refused(zone):
    ((path, _, expected),) = of(timezone=zone)
    assert path == "$.events[0].timezone"
    assert "Europe/Stockholm" in expected


def test_languages_are_those_of_the_site_and_no_is_nb():
    for code in ("sv", "SV", "no", "nb"):
        (event,) = read(document(language=code), languages=LANGUAGES)
        assert event.language == code
    ((path, found, expected),) = of(language="fi")
    assert (path, found) == ("$.events[0].language", '"fi"')
    assert "en, nb, sv" in expected


@pytest.mark.parametrize(
    ("name", "longest"),
    [("title", 255), ("slug", 255), ("subtitle", 500), ("series", 500), ("lead", 100_000)],
)
def test_lengths(name, longest):
    assert of(**{name: "å" * longest}) == []
    ((path, found, expected),) = of(**{name: "å" * (longest + 1)})
    assert path == f"$.events[0].{name}"
    assert (found, expected) == (f"{longest + 1:,} characters", f"at most {longest:,} characters")


def test_titles_of_programme_items_and_people_may_be_long():
    assert of(programme=[{"kind": "other", "title": "x" * 500}], contributors=[{"title": "x" * 500}]) == []


def test_a_programme_has_at_most_1000_items_of_all_levels():
    inner = {"kind": "session", "items": [{"kind": "other"}] * 9}
    assert of(programme=[{"kind": "session", "items": [inner] * 10}] * 9 + [{"kind": "break"}] * 91) == []
    ((path, found, _),) = of(programme=[{"kind": "session", "items": [inner] * 10}] * 10)
    assert (path, found) == ("$.events[0].programme", "1,010 items of all levels")


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a?b=c&d=%20e#f",
        "HTTP://Example.org:8080",
        "https://user@xn--exmple-cua.se/",
        "https://[::1]/",
        "https://exämple.se/anmälan",
        "mailto:moten@example.org?subject=Hej",
        "tel:+46-10-103.00.00;ext=3",
    ],
)
def test_links_that_are_right(url):
    assert of(links=[{"text": "Länk", "url": url}]) == []
    assert of(body=[{"paragraph": f'<p><a href="{url}">Länk</a></p>'}]) == []


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "//example.org/",
        "/om-oss",
        "example.org",
        "https:example.org",
        "https:///a",
        "http://",
        "https://exa mple.org/",
        "https://example.org/\u200b",
        "https://example..org/",
        "https://example.org:port/",
        "https://[::1/",
        "https:\\\\example.org",
        "https://example.org/100%",
        "mailto:",
        "mailto:ingen",
        "tel:",
        "tel:ring oss",
        "",
    ],
)
def test_links_that_are_wrong(url):
    wrong = of(organisers=[{"name": "Region Exempel", "url": url}])
    assert {path for path, _, _ in wrong} == {"$.events[0].organisers[0].url"}


def test_registration_needs_an_email_address_and_a_contact_may_say_anything():
    assert of(contacts=[{"name": "Växeln", "email": "se webbplatsen"}]) == []
    ((path, _, expected),) = of(registration={"email": "anmalan(at)example.org"})
    assert (path, expected) == ("$.events[0].registration.email", "an e-mail address")


def test_slugs_are_letters_digits_hyphens_and_underscores():
    assert of(slug="höst-möte_2024") == []
    assert of(slug="höst möte")[0][0] == "$.events[0].slug"
    assert of(translations={"en": {"slug": "a/b", "strings": {}}})[0][0] == "$.events[0].translations.en.slug"


def test_ids_are_uuids():
    assert of(venues=[{"id": ID.upper(), "city": "A"}]) == []
    unheard_of = f"{ID[:14]}e{ID[15:19]}5{ID[20:]}"  # a version of today with the variant of the 1980s
    for written in ("7", ID.replace("-", ""), f"{{{ID}}}", ID + "\n", unheard_of):
        assert of(venues=[{"id": written, "city": "A"}])[0][0] == "$.events[0].venues[0].id"


def test_an_id_is_used_once_in_all_levels():
    links = [{"text": "A", "id": ID.upper()}]
    ((path, _, expected),) = of(links=links, programme=[{"kind": "other", "id": ID}])
    assert path == "$.events[0].programme[0].id" or path == "$.events[0].links[0].id"
    assert "also at $.events[0]." in expected


def test_keys_are_used_once_in_all_documents_read_together():
    sources = [("a.event", document(key=ID), None), ("b.event", document(key=ID, title="B"), None)]
    with pytest.raises(DocumentErrors) as caught:
        read_all(sources, languages=LANGUAGES)
    (problem,) = caught.value.problems
    assert (problem.file, problem.path) == ("b.event", "$.events[0].key")
    assert "$.events[0].key of a.event" in problem.expected


def test_two_events_without_a_key_must_differ_in_what_their_key_is_made_of():
    assert faults(document(EVENT, EVENT | {"title": "Annat möte"})) == []
    assert only_fault(document(EVENT, EVENT))[0] == "$.events[1]"


def test_documents_read_together_come_back_one_by_one():
    sources = [
        ("a", document(), None),
        ("b", document(title="B"), None),
        ("c", '{"version":1,"events":[]}', None),
    ]
    read_together = read_all(sources, languages=LANGUAGES)
    assert [[event.title for event in events] for events in read_together] == [[EVENT["title"]], ["B"], []]
