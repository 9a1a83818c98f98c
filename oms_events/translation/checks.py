"""Advice on two settings of wagtail-localize, by Django's system checks."""

from typing import Any

from django.conf import settings
from django.core.checks import Warning as Advice

MIDDLEWARE = "oms_events.admin.middleware.FactsStopped"


def check_settings(app_configs: Any, **kwargs: Any) -> list[Advice]:
    """Warn of new translations that go live untranslated, and of words that go with a deleted page."""
    found = []
    if getattr(settings, "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True):
        found.append(
            Advice(
                "A new translation of a live event is published at once, in the source's language.",
                hint="Set WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False: it then starts as a draft.",
                id="oms_events.W001",
            )
        )
    if not getattr(settings, "WAGTAILLOCALIZE_DISABLE_ON_DELETE", False):
        found.append(
            Advice(
                "What translators wrote is deleted together with the page.",
                hint="Set WAGTAILLOCALIZE_DISABLE_ON_DELETE = True: the words then outlive it.",
                id="oms_events.W002",
            )
        )
    if MIDDLEWARE not in settings.MIDDLEWARE:
        found.append(
            Advice(
                "A moderator sees an error page when a translation cannot get the facts.",
                hint=f'Put "{MIDDLEWARE}" last in MIDDLEWARE: it says in words what stopped the publication.',
                id="oms_events.W007",
            )
        )
    return found
