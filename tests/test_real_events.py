"""The command that loads a folder of event documents and names every fact that is lost."""

import copy
import json

import pytest
from django.test import override_settings
from wagtail.images.tests.utils import get_test_image_file

from oms_events.models import EventPage
from tests.real_events import main, report
from tests.rich_event import RICH


@pytest.fixture
def folder(tmp_path):
    """A folder with one document, which names an image and a file beside it."""
    event = {"language": "en", **copy.deepcopy(RICH)}
    event["image"]["path"] = "img/boat.png"
    event["documents"][0]["path"] = "slides.pdf"
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "boat.png").write_bytes(get_test_image_file().file.getvalue())
    (tmp_path / "slides.pdf").write_bytes(b"%PDF")
    write(tmp_path, "one", event)
    return tmp_path


def write(folder, name, *events):
    (folder / f"{name}.event").write_text(json.dumps({"version": 1, "events": events}), encoding="utf-8")


def test_a_folder_in_which_nothing_is_lost(db, folder, capsys):
    write(folder, "two", {"language": "no", "title": "Regional fagdag"}, {"language": "fi", "title": "Päivä"})
    assert report(folder) == 0
    assert (
        capsys.readouterr().out
        == "one.event: 0 facts lost\ntwo.event: 0 facts lost\n2 documents, 0 facts lost\n"
    )
    assert not EventPage.objects.exists()


def test_a_document_that_cannot_be_loaded_does_not_stop_the_others(db, folder, capsys):
    write(folder, "broken", {"language": "sv"})
    assert report(folder) == 1
    told = capsys.readouterr().out
    assert "broken.event: failed: LoadError:" in told
    assert "$.events[0].title" in told
    assert told.endswith("one.event: 0 facts lost\n2 documents, 0 facts lost, 1 failed\n")


def test_what_a_page_does_not_show_is_named_with_its_path_and_value(db, folder, capsys, settings, tmp_path):
    own = tmp_path / "templates" / "oms_events" / "sections"
    own.mkdir(parents=True)
    (own / "accessibility.html").write_text("")
    templates = copy.deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [tmp_path / "templates", *templates[0]["DIRS"]]
    with override_settings(TEMPLATES=templates):
        assert report(folder) == 3
    told = capsys.readouterr().out
    assert '  not on the page in en: $.events[0].accessibility.note: "Tell us what you need"\n' in told
    assert told.endswith("1 documents, 3 facts lost\n")


def test_a_folder_without_documents_is_no_success(tmp_path, capsys):
    assert main([str(tmp_path)]) == 2
    assert "FOLDER" in capsys.readouterr().err
