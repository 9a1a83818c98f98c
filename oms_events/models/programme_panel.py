"""The programme in the editor's form, with a way to paste one."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import FieldPanel


class ProgrammePanel(FieldPanel):
    """Wagtail's panel of a StreamField, and above it the button and the dialog of a pasted programme."""

    class BoundPanel(FieldPanel.BoundPanel):
        template_name = "oms_events/admin/paste_panel.html"

        class Media:
            js = ["oms_events/admin/paste.js", "oms_events/admin/pasted.js"]
            css = {"all": ["oms_events/admin/paste.css"]}

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            if self.read_only or not self._open():
                return context
            # The rights to a new event are those to add it under its parent.
            page = self.instance.pk or self.form.parent_page.pk
            urls = {
                step: reverse(f"oms_events_admin:paste_{step}", args=[page]) for step in ("read", "blocks")
            }
            return {**context, "paste": {"stream": self.bound_field.html_name, **urls}}

        def _open(self) -> bool:
            """Whether the editor may change the page: a locked one shows its form but takes nothing."""
            lock = self.instance.get_lock() if self.instance.pk else None
            return lock is None or not (self.request and lock.for_user(self.request.user))
