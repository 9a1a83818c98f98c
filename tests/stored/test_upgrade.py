"""A site that was made with an earlier release, brought to the schema of today: nothing is lost."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from oms_events.facts.codec import from_plain
from oms_events.facts.event import EventFacts
from oms_events.outputs.document_compare import same_facts

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SEMINAR = ROOT / "oms_events" / "fixtures" / "oms_seminar.event"
STORED = sorted(HERE.glob("*.sqlite3.gz"))

# Published anew, so that facts travel over what the earlier release left.
USED = """
import json
from django.test import Client
from oms_events.models import EventPage
editor = Client()
from django.contrib.auth import get_user_model
editor.force_login(get_user_model().objects.get(username="admin"))
source = EventPage.objects.get(locale__language_code="sv")
source.registration_capacity = 77
source.save_revision().publish()
told = {}
for page in EventPage.objects.all():
    read = Client().get(page.get_url(), headers={"host": "localhost"})
    form = editor.get(f"/admin/pages/{page.pk}/edit/", headers={"host": "localhost"})
    told[page.locale.language_code] = [
        page.title in read.content.decode(), form.status_code, page.registration_capacity
    ]
print("TOLD", json.dumps(told))
"""


@pytest.fixture(params=STORED, ids=[path.name.removesuffix(".sqlite3.gz") for path in STORED])
def manage(request, tmp_path):
    """Run a management command on the stored database; gives what it printed."""
    database = tmp_path / "site.sqlite3"
    database.write_bytes(gzip.decompress(request.param.read_bytes()))
    env = os.environ | {"DJANGO_SETTINGS_MODULE": "website.settings", "DATABASE_URL": f"sqlite:///{database}"}

    def run(*command):
        done = subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=env, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def event_of(text):
    (said,) = json.loads(text)["events"]
    return from_plain(EventFacts, said)


@pytest.mark.slow
def test_a_site_of_an_earlier_release_is_brought_up_and_goes_on(manage):
    manage("migrate", "--verbosity", "0")
    dumped = manage("dumpdata", "oms_events.EventPage", "--format", "event")
    seminar = event_of(SEMINAR.read_text(encoding="utf-8"))
    assert same_facts(seminar, event_of(dumped)) == []
    told = manage("shell", "--verbosity", "0", "-c", USED).partition("TOLD")[2]
    assert json.loads(told) == {"sv": [True, 200, 77], "en": [True, 200, 77]}
