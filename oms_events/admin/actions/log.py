"""What an event's history says about the changes made in one step."""

from django.utils.translation import gettext as _
from wagtail.log_actions import LogFormatter

from oms_events.admin.actions.kinds import KINDS, Kind


def _formatter(kind: Kind) -> type[LogFormatter]:
    class ChangeFormatter(LogFormatter):
        label = kind.label

        def format_message(self, log_entry):
            if log_entry.data.get("draft"):
                return _("In the draft: %(change)s") % {"change": kind.done}
            return kind.done

        def format_comment(self, log_entry):
            return log_entry.data.get("reason", "")

    return ChangeFormatter


def register(actions) -> None:
    """Wagtail's hook `register_log_actions`."""
    for kind in KINDS.values():
        actions.register_action(kind.log_action)(_formatter(kind))
