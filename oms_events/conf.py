"""The settings of the app: one dict `OMS_EVENTS` in the site's settings, every key with a default.

Read when used: `app_settings.PHONE_REGION`. A changed setting (in tests, too) holds at once.
"""

from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

DEFAULTS: dict[str, Any] = {
    # The country whose telephone numbers are shown without a country code (ISO 3166-1 alpha-2).
    "PHONE_REGION": "SE",
    # So many days before the last day to register, registration "closes soon".
    "CLOSES_SOON_DAYS": 7,
    # Events on a page of the list.
    "EVENTS_PER_PAGE": 20,
    # Lists also show events that exist only in another language, marked: True for every language of
    # the site, in its order, or a list of language codes, the preferred one first.
    "FALLBACK_LANGUAGES": False,
    # So many seconds a page of ours may be kept by browsers and caches at most; less where an event
    # changes its state before. 0: they ask every time.
    "CACHE_SECONDS": 300,
    # Kinds of advice (oms_events.rules.terms.ADVICE) that editors are not shown.
    "ADVICE_OFF": [],
    # A list's calendar keeps an event so many days after its end, and holds so many events at most.
    "CALENDAR_PAST_DAYS": 90,
    "CALENDAR_EVENTS": 1000,
    # Previews are shown by a client of the API (with wagtail-headless-preview) and not by our templates.
    "HEADLESS_PREVIEW": False,
    # So many days after an event's end, photos, biographies and contacts' e-mail and telephone are no
    # longer public. None: never.
    "HIDE_PERSONAL_DATA_AFTER_DAYS": None,
    # The page shows the film of a recording under its link, by Wagtail's embeds: readers then get the
    # cookies of the site where the film is.
    "EMBED_RECORDINGS": False,
    # Entries in a list's feed: those published last.
    "FEED_ENTRIES": 50,
    # Kinds of things to see to (oms_events.admin.home_tasks.TASKS) that the admin's home does not list.
    "WORK_LIST_OFF": [],
    # A file to import holds so many bytes and makes so many events at most, each of so many dates.
    "IMPORT_BYTES": 1024 * 1024,
    "IMPORT_EVENTS": 100,
    "IMPORT_DATES": 100,
}


class AppSettings:
    """`OMS_EVENTS` over its defaults. Raises ImproperlyConfigured on a key that nobody knows."""

    def said(self) -> dict[str, Any]:
        """What the site has set, without defaults."""
        return dict(getattr(settings, "OMS_EVENTS", {}))

    def __getattr__(self, name: str) -> Any:
        if name not in DEFAULTS:
            raise AttributeError(f"OMS_EVENTS has no setting {name}")
        said = getattr(settings, "OMS_EVENTS", {})
        if unknown := said.keys() - DEFAULTS.keys():
            raise ImproperlyConfigured(
                f"OMS_EVENTS: unknown {', '.join(sorted(unknown))}; known are {', '.join(DEFAULTS)}"
            )
        return said.get(name, DEFAULTS[name])


app_settings = AppSettings()
