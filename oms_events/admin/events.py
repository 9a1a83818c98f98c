"""The event list in the admin: all events of all lists and languages, to filter, search and sort."""

from typing import Any

from django.db.models import Case, F, QuerySet, Value, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.admin.widgets.button import Button
from wagtail.permissions import page_permission_policy

from oms_events.admin.events_columns import COLUMNS, tell
from oms_events.admin.events_filters import EventFilterSet
from oms_events.models import EventPage

NEXT = "next"  # no column: what comes next, soonest first, then what has been, latest first


class EventListView(IndexView):
    """Wagtail's flat list of pages: those that the editor may explore."""

    base_columns = COLUMNS
    default_ordering = NEXT

    def order_queryset(self, events: QuerySet) -> QuerySet:
        if self.ordering != NEXT or self.is_searching:
            return super().order_queryset(events)
        over = When(last_end__lte=timezone.now(), then=Value(True))
        ends_if_over = Case(When(last_end__lte=timezone.now(), then=F("last_end")))
        return events.order_by(
            Case(over, default=Value(False)),
            ends_if_over.desc(),
            F("first_start").asc(nulls_last=True),
            "-pk",
        )

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = list(super().header_more_buttons)
        if self.add_url:
            url = reverse("oms_events_admin:import")
            buttons.append(Button(_("Import events"), url=url, icon_name="upload", priority=20))
        return buttons

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        tell(context["object_list"])
        return context


class EventsMenuItem(MenuItem):
    """For those who may do anything at all with pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return page_permission_policy.user_has_any_permission(
            request.user, EventListView.any_permission_required
        )


class EventListViewSet(PageListingViewSet):
    model = EventPage
    name = "oms_events_list"
    url_prefix = "oms_events/events"
    index_view_class = EventListView
    filterset_class = EventFilterSet
    icon = "date"
    add_to_admin_menu = True
    menu_label = _("Events")
    menu_order = 240
    menu_item_class = EventsMenuItem


event_list = EventListViewSet()
