"""Copy an event as its next one: a draft beside it, without what held for the last time."""

import datetime as dt
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.actions.copy_page import CopyPageAction
from wagtail.admin import messages

from oms_events.admin.actions.access import may_copy_beside
from oms_events.admin.actions.base import EventFormView
from oms_events.admin.actions.copy_form import CopyForm
from oms_events.models import EventPage
from oms_events.models.next_event import Renewal, renew


@transaction.atomic
def copy_as_next(
    event: EventPage, first: dt.date | None, title: str, slug: str, user: Any
) -> tuple[EventPage, Renewal]:
    """A draft of the next event beside `event`, and what was cleared in it.

    What is live is copied, else the newest draft. Raises PermissionDenied where the user may not add it.
    """
    # Read anew, since it is changed on the way.
    version = type(event).objects.get(pk=event.pk) if event.live else event.get_latest_revision_as_object()
    renewal = renew(version, first)
    made = CopyPageAction(
        page=version,
        to=event.get_parent(),
        update_attrs={
            "title": title,
            "draft_title": title,
            "slug": slug,
            # Its own key, and those of its rows, were made anew together with the ids of its blocks.
            "translation_key": version.translation_key,
            "expired": False,
            "locked": False,
            "locked_by": None,
            "locked_at": None,
        },
        copy_revisions=False,
        keep_live=False,
        reset_translation_key=False,
        user=user,
    ).execute()
    return made, renewal


class CopyView(EventFormView):
    form_class = CopyForm
    header_icon = "copy"
    explained = gettext_lazy(
        "Words, people, contacts and places are kept; dates, status, recording, documents and the link to "
        "register are not. The days of the programme move to the new date."
    )

    def get_page_title(self):
        return _("Copy as next event")

    def refuse(self):
        if self.event.alias_of_id is not None or not may_copy_beside(self.event, self.request.user):
            raise PermissionDenied
        return ""

    def form_valid(self, form):
        if answer := self.run_hook("before_copy_page", self.request, self.event):
            return answer
        said = form.cleaned_data
        made, renewal = copy_as_next(
            self.event, said["first"], said["title"], said["slug"], self.request.user
        )
        words = render_to_string("oms_events/admin/copied.html", _told(self.event, made, renewal))
        messages.success(self.request, words)
        if answer := self.run_hook("after_copy_page", self.request, self.event, made):
            return answer
        return redirect(reverse("wagtailadmin_pages:edit", args=[made.pk]))


def _told(event: EventPage, made: EventPage, renewal: Renewal) -> dict[str, Any]:
    days = renewal.moved.days if renewal.moved is not None else None
    first = made.first_start
    return {
        "event": event,
        "cleared": renewal.cleared,
        "moved": days is not None,
        "days": days,
        "past": first is not None and first < timezone.now(),
    }
