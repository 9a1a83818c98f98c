"""A snippet or an image that is in use says where, and no page breaks when it goes."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from oms_events.models import Contact, EventPage, EventType, Organisation, Person, Topic, Venue
from tests.admin.forms import sent
from tests.factories import event, published

PERSON = {"name": "Bo Ek", "profile": {"biography": "<p>Skriver.</p>"}}
SAID = {
    "occasions": [{"starts": "2031-05-06", "venue": {"name": "Saluhallen"}}],
    "venues": [{"name": "Saluhallen"}],
    "organisers": [{"name": "Region Väst"}],
    "topics": ["Vatten"],
    "event_types": ["Seminarium"],
    "contacts": [{"name": "Vera Ek"}],
}
INSIDE = {
    "topics": ["Vatten"],
    "contacts": [{"name": "Vera Ek"}],
    "contributors": [PERSON],
}
PROGRAMME = [
    {"kind": "session", "title": "Inledning", "items": [{"kind": "session", "title": "Del", **INSIDE}]}
]
MODELS = [Contact, EventType, Organisation, Person, Topic, Venue]
pytestmark = pytest.mark.usefixtures("seminar")


@pytest.fixture(scope="module")
def seminar(shared_world):
    """An event that uses a snippet of each kind, in rows and in its programme."""
    event(**SAID, programme=PROGRAMME)


def usage(browser, model, pk):
    viewset = model.snippet_viewset
    return browser.get(reverse(viewset.get_url_name("usage"), args=[pk]))


def still_whole(browser, page):
    """The page is shown, and its editor opens and saves it."""
    assert browser.get(page.url).status_code == 200
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert browser.get(url).status_code == 200
    assert browser.post(url, dict(sent(page, browser.user).lists())).status_code == 302


@pytest.mark.parametrize("model", MODELS)
def test_a_snippet_in_use_names_the_page_and_may_go(chief, model):
    page = EventPage.objects.get()
    snippet = model.objects.get()
    assert page.title in usage(chief, model, snippet.pk).content.decode()
    delete = reverse(model.snippet_viewset.get_url_name("delete"), args=[snippet.pk])
    asked = chief.get(delete)
    assert reverse(model.snippet_viewset.get_url_name("usage"), args=[snippet.pk]) in asked.content.decode()
    assert chief.post(delete).status_code == 302
    assert not model.objects.exists()
    still_whole(chief, EventPage.objects.get(pk=page.pk))


@pytest.mark.parametrize("model", [Contact, Topic, Person])
def test_a_snippet_that_only_the_programme_uses_names_the_page(chief, model):
    EventPage.objects.get().delete()  # which uses them in rows, too
    page = event(programme=PROGRAMME)
    assert page.title in usage(chief, model, model.objects.get().pk).content.decode()


def test_an_image_in_use_names_the_page_and_may_go(chief):
    image = get_image_model().objects.create(title="Båt", file=get_test_image_file())
    page = event()
    page.image = image
    page = published(page)
    used = chief.get(reverse("wagtailimages:image_usage", args=[image.pk]))
    assert page.title in used.content.decode()
    assert chief.post(reverse("wagtailimages:delete", args=[image.pk])).status_code == 302
    still_whole(chief, EventPage.objects.get(pk=page.pk))


@pytest.mark.parametrize(("model", "field"), [(Person, "photo"), (Organisation, "logo")])
def test_a_picture_that_a_snippet_shows_names_the_snippet_and_may_go(chief, model, field):
    page = EventPage.objects.get()
    image = get_image_model().objects.create(title="Porträtt", file=get_test_image_file())
    snippet = model.objects.get()
    setattr(snippet, field, image)
    snippet.save()
    used = chief.get(reverse("wagtailimages:image_usage", args=[image.pk]))
    assert snippet.name in used.content.decode()
    assert chief.post(reverse("wagtailimages:delete", args=[image.pk])).status_code == 302
    still_whole(chief, EventPage.objects.get(pk=page.pk))


def test_a_document_in_use_names_the_page_and_may_go(chief):
    file = ContentFile(b"Bilder", name="bilder.txt")
    document = get_document_model().objects.create(title="Bilder", file=file)
    page = event(documents=[{"title": "Bilder från dagen"}])
    row = page.documents.get()
    row.document = document
    page.documents = [row]
    page = published(page)
    used = chief.get(reverse("wagtaildocs:document_usage", args=[document.pk]))
    assert page.title in used.content.decode()
    assert document.url in chief.get(page.url).content.decode()
    assert chief.post(reverse("wagtaildocs:delete", args=[document.pk])).status_code == 302
    page = EventPage.objects.get(pk=page.pk)
    assert [(row.title, row.document) for row in page.documents.all()] == [("Bilder från dagen", None)]
    still_whole(chief, page)


def test_an_old_revision_that_names_what_is_gone_opens(chief):
    page = EventPage.objects.get()
    revision = page.save_revision()
    for model in MODELS:
        model.objects.all().delete()
    answer = chief.get(reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision.pk]))
    assert answer.status_code == 200
