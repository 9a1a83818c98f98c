"""The calendar and the feed of an index page, with the filters of its list."""

import datetime as dt

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import override
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from oms_events.conf import app_settings
from oms_events.models.languages import interface_language
from oms_events.models.listing.choices import choices
from oms_events.models.listing.query import Query, read_query
from oms_events.models.listing.selection import Selection
from oms_events.models.publication import published_entry, published_list, route_url, with_query
from oms_events.models.routes import CALENDAR, Translated, served
from oms_events.models.rows import Occasion
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
        content = self._told(list_calendar, events[: app_settings.CALENDAR_EVENTS], asked.query, request)
        return served(content, CALENDAR, f"{self.slug}.ics")

    @path("atom/", name="feed")
    def feed_route(self, request: HttpRequest) -> HttpResponse:
        """The events published last."""
        asked = self._asked(request)
        events = _answering(asked).order_by(F("first_published_at").desc(nulls_last=True), "-pk")
        content = self._told(list_feed, events[: app_settings.FEED_ENTRIES], asked.query, request)
        return served(content, ATOM, f"{self.slug}.atom")

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

    def _told(self, form, events, query, request) -> bytes:
        """The events in one form, our own words in the list's language."""
        pages = list(events.select_related("locale"))
        sequences = _sequences(pages)
        entries = [
            (page.facts(), published_entry(page, request, sequences.get(page.pk, {}))) for page in pages
        ]
        with override(interface_language(self.locale.language_code)):
            return form(entries, published_list(self, request, query.string(page=1)))


def _answering(asked: Selection) -> QuerySet:
    """The events that answer. A filter that cannot be read leaves none.

    Nobody reads the messages of a subscription, and a topic without events must not turn into all topics.
    """
    misread = {problem.name for problem in asked.query.problems} & FILTERS
    return asked.events().none() if misread else asked.events()


def _sequences(pages) -> dict[int, dict[str, int]]:
    """The SEQUENCE of every occasion of these event pages, by page and occasion."""
    found: dict[int, dict[str, int]] = {}
    rows = Occasion.objects.filter(page__in=[page.pk for page in pages])
    for page, key, sequence in rows.values_list("page_id", "translation_key", "sequence"):
        found.setdefault(page, {})[str(key)] = sequence
    return found
