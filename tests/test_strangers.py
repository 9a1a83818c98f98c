"""The app in a site with its own image, document and user models, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

READ = """
from django.test import Client
from oms_events.models import EventPage
for page in EventPage.objects.live():
    html = Client().get(page.url).content.decode()
    assert 'class="strangers-own"' in html and "oms-event" in html
    print(page.locale.language_code, page.title)
print(EventPage._meta.get_field("image").related_model.__name__)
"""


@pytest.fixture(scope="module")
def manage(tmp_path_factory):
    """Run a management command of the stranger's site; gives what it printed."""
    database = tmp_path_factory.mktemp("strangers") / "site.sqlite3"
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.strangers.settings",
        "STRANGERS_DATABASE": str(database),
        "PYTHONPATH": str(ROOT),
    }

    def run(*command):
        done = subprocess.run(
            [sys.executable, "-m", "django", *command], cwd=ROOT, env=env, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    run("migrate", "--verbosity", "0")
    return run


@pytest.mark.slow
def test_no_migration_is_missing_under_custom_models(manage):
    assert "No changes detected" in manage("makemigrations", "--check", "--dry-run", "oms_events")


@pytest.mark.slow
def test_the_seminar_stands_in_the_strangers_own_look(manage):
    manage("loaddata", "oms_seminar")
    read = manage("shell", "-c", READ)
    assert "sv Hur påverkar ökat distansarbete" in read
    assert "en How does more remote work" in read
    assert "Picture" in read
