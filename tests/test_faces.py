"""An event's other forms as a site serves them: calendar files, the feed, the head, the sitemap."""

import datetime as dt
import xml.etree.ElementTree as ElementTree

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.conf import settings as site_settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from oms_events.models import EventIndexPage, EventPage
from oms_events.models.publication import route_url
from tests import factories

NOW = dt.datetime(2026, 2, 20, 9, tzinfo=dt.UTC)
MARCH = {"starts": "2026-03-10T09:00", "ends": "2026-03-10T12:00"}
HALL = {"name": "Folkets hus", "city": "Ekvik"}
ATOM = "{http://www.w3.org/2005/Atom}"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now(site):
    """In February; times are read from the site, not from the machine."""
    with time_machine.travel(NOW, tick=False):
        yield NOW


@pytest.fixture
def seminar():
    """The seminar's page by language."""
    call_command("loaddata", "oms_seminar")
    return {page.locale.language_code: page for page in EventPage.objects.all()}


def event(**said):
    return factories.event(**{"occasions": [MARCH], "venues": [HALL], **said})


def html(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser")


def vevents(client, page, query=""):
    response = client.get(f"{page.url}ics/{query}")
    assert response.status_code == 200
    return Calendar.from_ical(response.content).walk("VEVENT")


def entries(client, page):
    return ElementTree.fromstring(client.get(f"{page.url}atom/").content).findall(f"{ATOM}entry")


def titles(client, page):
    """What the calendar and the feed of a list tell of."""
    calendar = {str(found["SUMMARY"]) for found in vevents(client, page)}
    feed = {found.find(f"{ATOM}title").text for found in entries(client, page)}
    return calendar, feed


def test_an_events_file_is_served_under_its_own_name(client):
    response = client.get(f"{event(slug='hostmote').url}ics/")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="hostmote.ics"'
    (found,) = Calendar.from_ical(response.content).walk("VEVENT")
    assert found["DTSTART"].dt.isoformat() == "2026-03-10T09:00:00+01:00"


def test_an_event_without_a_date_has_no_file_and_no_link_to_one(client):
    page = factories.event(occasions=[])
    assert client.get(f"{page.url}ics/").status_code == 404
    assert "ics/" not in client.get(page.url).content.decode().replace("/events/ics/", "")


def test_an_event_never_published_through_the_editor_has_every_form(client):
    page = event()
    EventPage.objects.update(
        first_published_at=None, last_published_at=None, latest_revision=None, owner=None
    )
    assert len(vevents(client, page)) == 1
    assert len(entries(client, factories.index())) == 1
    assert html(client, page).find("script", type="application/ld+json")


def test_a_change_of_time_raises_the_sequence_and_keeps_the_uid(client):
    page = event()
    (before,) = vevents(client, page)
    row = page.occasions.get()
    row.starts_at = dt.time(10)
    page.occasions = [row]
    page = factories.published(page)
    (after,) = vevents(client, page)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1
    assert after["DTSTART"].dt.hour == 10


@pytest.mark.parametrize(
    ("field", "value"), [("lead", "Nytt"), ("online_note", "Länk skickas"), ("title", "Nytt")]
)
def test_a_change_of_words_leaves_the_sequence(client, field, value):
    page = event(attendance_mode="hybrid")
    (before,) = vevents(client, page)
    setattr(page, field, value)
    (after,) = vevents(client, factories.published(page))
    assert after["SEQUENCE"] == before["SEQUENCE"]


def test_both_languages_tell_one_uid_each_in_its_own_words(client, seminar):
    files = {code: vevents(client, page)[0] for code, page in seminar.items()}
    assert files["sv"]["UID"] == files["en"]["UID"]
    assert files["sv"]["SUMMARY"].params["LANGUAGE"] == "sv"
    assert str(files["en"]["SUMMARY"]).startswith("How does more remote work")
    assert str(files["en"]["LOCATION"]) == "Online"


def test_a_list_tells_what_is_to_come_and_what_was_lately(client):
    for title, day in (("Snart", "2026-03-10"), ("Nyss", "2026-01-10"), ("Längesedan", "2025-06-10")):
        event(title=title, occasions=[{"starts": day}])
    factories.event(title="Utan datum", occasions=[])
    calendar, feed = titles(client, factories.index())
    assert calendar == {"Snart", "Nyss"}
    assert feed == {"Snart", "Nyss", "Längesedan", "Utan datum"}


def test_a_list_keeps_a_cancelled_event_with_its_status(client):
    event(status={"state": "cancelled"})
    (found,) = vevents(client, factories.index())
    assert str(found["STATUS"]) == "CANCELLED"
    assert str(found["SUMMARY"]) != "Höstmöte om vatten"


def test_nobody_reads_of_events_that_are_not_public(client):
    shown, draft, private = (event(title=title) for title in ("Öppen", "Utkast", "Sluten"))
    draft.unpublish()
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert titles(client, factories.index()) == ({"Öppen"}, {"Öppen"})
    assert client.get(f"{draft.url or '/sv/events/utkast/'}ics/").status_code == 404
    assert client.get(f"{private.url}ics/").status_code == 302
    assert client.get(f"{shown.url}ics/").status_code == 200


def test_the_filters_of_the_list_hold_for_calendar_and_feed(client):
    event(title="Vatten", topics=["Vatten"])
    event(title="Luft", topics=["Luft"])
    index = factories.index()
    assert [str(found["SUMMARY"]) for found in vevents(client, index, "?topic=vatten&page=2")] == ["Vatten"]
    raw = client.get(f"{index.url}ics/?topic=vatten&page=2").content.decode().replace("\r\n ", "")
    assert f"SOURCE;VALUE=URI:{index.full_url}ics/?topic=vatten\r\n" in raw


@pytest.mark.parametrize("query", ["?topic=gone", "?from=nonsense", "?mode=maybe"])
def test_a_filter_that_cannot_be_read_does_not_turn_into_everything(client, query):
    event()
    assert vevents(client, factories.index(), query) == []


@pytest.mark.parametrize("route", ["ics/", "atom/"])
def test_a_longer_list_asks_the_database_no_more(client, route):
    index = factories.index()
    asked = []
    for number in (1, 5):
        for _ in range(number):
            factories.event(title=f"Nr {number}", occasions=[MARCH, MARCH], venues=[HALL], topics=["Vatten"])
        client.get(f"{index.url}{route}")
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{index.url}{route}")
        asked.append(len(queries))
    assert asked[0] == asked[1]


@pytest.mark.parametrize("address", ["{event}ics/", "{index}ics/", "{index}atom/"])
def test_what_a_subscriber_has_already_is_not_sent_again(client, address):
    page = event()
    path = address.format(event=page.url, index=factories.index().url)
    first = client.get(path)
    again = client.get(path, headers={"if-none-match": first["ETag"]})
    assert (first.status_code, again.status_code) == (200, 304)
    page.title = "Vintermöte"
    with time_machine.travel(NOW + dt.timedelta(seconds=1), tick=False):
        factories.published(page)
        assert client.get(path, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_the_feed_has_the_latest_published_first(client):
    for number in range(3):
        with time_machine.travel(NOW + dt.timedelta(days=number), tick=False):
            event(title=f"Nr {number}", occasions=[{"starts": f"2026-0{5 - number}-01"}])
    assert [e.find(f"{ATOM}title").text for e in entries(client, factories.index())] == [
        "Nr 2",
        "Nr 1",
        "Nr 0",
    ]


def test_the_feed_keeps_to_its_length(client, settings):
    settings.OMS_EVENTS = {"FEED_ENTRIES": 2, "CALENDAR_EVENTS": 1}
    for number in range(3):
        event(title=f"Nr {number}")
    calendar, feed = titles(client, factories.index())
    assert (len(calendar), len(feed)) == (1, 2)


def test_the_page_offers_the_file_until_the_event_is_over(client):
    page = event()
    link = html(client, page).find(class_="oms-actions").find("a", type="text/calendar")
    assert link["href"] == f"{page.url}ics/"
    with time_machine.travel(dt.datetime(2026, 3, 11, tzinfo=dt.UTC), tick=False):
        assert html(client, page).body.find("a", type="text/calendar") is None


def test_the_list_offers_a_subscription(client):
    index = factories.index()
    links = {a["href"] for a in html(client, index).body.find_all("a")}
    subscription = f"webcal://{index.full_url.partition('://')[2]}ics/"
    assert {subscription, f"{index.url}ics/", f"{index.url}atom/"} <= links


@pytest.mark.parametrize("route", ["ics/", "atom/"])
def test_a_renamed_list_leads_its_subscribers_on(client, route, django_capture_on_commit_callbacks):
    event()
    index = factories.index()
    before = index.url
    with django_capture_on_commit_callbacks(execute=True):
        index.slug = "kalender"
        index.save_revision().publish()
    response = client.get(f"{before}{route}")
    assert response.status_code == 301
    assert response.url == f"{EventIndexPage.objects.get(pk=index.pk).url}{route}"


def test_an_event_moved_with_its_list_leads_its_file_on(client, django_capture_on_commit_callbacks):
    page = event()
    index = factories.index()
    with django_capture_on_commit_callbacks(execute=True):
        index.slug = "kalender"
        index.save_revision().publish()
    assert Redirect.objects.exists()
    assert client.get(f"{page.url}ics/").url == f"{EventPage.objects.get(pk=page.pk).url}ics/"


@pytest.mark.parametrize(
    ("url", "route"), [("/sv/a/", "/sv/a/ics/"), ("/sv/a", "/sv/a/ics"), ("/", "/ics/"), ("", "")]
)
def test_routes_end_as_the_sites_addresses_do(url, route):
    assert route_url(url, "ics") == route


def test_the_site_need_not_install_wagtails_routable_pages():
    assert "wagtail.contrib.routable_page" not in site_settings.INSTALLED_APPS
