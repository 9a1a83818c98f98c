"""Sites whose addresses differ from the demo's: every link of ours leads there at once, in its language.

Wagtail reads some of these settings once, when it starts, so each site runs in a process of its own, on a
copy of the tests' database.
"""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="the site runs on a copy of the database, which must be a file"
)


@pytest.fixture
def crawled(site, tmp_path, transactional_db):
    """What every address of a site answers that is like this."""

    def crawl(kind):
        copy = tmp_path / "site.sqlite3"
        with closing(sqlite3.connect(copy)) as target:
            connection.connection.backup(target)
        env = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.sites.settings",
            "SITE": kind,
            "SITE_DATABASE": str(copy),
            "PYTHONPATH": str(ROOT),
        }
        code = "from tests.sites.crawl import main; main()"
        command = [sys.executable, "-m", "django", "shell", "--verbosity", "0", "-c", code]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.partition("CRAWLED")[2])

    return crawl


# Without slashes Wagtail itself says "/sv" of a language's home page, which Django finds at "/sv/" alone.
HOMES = ("/sv", "/en")


def wrong(answers):
    """The addresses that do not answer, or lead elsewhere."""
    return {at: said for at, said in answers.items() if said["status"] != 200 and at not in HOMES}


@pytest.mark.parametrize(
    ("kind", "lists", "event"),
    [
        ("no_slash", ["/en/events", "/sv/evenemang"], "/sv/evenemang/mote"),
        ("no_prefix", ["/en/events/", "/evenemang/"], "/evenemang/mote/"),
        ("english", ["/en/events/", "/sv/evenemang/"], "/sv/evenemang/mote/"),
        ("one_language", ["/evenemang/"], "/evenemang/mote/"),
    ],
)
def test_every_link_leads_there_at_once(crawled, kind, lists, event):
    found = crawled(kind)
    assert found["lists"] == lists
    answers = found["answers"]
    assert wrong(answers) == {}
    assert answers[event]["h1"] == "Höstmöte om vatten"
    for address, title in found["made"].items():
        assert title in answers[address]["h1"]
        assert answers[address]["lang"] == ("en" if address.startswith("/en/") else "sv")
    slash = "" if kind == "no_slash" else "/"
    for route in ("archive", "month", "ics", "atom"):
        assert f"{lists[-1].rstrip('/')}/{route}{slash}" in answers
    assert f"{event.rstrip('/')}/ics{slash}" in answers
