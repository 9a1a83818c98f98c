"""The tutorial and the how-tos are followed to the letter: their own code makes a site, which does it all.

Left out are the lines that install packages, since they are here already, and those that serve the site or
make an account, which ask a person.
"""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest
import wagtail

from tests.docs.code import ROOT, block, blocks, commands

TUTORIAL, HEADLESS = "docs/tutorial.md", "docs/how-to/headless.md"
OF_A_PERSON = ("createsuperuser", "runserver")

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("tutorial")]  # one worker makes the site, once


class Website:
    """The site of the tutorial in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.package = self.folder / "regionen"

    def manage(self, *words, **more):
        """Run a command of the site as its developer would; fails with what it said."""
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        env.pop("DJANGO_SETTINGS_MODULE", None)
        done = subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=self.folder,
            env=env,
            capture_output=True,
            text=True,
            **more,
        )
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}{done.stderr}"
        return done.stdout

    def shell(self, code):
        """What a piece of Python prints in the site, its last line read as JSON."""
        return json.loads(self.manage("shell", "--no-imports", "-c", code).splitlines()[-1])

    def get(self, *addresses):
        """Status and text of each address, as a visitor gets them."""
        asked = "import json; from django.test import Client; c = Client(headers={'host': 'localhost'}); "
        asked += f"found = [c.get(a, follow=True) for a in {addresses!r}]; "
        asked += "print(json.dumps([[r.status_code, r.content.decode()] for r in found]))"
        return self.shell(asked)

    def change(self, path, old, new):
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{path.name} has no {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def append(self, path, code):
        path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{code}", encoding="utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The tutorial's steps 1 to 4, by its own code."""
    folder = tmp_path_factory.mktemp("tutorial")
    (start,) = re.findall(r"^(wagtail start \w+)$", block(TUTORIAL, "console", "wagtail start"), re.M)
    wagtail_command = [sys.executable, "-c", "from wagtail.bin.wagtail import main; main()"]
    subprocess.run([*wagtail_command, *start.split()[1:]], cwd=folder, check=True, capture_output=True)
    site = Website(folder / start.split()[-1])
    settings = site.package / "settings" / "base.py"
    apps = block(TUTORIAL, "python", "INSTALLED_APPS").split("    # …")[0]
    site.change(settings, "INSTALLED_APPS = [\n", apps)
    session = '    "django.contrib.sessions.middleware.SessionMiddleware",\n'
    site.change(settings, session, f'{session}    "django.middleware.locale.LocaleMiddleware",\n')
    last = '    "wagtail.contrib.redirects.middleware.RedirectMiddleware",\n'
    site.change(settings, last, f'{last}    "oms_events.admin.middleware.FactsStopped",\n')
    site.append(settings, block(TUTORIAL, "python", "LANGUAGE_CODE"))
    (site.package / "urls.py").write_text(block(TUTORIAL, "python", "urlpatterns"), encoding="utf-8")
    for words in commands(TUTORIAL, "loaddata"):
        if words[0] not in OF_A_PERSON:
            site.manage(*words)
    return site


@pytest.fixture
def website(made, tmp_path):
    """The same with its database, for one test to go on with."""
    return Website(shutil.copytree(made.folder, tmp_path / made.folder.name))


def test_the_seminar_is_there_in_both_languages(website):
    addresses = website.shell(
        "import json; from oms_events.models import EventPage; "
        "print(json.dumps([p.get_url() for p in EventPage.objects.order_by('locale__language_code')]))"
    )
    (status, english), (also, swedish), (listed, events) = website.get(*addresses, "/sv/evenemang/")
    assert (status, also, listed) == (200, 200, 200)
    assert "Hur påverkar ökat distansarbete" in swedish and addresses[0] in swedish
    assert 'lang="en"' in english and addresses[1] in english
    assert "Hur påverkar ökat distansarbete" in events or "/sv/evenemang/archive/" in events


def test_the_checks_of_a_site_have_nothing_to_say(website):
    assert "no issues" in website.manage("check")


def test_the_api_answers_once_it_is_wired(website):
    website.append(
        website.package / "settings" / "base.py", block(HEADLESS, "python", '+= ["wagtail.api.v2"')
    )
    (website.package / "api.py").write_text(block(HEADLESS, "python", "WagtailAPIRouter"), encoding="utf-8")
    website.append(website.package / "urls.py", block(HEADLESS, "python", "import api_router"))
    ((status, told),) = website.get("/api/v2/events/")
    assert status == 200 and json.loads(told)["meta"]["total_count"] == 2


@pytest.mark.skipif(wagtail.VERSION < (8,), reason="Wagtail has an API v3 from 8.0")
def test_the_api_to_write_with_takes_what_the_docs_send(website):
    website.append(website.package / "urls.py", block(HEADLESS, "python", "api/v3/"))
    written, changed = re.findall(r"-d '(\{.*?\n\})'", block(HEADLESS, "console", "curl"), re.S)
    said = f"""
import json
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import APIToken
from oms_events.models import EventIndexPage, EventPage, Venue
user = get_user_model().objects.create_superuser("writer")
_, token = APIToken.create_token(user=user, name="test")
browser = Client(headers={{"host": "localhost", "authorization": f"Bearer {{token}}"}})
index = EventIndexPage.objects.get(locale__language_code="sv")
venue = Venue.objects.create(name="Sjöhuset", city="Ekvik", locale=index.locale)
new, change = json.loads({written!r}), json.loads({changed!r})
new["meta"]["parent_id"], new["venues"][0]["venue"] = index.pk, venue.pk
made = browser.post("/api/v3/pages/", json.dumps(new), content_type="application/json")
assert made.status_code == 201, made.content
page = EventPage.objects.get(title=new["title"])
then = browser.patch(f"/api/v3/pages/{{page.pk}}/", json.dumps(change), content_type="application/json")
page.refresh_from_db()
print(json.dumps([made.status_code, then.status_code, page.live, page.status, page.facts().venues[0].room]))
"""
    made, then, live, status, room = website.shell(said)
    assert (made, then, live, status, room) == (201, 200, True, "cancelled", "Sal B")


def test_a_site_has_its_own_kind_of_event_and_its_own_look(website):
    models = website.folder / "home" / "models.py"
    website.append(models, block("docs/how-to/extend.md", "python", "class RegionEventPage"))
    look = {
        "event_page.html": block("docs/how-to/look.md", "html", "block event_contacts"),
        "sections/head.html": block("docs/how-to/look.md", "html", "block head_open_graph"),
    }
    for name, code in look.items():
        file = website.package / "templates" / "oms_events" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(code, encoding="utf-8")
    website.manage("makemigrations", "home")
    website.manage("migrate")
    said = """
import json
from django.test import Client
from home.models import RegionEventPage
from oms_events.models import EventIndexPage, EventPage
index = EventIndexPage.objects.get(locale__language_code="sv")
page = index.add_child(instance=RegionEventPage(title="Ärendet", slug="arendet", case_number="RS 2031-7"))
page.save_revision().publish()
browser = Client(headers={"host": "localhost"})
seminar = EventPage.objects.filter(locale=index.locale).exclude(pk=page.pk).order_by("pk").first()
answers = [browser.get(one.get_url()).content.decode() for one in (page, seminar)]
print(json.dumps([page.case_number, *answers]))
"""
    number, own, seminar = website.shell(said)
    assert number == "RS 2031-7" and "Ärendet" in own
    assert "og:title" not in seminar and "Kontakt" not in seminar


def test_people_are_found_as_the_docs_say(website):
    (asked,) = blocks("docs/how-to/privacy.md", "console")[:1]
    assert asked.startswith('python manage.py personal_data "')
    name = website.shell(
        "import json; from oms_events.models import EventPage; "
        "people = [p for e in EventPage.objects.all() for i in e.facts().programme for p in i.contributors]; "
        "print(json.dumps(people[0].name))"
    )
    assert name in website.manage("personal_data", name)


def test_the_app_is_taken_out_again(website):
    for words in commands("docs/how-to/remove.md", "remove_events"):
        website.manage(*words, *(["--no-input"] if words[0] == "remove_events" else []))
    ((status, _),) = website.get("/sv/")
    assert status == 200


def test_every_block_of_python_is_python():
    for page in sorted((ROOT / "docs").rglob("*.md")):
        for code in blocks(str(page.relative_to(ROOT)), "python"):
            compile(code, str(page), "exec")


def test_every_block_of_json_is_json():
    for page in sorted((ROOT / "docs").rglob("*.md")):
        for code in blocks(str(page.relative_to(ROOT)), "json"):
            json.loads(code if code.lstrip().startswith("{") else f"{{{code}}}")
