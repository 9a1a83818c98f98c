"""What stays the same when documents are loaded again, and in another order."""

import json

from wagtail.models import Revision

from oms_events.models import EventIndexPage, EventPage
from tests.loaded_event import content_languages, dumped, load

KEY = "6f1c2c0e-5a0b-4b41-9f6e-2f6a3c1d7e55"


def document(*events):
    return json.dumps({"version": 1, "events": list(events)})


def said(language="sv", **more):
    return {"language": language, "title": f"Höstmöte {language}"} | more


def test_a_translation_goes_into_the_list_that_its_language_has_already(site):
    with content_languages():
        load(document(said("fi")))
        load(document(said("sv", translations={"fi": {"strings": {"Höstmöte sv": "Syyskokous"}}})))
        load(document(said("fi", title="Kevätkokous")))
    assert EventIndexPage.objects.filter(locale__language_code="fi").count() == 1
    assert EventPage.objects.filter(locale__language_code="fi").live().count() == 3


def test_a_dump_loaded_again_makes_no_revision(site):
    load(document(said(translations={"en": {"strings": {"Höstmöte sv": "Autumn meeting"}}})))
    before = Revision.objects.count()
    load(dumped())
    assert Revision.objects.count() == before


def test_the_id_of_an_occasions_place_comes_out_again(site):
    load(document(said(occasions=[{"starts": "2026-12-09", "venue": {"id": KEY, "name": "Hus"}}])))
    assert json.loads(dumped())["events"][0]["occasions"][0]["venue"] == {"id": KEY, "name": "Hus"}
    page = EventPage.objects.get()
    row = page.occasions.get()
    row.venue = None
    page.occasions = [row]
    page.save_revision().publish()
    assert "venue" not in json.loads(dumped())["events"][0]["occasions"][0]
