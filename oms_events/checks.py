"""Advice on a site's settings, by Django's system checks."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage
from django.core.checks import Warning as Advice
from django.db import DatabaseError

FIELDS_OF_A_LARGE_EVENT = 10_000  # of the editor's form, for some hundred programme items


def check_site(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """What in the settings makes times wrong, languages missing or large events impossible to save."""
    return [*_times(), *_languages(), *_forms()]


def _times() -> Iterator[CheckMessage]:
    if settings.TIME_ZONE in ("UTC", "Etc/UTC") and _some_event_has_no_zone():
        yield Advice(
            "Events without a time zone of their own are read in UTC.",
            hint='Set TIME_ZONE to the zone of your events, such as "Europe/Stockholm".',
            id="oms_events.W003",
        )


def _some_event_has_no_zone() -> bool:
    try:
        return apps.get_model("oms_events", "EventPage").objects.filter(time_zone="").exists()
    except DatabaseError:  # no database yet, or no tables in it
        return False


def _languages() -> Iterator[CheckMessage]:
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        yield Advice(
            "Events can be written in one language only.",
            hint="Set WAGTAIL_I18N_ENABLED = True, with LANGUAGES and WAGTAIL_CONTENT_LANGUAGES.",
            id="oms_events.W004",
        )
    if not apps.is_installed("wagtail_localize.locales") or apps.is_installed("wagtail.locales"):
        yield Advice(
            "Editors cannot set languages up for translation.",
            hint='Put "wagtail_localize.locales" in INSTALLED_APPS in the place of "wagtail.locales".',
            id="oms_events.W005",
        )


def _forms() -> Iterator[CheckMessage]:
    most = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    if most is not None and most < FIELDS_OF_A_LARGE_EVENT:
        yield Advice(
            f"Django refuses forms of more than {most} fields, and an event with a long programme has more.",
            hint=f"Set DATA_UPLOAD_MAX_NUMBER_FIELDS = {FIELDS_OF_A_LARGE_EVENT} or more.",
            id="oms_events.W006",
        )
