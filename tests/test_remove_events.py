"""Taking the app out: nothing of ours stays, and nothing of the site's goes."""

import pytest
from django.core.management import call_command
from wagtail.models import Page, ReferenceIndex, Revision
from wagtail_localize.models import StringTranslation, TranslationSource

from oms_events.models import Contact, EventPage


@pytest.fixture
def before(site):
    """The site's own pages, then the seminar added."""
    pages = sorted(Page.objects.values_list("path", "depth", "numchild", "title", "url_path"))
    call_command("loaddata", "oms_seminar", verbosity=0)
    assert EventPage.objects.count() == 2
    return pages


def test_the_site_is_as_it_was_and_nothing_of_ours_is_left(before):
    call_command("remove_events", interactive=False, verbosity=0)
    assert sorted(Page.objects.values_list("path", "depth", "numchild", "title", "url_path")) == before
    assert not any(Page.find_problems())
    assert not Contact.objects.exists()
    assert not TranslationSource.objects.filter(specific_content_type__app_label="oms_events").exists()
    assert not StringTranslation.objects.exists()
    assert not Revision.objects.filter(content_type__app_label="oms_events").exists()
    assert not ReferenceIndex.objects.filter(content_type__app_label="oms_events").exists()


def test_a_no_deletes_nothing(before, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda question: "n")
    call_command("remove_events", verbosity=0)
    assert EventPage.objects.count() == 2


def test_the_tables_go_and_come_back(before, transactional_db):
    call_command("remove_events", interactive=False, verbosity=0)
    call_command("migrate", "oms_events", "zero", verbosity=0)
    try:
        assert not any(Page.find_problems())
    finally:
        call_command("migrate", "oms_events", verbosity=0)
