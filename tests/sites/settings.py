"""Settings of a site that differs from the demo's in what the variable SITE names; its database is a copy."""

import os

from tests.settings import *  # noqa: F403
from tests.settings import DATABASES, MIDDLEWARE

SITE = os.environ.get("SITE", "plain")
DATABASES["default"] = {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["SITE_DATABASE"]}
ROOT_URLCONF = "tests.sites.urls"

if SITE == "no_slash":
    WAGTAIL_APPEND_SLASH = APPEND_SLASH = False
elif SITE == "english":
    LANGUAGE_CODE = "en"
elif SITE == "one_language":
    LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("sv", "Svenska")]
    WAGTAIL_I18N_ENABLED = False
    MIDDLEWARE = [name for name in MIDDLEWARE if "LocaleMiddleware" not in name]
