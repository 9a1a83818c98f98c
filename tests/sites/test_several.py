"""Two regions' sites in one installation: each shows and names its own events alone."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Locale, Page, Site

from oms_events.models import EventIndexPage, EventPage
from tests import factories
from website.home.models import HomePage

pytestmark = pytest.mark.django_db
SAID = {
    "occasions": [{"starts": "2030-03-05T09:00", "ends": "2030-03-05T12:00"}],
    "venues": [{"name": "Folkets hus", "city": "Ekvik"}],
}
HOSTS = {"norr.example": "Norrmötet", "syd.example": "Sydmötet"}


@pytest.fixture
def two_sites(site, settings):
    """The region's site at norr.example, another at syd.example; each with a list and one event in it."""
    settings.ALLOWED_HOSTS = ["*"]
    site.hostname, site.port = "norr.example", 80
    site.save()
    factories.event(title=HOSTS["norr.example"], slug="mote", topics=["Norr"], **SAID)
    sv = Locale.objects.get(language_code="sv")
    home = HomePage(title="Region Syd", slug="syd", locale=sv)
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.create(hostname="syd.example", port=80, root_page=home, site_name="Region Syd")
    listing = EventIndexPage(title="Evenemang", slug="evenemang", locale=sv)
    home.add_child(instance=listing)
    page = factories.event(title=HOSTS["syd.example"], slug="sydmote", topics=["Syd"], **SAID)
    page.move(listing, pos="last-child")
    return {host: Client(SERVER_NAME=host) for host in HOSTS}


def other_host(host):
    return next(name for name in HOSTS if name != host)


def other(host):
    return HOSTS[other_host(host)]


LIST = "/sv/evenemang/"
FACES = [LIST, f"{LIST}month/?from=2030-03-01", f"{LIST}ics/", f"{LIST}atom/", "/api/v2/events/"]


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("face", FACES)
def test_each_site_shows_its_own_events_under_its_own_host(two_sites, host, face):
    answer = two_sites[host].get(face)
    assert answer.status_code == 200
    said = answer.content.decode()
    assert HOSTS[host] in said
    assert other(host) not in said
    assert f"://{other_host(host)}" not in said


@pytest.mark.parametrize("host", HOSTS)
def test_each_site_has_a_sitemap_of_its_own_pages(two_sites, host):
    said = two_sites[host].get("/sitemap.xml").content.decode()
    assert EventPage.objects.get(title=HOSTS[host]).full_url in said
    assert f"://{other_host(host)}" not in said


@pytest.mark.parametrize("host", HOSTS)
def test_an_event_is_named_by_its_own_address_wherever_it_is_asked_for(two_sites, host):
    page = EventPage.objects.get(title=HOSTS[host])
    html = two_sites[host].get(page.get_url_parts()[2]).content.decode()
    soup = BeautifulSoup(html, "html.parser")
    address = page.full_url
    assert address.startswith(f"http://{host}/")
    assert soup.find("link", rel="canonical")["href"] == address
    assert soup.find("meta", property="og:url")["content"] == address
    assert f'"url": "{address}"' in html
    (found,) = two_sites[host].get("/api/v2/events/", {"id": page.pk}).json()["items"]
    assert found["meta"]["html_url"] == address


def test_one_sites_topics_are_no_filters_of_the_others_list(two_sites):
    html = two_sites["syd.example"].get(LIST).content.decode()
    values = [option["value"] for option in BeautifulSoup(html, "html.parser").select("select option")]
    assert "syd" in values
    assert "norr" not in values
