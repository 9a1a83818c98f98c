"""Settings of the stranger's site."""

import os
import tempfile
from pathlib import Path

from website.settings import *  # noqa: F403
from website.settings import INSTALLED_APPS as OURS

INSTALLED_APPS = [
    "tests.strangers",
    "tests.strangers.users",
    *(app for app in OURS if app != "website.home"),
    "tests.strangers.news",
]
AUTH_USER_MODEL = "strangers_users.User"
WAGTAILIMAGES_IMAGE_MODEL = "strangers.Picture"
WAGTAILDOCS_DOCUMENT_MODEL = "strangers.Paper"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ.get("STRANGERS_DATABASE", ":memory:"),
    }
}
MEDIA_ROOT = tempfile.gettempdir()
STATICFILES_DIRS: list = []
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
