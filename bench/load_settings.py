"""The bench's website as several workers run it: PostgreSQL, Redis as cache, a cache in front that is
purged."""

import os

from bench.settings import *  # noqa: F403
from bench.settings import DATABASES, INSTALLED_APPS

DATABASES["default"]["NAME"] = os.environ["LOAD_DATABASE"]
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": os.environ["REDIS_URL"],
        "KEY_PREFIX": os.environ["LOAD_DATABASE"],
    }
}
INSTALLED_APPS = [*INSTALLED_APPS, "wagtail.contrib.frontend_cache"]
WAGTAILFRONTENDCACHE = {
    "front": {
        "BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend",
        "LOCATION": os.environ["FRONT_CACHE"],
    }
}
