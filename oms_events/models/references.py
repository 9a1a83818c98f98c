"""Wagtail's index of what refers to what, brought up to date once for a page and all its rows."""

from collections.abc import Iterator
from contextlib import contextmanager

from wagtail.models import Page


@contextmanager
def indexed_once(page: Page) -> Iterator[None]:
    """Save a page with its rows inside. Wagtail reads the whole page anew for every row that is saved,
    so that the time to save would grow with rows times programme items.

    Where somebody has switched the index off already (a copy, a fixture), it stays off.
    """
    # It asks for the page model as it is imported, which is not there yet when ours is made.
    from wagtail import signal_handlers

    if getattr(signal_handlers.reference_index_auto_update_disabled, "value", False):
        yield
        return
    with signal_handlers.disable_reference_index_auto_update():
        yield
    signal_handlers.update_reference_index_on_save(page)
