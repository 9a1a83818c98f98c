"""The demo website by itself: two languages, one tree each, no knowledge of the app."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from wagtail.models import Page
from wagtail.users.models import UserProfile

from website.database import database_from_url
from website.home.models import ContentPage, HomePage

WEBSITE = Path(__file__).resolve().parent.parent / "website"


def links(response, label):
    """Addresses in the nav element with this label."""
    nav = re.search(rf'<nav[^>]*aria-label="{label}".*?</nav>', response.content.decode(), re.S)
    return re.findall(r'href="([^"]+)"', nav[0]) if nav else []


def test_create_site_run_twice_makes_no_page_twice(site):
    before = sorted(Page.objects.values_list("url_path", "title"))
    call_command("create_site")
    assert sorted(Page.objects.values_list("url_path", "title")) == before
    assert HomePage.objects.live().count() == 2
    assert not any(Page.find_problems())


def test_create_site_leaves_an_existing_superuser_alone(site, django_user_model):
    django_user_model.objects.all().delete()
    django_user_model.objects.create_superuser("owner", "owner@example.org", "secret")
    call_command("create_site")
    assert list(django_user_model.objects.values_list("username", flat=True)) == ["owner"]


def test_bare_address_leads_to_the_language_that_the_reader_prefers(site, client):
    assert client.get("/", headers={"accept-language": "en"}).url == "/en/"
    assert client.get("/", headers={"accept-language": "fi"}).url == "/sv/"


@pytest.mark.parametrize(
    ("address", "language", "menu_label", "menu"),
    [
        ("/sv/resor/", "sv", "Huvudmeny", ["/sv/halsa-och-vard/", "/sv/resor/", "/sv/utveckling/"]),
        ("/en/travel/", "en", "Main menu", ["/en/health-and-care/", "/en/travel/", "/en/development/"]),
    ],
)
def test_page_is_wholly_in_its_language(site, client, address, language, menu_label, menu):
    response = client.get(address)
    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.content.decode()
    assert links(response, menu_label)[:3] == menu


def test_language_switch_leads_to_the_same_page_in_the_other_language(site, client):
    assert links(client.get("/sv/resor/"), "Språk") == ["/en/travel/"]
    assert links(client.get("/en/travel/"), "Languages") == ["/sv/resor/"]


def test_language_switch_offers_no_unpublished_translation(site, client):
    ContentPage.objects.get(slug="travel").unpublish()
    assert links(client.get("/sv/resor/"), "Språk") == []


def test_breadcrumbs_lead_from_home_to_the_page(site, client):
    assert links(client.get("/en/travel/"), "Breadcrumbs") == ["/en/"]
    assert links(client.get("/en/"), "Breadcrumbs") == []


def test_missing_page_answers_404_in_the_look_of_the_site(site, client):
    response = client.get("/en/nothing-here/")
    assert response.status_code == 404
    assert links(response, "Main menu")[:3] == ["/en/health-and-care/", "/en/travel/", "/en/development/"]


@pytest.mark.parametrize(("language", "word"), [("sv", "Sidor"), ("en", "Pages")])
def test_admin_speaks_the_language_of_its_user(site, client, django_user_model, language, word):
    user = django_user_model.objects.get(username="admin")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    client.force_login(user)
    assert word in client.get("/admin/").content.decode()


def test_home_app_knows_nothing_of_the_events_app():
    files = [path for path in (WEBSITE / "home").rglob("*") if path.suffix in (".py", ".html")]
    files += (WEBSITE / "templates" / "home").rglob("*.html")
    assert len(files) > 5
    assert [path.name for path in files if "oms_events" in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("url", "engine", "name"),
    [
        ("sqlite:///demo.sqlite3", "sqlite3", "/srv/site/demo.sqlite3"),
        ("sqlite:////var/demo.sqlite3", "sqlite3", "/var/demo.sqlite3"),
        ("sqlite://:memory:", "sqlite3", ":memory:"),
        ("postgres://me:s%40t@db.example:5433/events", "postgresql", "events"),
        ("mysql://root:@127.0.0.1/events", "mysql", "events"),
    ],
)
def test_database_is_read_from_one_line(url, engine, name):
    database = database_from_url(url, Path("/srv/site"))
    assert database["ENGINE"].endswith(engine)
    assert database["NAME"] == name


def test_database_of_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="mongodb"):
        database_from_url("mongodb://localhost/events", Path("/srv/site"))


@pytest.mark.browser
def test_keyboard_skips_the_menu_and_the_switch_changes_language(live_server, site, tab):
    tab.goto(f"{live_server.url}/sv/resor/")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Hoppa till innehållet"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.tagName") == "MAIN"
    tab.get_by_role("link", name="English").click()
    assert tab.url == f"{live_server.url}/en/travel/"
    assert tab.get_by_role("heading", level=1).inner_text() == "Travel"
