"""Store the database of a release: `python -m tests.stored`, where the oldest Wagtail is installed.

The demo website with the seminar in both languages, in `tests/stored/<version>.sqlite3.gz`. Done once for
each release that changes the schema; `test_upgrade` brings every one of them to the schema of today.
"""

import gzip
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from oms_events import __version__

HERE = Path(__file__).resolve().parent
COMMANDS = (["migrate", "--verbosity", "0"], ["create_site"], ["loaddata", "oms_seminar"])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "site.sqlite3"
        env = os.environ | {"DATABASE_URL": f"sqlite:///{database}"}
        for command in COMMANDS:
            subprocess.run([sys.executable, "manage.py", *command], cwd=HERE.parents[1], env=env, check=True)
        with closing(sqlite3.connect(database)) as stored:
            stored.execute("VACUUM")
        path = HERE / f"{__version__}.sqlite3.gz"
        path.write_bytes(gzip.compress(database.read_bytes(), mtime=0))
    print(path)


if __name__ == "__main__":
    main()
