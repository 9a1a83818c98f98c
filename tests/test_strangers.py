"""The app in a site with its own image, document and user models, in a process of its own."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WITHOUT = find_spec("wagtail_headless_preview") is None

# All look at one site, whose tables take long to make, so they stay in one process.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("strangers")]

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
    """Run a management command of the stranger's site, with more settings if named; gives what it printed."""
    database = tmp_path_factory.mktemp("strangers") / "site.sqlite3"
    env = os.environ | {
        "STRANGERS_DATABASE": str(database),
        "PYTHONPATH": str(ROOT),
    }

    def run(*command, settings="settings"):
        command = [sys.executable, "-m", "django", *command, f"--settings=tests.strangers.{settings}"]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    run("migrate", "--verbosity", "0")
    return run


@pytest.fixture(scope="module")
def seminar(manage):
    """The same with the seed seminar in the site."""
    manage("loaddata", "oms_seminar")
    return manage


def test_no_migration_is_missing_under_custom_models(manage):
    assert "No changes detected" in manage("makemigrations", "--check", "--dry-run", "oms_events")


def test_the_seminar_stands_in_the_strangers_own_look(seminar):
    read = seminar("shell", "-c", READ)
    assert "sv Hur påverkar ökat distansarbete" in read
    assert "en How does more remote work" in read
    assert "Picture" in read


OWN_KIND = """
import datetime as dt
import json
from django.conf import settings
from django.test import Client
from oms_events.models import EventIndexPage, Occasion
from tests.strangers.news.models import PublicMeeting
settings.ALLOWED_HOSTS = ["*"]
page = PublicMeeting(title="Samråd om dammen", slug="samrad", case_number="RS 2026-117")
page.occasions = [Occasion(starts_on=dt.date(2026, 10, 25), starts_at=dt.time(9))]
EventIndexPage.objects.first().add_child(instance=page)
page.save_revision().publish()
kind = "strangers_news.PublicMeeting"

def ask(path):
    answer = Client().get(path)
    assert answer.status_code == 200, (path, answer.content)
    return answer.json()

v2 = [ask(f"/api/v2/events/{page.pk}/"), *ask(f"/api/v2/events/?type={kind}")["items"]]
v2 += ask(f"/api/v2/pages/?type={kind}&fields=*")["items"]
told = [[one["case_number"], one["first_start"], one["meta"]["type"]] for one in v2]
try:
    import wagtail.api.v3
except ImportError:
    pass
else:
    one = ask(f"/api/v3/pages/{page.pk}/")
    told.append([one["case_number"], one["event"]["first_start"], one["meta"]["type"]])
    schema = ask("/api/v3/openapi.json")["components"]["schemas"]["PublicMeetingSchema"]
    assert {"case_number", "event", "occasions"} <= set(schema["properties"])
print(json.dumps(told))
print(json.dumps([one["title"] for one in ask("/api/v2/events/")["items"]]))
html = Client().get(page.url).content.decode()
assert "oms-event" in html and "2026-10-25T09:00+01:00" in html
"""


def test_a_kind_of_the_strangers_own_is_read_in_every_api_with_its_field(seminar):
    *_, told, every = seminar("shell", "-c", OWN_KIND).strip().splitlines()
    found = json.loads(told)
    assert len(found) >= 3
    assert found == [["RS 2026-117", "2026-10-25T09:00:00+01:00", "strangers_news.PublicMeeting"]] * len(
        found
    )
    assert "Samråd om dammen" in json.loads(every)


@pytest.mark.skipif(WITHOUT, reason="wagtail-headless-preview, an extra, is not installed")
def test_a_client_shows_the_draft_that_its_token_names(manage):
    """With wagtail-headless-preview added to the site."""
    said = manage("shell", "-c", "import tests.strangers.preview_site", settings="preview_settings")
    assert "previews are right" in said
