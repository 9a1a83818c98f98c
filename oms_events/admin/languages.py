"""The languages of an event beside its form: which there are, how far each is, what is behind."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel

from oms_events.models import EventPage
from oms_events.translation.progress import progress_of

MARK = "oms_events_panel"


class LanguagesSidePanel(BaseSidePanel):
    """A side panel of the editor; its toggle counts the texts that are behind."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle languages")
        icon_name = "wagtail-localize-language"

        def get_context_data(self, parent_context):
            behind = sum(one.behind for one in self.panel.languages)
            return {**super().get_context_data(parent_context), "count": behind}

    name = "languages"
    title = _("Languages")
    template_name = "oms_events/admin/languages.html"
    order = 150

    def __init__(self, page: EventPage, request: HttpRequest):
        super().__init__(page, request)
        self.languages = progress_of([page])[page.translation_key]

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {**super().get_context_data(parent_context), "languages": self.languages}


def edit_page(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Wagtail's hook `before_edit_page`: its own editor with our panel among its side panels.

    Wagtail has no hook for side panels; what its view is about to draw takes one more.
    """
    page = page.specific
    if request.method != "GET" or not isinstance(page, EventPage) or hasattr(request, MARK):
        return None
    setattr(request, MARK, True)
    view = request.resolver_match
    response = view.func(request, *view.args, **view.kwargs)
    panels = (getattr(response, "context_data", None) or {}).get("side_panels")
    if panels is not None and page.alias_of_id is None and not getattr(response, "is_rendered", True):
        panels.append(LanguagesSidePanel(page, request))
    return response
