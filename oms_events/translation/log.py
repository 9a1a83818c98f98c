"""What an event's history says about facts that came from another language."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from oms_events.models.publishing import IN_VAIN
from oms_events.translation.versions import FACTS, RETURNED, WITHDRAWN


class FactsFormatter(LogFormatter):
    label = gettext_lazy("Facts from the source")

    def format_message(self, log_entry):
        if log_entry.data.get("locked"):
            return _("Got new facts from the page that it translates, although it is locked")
        return _("Got new facts from the page that it translates")


class InVainFormatter(LogFormatter):
    label = gettext_lazy("Not published at its hour")

    def format_message(self, log_entry):
        return log_entry.data.get("words", self.label)


def register(actions) -> None:
    """Wagtail's hook `register_log_actions`."""
    actions.register_action(FACTS)(FactsFormatter)
    actions.register_action(IN_VAIN)(InVainFormatter)
    actions.register_action(
        WITHDRAWN,
        gettext_lazy("Withdraw with the source"),
        gettext_lazy("Withdrawn together with its source"),
    )
    actions.register_action(
        RETURNED,
        gettext_lazy("Publish with the source"),
        gettext_lazy("Published again together with its source"),
    )
