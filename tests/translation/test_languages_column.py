"""The column of a table of events that tells their languages: which, how far, behind since when."""

import datetime as dt

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.ui.tables import Table
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from oms_events.admin.languages import LanguagesColumn
from oms_events.models import EventPage
from tests import factories
from tests.translation.conference import change, english, said, swedish, translated, translation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]
COLUMN = LanguagesColumn("languages", label="Languages")
FRIDAY = dt.datetime(2026, 10, 9, 12, tzinfo=dt.UTC)
OTHER = "7d6f2a8e-3a52-4d0b-9d0e-202611240301"


@pytest.fixture(scope="module")
def conference(shared_world):
    """The conference of one item, live in Swedish and wholly translated to English and Finnish."""
    translated(1, languages=("en", "fi"))


def cells(*pages):
    """The words of each row's cell, in English, and its soup."""
    with override("en"):
        table = BeautifulSoup(Table([COLUMN], list(pages)).render_html({}), "html.parser")
    found = table.select("tbody td")
    return [" ".join(cell.get_text(" ").split()) for cell in found], found


def test_a_cell_names_each_language_how_far_it_is_and_since_when_it_is_behind():
    with time_machine.travel(FRIDAY, tick=True):
        change(lead="Tre dagar om vatten.")
    total = translation().get_progress()[0]
    (words,), (cell,) = cells(swedish())
    assert words.count(f"1 of {total} texts to translate, since 10/09/2026.") == 2
    assert [link.get_text() for link in cell.find_all("a")] == ["English", "Finnish"]
    assert cell.a["href"] == reverse("wagtailadmin_pages:edit", args=[english().pk])


def test_a_translation_tells_of_itself_and_those_beside_it():
    one, two = cells(english(), swedish())[0]
    assert one == two and one.startswith("English : Published. All texts are translated.")


def test_a_draft_and_a_stopped_translation_say_so_and_one_language_alone_nothing():
    page = factories.event(**said(0, key=OTHER, slug="annat"))
    assert cells(page)[0] == [""]
    translate_object(page, [Locale.objects.get(language_code="en")])
    assert "English : Not published." in cells(page)[0][0]
    row = Translation.objects.get(source__object_id=OTHER)
    row.enabled = False
    row.save()
    assert "English : Translation stopped." in cells(page)[0][0]


def test_the_figures_of_a_whole_table_take_two_queries_and_are_of_now():
    for number in range(3):
        key = f"7d6f2a8e-3a52-4d0b-9d0e-20261124030{number}"
        factories.event(**said(1, key=key, slug=f"nr-{number}", programme=[]))
    events = list(EventPage.objects.order_by("pk"))
    cells(*events)
    with CaptureQueriesContext(connection) as seen:
        assert len(cells(*events)[0]) == len(events) == 6
    assert len(seen) == 2
    change(lead="Tre dagar om vatten.")
    assert "1 of" in cells(swedish())[0][0]
