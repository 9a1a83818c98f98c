"""What the views of one event share: who may see them, where they lead, how they look."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import HookResponseMixin
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page

from oms_events.admin.actions.access import event_for, source_of
from oms_events.models import EventPage


class EventView(WagtailAdminTemplateMixin, HookResponseMixin):
    """A view on one event, for those who may edit it.

    The page of a translation has no facts of its own: it leads to the page that it gets them from.
    """

    event: EventPage

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.event = event_for(request.user, kwargs["page_id"])
        self.next_url = get_valid_next_url_from_request(request)
        if source := source_of(self.event):
            messages.info(
                request,
                _("“%(title)s” gets its facts from “%(source)s”. You are now at that page.")
                % {"title": self.event.title, "source": source.title},
            )
            return redirect(self.url_for(source))
        if refused := self.refuse():
            messages.error(request, refused)
            return redirect(self.next_url or self.edit_url)
        return super().dispatch(request, *args, **kwargs)

    def url_for(self, event: EventPage) -> str:
        """This view's address for another event."""
        match = self.request.resolver_match
        return reverse(match.view_name, kwargs={**match.kwargs, "page_id": event.pk})

    def refuse(self) -> str:
        """Why nothing can be done just now; empty where it can."""
        return ""

    @property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.event.pk])

    def get_page_subtitle(self) -> str:
        return self.event.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        items = get_breadcrumbs_items_for_page(self.event, self.request.user)
        return [*items, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "event": self.event, "next_url": self.next_url}


class EventFormView(EventView, FormView):
    """A small form on an event."""

    template_name = "oms_events/admin/event_form.html"
    explained: Any = ""

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "event": self.event}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "media": context["form"].media,
            "action_url": self.request.get_full_path(),
            "explained": self.explained,
            "submit_button_label": self.get_page_title(),
            "submit_button_active_label": _("One moment…"),
        }
