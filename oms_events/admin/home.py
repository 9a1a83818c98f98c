"""The work list on the admin's home: what an editor has to see to among the events that are theirs."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext
from wagtail.admin.ui.components import Component
from wagtail.permissions import page_permission_policy

from oms_events.admin.events_columns import date_in_words
from oms_events.admin.home_tasks import CLOSING, TASKS, Task
from oms_events.conf import app_settings
from oms_events.facts import EventFacts
from oms_events.models import EventPage
from oms_events.models.languages import interface_language
from oms_events.models.listing.cards import facts_told
from oms_events.rules import wording
from oms_events.rules.advice_dates import registrations

SHOWN = 5  # of each kind


@dataclass(frozen=True)
class Line:
    """An event to see to: its page, and its date (or last day to register) in words."""

    page: EventPage
    date: str


@dataclass(frozen=True)
class Section:
    """A kind of thing to see to; `more` of it than is shown stand in the event list at `url`."""

    task: Task
    lines: list[Line]
    more: int
    url: str


class EventWorkPanel(Component):
    """A panel of Wagtail's home. Nothing to see to: no panel."""

    name = "oms_events_work"
    template_name = "oms_events/admin/home.html"
    order = 150

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"sections": sections(parent_context["request"].user)}


def sections(user: Any) -> list[Section]:
    """What there is to see to among the events that `user` may edit: two questions a kind at most."""
    now = timezone.now()
    editable = page_permission_policy.instances_user_has_permission_for(user, "change")
    found = []
    for task in TASKS:
        if task.code not in app_settings.WORK_LIST_OFF:
            events = task.events(now).filter(pk__in=editable.order_by().values("pk"))
            pages = list(events.select_related("locale").defer_streamfields()[: SHOWN + 1])
            more = events.count() - SHOWN if len(pages) > SHOWN else 0
            found.append((task, pages[:SHOWN], more))
    told = facts_told({page.pk: page for _, pages, _ in found for page in pages}.values())
    return [
        Section(
            task,
            [Line(page, _date(task, page, told[page.pk])) for page in pages],
            more,
            f"{reverse('oms_events_list:index')}?{urlencode({'todo': task.code})}",
        )
        for task, pages, more in found
        if pages
    ]


def _date(task: Task, page: EventPage, event: EventFacts) -> str:
    if task.code != CLOSING:
        return date_in_words(page, event)
    deadlines = [facts.deadline for facts, _, _ in registrations(event) if facts.deadline]
    deadlines.sort(key=lambda deadline: deadline.last_instant(page.zone))
    coming = [one for one in deadlines if one.last_instant(page.zone) > timezone.now()] or deadlines
    language = interface_language(get_language() or "en")
    return gettext("last day to register %(date)s") % {"date": wording.moment(coming[0], language)}


def add_panel(request: HttpRequest, panels: list) -> None:
    """Wagtail's hook `construct_homepage_panels`."""
    panels.append(EventWorkPanel())
