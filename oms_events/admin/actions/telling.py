"""What an editor is told about a change: what became of it, or why nothing did."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin import messages

from oms_events.admin.actions.carry_out import DRAFT, IN_WORKFLOW, PUBLISHED, SUBMITTED, Outcome
from oms_events.models import EventPage
from oms_events.models.fields import column
from oms_events.translation.errors import FactsCannotTravel


def tell(request: HttpRequest, change: Any, done: Outcome, event: EventPage) -> None:
    """A message above the next page. `change` are the words for what was done, `event` is as it is now."""
    edit = messages.button(reverse("wagtailadmin_pages:edit", args=[event.pk]), _("Edit"))
    if done.state == PUBLISHED:
        said = _("%(change)s It is published.") % {"change": change}
        if done.had_draft:
            said += " " + _("The draft has the change too, and is still a draft.")
        # A site that renders no pages has none to view.
        live = [messages.button(event.url, _("View live"))] if event.url else []
        messages.success(request, said, buttons=[*live, edit])
        return
    said = {
        SUBMITTED: _("The change has been sent for review. Readers see it when it is approved."),
        IN_WORKFLOW: _("The change is in the draft that is being reviewed."),
        DRAFT: _("The change is saved as a draft. Ask somebody who may publish it."),
    }[done.state]
    if done.had_draft:
        said += " " + _("The draft has other changes as well, which are published with it.")
    messages.warning(request, said, buttons=[edit])


def words(stopped: ValidationError) -> str:
    """Why nothing was published: a translation could not follow, or the page itself is not right."""
    if isinstance(stopped, FactsCannotTravel):
        return stopped.words
    said = [
        f"{_label(name)}: {message}" if name != NON_FIELD_ERRORS else str(message)
        for name, messages in stopped.message_dict.items()
        for message in messages
    ]
    return _("Nothing was changed. Put this right in the event's own form first. %(errors)s") % {
        "errors": " ".join(said)
    }


def _label(name: str) -> str:
    try:
        return capfirst(str(column(EventPage, name).verbose_name))
    except FieldDoesNotExist:
        return name
