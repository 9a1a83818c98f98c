"""HTML and accessibility of every page, judged by vnu (the Nu HTML checker), html-validate and axe."""

import itertools
import shutil
import subprocess
from pathlib import Path

from django.db import connection

from tests import axe, chromium
from tests.written import serve, visit, write_pages

CONFIG = Path(__file__).resolve().parent / "htmlvalidate.json"
WIDTHS, SCHEMES = (320, 1280), ("light", "dark", "")  # "": without any look


def pages(folder: Path) -> list[str]:
    """The names of the pages, written under `folder` from a database of their own that is gone after."""
    name = str(connection.settings_dict["NAME"])
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        return list(write_pages(folder))
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def vnu(folder: Path, modules: Path) -> list[str] | None:
    """What the Nu HTML checker says, warnings too; None without Java."""
    if not shutil.which("java"):
        return None
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    files = sorted(folder.glob("*.html"))
    command = ["java", "-Xss1m", "-jar", jar, "--stdout", "--format", "gnu", *files]
    return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()


def html_validate(folder: Path, modules: Path) -> list[str]:
    """What html-validate says."""
    program = modules / ".bin" / "html-validate"
    command = [program, "--config", CONFIG, "--formatter", "text", *sorted(folder.glob("*.html"))]
    done = subprocess.run(command, capture_output=True, text=True)
    return [line for line in done.stdout.splitlines() if line.strip()]


def axe_everywhere(folder: Path, names: list[str], modules: Path) -> list[str] | None:
    """What axe finds on each page at each width, light, dark and without any look; None without Chromium."""
    if (browser := chromium.find()) is None:
        return None
    from playwright.sync_api import sync_playwright

    script = (modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    found = []
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=browser, args=chromium.FLAGS)
        for width, scheme in itertools.product(WIDTHS, SCHEMES):
            context = chrome.new_context(
                viewport={"width": width, "height": 800}, color_scheme=scheme or "light"
            )
            tab = context.new_page()
            serve(tab, folder, look=bool(scheme))
            for name in names:
                visit(tab, name)
                where = f"{name}, {width} px, {scheme or 'without a look'}"
                found += [f"{where}: {fault}" for fault in _faults(tab, script, bool(scheme))]
            context.close()
        chrome.close()
    return found


def _faults(tab, script, look):
    if look:
        return axe.faults(tab, script) + ["scrolls sideways"] * axe.scrolls_sideways(tab)
    # Then the browser alone decides the size of a target (WCAG 2.2, 2.5.8).
    return axe.faults(tab, script, without=("target-size",))
