"""Nobody sees in a list what is not theirs: no title, no count, no filter, no search result."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from oms_events.models import EventPage
from tests.factories import event, index, published
from tests.listing.listed import FACES, LIST, MONTH, NOW, at, count, options, read, titles

pytestmark = pytest.mark.django_db
SOON = dt.timedelta(days=30)


@pytest.fixture(autouse=True)
def _now(site):
    with at(NOW):
        yield


def draft(page):
    page.live = False
    page.save()


def scheduled(page):
    draft(page)
    page.go_live_at = NOW + SOON
    page.save_revision(approved_go_live_at=page.go_live_at)


def expired(page):
    EventPage.objects.filter(pk=page.pk).update(expire_at=NOW - dt.timedelta(minutes=1))


def unpublished(page):
    page.unpublish()


def restricted(kind):
    def hide(page):
        rule = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="hemligt")
        rule.groups.add(Group.objects.first())

    hide.__name__ = kind
    return hide


def copied(page):
    """An alias: the event is shown once, not twice, and no event when the original is hidden."""
    alias = page.create_alias(update_slug="kopia")
    page.unpublish()
    # Wagtail takes it down with its original; nothing keeps a program from putting it up again.
    EventPage.objects.filter(pk=alias.pk).update(live=True)


HIDE = [
    draft,
    scheduled,
    expired,
    unpublished,
    copied,
    restricted("password"),
    restricted("login"),
    restricted("groups"),
]


def secret(past=False, title="Hemlig stämma"):
    return event(
        title=title,
        lead="hemligheter",
        topics=["Hemligt"],
        event_types=["Sluten stämma"],
        occasions=[{"starts": "2026-11-05" if past else "2026-11-25"}],
    )


@pytest.mark.searches
@pytest.mark.parametrize("past", [False, True])
def test_a_hidden_event_leaves_no_trace(client, past):
    pages = [secret(past, f"Hemlig stämma {hide.__name__}") for hide in HIDE]
    event(title="Öppen dag", topics=["Öppet"], occasions=[{"starts": "2026-11-06" if past else "2026-11-26"}])
    shown_before = [titles(read(client, face)) for face in FACES]
    for page in pages:
        assert sum(page.title in shown for shown in shown_before) == 2  # its list, and the month
    assert len(titles(read(client, MONTH, q="hemligheter"))) == len(HIDE)
    for hide, page in zip(HIDE, pages, strict=True):
        hide(page)
    for face in (*FACES, f"{LIST}ics/", f"{LIST}atom/"):
        for query in ({}, {"q": "hemligheter"}, {"topic": "öppet"}, {"from": "2026-01-01"}):
            answer = client.get(face, query)
            assert answer.status_code == 200
            text = answer.content.decode().lower()
            assert "hemlig stämma" not in text and "sluten stämma" not in text
    for face in FACES:
        soup = read(client, face)
        assert options(soup, "topic") == ["öppet"]
        assert options(soup, "type") == []
    assert count(read(client, MONTH)) == "1 evenemang hittades"
    # A topic that only a hidden event has answers as one that nobody ever made.
    made, never = (
        read(client, topic=slug).select_one(".oms-problems").text for slug in ("hemligt", "ohemligt")
    )
    assert made.replace("hemligt", "") == never.replace("ohemligt", "")


@pytest.mark.parametrize("kind", ["password", "login", "groups"])
@pytest.mark.parametrize("above", [False, True])
def test_a_private_list_shows_nothing_to_strangers(client, kind, above):
    secret()
    listing = index()
    restricted(kind)(listing.get_parent() if above else listing)
    for face in (*FACES, f"{LIST}ics/", f"{LIST}atom/"):
        assert "Hemlig stämma" not in client.get(face, follow=True).content.decode()


def test_a_private_list_shows_its_events_to_those_who_may_read_it(client, django_user_model):
    secret()
    restricted("login")(index())
    client.force_login(django_user_model.objects.create_user("anna"))
    assert titles(read(client)) == ["Hemlig stämma"]


def test_other_languages_fill_in_nothing_from_a_private_list(client, settings):
    settings.OMS_EVENTS = {"FALLBACK_LANGUAGES": True}
    secret()
    index("en")
    assert "Hemlig stämma" in titles(read(client, "/en/events/"))
    restricted("login")(index("sv"))
    assert titles(read(client, "/en/events/")) == []
    assert options(read(client, "/en/events/"), "topic") == []


def test_changes_that_are_not_published_are_not_told(client):
    page = secret()
    page.title = "Nytt namn"
    page.save_revision()
    assert titles(read(client)) == ["Hemlig stämma"]
    published(page)
    assert titles(read(client)) == ["Nytt namn"]
