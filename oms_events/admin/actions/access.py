"""Who may do something with an event, and why it cannot be done just now."""

from html import unescape
from typing import Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Page

from oms_events.models import EventPage
from oms_events.translation.signals import translations_into


def event_for(user: Any, key: int) -> EventPage:
    """The event as it is live. Raises Http404, and PermissionDenied where the user may not change it."""
    event = get_object_or_404(EventPage, pk=key).specific
    if not event.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return event


def source_of(event: EventPage) -> EventPage | None:
    """The event in another language that this one gets its facts from; None where the facts are its own."""
    if event.alias_of_id is not None:
        return EventPage.objects.filter(pk=event.alias_of_id).first()
    for translation in translations_into(event):
        found = EventPage.objects.filter(
            translation_key=event.translation_key, locale_id=translation.source.locale_id
        ).first()
        if found is not None:
            return found
    return None


def hindrance(event: EventPage, user: Any) -> str:
    """Why this user cannot change the event just now; empty where nothing stands in the way."""
    if not event.live:
        return _("The event is not published. Change it in its form.")
    lock = event.get_lock()
    if lock is not None and lock.for_user(user):
        return unescape(strip_tags(str(lock.get_message(user) or lock.get_description(user))))
    return ""


def may_copy_beside(event: EventPage, user: Any) -> bool:
    """Whether the user may add a copy of the event to its own list."""
    parent: Page = event.get_parent()
    return event.permissions_for_user(user).can_copy_to(parent)
