"""Personal data leave every face some days after an event's end; names and titles stay."""

import datetime as dt
import re

import pytest
from django.core.cache import cache
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from oms_events.api import v3
from oms_events.models import EventPage, Person
from tests import factories
from tests.listing.listed import LIST, at
from tests.rich_event import CONTACT, PERSON, RICH

pytestmark = pytest.mark.django_db
ENDS = dt.datetime(2026, 12, 10, 12, tzinfo=dt.UTC)
DAYS = 30
HIDES = ENDS + dt.timedelta(days=DAYS)
BEFORE = HIDES - dt.timedelta(seconds=2)
EVENT = RICH | {
    "slug": "ett-mote",
    "occasions": [{"starts": "2026-12-09T09:00", "ends": "2026-12-10T12:00"}],
    "timezone": "UTC",
}
DATA = re.compile(r"planned for|cid@example|010-103 ?00 ?01|\+46101030001|ansikte")
STAYS = ("Ada Ekström", "Cid Holm")


@pytest.fixture(scope="module")
def made(shared_world):
    with at(BEFORE):
        factories.event(**EVENT)
        photo = get_image_model().objects.create(title="ansikte", file=get_test_image_file("ansikte.png"))
        Person.objects.update(photo=photo, photo_alt="ansikte")


@pytest.fixture
def page(made, db, settings):
    settings.OMS_EVENTS = {"HIDE_PERSONAL_DATA_AFTER_DAYS": DAYS}
    with at(BEFORE):
        yield EventPage.objects.get()


def addresses(page):
    own = f"{LIST}ett-mote/"
    found = [own, f"{own}ics/", LIST, f"{LIST}archive/", f"{LIST}ics/", f"{LIST}atom/"]
    found += ["/api/v2/events/", f"/api/v2/events/{page.pk}/"]
    return found + ([f"/api/v3/pages/{page.pk}/", "/api/v3/pages/"] if v3.AVAILABLE else [])


def said(client, page):
    """What each address says, with escaped signs read."""
    cache.clear()
    told = {}
    for address in addresses(page):
        answer = client.get(address)
        assert answer.status_code == 200, address
        told[address] = answer.content.decode().replace("\r\n ", "").replace("\xa0", " ")
    return told


def test_personal_data_leave_every_face_at_one_instant(page, client):
    before = said(client, page)
    showing = [address for address, words in before.items() if DATA.search(words)]
    assert {f"{LIST}ett-mote/", f"/api/v2/events/{page.pk}/"} <= set(showing)
    with at(HIDES):
        after = said(client, page)
    assert {a: DATA.search(words)[0] for a, words in after.items() if DATA.search(words)} == {}
    for name in STAYS:
        assert name in after[f"{LIST}ett-mote/"]
    assert PERSON["title"] in after[f"{LIST}ett-mote/"] and CONTACT["unit"] in after[f"{LIST}ett-mote/"]


@pytest.mark.parametrize("address", [f"{LIST}ett-mote/", f"{LIST}ics/", f"{LIST}atom/"])
def test_no_cache_keeps_an_answer_past_that_instant(page, client, address):
    answer = client.get(address)
    assert "max-age=2" in answer["Cache-Control"]
    with at(HIDES):
        since = client.get(address, headers={"if-modified-since": answer["Last-Modified"]})
        match = client.get(address, headers={"if-none-match": answer["ETag"]})
    assert since.status_code == match.status_code == 200


def test_the_editor_and_the_dump_keep_them(page, client):
    with at(HIDES):
        kept = page.facts()
    assert kept.contacts[0].email == "cid@example.org"
    assert any(person.profile for person in kept.contributors)


def test_nothing_is_hidden_where_the_site_does_not_ask_for_it(page, client, settings):
    settings.OMS_EVENTS = {}
    with at(HIDES + dt.timedelta(days=3650)):
        assert DATA.search(said(client, page)[f"{LIST}ett-mote/"])
