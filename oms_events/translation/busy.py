"""Which objects are being written by the carrying itself, so that it does not answer its own signals."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from wagtail.models import TranslatableMixin

_busy: ContextVar[frozenset[Any]] = ContextVar("oms_events_carrying", default=frozenset())


def is_carrying() -> bool:
    """Whether anything is being carried now."""
    return bool(_busy.get())


@contextmanager
def carrying(instance: TranslatableMixin) -> Iterator[bool]:
    """Mark an object as being dealt with. Gives False where it is so already: two sources in a circle end."""
    me = (instance.translation_key, instance.locale_id)
    if me in _busy.get():
        yield False
        return
    token = _busy.set(_busy.get() | {me})
    try:
        yield True
    finally:
        _busy.reset(token)
