"""Tells a cache in front of the site what is no longer right, where `wagtail.contrib.frontend_cache` is used.

Wagtail itself purges the page that was published. With an event go its translations, and every language
of its list, since a list can show what another language lacks. Addresses with a query are not named to
the cache; those are bounded by `Cache-Control`.
"""

from collections.abc import Iterable

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction, ReferenceIndex
from wagtail.signals import page_published, page_unpublished, post_page_move, pre_page_move

from oms_events.models.event import EventPage
from oms_events.models.people import Contact, Person
from oms_events.models.publication import route_url
from oms_events.models.snippets import EventType, Organisation, Topic, Venue

SNIPPETS = (Contact, EventType, Organisation, Person, Topic, Venue)


def connect() -> None:
    """Called when the app is ready. Does nothing where the site has no such cache."""
    if apps.is_installed("wagtail.contrib.frontend_cache"):
        listen()


def listen() -> None:
    """Purge from now on; listening twice is as listening once."""
    for signal, receiver, sender in _listeners():
        signal.connect(receiver, sender=sender)


def listen_no_more() -> None:
    """Purge nothing from now on."""
    for signal, receiver, sender in _listeners():
        signal.disconnect(receiver, sender=sender)


def _listeners():
    """Each signal with what hears it, and whose it is (None: anybody's)."""
    yield from ((signal, _event_changed, None) for signal in (page_published, page_unpublished))
    yield from ((signal, _event_moved, None) for signal in (pre_page_move, post_page_move))
    yield pre_delete, _event_deleted, None
    yield from ((signal, _restricted, PageViewRestriction) for signal in (post_save, post_delete))
    yield from ((signal, _snippet_changed, model) for model in SNIPPETS for signal in (post_save, pre_delete))


def purge_events(events: Iterable[EventPage], *others: Page) -> None:
    """Purge these events, their translations, the lists of all of them, and other pages.

    Addresses are found now, before a page is gone, and purged when the transaction is through.
    """
    from wagtail.contrib.frontend_cache.utils import PurgeBatch

    keys = {event.translation_key for event in events}
    pages = (
        [*EventPage.objects.filter(translation_key__in=keys).defer_streamfields(), *others] if keys else []
    )
    batch = PurgeBatch()
    batch.add_urls(url for page in [*pages, *_lists(pages)] for url in _addresses(page))
    if batch.urls:
        transaction.on_commit(batch.purge)


def _addresses(page: Page) -> list[str]:
    """As Wagtail names them, but right too where addresses have no slash at their end."""
    url = page.full_url
    routes = [path.strip("/") for path in page.get_cached_paths()] if url else []
    return [route_url(url, route) if route else url for route in routes]


def _lists(events: Iterable[Page]) -> list[Page]:
    """The lists of these events in every language."""
    paths = {event.path[: -Page.steplen] for event in events}
    keys = Page.objects.filter(path__in=paths).values("translation_key")
    return list(Page.objects.filter(translation_key__in=keys).specific()) if paths else []


def _event_changed(sender, instance, **kwargs):
    if isinstance(instance, EventPage):
        purge_events([instance])


def _event_moved(sender, instance, parent_page_before=None, **kwargs):
    event = instance.specific_deferred
    if isinstance(event, EventPage):
        purge_events([event], *filter(None, [parent_page_before]))


def _event_deleted(sender, instance, **kwargs):
    if isinstance(instance, EventPage):
        purge_events([instance])


def _restricted(sender, instance, **kwargs):
    """A page became private, or public again: it and the events below it."""
    purge_events(EventPage.objects.descendant_of(instance.page, inclusive=True).defer_streamfields())


def _snippet_changed(sender, instance, **kwargs):
    """The events that use it, told by Wagtail's index of references: in rows and in blocks."""
    pages = ContentType.objects.get_for_model(Page)
    used = ReferenceIndex.get_references_to(instance).filter(base_content_type=pages)
    keys = {int(key) for key in used.values_list("object_id", flat=True)}
    purge_events(EventPage.objects.filter(pk__in=keys).defer_streamfields())
