"""An event page's calendar file, and what its head says of the page's other forms."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import override
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from oms_events.facts import EventFacts
from oms_events.models.expiry import has_expired
from oms_events.models.languages import interface_language
from oms_events.models.publication import (
    alternates,
    default_language,
    published_entry,
    published_event,
    route_url,
)
from oms_events.outputs.calendar import event_calendar
from oms_events.outputs.head import event_head, language_links
from oms_events.outputs.jsonld import event_jsonld, script

CALENDAR = "text/calendar; charset=utf-8"


class Translated(RoutablePageMixin):
    """A page that tells the sitemap its translations; a copy of another page is no entry of its own.

    Past its expiry it is not found, and in no sitemap.
    """

    def route(self, request, path_components):
        """As Wagtail's. Raises Http404 for this page and its routes once it has expired."""
        found = super().route(request, path_components)
        if found.page.pk == self.pk and has_expired(self):
            raise Http404
        return found

    def get_sitemap_urls(self, request=None):
        if self.alias_of_id or has_expired(self):
            return []
        links = language_links(alternates(self, request), default_language())
        told = [{"lang_code": code, "location": url} for code, url in links]
        return [{**entry, "alternates": told} for entry in super().get_sitemap_urls(request)]


class EventRoutes(Translated):
    """An event page's calendar file at `ics/`."""

    @path("ics/", name="calendar")
    def calendar_route(self, request: HttpRequest) -> HttpResponse:
        """The event's occasions. 404 for an event without a date."""
        event = self.public_facts()
        if not event.occasions:
            raise Http404
        with override(interface_language(self.locale.language_code)):
            content = event_calendar(event, published_entry(self, request))
        return served(content, CALENDAR, f"{self.slug}.ics", attached=True)

    def get_route_paths(self):
        """What a redirect must lead on when the page moves."""
        return [*super().get_route_paths(), "/ics/"]

    def faces(self, event: EventFacts, request: HttpRequest) -> dict:
        """What the templates need to name the page's other forms."""
        published = published_event(self, request)
        with override(interface_language(self.locale.language_code)):
            head = event_head(event, published)
            told = {} if published.original else event_jsonld(event, published)
        calendar = route_url(self.get_url(request) or "", "ics") if event.occasions else ""
        return {"head": head, "jsonld": script(told) if told else "", "calendar_link": calendar}


def served(content: bytes, content_type: str, name: str, attached: bool = False) -> HttpResponse:
    """A file of ours as an answer: opened in its place, or for the reader to keep."""
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(attached, name) or "inline"
    return response
