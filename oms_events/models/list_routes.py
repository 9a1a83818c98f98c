"""The calendar and the feed of an index page, with the filters of its list."""

import datetime as dt

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import override
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from oms_events.conf import app_settings
from oms_events.models.bulk import facts_of
from oms_events.models.languages import interface_language
from oms_events.models.listing.choices import choices
from oms_events.models.listing.query import Query, read_query
from oms_events.models.listing.selection import Selection
from oms_events.models.publication import published_entry, published_list, route_url, with_query
from oms_events.models.routes import CALENDAR, Translated, served
from oms_events.outputs.calendar import list_calendar
from oms_events.outputs.feed import list_feed
from oms_events.outputs.head import list_head

ATOM = "application/atom+xml; charset=utf-8"
FILTERS = {"topic", "type", "mode", "from", "to"}


class ListRoutes(Translated, RoutablePageMixin):
    """An index page's calendar at `ics/` and feed at `atom/`, both with the filters of the list."""

    @path("ics/", name="calendar")
    def calendar_route(self, request: HttpRequest) -> HttpResponse:
        """What is not over, and what was over lately: a subscriber's past is not wiped out at once."""
        asked = self._asked(request)
        since = asked.now - dt.timedelta(days=app_settings.CALENDAR_PAST_DAYS)
        events = _answering(asked).filter(last_end__gt=since).order_by("first_start", "pk")
        events = events[: app_settings.CALENDAR_EVENTS]
        return self._told(request, asked, events, list_calendar, CALENDAR, "ics")

    @path("atom/", name="feed")
    def feed_route(self, request: HttpRequest) -> HttpResponse:
        """The events published last."""
        asked = self._asked(request)
        events = _answering(asked).order_by(F("first_published_at").desc(nulls_last=True), "-pk")
        return self._told(request, asked, events[: app_settings.FEED_ENTRIES], list_feed, ATOM, "atom")

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

    def _asked(self, request) -> Selection:
        now = timezone.now()
        known = choices(self, now)
        return Selection(self, read_query(request.GET, known.topics, known.types), now)

    def _told(self, request, asked, events, form, kind, suffix) -> HttpResponse:
        """The events in one form, our own words in the list's language."""
        pages = list(events)
        entries = zip(facts_of(pages), (published_entry(page, request) for page in pages), strict=True)
        with override(interface_language(self.locale.language_code)):
            content = form(entries, published_list(self, request, asked.query.string(page=1)))
        return served(content, kind, f"{self.slug}.{suffix}")


def _answering(asked: Selection) -> QuerySet:
    """The events that answer. A filter that cannot be read leaves none.

    Nobody reads the messages of a subscription, and a topic without events must not turn into all topics.
    """
    misread = {problem.name for problem in asked.query.problems} & FILTERS
    return asked.events().none() if misread else asked.events()
