"""What a visitor may ask: filters alone and together, wrong values, addresses, titles, empty lists."""

import pytest
from django.core.management import call_command

from oms_events.models import EventPage
from tests.factories import event
from tests.listing.listed import ARCHIVE, FACES, LIST, MONTH, NOW, at, count, options, read, titles, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(site):
    with at(NOW):
        yield


@pytest.fixture(scope="module")
def three(shared_world):
    with at(NOW):
        event(
            title="Vattendag",
            lead="Om havet och sjöarna.",
            topics=["Klimat"],
            event_types=["Konferens"],
            attendance_mode="online",
            occasions=[{"starts": "2026-12-01", "ends": "2026-12-03"}],
        )
        event(
            title="Havskurs",
            lead="Om havet.",
            topics=["Klimat", "Resor"],
            event_types=["Kurs"],
            venues=[{"city": "Ekvik"}],
            occasions=[{"starts": "2027-01-10"}],
        )
        event(title="Bussmöte", topics=["Resor"], event_types=["Kurs"], occasions=[{"starts": "2027-02-10"}])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"topic": "klimat"}, ["Vattendag", "Havskurs"]),
        ({"topic": "klimat", "type": "kurs"}, ["Havskurs"]),
        ({"topic": "resor", "from": "2027-02-01"}, ["Bussmöte"]),
        ({"mode": "online"}, ["Vattendag"]),
        ({"mode": "in_person"}, ["Havskurs"]),
        ({"from": "2026-12-03", "to": "2026-12-31"}, ["Vattendag"]),
        ({"from": "2026-12-04"}, ["Havskurs", "Bussmöte"]),
        ({"to": "2026-11-30"}, []),
        ({"topic": "klimat", "mode": "hybrid"}, []),
    ],
)
def test_filters_hold_together(client, three, asked, found):
    page = read(client, **asked)
    assert titles(page) == found
    assert count(page).split()[0] == str(len(found))


@pytest.mark.searches
def test_words_are_searched_within_the_other_filters(client, three):
    call_command("update_index", verbosity=0)
    assert titles(read(client, q="havet")) == ["Vattendag", "Havskurs"]
    assert titles(read(client, q="havet", type="kurs")) == ["Havskurs"]
    assert titles(read(client, q="havet", **{"from": "2027-01-01"})) == ["Havskurs"]
    assert titles(read(client, q="raketer")) == []


@pytest.mark.parametrize("address", FACES)
@pytest.mark.parametrize(
    "asked",
    [
        {"from": "2026-13-45"},
        {"from": "20261201"},
        {"to": "igår"},
        {"from": "2027-01-02", "to": "2027-01-01"},
        {"topic": "<script>"},
        {"type": "finns-inte"},
        {"mode": "telepathy"},
        {"page": "0"},
        {"page": "99"},
        {"page": "-1; DROP TABLE"},
    ],
)
def test_a_wrong_value_is_told_and_left_out(client, three, address, asked):
    page = read(client, address, **asked)
    assert page.select_one(".oms-problems li") is not None
    assert page.find("script", string=True) is None
    left = {name: value for name, value in asked.items() if name in ("from",) and "to" in asked}
    assert titles(page) == titles(read(client, address, **left))


@pytest.mark.parametrize("address", FACES)
@pytest.mark.parametrize(
    "text", ["\x00", "%", '"', "AND", "a OR", "(", "*", "NEAR(", "'; --", "å" * 5000, "😀", "-", ":", "\\"]
)
def test_no_search_text_is_an_error(client, three, address, text):
    read(client, address, q=text)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("address", FACES)
def test_the_first_and_the_last_day_of_the_calendar_are_no_error(client, three, address, day):
    read(client, address, **{"from": day})
    read(client, address, to=day)


def test_what_others_add_to_an_address_is_passed_over(client, three):
    page = read(client, utm_source="brev", topic="klimat")
    assert page.select_one(".oms-problems") is None
    assert page.select_one("link[rel=canonical]")["href"].endswith(f"{LIST}?topic=klimat")


def test_the_canonical_address_is_always_written_the_same_way(client, three):
    one = read(client, to="2027-05-01", topic="klimat", page="1", q="  havet ")
    assert one.select_one("link[rel=canonical]")["href"].endswith(
        f"{LIST}?q=havet&topic=klimat&to=2027-05-01"
    )
    for address in FACES:
        assert read(client, address).select_one("link[rel=canonical]")["href"].endswith(address)


def test_each_filter_can_be_taken_away_alone_and_all_at_once(client, three):
    page = read(client, topic="klimat", to="2027-03-31")
    chips = {words(chip): chip["href"] for chip in page.select(".oms-chip")}
    assert chips == {
        "Ta bort filtret Klimat": f"{LIST}?to=2027-03-31",
        "Ta bort filtret Till och med 31 mars 2027": f"{LIST}?topic=klimat",
    }
    assert page.select_one(".oms-clear")["href"] == LIST


def test_the_form_shows_what_was_asked(client, three):
    page = read(client, topic="klimat", mode="online", q="havet", to="2027-03-31")
    form = page.select_one("form.oms-filter")
    assert form["method"] == "get"
    assert form.select_one("select[name=topic] [selected]")["value"] == "klimat"
    assert form.select_one("select[name=mode] [selected]")["value"] == "online"
    assert form.select_one("[name=q]")["value"] == "havet"
    assert form.select_one("[name=to]")["value"] == "2027-03-31"
    assert form.details.has_attr("open")
    assert not read(client).select_one("form.oms-filter details").has_attr("open")


def test_the_title_says_what_is_filtered(client, three, settings):
    settings.OMS_EVENTS = {"EVENTS_PER_PAGE": 1}
    assert words(read(client, topic="klimat", page=2).title).startswith("Evenemang, Klimat, sida 2")
    assert words(read(client, ARCHIVE).title).startswith("Tidigare evenemang – Evenemang")
    assert words(read(client, MONTH, **{"from": "2026-12-01"}).title).startswith("December 2026 – Evenemang")


def test_a_list_without_events_says_so(client, three):
    for page in EventPage.objects.all():
        page.delete()
    assert "Det finns inga kommande evenemang" in words(read(client))
    assert options(read(client), "topic") == []


def test_a_query_without_an_answer_says_so_and_leads_back(client, three):
    page = read(client, mode="hybrid")
    empty = page.select_one(".oms-nothing")
    assert empty.a["href"] == LIST
    assert count(page) == "0 evenemang hittades"


@pytest.mark.parametrize(
    ("said", "mode"),
    [
        ({"status": {"state": "moved_online"}, "attendance_mode": "in_person"}, "online"),
        ({"online": {"note": "Teams"}}, "online"),
        ({"online": {"note": "Teams"}, "venues": [{"name": "Rådhuset"}]}, "hybrid"),
        ({"occasions": [{"starts": "2026-12-01", "venue": {"city": "Ekvik"}}]}, "in_person"),
    ],
)
def test_the_mode_is_the_one_that_the_facts_tell(client, three, said, mode):
    event(**{"title": "Möte", "occasions": [{"starts": "2026-12-01"}], **said})
    shown = {code: titles(read(client, mode=code)) for code in ("in_person", "online", "hybrid")}
    assert [code for code, found in shown.items() if "Möte" in found] == [mode]


def test_the_query_goes_on_to_the_calendar_and_the_feed(client, three):
    page = read(client, topic="resor")
    links = [link["href"] for link in page.select(".oms-also a")]
    assert any(link.startswith("webcal://") and link.endswith("/ics/?topic=resor") for link in links)
    assert f"{LIST}atom/?topic=resor" in links
    assert f"{ARCHIVE}?topic=resor" in links
    calendar = client.get(f"{LIST}ics/?topic=resor").content.decode()
    assert "Bussmöte" in calendar and "Vattendag" not in calendar
