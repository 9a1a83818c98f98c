"""Files that a document names: in its own folder, of a kind the site takes, and only from disk."""

import pytest
from PIL import Image

from oms_events.outputs.document import read
from tests.outputs.documents import LANGUAGES, document, faults, only_fault

IMAGE = "$.events[0].image.path"


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "events"
    (place / "bilder").mkdir(parents=True)
    Image.new("RGB", (8, 6)).save(place / "bilder" / "sal.JPG", "JPEG")
    (place / "program.pdf").write_bytes(b"pdf")
    (tmp_path / "hemlig.png").write_bytes(b"png")
    return place


def image(path):
    return document(image={"path": path})


def test_files_of_the_folder_are_taken(folder):
    text = document(
        image={"path": "bilder/sal.JPG"},
        documents=[{"title": "Program", "path": "program.pdf"}],
        contributors=[{"name": "Vera", "profile": {"image": {"path": "bilder/sal.JPG"}}}],
    )
    (event,) = read(text, languages=LANGUAGES, folder=folder)
    assert event.documents[0].path == "program.pdf"


def test_an_uploaded_document_may_name_no_file():
    path, found, expected = only_fault(image("bilder/sal.JPG"))
    assert (path, found) == (IMAGE, '"bilder/sal.JPG"')
    assert "only with a document loaded from disk" in expected


@pytest.mark.parametrize("path", ["saknas.png", "bilder.png", "x" * 400 + ".png"])
def test_a_file_that_is_not_there(folder, path):
    (folder / "bilder.png").mkdir()
    where, found, _ = only_fault(image(path), folder=folder)
    assert where == IMAGE
    assert "not there" in found


def test_a_link_that_leads_out_of_the_folder_is_refused(folder):
    (folder / "lank.png").symlink_to(folder.parent / "hemlig.png")
    (folder / "ut").symlink_to(folder.parent)
    for path in ("lank.png", "ut/hemlig.png"):
        assert "leads out of the folder" in only_fault(image(path), folder=folder)[1]


def test_a_link_inside_the_folder_is_followed_and_a_loop_is_none(folder):
    (folder / "inne.jpg").symlink_to(folder / "bilder" / "sal.JPG")
    (folder / "runt.jpg").symlink_to(folder / "runt.jpg")
    assert faults(image("inne.jpg"), folder=folder) == []
    assert "not there" in only_fault(image("runt.jpg"), folder=folder)[1]


def test_kinds_are_those_that_the_site_takes(folder):
    assert "an image of the kind" in only_fault(image("program.pdf"), folder=folder)[2]
    text = document(documents=[{"title": "Bild", "path": "bilder/sal.JPG"}])
    path, _, expected = only_fault(text, folder=folder)
    assert path == "$.events[0].documents[0].path"
    assert "a document of the kind" in expected
    assert faults(text, folder=folder, document_extensions=["jpg"]) == []


def test_a_file_of_more_than_20_mb_is_refused(folder):
    with (folder / "stor.png").open("wb") as stream:
        stream.truncate(20 * 1024 * 1024 + 1)
    _, found, expected = only_fault(image("stor.png"), folder=folder)
    assert "20,971,521 bytes" in found
    assert "20 MB" in expected


def test_bytes_that_are_no_image_are_refused_under_an_image_s_name(folder):
    (folder / "text.png").write_bytes(b"This is no picture.")
    whole = (folder / "bilder" / "sal.JPG").read_bytes()
    (folder / "halv.jpg").write_bytes(whole[:20])
    for path in ("text.png", "halv.jpg"):
        assert "no image that can be read" in only_fault(image(path), folder=folder)[1]
