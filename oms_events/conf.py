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
}


class AppSettings:
    """`OMS_EVENTS` over its defaults. Raises ImproperlyConfigured on a key that nobody knows."""

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
