"""The words of the interface: all of them in Swedish, compiled, and none left over."""

import re
import shutil
from pathlib import Path

import django
import pytest
import wagtail
import wagtail_localize
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from django.template.loader import render_to_string
from django.utils.translation import gettext, override, pgettext

from oms_events.facts import EventFacts
from oms_events.facts.parts import Document
from oms_events.loading.places import index_title
from oms_events.models.languages import interface_language
from oms_events.templatetags.oms_events_tags import page_in_language
from tests import catalogues

ROOT = catalogues.PACKAGE.parent
LANGUAGES = sorted(path.name for path in (catalogues.PACKAGE / "locale").iterdir() if path.is_dir())
# English is in the code; its catalogue says only what the code cannot.
TRANSLATED = [language for language in LANGUAGES if language != "en"]
SOURCES = sorted([*ROOT.glob("oms_events/locale/*/*/*.po"), *ROOT.glob("website/locale/*/*/*.po")])


@pytest.fixture(params=["babel", "gettext"])
def strings(request, tmp_path):
    """Every string of the code, found in two ways."""
    if request.param == "babel":
        return catalogues.strings_by_babel(catalogues.PACKAGE)
    if shutil.which("xgettext") is None:
        pytest.skip("xgettext is not installed (on Debian: apt-get install gettext)")
    return catalogues.strings_by_gettext(catalogues.PACKAGE, tmp_path)


def test_swedish_and_english_are_there():
    assert {"sv", "en"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", TRANSLATED)
def test_catalogue_holds_the_strings_of_the_code_and_no_others(language, strings):
    held = {catalogues.key(message) for message in catalogues.read(catalogues.source(language)) if message.id}
    assert len(strings) > 300
    untranslated, left_over = strings - held, held - strings
    assert not untranslated, "run make messages, translate, make catalogues"
    assert not left_over, "run make messages, make catalogues"


def test_english_catalogue_holds_nothing_that_the_code_does_not_say(strings):
    assert set(catalogues.messages(catalogues.read(catalogues.source("en")))) <= strings


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_string_is_translated_in_every_form_and_none_is_a_guess(language):
    catalogue = catalogues.read(catalogues.source(language))
    found = [message for message in catalogue if message.id]
    assert [catalogues.key(message) for message in found if message.fuzzy] == []
    unsaid = [m for m in found if not all(form.strip() for form in catalogues.forms(m.string))]
    assert [catalogues.key(message) for message in unsaid] == []
    plural = [message for message in found if message.pluralizable]
    assert [m.id for m in plural if len(catalogues.forms(m.string)) != catalogue.num_plurals] == []
    assert catalogue.obsolete == {}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_translations_keep_the_placeholders_and_the_edges_of_the_english(path):
    for message in catalogues.read(path):
        english = catalogues.forms(message.id)[-1]
        for form in catalogues.forms(message.string) if message.id else ():
            assert catalogues.placeholders(form) == catalogues.placeholders(english), english
            assert re.findall(r"^\s*|\s*$|[.?!:]$", form) == re.findall(r"^\s*|\s*$|[.?!:]$", english), (
                english
            )


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_compiled_catalogue_says_what_its_source_says(path):
    written = catalogues.messages(catalogues.read(path))
    compiled = catalogues.messages(catalogues.read(path.with_suffix(".mo")))
    assert written
    assert compiled == written, "run make catalogues"


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_word_is_said_otherwise_than_by_wagtail(language):
    """Of two apps with one string the first installed decides for both, so that ours needs a context."""
    ours = catalogues.messages(catalogues.read(catalogues.source(language)))
    different = set()
    for package in (django, wagtail, wagtail_localize):
        for path in Path(package.__file__).parent.rglob(f"locale/{language}/LC_MESSAGES/django.mo"):
            theirs = catalogues.messages(catalogues.read(path))
            different |= {said for said in ours.keys() & theirs.keys() if ours[said] != theirs[said]}
    assert different == set()


def test_english_straight_quotes_and_dots_are_no_swedish_ones():
    """Swedish has ” on both sides, and three dots that are one character."""
    said = catalogues.messages(catalogues.read(catalogues.source("sv")))
    wrong = [form for spoken in said.values() for form in spoken if re.search(r"[\"“‘«»]|\.\.\.|  ", form)]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "shown"), [("sv", "sv"), ("sv-FI", "sv-FI"), ("en", "en"), ("en-GB", "en-GB"), ("fi", "en")]
)
@pytest.mark.parametrize("site", ["sv", "en", "fi"])
def test_our_words_are_in_the_language_of_the_page_or_else_in_english(settings, site, language, shown):
    settings.LANGUAGE_CODE = site
    assert interface_language(language) == shown


@pytest.mark.parametrize(
    ("language", "title", "switch"),
    [
        ("sv", "Evenemang", "Sidan på svenska"),
        ("en", "Events", "This page in English"),
        ("fi", "Events", "suomi"),
    ],
)
def test_a_swedish_site_says_nothing_in_swedish_to_others(settings, language, title, switch):
    settings.LANGUAGE_CODE = "sv"
    assert index_title(language) == title
    assert page_in_language({"language": language, "name": "suomi"}) == switch


def test_a_title_and_an_organiser_are_said_by_what_they_are():
    with override("sv"):
        assert pgettext("person", "Title") == "Titel"
        assert pgettext("programme item", "Title") == "Rubrik"
        assert pgettext("event page", "Organiser") == "Arrangör"


def test_another_language_comes_with_its_catalogue_alone(settings, tmp_path):
    added = Catalog(locale="nb")
    added.add("en", "nb", context="code of this language")
    added.add("Events", "Arrangementer")
    added.add("Documents", "Dokumenter", context="event page")
    folder = tmp_path / "nb" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "django.mo").open("wb") as file:
        write_mo(file, added)
    assert interface_language("nb") == "en"

    settings.LOCALE_PATHS = [tmp_path]
    assert interface_language("nb") == "nb"
    assert index_title("nb") == "Arrangementer"
    event = EventFacts(title="Y", language="nb", documents=(Document(title="A", url="/a"),))
    with override(interface_language("nb")):
        shown = render_to_string("oms_events/sections/documents.html", {"event": event, "language": "nb"})
        assert gettext("Events") == "Arrangementer"
    assert "Dokumenter" in shown
