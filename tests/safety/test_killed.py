"""A load that is killed, wherever it was: the database is as before it."""

import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = {
    "version": 1,
    "events": [
        {
            "language": "sv",
            "title": f"Möte {number}",
            "topics": ["Vatten"],
            "programme": [{"kind": "session", "title": f"Punkt {number}"}],
            "translations": {"en": {"strings": {f"Möte {number}": f"Meeting {number}"}}},
        }
        for number in range(3)
    ],
}
# The process ends itself, as hard as a power cut, before the statement with this number. Counted are those up
# to the commit; what comes after it are entries of the search index, which `update_index` makes anew.
KILLED = """
import os, signal, sys
import django; django.setup()
from django.core.management import call_command
from django.db import connection, transaction
last, counted, done = int(sys.argv[1]), [], []
def count(execute, *said):
    if not counted and connection.in_atomic_block:
        transaction.on_commit(lambda: done.append(True))
    if connection.in_atomic_block and not done:
        counted.append(True)
        if len(counted) == last:
            os.kill(os.getpid(), signal.SIGKILL)
    return execute(*said)
with connection.execute_wrapper(count):
    call_command("load_events", sys.argv[2], verbosity=0)
print("STATEMENTS", len(counted))
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        "connection.vendor != 'sqlite'", reason="each load has a copy of the database, which must be a file"
    ),
]


@pytest.fixture
def load(site, tmp_path, transactional_db):
    """Load the document into a copy of the site, ended at a statement; gives the process and the database."""
    document = tmp_path / "tre.event"
    document.write_text(json.dumps(DOCUMENT), encoding="utf-8")

    def run(at):
        database = tmp_path / f"{at}.sqlite3"
        with closing(sqlite3.connect(database)) as copy:
            connection.connection.backup(copy)
        env = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.sites.settings",
            "SITE_DATABASE": str(database),
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, "-c", KILLED, str(at), str(document)]
        return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True), database

    return run


def content(database):
    """A digest of all rows of all tables."""
    with closing(sqlite3.connect(database)) as site:
        return hashlib.sha256("\n".join(site.iterdump()).encode()).hexdigest()


def test_a_load_that_is_killed_leaves_the_database_as_before_it(load):
    whole, after = load(10**9)
    assert whole.returncode == 0, whole.stderr
    statements = int(whole.stdout.partition("STATEMENTS")[2])
    before = None
    for at in (1, statements // 2, statements):
        killed, database = load(at)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        before = before or content(database)
        assert content(database) == before, f"killed at statement {at} of {statements}"
    assert content(after) != before
