"""Where an event's changes are found: the editor's header, the menus of lists, a page with all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button

from oms_events.admin.actions.access import may_copy_beside, source_of
from oms_events.admin.actions.kinds import fitting
from oms_events.models import EventPage


@dataclass(frozen=True)
class ActionLink:
    """A way to a form: its words, what it does, its address and Wagtail's name of an icon."""

    label: str
    explained: str
    url: str
    icon: str


def action_links(event: EventPage, user: Any, next_url: str = "") -> list[ActionLink]:
    """What `user` may do with an event as it is live now; `next_url` is where the forms lead back to.

    Costs one query for the dates, unless they were fetched with the event. Locks are not asked: the form
    says what stands in the way.
    """
    found = []
    if event.alias_of_id is None and event.permissions_for_user(user).can_edit():
        for kind in fitting(event) if event.live else ():
            url = change_url(event.pk, kind.name, next_url)
            found.append(ActionLink(str(kind.label), str(kind.explained), url, kind.icon))
        if may_copy_beside(event, user):
            url = _with_next(reverse("oms_events_admin:copy_next", args=[event.pk]), next_url)
            explained = _("A draft with the same words, people and places, for the next time.")
            found.append(ActionLink(_("Copy as next event"), explained, url, "copy"))
    return found


def change_url(key: int, name: str, next_url: str = "", **query: str) -> str:
    """The address of the form of a change; `query` says more, such as which occasion."""
    return _with_next(reverse("oms_events_admin:change", args=[key, name]), next_url, **query)


def header_buttons(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Wagtail's hook `register_page_header_buttons`: all that fits the event, among the other actions."""
    if page.pk is None or not issubclass(page.specific_class or object, EventPage):
        return
    event = EventPage.objects.get(pk=page.pk).specific  # as it is live; the editor shows its newest draft
    source = source_of(event)
    for n, link in enumerate(action_links(source or event, user, next_url or "")):
        yield Button(link.label, link.url, icon_name=link.icon, priority=31 + n)


def listing_buttons(page: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Wagtail's hook `register_page_listing_more_buttons`: a way to the page with all of them.

    A list asks this for each of its rows, so nothing is fetched here.
    """
    if not issubclass(page.specific_class or object, EventPage) or page.alias_of_id is not None:
        return
    if page.permissions_for_user(user).can_edit():
        url = _with_next(reverse("oms_events_admin:actions", args=[page.pk]), next_url or "")
        yield Button(_("Cancel, move, copy…"), url, icon_name="date", priority=25)


def _with_next(url: str, next_url: str, **query: str) -> str:
    said = {**query, "next": next_url} if next_url else query
    return f"{url}?{urlencode(said)}" if said else url
