"""A publication, or a withdrawal, that is whole: what listens to it succeeds with it, or it has not been.

Wagtail sends `page_published` when the page is written already, and its actions run in no transaction of
their own. The signals here are sent inside the page's own save, whoever publishes: `revision.publish()`,
Wagtail's action classes, the admin, its API, `publish_scheduled`.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale, Page, PageLogEntry, Revision

logger = logging.getLogger("oms_events")

SCHEDULED = "wagtail.publish.scheduled"
IN_VAIN = "oms_events.not_published"

facts_published = Signal()  # instance: the page; its row has been written with the facts of now
facts_withdrawn = Signal()  # instance: the page; its row says that it is not live any more


class FactsCannotTravel(ValidationError):
    """A translation could not get the facts: nothing is published, in no language.

    A ValidationError, so that forms and the API answer with its words.
    """

    def __init__(self, locale: Locale, name: str, reason: Exception):
        said = {"name": name, "language": locale.get_display_name(), "reason": _words(reason)}
        self.words = self.sentence() % said
        super().__init__({NON_FIELD_ERRORS: [self.words]})

    def sentence(self) -> str:
        return _("“%(name)s” was not published: its facts could not be carried into %(language)s. %(reason)s")

    def __str__(self) -> str:
        return self.words


class CannotWithdraw(FactsCannotTravel):
    """A translation could not be taken down: nothing is, in no language."""

    def sentence(self) -> str:
        return _("“%(name)s” was not unpublished: it could not be taken down in %(language)s. %(reason)s")


def _words(reason: Exception) -> str:
    if isinstance(reason, ValidationError):
        return " ".join(reason.messages)
    return f"{type(reason).__name__}: {reason}"


@contextmanager
def whole(page: Page) -> Iterator[None]:
    """Save a page inside. Where that publishes or withdraws it, whoever listens is told before it is done."""
    stored = type(page).objects.filter(pk=page.pk) if page.pk else Page.objects.none()
    before = stored.values_list("live", "last_published_at").first()
    try:
        with transaction.atomic():
            yield
            if before is not None and page.alias_of_id is None:
                _tell(page, *before)
    except Exception:
        _keep_schedule(page)
        raise


def _tell(page, was_live, was_published_at):
    if page.live and (not was_live or page.last_published_at != was_published_at):
        facts_published.send(type(page), instance=page)
    elif was_live and not page.live:
        facts_withdrawn.send(type(page), instance=page)


def _keep_schedule(page):
    """An action outside a transaction has unscheduled its revision before it saved the page."""
    revision = page._state.fields_cache.get("live_revision")
    if revision and revision.approved_go_live_at and not transaction.get_connection().in_atomic_block:
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=revision.approved_go_live_at)


def told_in_vain(page: Page, stopped: FactsCannotTravel) -> None:
    """A scheduled publication that could not be: the log and the history say why, and it is tried again."""
    logger.error("%s", stopped.words)
    data = {"words": stopped.words}
    last = PageLogEntry.objects.filter(page=page.pk).order_by("-timestamp", "-pk").first()
    if last is None or (last.action, last.data) != (IN_VAIN, data):
        log(instance=page, action=IN_VAIN, data=data)
