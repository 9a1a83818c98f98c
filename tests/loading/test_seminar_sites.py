"""The seed seminar loaded into sites of every kind: with content, lists or one language; in others' tests."""

import pytest
from django.core.management import CommandError, call_command
from django.test import TestCase
from wagtail.models import Locale, Page, Site

from oms_events.models import EventIndexPage, EventPage


def load():
    call_command("loaddata", "oms_seminar", verbosity=0)


def test_a_site_with_content_keeps_all_of_it(site):
    before = sorted(Page.objects.values_list("pk", "path", "title", "slug"))
    load()
    after = set(Page.objects.values_list("pk", "path", "title", "slug"))
    assert after > set(before)
    assert len(after) == len(before) + 4  # a list and an event in each language


def test_an_index_that_is_there_takes_the_event(site):
    index = EventIndexPage(title="Kalender", slug="kalender", locale=Locale.objects.get(language_code="sv"))
    site.root_page.add_child(instance=index)
    load()
    assert EventPage.objects.get(locale__language_code="sv").get_parent().pk == index.pk
    assert EventIndexPage.objects.filter(locale__language_code="sv").count() == 1


def test_two_indexes_are_an_error_that_names_them(site):
    for slug in ("kalender", "moten"):
        index = EventIndexPage(title=slug, slug=slug, locale=Locale.objects.get(language_code="sv"))
        site.root_page.add_child(instance=index)
    with pytest.raises(CommandError, match="/start/kalender/, /start/moten/.*--parent"):
        load()
    assert not EventPage.objects.exists()


def test_without_english_the_swedish_page_loads_and_it_is_said(site, settings, caplog):
    Page.objects.filter(locale__language_code="en").delete()
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [("sv", "Svenska")]
    Locale.objects.exclude(language_code="sv").delete()
    load()
    assert [page.locale.language_code for page in EventPage.objects.all()] == ["sv"]
    assert "the translation into en is left out" in caplog.text


def test_a_language_without_a_locale_gets_one(site):
    Page.objects.filter(locale__language_code="en").delete()
    Locale.objects.filter(language_code="en").delete()
    load()
    assert EventPage.objects.get(locale__language_code="en").live
    assert not any(Page.find_problems())


class SeminarAsFixture(TestCase):
    """As a site's own tests would use it: no transaction of which is ever committed."""

    fixtures = ["oms_seminar"]

    def test_both_pages_are_live(self):
        assert Site.objects.filter(is_default_site=True).exists()
        assert {page.locale.language_code for page in EventPage.objects.live()} == {"sv", "en"}
