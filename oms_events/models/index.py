"""The page that lists events."""

from django.conf import settings
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from oms_events.models.event import EventPage
from oms_events.models.fields import own
from oms_events.models.languages import interface_language, language_switch
from oms_events.models.list_routes import ListRoutes
from oms_events.models.listing.query import Query


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

    def events(self):
        """The live, public events of this list."""
        return EventPage.objects.child_of(self).live().public().filter(alias_of=None).select_related("locale")

    def upcoming(self, now=None):
        """Events that are not over (undated ones last), soonest first. An event is upcoming until its end."""
        now = now or timezone.now()
        events = self.events().filter(Q(last_end__gt=now) | Q(last_end=None))
        return events.order_by(F("first_start").asc(nulls_last=True), "title")

    def past(self, now=None):
        """Events that are over, latest first."""
        return self.events().filter(last_end__lte=now or timezone.now()).order_by("-last_end", "title")

    def get_context(self, request, *args, **kwargs):
        language = self.locale.language_code
        now = timezone.now()
        return {
            **super().get_context(request, *args, **kwargs),
            "upcoming": [_card(page, now) for page in self.upcoming(now)],
            "past": [_card(page, now) for page in self.past(now)],
            "language": language,
            "ui_language": interface_language(language),
            "site_zone": settings.TIME_ZONE,
            "switch": language_switch(self, request),
            **self.faces(Query(), request),
        }


def _card(page, now):
    event = page.facts()
    return {"page": page, "event": event, "zone": page.zone, "lifecycle": page.lifecycle(event, now)}
