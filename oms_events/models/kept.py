"""Answers that are dear to make, kept in Django's cache until anything of ours is saved or deleted.

Where the workers of a site share no cache, each forgets what it has changed itself; the others keep an answer
until its time is up.
"""

import uuid
from collections.abc import Callable

from django.core.cache import cache
from django.db import transaction
from django.db.models import Min, Model
from django.db.models.signals import post_delete, post_save
from django.http import HttpResponse
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from oms_events.models.people import Contact, Person
from oms_events.models.snippets import EventType, Organisation, Topic, Venue

TOLD = (Page, PageViewRestriction, Contact, EventType, Organisation, Person, Topic, Venue)
NOW = "oms_events.kept"  # what the key of everything that is kept begins with; another one: all is forgotten


def connect() -> None:
    """Called when the app is ready."""
    post_save.connect(_saved)
    post_delete.connect(_deleted)


def kept(name: str, seconds: int, make: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer of this name, made where it is not kept; it is kept for so many seconds if it is a 200.

    Not past the next expiry of a page: till the site's job has come round, only the clock tells of that.
    """
    key = f"{NOW}.{cache.get(NOW, '')}.{name}"
    response = cache.get(key)
    if response is None:
        response = make()
        if response.status_code == 200:
            cache.set(key, response, min([seconds, *_seconds_to_expiry()]))
    return response


def _seconds_to_expiry() -> list[float]:
    now = timezone.now()
    coming = Page.objects.live().filter(expire_at__gt=now).aggregate(at=Min("expire_at"))["at"]
    return [(coming - now).total_seconds()] if coming else []


def forget() -> None:
    """Make everything anew from now on."""
    cache.set(NOW, uuid.uuid4().hex, None)


def _saved(sender: type[Model], update_fields: frozenset[str] | None = None, **kwargs: object) -> None:
    # Some fields alone are saved of a draft, or of a page that is locked: nobody is told of those.
    if issubclass(sender, TOLD) and not update_fields:
        _forget_now_and_then()


def _deleted(sender: type[Model], **kwargs: object) -> None:
    if issubclass(sender, TOLD):
        _forget_now_and_then()


def _forget_now_and_then() -> None:
    """Before the change is through, an answer may still be made of what was: it is forgotten once more."""
    forget()
    transaction.on_commit(forget)
