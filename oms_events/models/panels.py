"""What the editor's form has beside Wagtail's own panels."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import TabbedInterface

# The script of this name fills in the end of an occasion from its start.
FILLED_IN = {"data-controller": "oms-span", "data-action": "change->oms-span#fill"}


class TabsWithAdvice(TabbedInterface):
    """Wagtail's tabs, and above them the checklist of what is probably a slip in the form as it stands."""

    class BoundPanel(TabbedInterface.BoundPanel):
        template_name = "oms_events/admin/tabs.html"

        def get_context_data(self, parent_context=None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return {**context, "advice_url": self._url(), "advice_url_once_saved": _url_of(0)}

        def _url(self) -> str:
            page = self.instance
            if page.pk:
                return _url_of(page.pk)
            model = page._meta
            return reverse(
                "oms_events_admin:advice_on_new",
                args=[model.app_label, model.model_name, self.form.parent_page.pk],
            )


def _url_of(key: int) -> str:
    return reverse("oms_events_admin:advice", args=[key])
