"""Closing the registration of several events at once, from any of Wagtail's lists of pages."""

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from oms_events.admin.actions.access import hindrance, source_of
from oms_events.admin.actions.carry_out import carry_out
from oms_events.admin.actions.kinds import KINDS, fitting
from oms_events.admin.events_filters import EventFilterSet
from oms_events.models import EventPage
from oms_events.models.listing.matching import found

CLOSE = KINDS["close"]


class CloseRegistration(PageBulkAction):
    """As the action on one event: what is live is changed, and a newer draft stays a draft."""

    display_name = CLOSE.label
    action_type = "close_registration"
    aria_label = _("Close registration of the selected events")
    template_name = "oms_events/admin/close_registration.html"
    action_priority = 60

    def check_perm(self, page: Page) -> bool:
        """Published events of one's own to publish, that have a registration to close."""
        event = page.specific
        if not isinstance(event, EventPage) or source_of(event) is not None:
            return False
        may = event.permissions_for_user(self.request.user).can_publish()
        return may and not hindrance(event, self.request.user) and CLOSE in fitting(event)

    def get_all_objects_in_listing_query(self, parent_id: Any) -> Any:
        """All pages of the list that one came from: of the event list, those that its filters leave."""
        came_from = urlsplit(self.next_url)
        if came_from.path != reverse("oms_events_list:index"):
            return super().get_all_objects_in_listing_query(parent_id)
        asked = QueryDict(came_from.query)
        explorable = page_permission_policy.explorable_instances(self.request.user).values("pk")
        events = EventPage.objects.filter(pk__in=explorable)
        filters = EventFilterSet(asked, queryset=events, request=self.request)
        events = filters.qs if filters.is_valid() else events.none()
        if words := asked.get("q"):
            events = events.filter(pk__in=found(words))
        return events.values_list("pk", flat=True)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except ValidationError as stopped:  # a translation cannot follow: nothing is closed
            messages.error(self.request, " ".join(stopped.messages))
            return redirect(self.next_url)

    @classmethod
    def execute_action(cls, objects: list[Page], user: Any = None, **kwargs: Any) -> tuple[int, int]:
        for page in objects:
            form = CLOSE.form({}, event=page.specific)
            form.full_clean()
            carry_out(page.pk, form.apply, CLOSE.log_action, user)
        return len(objects), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return ngettext(
            "Registration was closed for %(n)s event.",
            "Registration was closed for %(n)s events.",
            num_parent_objects,
        ) % {"n": num_parent_objects}
