"""The import in the admin: a file, a preview, drafts; and nothing but words where it cannot be."""

import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import HealthCheck, given, settings
from wagtail.models import PageLogEntry

from oms_events.models import EventPage, Topic
from tests.factories import event, index
from tests.loading.test_import_calendar import GOOGLE, OUTLOOK
from tests.loading.test_import_noise import CALENDARS, TABLES, damaged

URL = "/admin/oms_events/import/"
TABLE = "Titel;Startar;Starttid;Plats;Ämne\nVattendagen;2026-05-31;09.00;Folkets hus;Vatten\nLuftdagen;;;;\n"


def send(browser, data, name="tabell.csv", to=None):
    data = data if isinstance(data, bytes) else data.encode()
    return browser.post(URL, {"index": (to or index()).pk, "file": SimpleUploadedFile(name, data)})


def words(response):
    soup = BeautifulSoup(response.content, "html.parser")
    return " ".join(soup.select_one("main").get_text(" ").split())


def sealed(response):
    return BeautifulSoup(response.content, "html.parser").select_one("[name=sealed]")["value"]


def confirm(browser, response):
    return browser.post(URL, {"sealed": sealed(response)}, follow=True)


def test_a_preview_saves_nothing_and_tells_what_will_be(chief):
    response = send(chief, TABLE)
    told = words(response)
    assert response.status_code == 200
    for part in ("2 utkast kommer att skapas", "söndag 31 maj 2026, kl. 09.00", "Folkets hus", "Nytt utkast"):
        assert part in told, told
    assert (EventPage.objects.count(), Topic.objects.count()) == (0, 0)


def test_what_was_previewed_becomes_drafts_of_the_editor(writer):
    response = confirm(writer, send(writer, TABLE))
    assert "2 utkast skapades" in response.content.decode()
    assert {page.title: page.live for page in EventPage.objects.all()} == {
        "Vattendagen": False,
        "Luftdagen": False,
    }
    page = EventPage.objects.get(title="Vattendagen")
    assert (page.owner, page.facts().venues[0].name) == (writer.user, "Folkets hus")
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.create", user=writer.user).exists()


def test_a_calendar_file_again_says_what_is_there_already(chief):
    confirm(chief, send(chief, OUTLOOK, "kalender.ics"))
    response = send(chief, OUTLOOK + "", "kalender.ics")
    assert "Finns redan på webbplatsen" in words(response)
    assert "Skapa utkasten" not in words(response)
    assert "1 evenemang fanns redan" in confirm(chief, response).content.decode()
    assert EventPage.objects.count() == 1


def test_what_an_editor_should_look_at_is_told(chief):
    told = words(send(chief, GOOGLE, "kalender.ics"))
    assert "länk till ett möte" in told
    assert "1 privata poster är utelämnade" in told


def test_a_wrong_file_is_refused_line_by_line(chief):
    response = send(chief, "Titel;Startar\nMöte;i vår\n=1+1;2026-05-31\n")
    assert response.status_code == 422
    told = words(response)
    assert "Ingenting importerades" in told
    assert "Rad 2, Startar: hittade" in told and "Rad 3, Titel: hittade" in told
    assert not EventPage.objects.exists()


def test_hostile_words_are_shown_as_words(chief):
    response = send(chief, 'Titel\n"<script>alert(1)</script>"\n')
    assert "<script>alert(1)" not in response.content.decode()
    assert "<script>alert(1)</script>" in words(response)
    assert "<script>alert(1)" not in send(chief, "<script>alert(1)</script>\nx\n").content.decode()


def test_a_large_file_is_refused(chief, settings):
    settings.OMS_EVENTS = {"IMPORT_BYTES": 100}
    told = words(send(chief, "Titel\n" + "Möte\n" * 100))
    assert "ska vara högst 100" in told.replace("\xa0", " ")


@pytest.mark.parametrize("data", [{}, {"sealed": "x"}, {"sealed": ""}, {"index": "x", "file": "x"}])
def test_a_form_that_nobody_filled_in_makes_nothing(chief, data):
    assert chief.post(URL, data).status_code in (200, 302)
    assert not EventPage.objects.exists()


def test_what_one_editor_previewed_is_no_other_s_to_confirm(chief, writer):
    token = sealed(send(chief, TABLE))
    writer.post(URL, {"sealed": token})
    assert not EventPage.objects.exists()


def test_only_lists_to_which_the_editor_may_add(writer):
    english = index("en")
    page = writer.get(URL)
    assert str(english) not in page.content.decode()
    assert send(writer, TABLE, to=english).status_code == 200
    assert "sealed" not in send(writer, TABLE, to=english).content.decode()


def test_without_any_list_there_is_no_import(writer, site):
    from wagtail.models import GroupPagePermission

    GroupPagePermission.objects.all().delete()
    assert writer.get(URL).status_code == 302


def test_who_may_not_add_topics_imports_none(writer):
    group = writer.user.groups.get()
    group.permissions.remove(*Permission.objects.filter(codename="add_topic"))
    told = words(send(writer, TABLE))
    assert "Du får inte lägga till" in told
    assert not Topic.objects.exists()


def test_the_columns_are_named_on_the_page(chief):
    index()
    assert "Sista anmälningsdag" in words(chief.get(URL))


def test_a_title_that_is_taken_gets_an_address_of_its_own(chief):
    event(title="Vattendagen")
    confirm(chief, send(chief, TABLE))
    assert EventPage.objects.filter(slug="vattendagen-2").exists()


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=damaged(CALENDARS + TABLES))
def test_a_damaged_file_is_never_a_server_error_nor_half_loaded(chief, data):
    name = "a.ics" if data[:5].upper() == b"BEGIN" else "a.csv"
    before = set(EventPage.objects.values_list("pk", flat=True))
    response = send(chief, data, name)
    assert response.status_code in (200, 422)
    if "sealed" not in response.content.decode():
        assert set(EventPage.objects.values_list("pk", flat=True)) == before
        return
    new = re.search(r"(\d+) utkast kommer", words(response))
    confirm(chief, response)
    made = set(EventPage.objects.values_list("pk", flat=True)) - before
    assert len(made) == (int(new[1]) if new else 0)
