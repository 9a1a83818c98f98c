"""Which events a list may show at all. Whoever reads a list has passed the restrictions above it.

So only restrictions on the events themselves count here, and those above another language's list.
"""

import datetime as dt

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from wagtail.models import Page, PageViewRestriction

from oms_events.conf import app_settings
from oms_events.models.event import EventPage
from oms_events.models.expiry import not_expired
from oms_events.models.standing import standing


def visible(index: Page, now: dt.datetime, request: HttpRequest | None = None) -> QuerySet:
    """The events that anybody may see in this list: live, not expired, no copies, not private.

    With the setting FALLBACK_LANGUAGES also those that the list's language lacks.
    """
    some_private = standing(index, request).restricted_below
    shown = Q(_children(index))
    preferred = [index]
    for other in fallback_lists(index, request):
        sibling = _open(
            EventPage.objects.filter(translation_key=OuterRef("translation_key")), now, some_private
        )
        exists_before = sibling.filter(_any_of(preferred))
        shown |= _children(other) & Q(~Exists(exists_before))
        preferred.append(other)
    return _open(EventPage.objects.filter(shown), now, some_private)


def fallback_lists(index: Page, request: HttpRequest | None = None) -> list[Page]:
    """The same list in the languages that fill in for the index's own, the preferred one first."""
    wanted = app_settings.FALLBACK_LANGUAGES
    if not wanted or index.pk is None:
        return []
    order = [code for code, _ in settings.WAGTAIL_CONTENT_LANGUAGES] if wanted is True else list(wanted)
    others = [page for page in standing(index, request).public if page.pk != index.pk]
    told = [page for page in others if page.locale.language_code in order]
    return sorted(told, key=lambda page: order.index(page.locale.language_code))


def _open(events: QuerySet, now: dt.datetime, some_private: bool) -> QuerySet:
    """Without what is not published, only a copy, past its expiry, or restricted.

    `some_private`: whether there is any restriction to look for; the question costs on every row.
    """
    if some_private:
        events = events.filter(~Exists(PageViewRestriction.objects.filter(page_id=OuterRef("pk"))))
    return events.filter(not_expired(now), live=True, alias_of=None)


def _children(index: Page) -> Q:
    return Q(path__startswith=index.path, depth=index.depth + 1)


def _any_of(lists: list[Page]) -> Q:
    found = Q(_children(lists[0]))
    for other in lists[1:]:
        found |= _children(other)
    return found
