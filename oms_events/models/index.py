"""The page that lists events: what is to come, what has been, a month."""

from dataclasses import replace

from django.conf import settings
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from oms_events.models.caching import cached
from oms_events.models.fields import own
from oms_events.models.languages import interface_language, language_switch
from oms_events.models.list_routes import ListRoutes
from oms_events.models.listing.faces import ARCHIVE, LIST, MONTH, Face, face
from oms_events.models.listing.instants import instants
from oms_events.models.listing.shown import shown
from oms_events.models.listing.visible import visible
from oms_events.models.publication import route_url, with_query


class EventIndexPage(ListRoutes, Page):
    """Upcoming events first, then those that have been."""

    introduction = RichTextField(_("introduction"), blank=True)

    template = "oms_events/event_index_page.html"
    subpage_types = ["oms_events.EventPage"]
    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    search_fields = [*Page.search_fields, index.SearchField("introduction")]

    override_translatable_fields = [own("slug")]

    class Meta:
        verbose_name = _("event list")
        verbose_name_plural = _("event lists")

    # --- events

    def events(self):
        """The events that anybody who may read this list may see in it."""
        return visible(self, timezone.now()).select_related("locale")

    def upcoming(self, now=None):
        """Events that are not over (undated ones last), soonest first. An event is upcoming until its end."""
        now = now or timezone.now()
        events = self.events().filter(Q(last_end__gt=now) | Q(last_end=None))
        return events.order_by(F("first_start").asc(nulls_last=True), "title")

    def past(self, now=None):
        """Events that are over, latest first."""
        return self.events().filter(last_end__lte=now or timezone.now()).order_by("-last_end", "title")

    # --- serving

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """What is to come."""
        return self._draw(LIST, request)

    @path("archive/", name="archive")
    def archive_route(self, request: HttpRequest) -> HttpResponse:
        """What has been, the latest first."""
        return self._draw(ARCHIVE, request)

    @path("month/", name="month")
    def month_route(self, request: HttpRequest) -> HttpResponse:
        """The month of the query's `from`, or this one."""
        return self._draw(MONTH, request)

    def serve(self, request, *args, **kwargs):
        """The list, or one of its routes, with what caches need to know."""
        response = super().serve(request, *args, **kwargs)
        drawn = (getattr(response, "context_data", None) or {}).get("face")
        told = [(card.page, card.event) for card in drawn.cards] if drawn else []
        return cached(request, self, response, lambda now: instants(now, self, told))

    def get_cached_paths(self):
        """What a cache in front of the site keeps of this page."""
        return ["/", "/archive/", "/month/", "/ics/", "/atom/"]

    def get_template(self, request, *args, **kwargs):
        """The page type's own template, and ours where a subclass has none."""
        return [super().get_template(request, *args, **kwargs), EventIndexPage.template]

    def get_context(self, request, *args, **kwargs):
        language = self.locale.language_code
        return {
            **super().get_context(request, *args, **kwargs),
            "language": language,
            "ui_language": interface_language(language),
            "site_zone": settings.TIME_ZONE,
        }

    def _draw(self, name: str, request: HttpRequest) -> HttpResponse:
        language = self.locale.language_code
        with override(interface_language(language)):
            drawn = face(name, self, request, timezone.now(), language)
            told = {
                **self.faces(drawn.query, request),
                "face": drawn,
                "shown": shown(drawn, self.get_url(request) or ""),
                "switch": language_switch(self, request),
            }
        told["head"] = replace(told["head"], **self._head(drawn, told["head"]))
        return self.render(request, context_overrides=told)

    def _head(self, drawn: Face, head) -> dict:
        """The addresses of this face, where the head has those of the list."""
        query = drawn.query.string()
        if drawn.name == LIST and not query:
            return {}

        def of_face(url: str) -> str:
            return url if drawn.name == LIST else route_url(url, drawn.name)

        address = with_query(of_face(self.get_full_url() or ""), query)
        # A filtered list in another language answers other words.
        languages = () if query else tuple((code, of_face(url)) for code, url in head.languages)
        graph = tuple((name, address if name == "og:url" else said) for name, said in head.open_graph)
        return {"canonical": address, "languages": languages, "open_graph": graph}
