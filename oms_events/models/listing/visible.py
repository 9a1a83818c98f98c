"""Which events a list may show at all. Whoever reads a list has passed the restrictions above it.

So only restrictions on the events themselves count here, and those above another language's list.
"""

import datetime as dt

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Page, PageViewRestriction

from oms_events.conf import app_settings
from oms_events.models.event import EventPage


def visible(index: Page, now: dt.datetime) -> QuerySet:
    """The events that anybody may see in this list: live, not expired, no copies, not private.

    With the setting FALLBACK_LANGUAGES also those that the list's language lacks.
    """
    shown = Q(_children(index))
    preferred = [index]
    for other in fallback_lists(index):
        sibling = _open(EventPage.objects.filter(translation_key=OuterRef("translation_key")), now)
        exists_before = sibling.filter(_any_of(preferred))
        shown |= _children(other) & ~Exists(exists_before)
        preferred.append(other)
    return _open(EventPage.objects.filter(shown), now)


def fallback_lists(index: Page) -> list[Page]:
    """The same list in the languages that fill in for the index's own, the preferred one first."""
    wanted = app_settings.FALLBACK_LANGUAGES
    if not wanted or index.pk is None:
        return []
    order = [code for code, _ in settings.WAGTAIL_CONTENT_LANGUAGES] if wanted is True else list(wanted)
    others = index.get_translations().live().public().filter(alias_of=None, locale__language_code__in=order)
    return sorted(others.select_related("locale"), key=lambda page: order.index(page.locale.language_code))


def _open(events: QuerySet, now: dt.datetime) -> QuerySet:
    """Without what is not published, only a copy, past its expiry, or restricted."""
    restricted = PageViewRestriction.objects.filter(page_id=OuterRef("pk"))
    return events.filter(
        ~Exists(restricted), Q(expire_at=None) | Q(expire_at__gt=now), live=True, alias_of=None
    )


def _children(index: Page) -> Q:
    return Q(path__startswith=index.path, depth=index.depth + 1)


def _any_of(lists: list[Page]) -> Q:
    found = Q(_children(lists[0]))
    for other in lists[1:]:
        found |= _children(other)
    return found
