"""What lies beside the facts: images in sizes, stored files, links in running text."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from oms_events.models import EventPage
from tests import factories
from tests.api.asking import EVENTS, ask

pytestmark = pytest.mark.django_db


def told(page):
    return ask(f"{EVENTS}{page.pk}/")


def picture(width=1000, height=500):
    file = get_test_image_file(size=(width, height))
    return get_image_model().objects.create(title="Sjön", file=file)


def test_an_image_is_told_in_sizes_with_its_alt_text(site):
    page = factories.event(image={"alt": "En båt på sjön", "credit": "Karin Ek"})
    EventPage.objects.filter(pk=page.pk).update(image=picture())
    image = told(page)["image"]
    assert (image["alt"], image["credit"]) == ("En båt på sjön", "Karin Ek")
    sizes = [(one["width"], one["height"]) for one in image["renditions"]]
    assert sizes == [(320, 160), (800, 400), (1000, 500)]  # none larger than the image itself
    assert {one["alt"] for one in image["renditions"]} == {"En båt på sjön"}
    assert all(one["url"].startswith("http://localhost:8000/media/images/") for one in image["renditions"])


def test_an_image_whose_file_is_gone_leaves_its_words(site):
    page = factories.event(image={"alt": "En båt"})
    image = picture()
    image.file.storage.delete(image.file.name)
    EventPage.objects.filter(pk=page.pk).update(image=image)
    assert told(page)["image"]["alt"] == "En båt"
    assert told(page)["image"]["renditions"] == []


def test_portraits_and_logos_are_told_in_sizes_too(site):
    profile = {"biography": "<p>Har planerat länge.</p>", "image": {"alt": "Ada vid slussen"}}
    page = factories.event(
        organisers=[{"name": "Region Exempel"}],
        programme=[{"kind": "session", "contributors": [{"name": "Ada Ek", "profile": profile}]}],
    )
    row = page.organisers.get()
    row.organisation.logo = picture(100, 50)
    row.organisation.save()
    page.programme[0].value["contributors"][0]["person"].__class__.objects.update(photo=picture(400, 400))
    event = told(page)
    logo = event["organisers"][0]["logo"]["renditions"]
    assert [(one["width"], one["alt"]) for one in logo] == [(100, "Region Exempel")]
    portrait = event["programme"][0]["contributors"][0]["profile"]["image"]
    assert [(one["width"], one["alt"]) for one in portrait["renditions"]] == [
        (320, "Ada vid slussen"),
        (400, "Ada vid slussen"),
    ]


def test_a_stored_file_is_told_with_address_type_and_size(site):
    page = factories.event(documents=[{"title": "Bilder", "url": "https://example.org/bilder"}])
    content = ContentFile(b"%PDF-1.4 bilder", name="bilder.pdf")
    stored = get_document_model().objects.create(title="bilder", file=content)
    page.documents.update(document=stored, url="")
    (document,) = told(page)["documents"]
    assert document["title"] == "Bilder"
    assert document["file"] == {
        "url": f"http://localhost:8000{stored.url}",
        "type": "application/pdf",
        "filename": stored.filename,
        "size": 15,
    }


def test_links_in_texts_lead_to_addresses_of_pages_and_files(site):
    target = factories.event(title="Andra mötet")
    page = factories.event(title="Första mötet")
    stored = get_document_model().objects.create(title="x", file=ContentFile(b"x", name="x.pdf"))
    links = f'<a linktype="page" id="{target.pk}">sida</a> <a linktype="document" id="{stored.pk}">fil</a>'
    page.body = [
        ("paragraph", f'<p data-block-key="k1">{links} <a href="https://example.org/?a=1&amp;b=2">ut</a></p>')
    ]
    page.save_revision().publish()
    html = told(page)["body"][0]["paragraph"]
    assert html == (
        f'<p><a href="{target.full_url}">sida</a> <a href="http://localhost:8000{stored.url}">fil</a> '
        '<a href="https://example.org/?a=1&amp;b=2">ut</a></p>'
    )
