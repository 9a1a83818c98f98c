"""What stands in the head of pages and in the sitemap: one address, every language, the card, JSON-LD."""

import datetime as dt
import json
import xml.etree.ElementTree as ElementTree

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.management import call_command
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, PageViewRestriction

from oms_events.models import EventPage
from oms_events.outputs.head import Head
from tests import drawing, factories
from tests.outputs.google import faults

NOW = dt.datetime(2026, 2, 20, 9, tzinfo=dt.UTC)
MARCH = {"starts": "2026-03-10T09:00", "ends": "2026-03-10T12:00"}
HALL = {"name": "Folkets hus", "city": "Ekvik"}

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now(site):
    """In February; times are read from the site, not from the machine."""
    with time_machine.travel(NOW, tick=False):
        yield NOW


@pytest.fixture(scope="module")
def loaded(shared_world):
    with time_machine.travel(NOW, tick=False):
        call_command("loaddata", "oms_seminar", verbosity=0)


@pytest.fixture
def seminar(loaded, db):
    """The seminar's page by language."""
    return {page.locale.language_code: page for page in EventPage.objects.all()}


def event(**said):
    return factories.event(**{"occasions": [MARCH], "venues": [HALL], **said})


def html(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser")


def test_the_head_names_every_language_from_each(client, seminar):
    heads = {code: html(client, page).head for code, page in seminar.items()}
    told = {
        code: [(link["hreflang"], link["href"]) for link in head.find_all("link", hreflang=True)]
        for code, head in heads.items()
    }
    assert told["sv"] == told["en"] != []
    assert [code for code, _ in told["sv"]] == ["en", "sv", "x-default"]
    for code, page in seminar.items():
        canonical = heads[code].find("link", rel="canonical")["href"]
        assert (code, canonical) in told["sv"]
        assert canonical == page.full_url


@pytest.mark.parametrize("hide", ["unpublish", "restrict"])
def test_the_head_names_no_language_that_is_not_public(client, seminar, hide):
    if hide == "unpublish":
        seminar["en"].unpublish()
    else:
        PageViewRestriction.objects.create(page=seminar["en"], restriction_type=PageViewRestriction.LOGIN)
    assert html(client, seminar["sv"]).head.find_all("link", hreflang=True) == []


def test_the_head_stands_once_in_the_head_with_links_that_answer(client):
    page = event()
    head = html(client, page).head
    assert len(head.find_all("link", rel="canonical")) == 1
    assert head.find("meta", property="og:title")["content"] == "Höstmöte om vatten"
    for kind, served in (
        ("text/calendar", "text/calendar"),
        ("application/atom+xml", "application/atom+xml"),
    ):
        response = client.get(head.find("link", type=kind)["href"])
        assert response.status_code == 200
        assert response["Content-Type"].startswith(served)


def test_json_ld_is_the_only_script_and_is_what_google_asks_for(client):
    page = html(client, event(title="</script><script>alert(1)</script>"))
    (script,) = [tag for tag in page.find_all("script") if not tag.get("src")]
    assert script["type"] == "application/ld+json"
    told = json.loads(script.string)
    assert faults(told) == []
    assert told["name"] == "</script><script>alert(1)</script>"


def test_the_picture_is_told_with_an_absolute_address(client):
    page = event()
    page.image = get_image_model().objects.create(title="En sluss", file=get_test_image_file())
    found = html(client, factories.published(page))
    address = found.head.find("meta", property="og:image")["content"]
    assert address.startswith("http://")
    assert json.loads(found.find("script", type="application/ld+json").string)["image"]["url"] == address


def test_a_picture_whose_file_is_gone_is_left_out(client):
    page = event()
    page.image = get_image_model().objects.create(title="En sluss", file=get_test_image_file())
    page.image.file.storage.delete(page.image.file.name)
    cache.clear()  # where Wagtail keeps the pictures of earlier tests
    assert html(client, factories.published(page)).head.find("meta", property="og:image") is None


def test_the_sitemap_has_dates_and_languages(client, seminar):
    found = ElementTree.fromstring(client.get("/sitemap.xml").content)
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = {url.find("s:loc", space).text: url for url in found}
    swedish = seminar["sv"]  # Wagtail's sitemap holds the pages under the site's root page alone
    entry = urls[swedish.full_url]
    assert entry.find("s:lastmod", space).text == swedish.last_published_at.date().isoformat()
    links = {link.get("hreflang"): link.get("href") for link in entry.findall("x:link", space)}
    assert links == {
        "en": seminar["en"].full_url,
        "sv": swedish.full_url,
        "x-default": swedish.full_url,
    }


def test_a_copy_in_another_language_points_at_its_original_and_is_no_page_of_its_own(client):
    page = event()
    factories.index("en")
    copy = page.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True, alias=True)
    found = html(client, copy)
    assert found.head.find("link", rel="canonical")["href"] == page.full_url
    assert found.find("script", type="application/ld+json") is None
    assert copy.get_sitemap_urls() == []
    assert html(client, page).head.find_all("link", hreflang=True) == []


EXTRA_HEAD, EXTRA_CSS = "{% block extra_head %}{% endblock %}", "{% block extra_css %}own.css{% endblock %}"
FOUND = Head(canonical="https://www.example.se/a/", open_graph=(("og:title", "Open day"),))


@pytest.mark.parametrize("blocks", [EXTRA_HEAD, EXTRA_CSS, EXTRA_HEAD + EXTRA_CSS, EXTRA_CSS + EXTRA_HEAD])
def test_the_head_finds_one_place_in_a_strangers_page(monkeypatch, blocks):
    monkeypatch.setattr(
        drawing, "BASE", f"<html><head>{blocks}</head><body>{{% block content %}}{{% endblock %}}"
    )
    head = drawing.draw(head=FOUND).head
    assert [link["href"] for link in head.find_all("link", rel="canonical")] == [FOUND.canonical]
    assert ("own.css" in head.get_text()) is (EXTRA_CSS in blocks)


def test_a_site_empties_a_part_of_the_head_or_json_ld(monkeypatch):
    monkeypatch.setattr(drawing, "BASE", f"{EXTRA_HEAD}{{% block content %}}{{% endblock %}}")
    own = {
        "sections/head": '{% extends "oms_events/sections/head.html" %}'
        "{% block head_open_graph %}{% endblock %}",
        "sections/jsonld": "",
    }
    drawn, whole = (
        drawing.draw(head=FOUND, jsonld="{}", templates=templates).decode() for templates in (own, {})
    )
    assert FOUND.canonical in drawn
    assert ("og:title" in whole, "ld+json" in whole) == (True, True)
    assert ("og:title" in drawn, "ld+json" in drawn) == (False, False)
