"""The demo website as it would run in production, in a database of its own that is removed afterwards."""

import os
import tempfile
from pathlib import Path

from website.database import database_from_url
from website.settings import *  # noqa: F403
from website.settings import HERE, MIDDLEWARE

DEBUG = False
ALLOWED_HOSTS = ["*"]
_FOLDER = tempfile.TemporaryDirectory(prefix="oms-events-bench-")
MEDIA_ROOT = _FOLDER.name

# The tests' way: a server gets a database "test_…", a file of SQLite lies in the temporary folder.
DATABASES = {"default": database_from_url(os.environ.get("DATABASE_URL") or "sqlite:///bench.sqlite3", HERE)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": str(Path(_FOLDER.name) / "bench.sqlite3")}

# A calendar of ten thousand; off in the demo, which needs no more than a thousand.
OMS_EVENTS = {"CALENDAR_EVENTS": 10_000, "CALENDAR_PAST_DAYS": 36_500}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Django's cache of whole answers, first and last of all (django.middleware.cache).
CACHED_MIDDLEWARE = [
    "django.middleware.cache.UpdateCacheMiddleware",
    *MIDDLEWARE,
    "django.middleware.cache.FetchFromCacheMiddleware",
]
