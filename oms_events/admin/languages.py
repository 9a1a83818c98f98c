"""The languages of events, beside a form and in a list: which there are, how far each is, what is behind."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.ui.tables import BaseColumn, Column

from oms_events.models import EventPage
from oms_events.translation.progress import languages_of
from oms_events.translation.whole import answer_of_view

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
        self.languages = languages_of([page])[page.pk]

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {**super().get_context_data(parent_context), "languages": self.languages}


class LanguagesColumn(Column):
    """A column of a table of event pages; its figures are fetched for all rows at once, in two queries.

    `LanguagesColumn("languages", label=_("Languages"))`; one of these serves any number of requests.
    """

    cell_template_name = "oms_events/admin/languages_cell.html"
    KEPT = "oms_events_languages"  # on the table, which is made for each answer

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        table = parent_context["table"]
        if not hasattr(table, self.KEPT):
            setattr(table, self.KEPT, languages_of(table.data))
        languages = getattr(table, self.KEPT).get(instance.pk, [])
        # Not by way of Column, which would look for an attribute of the page.
        return {**BaseColumn.get_cell_context_data(self, instance, parent_context), "languages": languages}


def edit_page(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Wagtail's hook `before_edit_page`: its own editor with our panel among its side panels.

    Wagtail has no hook for side panels; what its view is about to draw takes one more.
    """
    page = page.specific
    if request.method != "GET" or not isinstance(page, EventPage) or hasattr(request, MARK):
        return None
    setattr(request, MARK, True)
    response = answer_of_view(request)
    panels = (getattr(response, "context_data", None) or {}).get("side_panels")
    if panels is not None and page.alias_of_id is None and not getattr(response, "is_rendered", True):
        panels.append(LanguagesSidePanel(page, request))
    return response
