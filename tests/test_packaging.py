"""The package as others get it: wheel, sdist, and a stranger's new site that installs the wheel."""

import html
import json
import os
import re
import shutil
import subprocess
import tarfile
import tomllib
import venv
import zipfile
from importlib.metadata import distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
TITLE = "Hur påverkar ökat distansarbete kommunernas samhällsplanering?"
NOT_COPIED = shutil.ignore_patterns(
    ".*", "__pycache__", "*.pyc", "*.egg-info", "build", "dist", "*.sqlite3", "media"
)

# The tests of this file share one build and one environment, so they stay in one process.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("packaging")]

STRANGERS_SETTINGS = """
INSTALLED_APPS += ["oms_events", "wagtail_localize", "wagtail_localize.locales"]
MIDDLEWARE.insert(2, "django.middleware.locale.LocaleMiddleware")
LANGUAGE_CODE = "{language}"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("sv", "Svenska"), ("en", "English")]
WAGTAIL_I18N_ENABLED = True
TIME_ZONE = "Europe/Stockholm"
"""

READ_PAGES = """
import json
from django.test import Client
from oms_events.models import EventPage
answers = []
for page in EventPage.objects.live():
    response = Client().get(page.url)
    answers.append({
        "language": page.locale.language_code, "title": page.title,
        "status": response.status_code, "html": response.content.decode(),
    })
print("ANSWERS", json.dumps(answers))
"""


def run(*command, cwd):
    """Run a command with nothing of this test's own project in its environment; return what it printed."""
    kept = {
        k: v for k, v in os.environ.items() if not k.startswith(("DJANGO_", "PYTHON", "PYTEST", "DATABASE"))
    }
    done = subprocess.run([str(part) for part in command], cwd=cwd, env=kept, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    """Python with pip, build and what our project says that building it needs; nothing else."""
    folder = tmp_path_factory.mktemp("tools")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    system = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]
    run(python, "-m", "pip", "install", "--quiet", "build", *system["requires"], cwd=folder)
    return python


@pytest.fixture(scope="module")
def built(tools, tmp_path_factory):
    """Folder with the sdist, and the wheel that is made from it, of a clean copy of the tree."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(ROOT, folder / "source", symlinks=True, ignore=NOT_COPIED)
    run(tools, "-m", "build", "--no-isolation", "--outdir", folder, folder / "source", cwd=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built):
    (path,) = built.glob("*.whl")
    return path


def package_files():
    files = (path for path in (ROOT / "oms_events").rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts}


def test_wheel_carries_every_file_of_the_package(wheel):
    assert package_files() - set(zipfile.ZipFile(wheel).namelist()) == set()


@pytest.mark.parametrize(
    "pattern",
    [
        r"oms_events/templates/oms_events/event_page\.html",
        r"oms_events/static/oms_events/oms_events\.css",
        r"oms_events/locale/sv/LC_MESSAGES/django\.mo",
        r"oms_events/fixtures/oms_seminar\.event",
        r"oms_events/migrations/0001_\w+\.py",
        r"oms_events/(\w+/)*event\.schema\.json",
    ],
)
def test_wheel_carries_what_is_no_module(wheel, pattern):
    assert [name for name in zipfile.ZipFile(wheel).namelist() if re.fullmatch(pattern, name)]


def test_wheel_installs_nothing_but_the_package(wheel):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"oms_events"}


def test_wheel_says_what_it_needs_and_under_which_licence(wheel):
    archive = zipfile.ZipFile(wheel)
    (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
    metadata = archive.read(name).decode()
    assert "License-Expression: BSD-3-Clause" in metadata
    assert "Requires-Python: >=3.11" in metadata
    needed = re.findall(r"^Requires-Dist: ([\w-]+)(.*)$", metadata, re.M)
    always = {name.lower(): rule for name, rule in needed if "extra ==" not in rule}
    assert {"wagtail", "django", "wagtail-localize", "django-modelcluster"} <= set(always)
    assert [name for name, rule in always.items() if "<" in rule or "==" in rule] == []


def test_sdist_carries_the_package_its_tests_and_its_papers(built):
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"LICENSE", "README.md", "CHANGELOG.md", "setup.cfg", "tests/conftest.py", "website/settings.py"}
    assert (wanted | package_files()) - names == set()


@pytest.mark.parametrize("link", ["templates", "fixtures"])
def test_links_at_the_top_lead_into_the_package(link):
    assert os.readlink(ROOT / link) == f"oms_events/{link}"
    assert (ROOT / link).is_dir()


def needs(package, extra=""):
    """Name and extra of all that an installed package asks for, itself with this extra."""
    rules = [Requirement(text) for text in package.requires or ()]
    asked = [rule for rule in rules if not rule.marker or rule.marker.evaluate({"extra": extra})]
    return {(rule.name, more) for rule in asked for more in ("", *rule.extras)}


def link_what_it_needs(package, folder):
    """What a package needs, and what that needs, as links in `folder` to where it is installed."""
    needed, done = needs(package), set()
    while waiting := needed - done:
        done.add(one := waiting.pop())
        found = distribution(one[0])
        needed |= needs(found, one[1])
        for top in {file.parts[0] for file in found.files} - {"..", "__pycache__"}:
            if not (folder / top).exists():
                (folder / top).symlink_to(found.locate_file(top))


@pytest.fixture(scope="module")
def strangers_python(tools, wheel, tmp_path_factory):
    """Python of an environment with the wheel in it, what it needs, and nothing else.

    That is taken from where the tests run: pip would find the same, at the price of installing it.
    """
    folder = tmp_path_factory.mktemp("stranger") / "venv"
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    pip = (tools, "-m", "pip", "--python", python)
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=folder)
    (packages,) = folder.glob("lib/python*/site-packages")
    (ours,) = distributions(path=[str(packages)])
    link_what_it_needs(ours, packages)
    run(*pip, "check", cwd=folder)
    used = run(python, "-c", "import oms_events; print(oms_events.__file__)", cwd=folder)
    assert Path(used.strip()).is_relative_to(packages)
    return python


def start_site(python, folder, language):
    """A new Wagtail site in `folder`, its own language `language`, with the app added as README says."""
    run(python, "-m", "wagtail.bin.wagtail", "start", "stranger", cwd=folder)
    site = folder / "stranger"
    with (site / "stranger" / "settings" / "base.py").open("a") as settings:
        settings.write(STRANGERS_SETTINGS.format(language=language))
    urls = site / "stranger" / "urls.py"
    before = urls.read_text()
    after = before.replace(
        'path("", include(wagtail_urls))', '*i18n_patterns(path("", include(wagtail_urls)))'
    )
    assert after != before
    urls.write_text("from django.conf.urls.i18n import i18n_patterns\n" + after)
    return site


@pytest.mark.parametrize("language", ["sv", "en"])
def test_strangers_new_site_shows_the_seminar_in_both_languages(strangers_python, tmp_path, language):
    site = start_site(strangers_python, tmp_path, language)
    run(strangers_python, "manage.py", "migrate", "--verbosity", "0", cwd=site)
    run(strangers_python, "manage.py", "loaddata", "oms_seminar", cwd=site)
    printed = run(strangers_python, "manage.py", "shell", "--verbosity", "0", "-c", READ_PAGES, cwd=site)
    pages = {page["language"]: page for page in json.loads(printed.partition("ANSWERS")[2])}

    assert {code: page["status"] for code, page in pages.items()} == {"sv": 200, "en": 200}
    assert pages["sv"]["title"] == TITLE
    assert pages["en"]["title"] != TITLE
    for page in pages.values():
        (heading,) = re.findall(r"<h1[^>]*>(.*?)</h1>", page["html"], re.S)
        assert page["title"] in html.unescape(heading)
        assert "css/stranger.css" in page["html"], "the page is not in the site's own look"
