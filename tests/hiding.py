"""Every way in which an event is not for everybody, and the words by which it would be found out."""

import datetime as dt
import itertools

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction

from oms_events.models import EventIndexPage, EventPage
from tests import factories
from website.home.models import ContentPage

MONTH = dt.timedelta(days=30)
MINUTE = dt.timedelta(minutes=1)


def draft(page):
    """Made, never published."""
    EventPage.objects.filter(pk=page.pk).update(
        live=False, has_unpublished_changes=True, first_published_at=None, last_published_at=None
    )


def scheduled(page):
    draft(page)
    page = EventPage.objects.get(pk=page.pk)
    page.go_live_at = timezone.now() + MONTH
    page.save_revision().publish()


def expired(page):
    """Past its expiry, but the site's job that unpublishes such pages has not come round yet."""
    EventPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - MINUTE)


def expired_and_taken_down(page):
    expired(page)
    call_command("publish_scheduled")


def unpublished(page):
    page.unpublish()


def unpublished_with_a_copy(page):
    """A copy (alias) is no event of its own."""
    page.create_alias(update_slug=f"{page.slug}-alias")
    page.unpublish()


def restrict(page, kind):
    rule = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="hemligt")
    rule.groups.add(Group.objects.get_or_create(name="Slutna sällskapet")[0])


def private(kind):
    def hide(page):
        restrict(page, kind)

    hide.__name__ = kind
    return hide


def below_private(kind, levels):
    """Moved into a list that is private itself (1), or stands under a private page (2)."""

    def hide(page):
        above = home = page.get_parent().get_parent()
        said = {"title": f"{page.title} avdelning", "slug": f"{page.slug}-{kind}", "locale": page.locale}
        if levels == 2:
            above = home.add_child(instance=ContentPage(**said))
            restrict(above, kind)
        own = above.add_child(instance=EventIndexPage(**said | {"slug": f"{page.slug}-{kind}-{levels}"}))
        if levels == 1:
            restrict(own, kind)
        page.move(own, pos="last-child")

    hide.__name__ = f"{kind}_{levels}_above"
    return hide


KINDS = ("password", "login", "groups")
ON_THE_PAGE = [
    draft,
    scheduled,
    expired_and_taken_down,
    unpublished,
    unpublished_with_a_copy,
    *(private(kind) for kind in KINDS),
]
HIDE = [
    *ON_THE_PAGE,
    *(below_private(kind, levels) for kind in KINDS for levels in (1, 2)),
]

_numbers = itertools.count(1)


def mark(name):
    """A word that nobody uses, for one hidden event."""
    letters = "".join(letter for letter in name if letter.isalpha())
    return f"zq{letters}{'abcdefghij'[next(_numbers) % 10]}q"


def full(word, starts, **said):
    """An event with the word in everything that a visitor could read of it; to be found by every filter."""
    place = {"name": f"Sal {word}", "street": f"Gatan {word}", "city": f"Stad {word}"}
    person = {"name": f"Ada {word}", "organisation": f"Region {word}"}
    return factories.event(
        **{
            "title": f"Stämma {word}",
            "slug": f"sida-{word}",
            "lead": f"Om {word}",
            "topics": [f"Ämne {word}"],
            "event_types": [f"Typ {word}"],
            "occasions": [{"starts": starts, "label": f"Tillfälle {word}"}],
            "venues": [place],
            "online": {"note": f"Sänds {word}"},
            "organisers": [{"name": f"Värd {word}"}],
            "contacts": [{"name": f"Cid {word}"}],
            "contributors": [person],
            "programme": [{"kind": "session", "title": f"Pass {word}", "contributors": [person]}],
            **said,
        }
    )


def english(page, word):
    """A live translation of the page, with the word in its own words."""
    return factories.english(page, f"Meeting {word}", f"page-{word}", lead=f"About {word}")
