"""What is behind, since when, and where an editor and a translator see it."""

import datetime as dt
import re

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from oms_events.models import EventPage
from oms_events.translation.progress import progress_of
from tests import factories
from tests.translation.conference import (
    change,
    english,
    programme,
    publish_everything,
    said,
    swedish,
    translate,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]
TODAY = timezone.now().replace(hour=12)
TOMORROW, LATER = TODAY + dt.timedelta(days=1), TODAY + dt.timedelta(days=4)


def progress():
    (one,) = progress_of([swedish()])[swedish().translation_key]
    return one


def test_since_when_is_the_first_change_that_nobody_has_translated():
    assert (progress().behind, progress().since, progress().state) == (0, None, "live")
    with time_machine.travel(TOMORROW, tick=True):
        change(lead="Tre dagar om vatten.")
    with time_machine.travel(LATER, tick=True):
        change(lead="Fyra dagar om vatten.", subtitle="Nytt")
    one = progress()
    assert one.behind == 2 and one.since.date() == TOMORROW.date()
    with time_machine.travel(LATER, tick=True):
        translate(only={"Fyra dagar om vatten."})
        publish_everything()
    assert (progress().behind, progress().since.date()) == (1, LATER.date())


def test_figures_of_many_events_take_two_queries():
    for number in range(3):
        factories.event(
            **said(1, key=f"7d6f2a8e-3a52-4d0b-9d0e-20261124020{number}", slug=f"nr-{number}", programme=[])
        )
    events = list(EventPage.objects.filter(locale__language_code="sv"))
    progress_of(events)
    with CaptureQueriesContext(connection) as seen:
        found = progress_of(events)
    assert len(seen) == 2 and len(found) == 4


def test_the_editor_of_the_source_sees_languages_and_what_is_behind(editor):
    change(lead="Tre dagar om vatten.")
    page = editor.get(reverse("wagtailadmin_pages:edit", args=[swedish().pk])).content.decode()
    panel = page[page.index('data-side-panel="languages"') :]
    assert re.search(r"(English|Engelska|engelska)", panel)
    assert re.search(r"1\D+\d+", panel) and reverse("wagtailadmin_pages:edit", args=[english().pk]) in panel


def test_the_translators_work_list_comes_in_the_order_of_the_events(editor):
    for number, day in enumerate(("2027-05-01", "2026-12-01", None)):
        more = {"occasions": [{"starts": day}]} if day else {"occasions": []}
        key = f"7d6f2a8e-3a52-4d0b-9d0e-20261124020{number}"
        page = factories.event(
            **said(1, key=key, slug=f"nr-{number}", title=f"Möte {day}", programme=[], **more)
        )
        translate_object(page, [Locale.objects.get(language_code="en")])
    response = editor.get(reverse("oms_events_admin:work_list"))
    assert response.status_code == 200
    html = response.content.decode()
    places = [html.index(f"Möte {day}") for day in ("2026-12-01", "2027-05-01", "None")]
    assert places == sorted(places)
    sheet = editor.get(reverse("oms_events_admin:work_list") + "?export=csv")
    assert "Möte 2026-12-01" in b"".join(sheet.streaming_content).decode()


def test_a_finished_translation_is_not_on_the_work_list(editor):
    assert "Vattendagarna" not in editor.get(reverse("oms_events_admin:work_list")).content.decode()


def test_a_text_in_the_source_language_carries_its_language_on_the_page(client):
    inner = {"kind": "session", "title": "Delpunkt", "id": "22222222-0000-4000-8000-000000000001"}
    items = programme(swedish())
    items[0]["value"]["items"] = [
        {
            "type": "session",
            "id": inner["id"],
            "value": {"title": "Delpunkt", "description": "<p>Om delen.</p>"},
        }
    ]
    change(
        programme=items,
        status="cancelled",
        status_reason="Salen är översvämmad.",
        subtitle="Om allt",
        body=[*swedish().body.raw_data, {"type": "paragraph", "value": "<p>Ny text.</p>", "id": "b9"}],
    )
    event = english().facts()
    assert event.words_in == {
        "subtitle": "sv",
        "status.reason": "sv",
        f"{inner['id']}.title": "sv",
        f"{inner['id']}.description": "sv",
        "b9": "sv",
    }
    page = client.get(english().url).content.decode()
    for text in ("Salen är översvämmad.", "Om allt", "Delpunkt", "<p>Om delen.</p>", "<p>Ny text.</p>"):
        assert re.search(rf'lang="sv"[^>]*>\s*{re.escape(text)}', page), text
    assert not re.search(r'lang="sv"[^>]*>EN ', page)
    assert (
        'lang="sv">' not in client.get(swedish().url).content.decode().split("<article")[1].split(">", 1)[1]
    )
