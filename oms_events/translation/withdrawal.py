"""A source that is taken down takes its live translations down; published again, it brings those back."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import Translation

from oms_events.translation.errors import CannotWithdraw
from oms_events.translation.versions import RETURNED, WITHDRAWN

# What makes a page live, or not; the newest of these says why it is as it is.
TURNS = (
    "wagtail.publish",
    "wagtail.publish.scheduled",
    "wagtail.unpublish",
    "wagtail.unpublish.scheduled",
    WITHDRAWN,
    RETURNED,
)


@dataclass(frozen=True)
class Withdrawal:
    """Whether a draft newer than the live version was there when it was withdrawn."""

    had_draft: bool


@transaction.atomic
def withdraw(source: Page, user: Any = None) -> None:
    """Unpublish the live translations of a page that has been unpublished, or is about to be deleted."""
    locales = Translation.objects.filter(
        source__object_id=source.translation_key, source__locale=source.locale_id, enabled=True
    ).values("target_locale")
    targets = Page.objects.filter(
        translation_key=source.translation_key, locale__in=locales, live=True, alias_of=None
    )
    for target in targets.specific():
        data = {"had_draft": target.has_unpublished_changes}
        try:
            target.unpublish(log_action=False)
        except Exception as reason:
            raise CannotWithdraw(target.locale, source.title, reason) from reason
        log(instance=target, action=WITHDRAWN, user=user, data=data)


def withdrawal_of(target: Page) -> Withdrawal | None:
    """The withdrawal of a page that is down because its source was; None for every other page."""
    if target.live:
        return None
    turns = PageLogEntry.objects.filter(page=target.pk, action__in=TURNS)
    last = turns.order_by("-timestamp", "-pk").first()
    if last is None or last.action != WITHDRAWN:
        return None
    return Withdrawal(had_draft=bool(last.data.get("had_draft")))
