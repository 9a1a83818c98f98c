"""The event list in the admin: what it tells, how it is filtered, who sees what, and what it costs."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from oms_events.models import EventPage
from tests.factories import event, index
from tests.listing.crowd import crowd
from tests.listing.listed import NOW, at

URL = "/admin/oms_events/events/"
REGISTRATION = {"url": "https://example.org/anmalan", "deadline": "2026-11-22"}


@pytest.fixture(autouse=True)
def _clock():
    with at(NOW):
        yield


def read(browser, **query):
    response = browser.get(URL, query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def rows(browser, **query):
    """Title to the words of each cell by its column's heading, in the order of the table."""
    table = read(browser, **query).select_one("table.listing")
    found = {}
    for row in table.select("tbody tr") if table else ():
        heads = [" ".join(th.get_text(" ").split()) for th in table.select("thead th")]
        cells = dict(zip(heads, row.find_all("td", recursive=False), strict=False))
        title = row.select_one(".title-wrapper a").get_text(strip=True)
        found[title] = {head: " ".join(cell.get_text(" ").split()) for head, cell in cells.items()}
    return found


def titles(browser, **query):
    return list(rows(browser, **query))


def into_english(page):
    """Submit an event for translation, as the editor's button does."""
    translate_object(page, [Locale.objects.get_or_create(language_code="en")[0]])


def test_each_event_is_told_in_the_editors_words(chief):
    page = event(
        title="Vattendagen",
        occasions=[{"starts": "2026-12-01T09:00", "ends": "2026-12-01T12:00"}, {"starts": "2026-12-02"}],
        venues=[{"name": "Folkets hus", "city": "Umeå"}],
        attendance_mode="hybrid",
        registration=REGISTRATION,
        lead="En dag om vatten.",
    )
    into_english(page)
    row = rows(chief, locale="sv")["Vattendagen"]
    assert row["Datum"] == "tisdag 1 december 2026, kl. 09.00–12.00 och 1 datum till"
    assert row["Plats"] == "Folkets hus, Umeå / Digitalt"
    assert row["Status"] == "Planerat"
    assert row["Anmälan"] == "Anmälan stänger snart"
    assert "English" in row["Språk"]


def test_what_comes_next_stands_first_and_what_has_been_last(chief):
    event(title="I går", occasions=[{"starts": "2026-11-19"}])
    event(title="Förra året", occasions=[{"starts": "2025-11-19"}])
    event(title="Utan datum")
    event(title="Om ett år", occasions=[{"starts": "2027-11-19"}])
    event(title="I morgon", occasions=[{"starts": "2026-11-21"}])
    assert titles(chief) == ["I morgon", "Om ett år", "Utan datum", "I går", "Förra året"]
    dated = [title for title in titles(chief, ordering="first_start") if title != "Utan datum"]
    assert dated == ["Förra året", "I går", "I morgon", "Om ett år"]


def test_phases(chief):
    event(title="Över", occasions=[{"starts": "2026-11-19"}])
    event(title="Nu", occasions=[{"starts": "2026-11-20T09:00", "ends": "2026-11-20T12:00"}])
    event(title="Sedan", occasions=[{"starts": "2026-11-19"}, {"starts": "2026-11-21"}])
    event(title="Utan datum")
    found = {phase: titles(chief, phase=phase) for phase in ("upcoming", "ongoing", "past", "undated")}
    assert found == {"upcoming": ["Sedan"], "ongoing": ["Nu"], "past": ["Över"], "undated": ["Utan datum"]}


def test_filters_by_status_topic_type_and_language(chief):
    event(title="Planerat", topics=["Klimat"], event_types=["Kurs"])
    event(title="Inställt", status={"state": "cancelled", "reason": "Snö."}, topics=["Vatten"])
    event(title="Spring", language="en")
    assert titles(chief, status="cancelled") == ["Inställt"]
    assert set(titles(chief, status="scheduled")) == {"Planerat", "Spring"}
    assert titles(chief, topic="klimat") == ["Planerat"]
    assert set(titles(chief, topic=["klimat", "vatten"])) == {"Planerat", "Inställt"}
    assert titles(chief, event_type="kurs") == ["Planerat"]
    assert titles(chief, locale="en") == ["Spring"]
    assert titles(chief, topic="klimat", status="cancelled") == []


@pytest.mark.searches
@pytest.mark.parametrize("query", [{}, {"phase": "upcoming"}, {"topic": "klimat"}, {"todo": "no_programme"}])
def test_search_goes_together_with_every_filter(chief, query):
    event(title="Vattendagen", occasions=[{"starts": "2026-11-25"}], topics=["Klimat"])
    event(title="Luftdagen", occasions=[{"starts": "2026-11-25"}], topics=["Klimat"])
    assert titles(chief, q="vatten", **query) == ["Vattendagen"]


def test_a_wrong_filter_is_no_error(chief):
    event(title="Vattendagen")
    for query in ({"phase": "x"}, {"topic": "'\"><"}, {"todo": "x"}, {"ordering": "title; drop"}, {"p": "0"}):
        assert titles(chief, **query) == ["Vattendagen"]


def test_an_editor_sees_only_the_events_that_are_theirs_to_explore(writer):
    event(title="Vattendagen")
    event(title="Water day", language="en")
    assert titles(writer) == ["Vattendagen"]
    assert titles(writer, q="water") == []


def test_the_list_is_in_the_menu_and_offers_the_import(chief):
    home = BeautifulSoup(chief.get("/admin/").content, "html.parser")
    assert URL in str(home)
    assert reverse("oms_events_admin:import") in str(read(chief))


def test_no_place_in_the_admin_no_list(client, site, django_user_model):
    client.force_login(django_user_model.objects.create_user("okand", "okand@example.org", "okand"))
    assert client.get(URL).status_code == 302


def test_a_row_costs_no_more_than_in_wagtails_own_list(chief):
    """wagtail-localize asks three questions for each row's buttons; the events themselves ask none."""
    said = {
        "topics": ["Klimat"],
        "venues": [{"city": "Umeå"}],
        "registration": REGISTRATION,
        "lead": "Vatten.",
    }
    own = reverse("wagtailadmin_explore", args=[index().pk])

    def cost(url):
        chief.get(url)
        with CaptureQueriesContext(connection) as captured:
            assert chief.get(url).status_code == 200
        return len(captured)

    def add(*titles):
        for title in titles:
            page = event(title=title, occasions=[{"starts": "2026-12-01"}, {"starts": "2027-01-01"}], **said)
            into_english(page)

    add("Ett", "Två")
    before = cost(f"{URL}?locale=sv"), cost(own)
    add("Tre", "Fyra", "Fem", "Sex")
    after = cost(f"{URL}?locale=sv"), cost(own)
    assert after[0] - before[0] <= after[1] - before[1]


def test_a_page_of_the_list_costs_the_same_however_many_there_are(chief):
    event(title="Ett", occasions=[{"starts": "2026-12-01"}])
    crowd(index(), 120, start=dt.datetime(2026, 12, 2, tzinfo=dt.UTC))
    costs = []
    for page in (1, 2):
        chief.get(URL, {"p": page})
        with CaptureQueriesContext(connection) as captured:
            assert len(chief.get(URL, {"p": page}).context["object_list"]) == 50
        costs.append(len(captured))
    assert costs[0] == costs[1]


# --- closing registration


def close(browser, *pages, back=URL, **query):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "close_registration"])
    ids = "&".join(f"id={page if isinstance(page, str) else page.pk}" for page in pages)
    address = f"{url}?{ids}&next={back}"
    assert browser.get(address).status_code == 200
    return browser.post(address)


def again(page):
    return EventPage.objects.get(pk=page.pk)


def test_registration_of_several_events_is_closed_at_once(chief):
    open_to = event(title="Öppen", registration=REGISTRATION)
    several = event(
        title="Flera",
        registration=REGISTRATION,
        occasions=[
            {"starts": "2026-12-01", "registration": {"availability": "waiting_list"}},
            {"starts": "2026-12-02"},
        ],
    )
    without = event(title="Utan anmälan")
    assert close(chief, open_to, several, without).url == URL
    for page in (open_to, several):
        assert again(page).lifecycle(again(page).facts()).registration == "closed"
    assert again(without).registration_availability == ""


def test_a_colleagues_draft_stays_a_draft_and_gets_the_change(chief):
    page = event(title="Öppen", registration=REGISTRATION, lead="Gammal ingress.")
    page.lead = "Ny ingress."
    page.save_revision()
    close(chief, page)
    page = again(page)
    assert (page.lead, page.registration_availability) == ("Gammal ingress.", "closed")
    draft = page.get_latest_revision_as_object()
    assert (draft.lead, draft.registration_availability) == ("Ny ingress.", "closed")
    assert page.has_unpublished_changes


def test_who_may_not_publish_closes_nothing(writer):
    page = event(title="Öppen", registration=REGISTRATION)
    close(writer, page)
    assert again(page).registration_availability == ""


def test_all_of_a_filtered_list_are_those_that_the_filters_leave(chief):
    one = event(title="Klimat", registration=REGISTRATION, topics=["Klimat"])
    other = event(title="Vatten", registration=REGISTRATION, topics=["Vatten"])
    close(chief, "all", back=f"{URL}%3Ftopic%3Dklimat")
    assert (again(one).registration_availability, again(other).registration_availability) == ("closed", "")
