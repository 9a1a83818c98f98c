"""The demo website's settings, made quick and kept from leaving anything behind."""

import os
import tempfile

import django

from website.database import database_from_url
from website.settings import *  # noqa: F403
from website.settings import HERE

try:
    import MySQLdb  # noqa: F401
except ImportError:
    # Django's own driver is compiled on installing, which not every machine can.
    import pymysql

    pymysql.version_info = (2, 2, 1, "final", 0)  # the version of MySQLdb whose interface Django asks for
    pymysql.install_as_MySQLdb()

DATABASES = {"default": database_from_url(os.environ.get("DATABASE_URL") or "sqlite://:memory:", HERE)}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# As on a website, each thread has a connection of its own: a database in memory would be one for the test and
# for all that its browser asks at once, with one transaction for all. No disk is waited for.
if DATABASES["default"]["NAME"] == ":memory:":
    _DATABASE = tempfile.TemporaryDirectory(prefix="oms-events-tests-")
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(_DATABASE.name, "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF"

# Uploaded files go into a folder that is removed when the tests end.
_MEDIA = tempfile.TemporaryDirectory(prefix="oms-events-tests-")
MEDIA_ROOT = _MEDIA.name

# Tests ask for pages under hosts of their own.
ALLOWED_HOSTS = ["*"]

# A queue for the tests that have one. From Django 6.0 it takes Django's own tasks; Wagtail's are
# django-tasks'.
if django.VERSION < (6,):
    INSTALLED_APPS = [*INSTALLED_APPS, "django_tasks_db"]  # noqa: F405
