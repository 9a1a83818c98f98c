"""How long an answer may be kept, and "not modified" where nothing has changed."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.http import parse_http_date
from wagtail.contrib.frontend_cache.backends import BaseBackend
from wagtail.models import PageViewRestriction

from oms_events.models import EventPage, Topic, caching, purging
from tests.factories import event, index, published
from tests.listing.listed import ARCHIVE, LIST, MONTH, NOW, at

pytestmark = pytest.mark.django_db
PAGE = f"{LIST}mote/"
ALL = [LIST, ARCHIVE, MONTH, f"{LIST}ics/", f"{LIST}atom/", PAGE, f"{PAGE}ics/"]
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _now(site):
    with at(NOW):
        yield


@pytest.fixture(scope="module")
def made(shared_world):
    times = {"starts": "2026-11-20T10:03", "ends": "2026-11-20T12:00"}
    with at(NOW):
        event(title="Möte", slug="mote", topics=["Klimat"], occasions=[times])


@pytest.fixture
def meeting(made, _now):
    """Begins three minutes from now."""
    return EventPage.objects.get()


def kept(response) -> int:
    """Seconds that an answer may be kept by anybody."""
    said = response["Cache-Control"]
    found = re.search(r"max-age=(\d+)", said)
    return 0 if "no-cache" in said or "private" in said else int(found[1])


@pytest.mark.parametrize("address", ALL)
def test_what_has_not_changed_is_not_sent_again(client, meeting, address):
    first = client.get(address)
    assert first.status_code == 200
    same = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    since = client.get(address, headers={"if-modified-since": first["Last-Modified"]})
    assert since.status_code == 304


@pytest.mark.parametrize("address", ALL)
def test_what_has_changed_is_sent_again(client, meeting, address):
    first = client.get(address)
    with at(NOW + MINUTE):
        meeting.title = "Annat"
        published(meeting)
        headers = {"if-none-match": first["ETag"], "if-modified-since": first["Last-Modified"]}
        if address != ARCHIVE:
            assert client.get(address, headers=headers).status_code == 200
        assert client.get(address, headers={"if-modified-since": first["Last-Modified"]}).status_code == 200


def test_the_list_is_sent_again_when_an_event_is_taken_away(client, meeting, django_user_model):
    admin = django_user_model.objects.get(username="admin")
    first = client.get(LIST)
    with at(NOW + MINUTE):
        meeting.unpublish(user=admin)
        assert client.get(LIST, headers={"if-none-match": first["ETag"]}).status_code == 200
        since = client.get(LIST, headers={"if-modified-since": first["Last-Modified"]})
        assert since.status_code == 200


def test_time_alone_changes_an_answer(client, meeting, monkeypatch):
    monkeypatch.setattr(caching, "STARTED", NOW - dt.timedelta(days=1))
    first = client.get(LIST)
    with at(NOW + 4 * MINUTE):
        later = client.get(LIST, headers={"if-modified-since": first["Last-Modified"]})
        assert later.status_code == 200
        assert parse_http_date(later["Last-Modified"]) == (NOW + 3 * MINUTE).timestamp()


@pytest.mark.parametrize("address", [LIST, MONTH, PAGE])
def test_nothing_is_kept_past_the_next_change(client, meeting, address):
    assert kept(client.get(address)) == 180
    with at(NOW + 2 * MINUTE + dt.timedelta(seconds=59, milliseconds=500)):
        assert kept(client.get(address)) == 0
    with at(NOW + 10 * MINUTE):
        assert kept(client.get(address)) == 300


def test_the_archive_is_not_kept_past_the_end_of_an_event(client, meeting):
    with at(dt.datetime(2026, 11, 20, 10, 58, tzinfo=dt.UTC)):
        assert kept(client.get(ARCHIVE)) == 120


def test_an_event_that_is_on_another_page_counts_too(client, meeting):
    with at(NOW + 2.5 * MINUTE):
        assert kept(client.get(f"{LIST}?from=2027-01-01")) == 30


@pytest.mark.parametrize("address", [LIST, ARCHIVE, f"{LIST}ics/", f"{LIST}atom/"])
def test_what_cannot_be_purged_is_kept_for_a_minute(client, meeting, address):
    assert kept(client.get(f"{address}?topic=klimat")) == 60 < kept(client.get(address))


@pytest.mark.parametrize("address", [f"{LIST}ics/", f"{LIST}atom/"])
def test_a_calendar_that_has_not_changed_is_not_made(client, meeting, address):
    with CaptureQueriesContext(connection) as whole:
        first = client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert len(asked) < len(whole) - 3
    assert not any("oms_events_occasion" in query["sql"].partition("WHERE")[0][-40:] for query in asked)


@pytest.mark.parametrize("address", [f"{LIST}ics/", f"{LIST}atom/"])
def test_the_next_subscriber_gets_what_was_made_until_anything_changes(client, meeting, address):
    with CaptureQueriesContext(connection) as whole:
        first = client.get(address)
    with CaptureQueriesContext(connection) as asked:
        again = client.get(address)
    assert (again.status_code, again.content) == (200, first.content)
    assert [again[name] for name in ("Content-Type", "ETag")] == [
        first[name] for name in ("Content-Type", "ETag")
    ]
    assert len(asked) < len(whole) - 3
    with at(NOW + MINUTE):
        meeting.title = "Annat"
        published(meeting)
        assert "Annat" in client.get(address).content.decode()


@pytest.mark.parametrize("address", [f"{LIST}ics/", f"{LIST}atom/"])
def test_what_code_changes_without_a_log_is_gone_from_what_is_kept(client, meeting, address):
    assert "Möte" in client.get(address).content.decode()
    restriction = PageViewRestriction.objects.create(page=meeting, restriction_type="login")
    assert "Möte" not in client.get(address).content.decode()
    restriction.delete()
    assert "Möte" in client.get(address).content.decode()
    topic = Topic.objects.get(name="Klimat")
    topic.name = "Hav"
    topic.save()
    assert "Hav" in client.get(address).content.decode()


@pytest.mark.parametrize("address", [f"{LIST}ics/", f"{LIST}atom/"])
def test_an_event_that_expires_is_gone_from_what_is_kept(client, meeting, address):
    EventPage.objects.filter(pk=meeting.pk).update(expire_at=NOW + MINUTE)
    assert "Möte" in client.get(address).content.decode()
    with at(NOW + MINUTE):
        assert "Möte" not in client.get(address).content.decode()


def test_a_calendar_with_filters_is_made_each_time(client, meeting):
    """There are as many as anyone asks for, and none of them may fill the cache."""
    address = f"{LIST}ics/?topic=klimat"
    client.get(address)
    with CaptureQueriesContext(connection) as again:
        client.get(address)
    with CaptureQueriesContext(connection) as third:
        client.get(address)
    assert len(third) == len(again) > 15


@pytest.mark.parametrize("address", [f"{LIST}ics/", f"{LIST}atom/"])
def test_what_left_no_trace_is_told_the_next_day(client, meeting, address):
    first = client.get(address)
    Topic.objects.update(name="Hav")
    headers = {"if-none-match": first["ETag"]}
    with at(NOW + dt.timedelta(days=1)):
        assert "Hav" in client.get(address, headers=headers).content.decode()


API = "/api/v2/events/"


def test_the_api_tells_caches_the_same(client, meeting):
    for address in (API, f"{API}{meeting.pk}/"):
        first = client.get(address)
        assert kept(first) == 60
        assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
        assert client.get(address, headers={"if-modified-since": first["Last-Modified"]}).status_code == 304
    with at(NOW + MINUTE):
        meeting.title = "Annat"
        published(meeting)
        headers = {"if-none-match": first["ETag"], "if-modified-since": first["Last-Modified"]}
        assert client.get(address, headers=headers).json()["title"] == "Annat"
        assert client.get(API, headers={"if-modified-since": first["Last-Modified"]}).status_code == 200


def test_the_api_keeps_no_registration_past_its_end(client, meeting):
    event(
        title="Kurs",
        occasions=[{"starts": "2026-12-01"}],
        registration={"url": "https://example.org/a", "deadline": "2026-11-20T10:01"},
    )
    with at(NOW + MINUTE / 2):
        assert kept(client.get(API)) == 30


def test_nothing_is_kept_past_midnight(client, meeting):
    with at(dt.datetime(2026, 11, 20, 22, 59, tzinfo=dt.UTC)):
        assert kept(client.get(MONTH)) == 60


def test_the_last_day_to_register_bounds_it_as_well(client, meeting):
    event(
        title="Kurs",
        occasions=[{"starts": "2026-12-01"}],
        registration={"url": "https://example.org/a", "deadline": "2026-11-20T10:01"},
    )
    assert kept(client.get(LIST)) == 60


def test_an_expiry_bounds_it_as_well(client, meeting):
    meeting.expire_at = NOW + 2 * MINUTE
    published(meeting)
    assert kept(client.get(LIST)) == kept(client.get(PAGE)) == 120


def test_the_setting_bounds_it(client, meeting, settings):
    settings.OMS_EVENTS = {"CACHE_SECONDS": 30}
    assert kept(client.get(LIST)) == 30
    settings.OMS_EVENTS = {"CACHE_SECONDS": 0}
    assert client.get(LIST)["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("address", ALL)
def test_what_an_editor_sees_is_kept_by_nobody(client, meeting, address, admin_user):
    client.force_login(admin_user)
    said = client.get(address)["Cache-Control"]
    assert "private" in said and "no-store" in said


@pytest.mark.parametrize("address", [LIST, PAGE])
def test_a_private_page_is_kept_by_nobody(client, meeting, address, django_user_model):
    page = index() if address == LIST else meeting
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="hemligt")
    session = client.session
    session["passed_page_view_restrictions"] = [PageViewRestriction.objects.get().pk]
    session.save()
    response = client.get(address)
    assert response.status_code == 200 and "Möte" in response.content.decode()
    assert "private" in response["Cache-Control"] and "no-store" in response["Cache-Control"]


class Cache(BaseBackend):
    """A cache in front of the site that writes down what it is told to forget."""

    forgotten: list[str] = []

    def purge(self, url):
        self.forgotten.append(url)

    def purge_batch(self, urls):
        self.forgotten.extend(urls)


@pytest.fixture
def forgotten(settings):
    settings.WAGTAILFRONTENDCACHE = {"test": {"BACKEND": "tests.listing.test_caching.Cache"}}
    Cache.forgotten = []
    purging.listen()
    yield Cache.forgotten
    purging.listen_no_more()


def _paths(urls):
    return {re.sub(r"^https?://[^/]+", "", url) for url in urls}


def test_a_cache_in_front_forgets_the_event_and_its_lists_in_every_language(
    meeting, forgotten, django_capture_on_commit_callbacks
):
    index("en")
    with django_capture_on_commit_callbacks(execute=True):
        published(meeting)
    lists = [
        f"{base}{route}"
        for base in (LIST, "/en/events/")
        for route in ("", "archive/", "month/", "ics/", "atom/")
    ]
    assert {PAGE, f"{PAGE}ics/", *lists} <= _paths(forgotten)


@pytest.mark.parametrize("change", ["unpublish", "delete", "restrict", "topic"])
def test_it_forgets_when_something_is_taken_away_or_a_word_changes(
    meeting, forgotten, change, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        if change == "restrict":
            PageViewRestriction.objects.create(page=meeting, restriction_type="login")
        elif change == "topic":
            topic = Topic.objects.get()
            topic.name = "Hav"
            topic.save()
        else:
            getattr(meeting, change)()
    assert {PAGE, LIST, f"{LIST}atom/"} <= _paths(forgotten)
