"""The work list on the admin's home: what is told, to whom, and how much of it."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from oms_events.admin.home_tasks import TASKS
from oms_events.models import EventPage
from tests.factories import event
from tests.listing.listed import NOW, at

PROGRAMME = [{"kind": "session", "title": "Inledning"}]
NEXT_YEAR = [{"starts": "2027-11-20"}]


@pytest.fixture(autouse=True)
def _clock():
    with at(NOW):
        yield


def into_english(page):
    """Submit an event for translation, as the editor's button does."""
    translate_object(page, [Locale.objects.get_or_create(language_code="en")[0]])


def panel(browser):
    """Heading to the lines under it."""
    soup = BeautifulSoup(browser.get("/admin/").content, "html.parser")
    found = soup.select_one("#events-to-see-to-content, #panel-events-to-see-to-content, #events-to-see-to")
    if found is None:
        return {}
    return {
        heading.get_text(strip=True): [
            " ".join(line.get_text(" ").split()) for line in heading.find_next("ul").select("li")
        ]
        for heading in found.select("h3")
    }


def told(browser, heading):
    return [line.partition(" (")[0] for line in panel(browser).get(heading, [])]


def test_registration_that_closes_this_week(chief):
    def register(title, deadline, **said):
        registration = {"url": "https://example.org/a", "deadline": deadline}
        event(title=title, programme=PROGRAMME, registration=registration, **said)

    register("I dag", "2026-11-20", occasions=NEXT_YEAR)
    register("I morse", "2026-11-20T08:00", occasions=NEXT_YEAR)
    register("Om en vecka", "2026-11-27", occasions=NEXT_YEAR)
    register("Senare", "2026-11-28", occasions=NEXT_YEAR)
    register("Över", "2026-11-21", occasions=[{"starts": "2026-11-19"}])
    register("Inställt", "2026-11-21", occasions=NEXT_YEAR, status={"state": "cancelled", "reason": "Snö."})
    own = {"starts": "2027-11-20", "registration": {"url": "https://example.org/b", "deadline": "2026-11-22"}}
    event(title="Egen dag", programme=PROGRAMME, occasions=[own])
    lines = panel(chief)["Anmälan stänger den här veckan"]
    assert "sista anmälningsdag söndag 22 november 2026" in next(one for one in lines if "Egen dag" in one)
    found = told(chief, "Anmälan stänger den här veckan")
    assert sorted(found) == ["Egen dag", "I dag", "Om en vecka"]


def test_no_programme_two_weeks_before(chief):
    event(title="Utan program", occasions=[{"starts": "2026-12-03"}])
    event(title="Med program", occasions=[{"starts": "2026-12-03"}], programme=PROGRAMME)
    event(title="Långt kvar", occasions=[{"starts": "2026-12-10"}])
    assert told(chief, "Program saknas, mindre än två veckor kvar") == ["Utan program"]


def test_texts_to_translate(chief):
    into_english(event(title="Mötet", occasions=NEXT_YEAR, lead="Om vatten."))
    assert panel(chief)["Texter att översätta"][0].startswith("Mötet (English)")


def test_ended_without_a_recording(chief):
    over = [{"starts": "2026-11-10"}]
    event(title="Ingen film", occasions=over)
    event(title="Film", occasions=over, recording={"url": "https://example.org/film"})
    event(title="Kommer", occasions=over, recording={"note": "Kommer i december."})
    event(title="Inställt", occasions=over, status={"state": "cancelled", "reason": "Snö."})
    event(title="Förra året", occasions=[{"starts": "2025-11-10"}])
    assert told(chief, "Har varit, utan inspelning") == ["Ingen film"]


def test_a_date_that_tells_nobody_anything(chief):
    event(title="Utan datum")
    event(title="Skjutet", occasions=NEXT_YEAR, status={"state": "postponed", "reason": "Snö."})
    later = {"state": "postponed", "reason": "Snö.", "next": "I vår."}
    event(title="I vår", occasions=NEXT_YEAR, status=later)
    draft = event(title="Glömt utkast", occasions=[{"starts": "2026-11-01"}])
    EventPage.objects.filter(pk=draft.pk).update(live=False, first_published_at=None)
    assert sorted(told(chief, "Datum att bestämma")) == ["Glömt utkast", "Skjutet", "Utan datum"]


def test_cancelled_without_a_reason(chief):
    event(title="Varför?", occasions=NEXT_YEAR, status={"state": "cancelled"})
    event(title="Snö", occasions=NEXT_YEAR, status={"state": "cancelled", "reason": "Snö."})
    assert told(chief, "Inställt utan skäl") == ["Varför?"]


def test_each_line_leads_to_the_editor_and_tells_the_date(chief):
    page = event(title="Varför?", occasions=[{"starts": "2027-11-20"}], status={"state": "cancelled"})
    soup = BeautifulSoup(chief.get("/admin/").content, "html.parser")
    assert soup.find("a", string="Varför?")["href"] == f"/admin/pages/{page.pk}/edit/"
    assert "lördag 20 november 2027" in panel(chief)["Inställt utan skäl"][0]


def test_only_events_that_the_editor_may_change(writer):
    event(title="Min", status={"state": "cancelled"})
    event(title="Theirs", language="en", status={"state": "cancelled"})
    assert told(writer, "Inställt utan skäl") == ["Min"]


def test_a_translation_that_gets_its_facts_elsewhere_is_not_told_twice(chief):
    into_english(event(title="Mötet", status={"state": "cancelled"}, occasions=NEXT_YEAR))
    assert told(chief, "Inställt utan skäl") == ["Mötet"]


def test_five_of_a_kind_and_a_link_to_the_rest(chief):
    for number in range(7):
        event(title=f"Mötet {number}", status={"state": "cancelled"})
    lines = panel(chief)["Inställt utan skäl"]
    assert (len(lines), lines[-1]) == (6, "2 till: Inställt utan skäl")
    soup = BeautifulSoup(chief.get("/admin/").content, "html.parser")
    url = soup.find("a", string=lambda text: text and text.startswith("2 till"))["href"]
    assert chief.get(url).content.decode().count("bulk-action-checkbox") >= 7


def test_nothing_to_see_to_no_panel(chief):
    assert panel(chief) == {}


def test_a_site_leaves_kinds_out(chief, settings):
    event(title="Varför?", occasions=NEXT_YEAR, status={"state": "cancelled"})
    settings.OMS_EVENTS = {"WORK_LIST_OFF": ["no_reason"]}
    assert panel(chief) == {}


def test_the_list_and_the_panel_ask_the_same(chief):
    event(title="Varför?", status={"state": "cancelled"})
    event(title="Utan datum")
    for task in TASKS:
        found = chief.get("/admin/oms_events/events/", {"todo": task.code}).context["object_list"]
        assert {page.pk for page in found} == {page.pk for page in task.events(NOW)}


def test_the_panel_costs_the_same_whatever_there_is(chief):
    def cost():
        chief.get("/admin/")
        with CaptureQueriesContext(connection) as captured:
            chief.get("/admin/")
        return len(captured)

    def more(first, last):
        for number in range(first, last):
            event(title=f"Mötet {number}", status={"state": "cancelled"})
            event(title=f"Utan datum {number}")
            event(title=f"Filmen {number}", occasions=[{"starts": "2026-11-10"}])
            event(title=f"Programmet {number}", occasions=[{"starts": "2026-11-24"}])

    more(0, 6)
    few = cost()
    more(6, 12)
    assert cost() <= few
