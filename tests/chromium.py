"""Find the Chromium of the browser tests; `python -m tests.chromium` installs one if none is there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find() -> str | None:
    """Path of a Chromium: $CHROMIUM, then one on PATH, then the one that playwright brought; else None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    for name in NAMES:
        if path := shutil.which(name):
            return path
    return _playwrights_own()


def _playwrights_own() -> str | None:
    # Asked in a process of its own: playwright's event loop must not start where Django's tests run.
    code = (
        "from playwright.sync_api import sync_playwright as s\n"
        "with s() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    path = answer.stdout.strip()
    return path if path and Path(path).exists() else None


def _try(command: list[str]) -> None:
    print("$", " ".join(command), flush=True)
    subprocess.run(command, check=False)


def install() -> str | None:
    """Install a Chromium, through apt where we are root, else through playwright; return its path or None."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        _try(["apt-get", "update", "-q"])
        _try(["apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"])
    if find() is None:
        _try([sys.executable, "-m", "playwright", "install", "chromium"])
    return find()


if __name__ == "__main__":
    found = find() or install()
    if found is None:
        # Not an error here: the other tests can run, and each browser test fails and says why.
        print("No Chromium found and none could be installed: the browser tests will fail.", file=sys.stderr)
    else:
        print("Chromium:", found)
