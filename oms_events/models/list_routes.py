"""The calendar and the feed of an index page, with the filters of its list."""

import datetime as dt

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import override
from wagtail.contrib.routable_page.models import path

from oms_events.conf import app_settings
from oms_events.models.caching import stamped
from oms_events.models.languages import interface_language
from oms_events.models.listing.choices import Choices, choices
from oms_events.models.listing.entries import calendar_entries, feed_entries
from oms_events.models.listing.instants import instants
from oms_events.models.listing.query import Query, read_query
from oms_events.models.listing.selection import Selection
from oms_events.models.listing.visible import visible
from oms_events.models.publication import published_list, route_url, with_query
from oms_events.models.routes import CALENDAR, Translated, served
from oms_events.outputs.calendar import list_calendar
from oms_events.outputs.feed import list_feed
from oms_events.outputs.head import list_head

ATOM = "application/atom+xml; charset=utf-8"
FILTERS = {"topic", "type", "mode", "from", "to"}


class ListRoutes(Translated):
    """An index page's calendar at `ics/` and feed at `atom/`, both with the filters of the list."""

    @path("ics/", name="calendar")
    def calendar_route(self, request: HttpRequest) -> HttpResponse:
        """What is not over, and what was over lately: a subscriber's past is not wiped out at once."""
        return stamped(request, self, self._instants, lambda: self._calendar(request))

    @path("atom/", name="feed")
    def feed_route(self, request: HttpRequest) -> HttpResponse:
        """The events published last."""
        return stamped(request, self, self._instants, lambda: self._feed(request))

    def get_route_paths(self):
        """What a redirect must lead on when the page moves: its subscribers come here."""
        return [*super().get_route_paths(), "/ics/", "/atom/", "/archive/", "/month/"]

    def faces(self, query: Query, request: HttpRequest) -> dict:
        """What the templates need to name the list's other forms, with the filters of `query`."""
        published = published_list(self, request, query.string(page=1))
        url = self.get_url(request) or ""
        _, _, address = published.calendar_url.partition("://")
        return {
            "head": list_head(published),
            "subscribe_link": f"webcal://{address}" if address else "",
            "calendar_link": with_query(route_url(url, "ics"), published.query),
            "feed_link": with_query(route_url(url, "atom"), published.query),
        }

    def _instants(self, now: dt.datetime):
        return instants(now, self)

    def _calendar(self, request: HttpRequest) -> HttpResponse:
        asked = self._asked(request)
        since = asked.now - dt.timedelta(days=app_settings.CALENDAR_PAST_DAYS)
        events = _answering(asked).filter(last_end__gt=since).order_by("first_start", "pk")
        entries = calendar_entries(events[: app_settings.CALENDAR_EVENTS], request)
        return self._told(request, asked, entries, list_calendar, CALENDAR, "ics")

    def _feed(self, request: HttpRequest) -> HttpResponse:
        asked = self._asked(request)
        number = app_settings.FEED_ENTRIES
        events = _answering(asked)
        # Without those that have no date, a database can walk along its index.
        pages = list(events.exclude(first_published_at=None).order_by("-first_published_at", "-pk")[:number])
        if len(pages) < number:
            pages += events.filter(first_published_at=None).order_by("-pk")[: number - len(pages)]
        return self._told(request, asked, feed_entries(pages, request), list_feed, ATOM, "atom")

    def _asked(self, request) -> Selection:
        now = timezone.now()
        events = visible(self, now, request)
        known = choices(self, now, events) if request.GET.keys() & {"topic", "type"} else Choices()
        return Selection(self, read_query(request.GET, known.topics, known.types), now, events)

    def _told(self, request, asked, entries, form, kind, suffix) -> HttpResponse:
        """The events in one form, our own words in the list's language."""
        with override(interface_language(self.locale.language_code)):
            content = form(entries, published_list(self, request, asked.query.string(page=1)))
        return served(content, kind, f"{self.slug}.{suffix}")


def _answering(asked: Selection) -> QuerySet:
    """The events that answer. A filter that cannot be read leaves none.

    Nobody reads the messages of a subscription, and a topic without events must not turn into all topics.
    """
    misread = {problem.name for problem in asked.query.problems} & FILTERS
    events = asked.events().none() if misread else asked.events()
    return events.prefetch_related("locale").defer("programme", "contributors", "about")
