"""The block picker shows each block as the page does."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from oms_events.models import EventPage
from tests.drawing import words

BLOCKS = [
    (field, kind)
    for field in ("programme", "contributors", "body", "about")
    for kind in EventPage._meta.get_field(field).stream_block.child_blocks
]


def preview(browser, field, kind):
    block = EventPage._meta.get_field(field).stream_block.child_blocks[kind]
    assert block.is_previewable
    answer = browser.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.mark.parametrize(("field", "kind"), BLOCKS)
def test_every_block_has_a_preview_in_the_pages_own_look(chief, field, kind):
    page = preview(chief, field, kind)
    assert page.find("link", rel="stylesheet", href=lambda url: url.endswith("oms_events.css"))
    assert words(page.main)


def test_a_session_is_drawn_as_in_a_programme(chief):
    item = preview(chief, "programme", "session").select_one("ol.oms-programme > li")
    assert item.select_one(".oms-time time")["datetime"]
    assert "Alva Ekmark" in words(item)


def test_parallel_sessions_stand_side_by_side(chief):
    assert len(preview(chief, "programme", "parallel").select("ol.oms-parallel > li")) == 2


def test_a_day_has_its_date_and_its_items(chief):
    page = preview(chief, "programme", "day")
    assert page.select_one(".oms-day-title time")["datetime"] == "2030-05-14"
    assert page.select_one("ol.oms-programme > li")
