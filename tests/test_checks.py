"""What `manage.py check` tells a site's developer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import override_settings

from oms_events.checks import check_site
from tests.factories import event

ROOT = Path(__file__).resolve().parent.parent


def told():
    return [message.id for message in check_site(None)]


def test_the_website_has_nothing_to_mend(site):
    event()
    assert told() == []


@override_settings(TIME_ZONE="UTC")
def test_utc_is_told_only_while_an_event_has_no_zone_of_its_own(site):
    assert told() == []
    event(timezone="Europe/Stockholm")
    assert told() == []
    event(title="Utan zon")
    assert told() == ["oms_events.W003"]


@override_settings(WAGTAIL_I18N_ENABLED=False)
def test_languages_switched_off(db):
    assert told() == ["oms_events.W004"]


@pytest.mark.parametrize(("most", "expected"), [(1000, ["oms_events.W006"]), (10_000, []), (None, [])])
def test_a_form_too_large_for_django(db, settings, most, expected):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = most
    assert told() == expected


CHECK = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "website.settings"
from django.conf import settings
settings.INSTALLED_APPS = [{apps} for app in settings.INSTALLED_APPS if {kept}]
import django
django.setup()
from django.core.management import call_command
call_command("check")
"""


def checked(apps="app", kept="True"):
    """What `check` says of the website with other apps, in a process of its own."""
    code = CHECK.format(apps=apps, kept=kept)
    # A check asks no database; the driver of the one that the tests run on may be a stand-in for another.
    env = {**os.environ, "DATABASE_URL": "sqlite://"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True)
    return done.stderr


def test_wagtails_own_locales_in_the_place_of_wagtail_localizes():
    assert "oms_events.W005" in checked(apps='app.replace("wagtail_localize.locales", "wagtail.locales")')


def test_without_wagtail_localize_the_error_says_so():
    said = checked(kept='not app.startswith("wagtail_localize")')
    assert 'needs "wagtail_localize" and "wagtail_localize.locales" in INSTALLED_APPS' in said
