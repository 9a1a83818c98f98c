"""The pages of `tests.visits` as files: a browser, and programs without a database, look at these."""

from pathlib import Path

import time_machine
from django.contrib.staticfiles import finders
from django.test import Client, override_settings

from tests import visits

HOST = "http://pages.example"


def write_pages(folder: Path) -> dict[str, Path]:
    """Every page as a file under `folder`, by language and name ("sv-upcoming"), its stylesheets beside it.

    Makes the events, so it is for a test database.
    """
    from tests.conftest import make_site

    folder.mkdir(parents=True, exist_ok=True)
    options = {"OMS_EVENTS": {"FALLBACK_LANGUAGES": True, "EVENTS_PER_PAGE": 6}}
    files = {}
    with time_machine.travel(visits.NOW, tick=False), override_settings(ALLOWED_HOSTS=["*"], **options):
        make_site()
        pages = visits.make_pages()
        for language, paths in pages.items():
            for name, path in paths.items():
                answer = Client().get(path)
                if answer.status_code != 200:
                    raise ValueError(f"{path} answers {answer.status_code}")
                file = files[f"{language}-{name}"] = folder / f"{language}-{name}.html"
                file.write_bytes(answer.content)
    for sheet in ("website/site.css", "oms_events/oms_events.css"):
        copy = folder / "static" / sheet
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(Path(finders.find(sheet)).read_bytes())
    return files


def serve(tab, folder: Path, look: bool = True, headers: dict[str, str] | None = None) -> None:
    """Have the tab find the files of `folder` at HOST; without stylesheets where it is to have no `look`."""

    def answer(route):
        file = folder / route.request.url.removeprefix(f"{HOST}/")
        if not file.is_file() or (file.suffix == ".css" and not look):
            route.abort()
        else:
            route.fulfill(path=file, headers=headers)

    tab.route("**/*", answer)


def visit(tab, name: str) -> None:
    """Open the page of this name."""
    tab.goto(f"{HOST}/{name}.html")
