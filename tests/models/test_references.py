"""What refers to a snippet, kept up to date at the cost of one reading of the page."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from oms_events.models import Contact, Topic
from tests.factories import event, published

TOPICS = [f"Ämne {n}" for n in range(6)]


def users(snippet):
    return [holder.title for holder, _ in ReferenceIndex.get_grouped_references_to(snippet)]


def test_snippets_of_rows_and_programme_know_their_events(site):
    item = {"kind": "session", "title": "Tre pumpar", "contacts": [{"name": "Eva Alm"}]}
    page = event(topics=TOPICS[:1], programme=[item])
    assert users(Topic.objects.get()) == users(Contact.objects.get()) == [page.title]


def test_a_row_that_goes_takes_its_reference_with_it(site):
    page = event(topics=TOPICS[:2])
    page.topics = list(page.topics.all())[1:]
    published(page)
    assert [bool(users(topic)) for topic in Topic.objects.order_by("name")] == [False, True]


def test_publishing_reads_the_page_for_the_index_once_whatever_its_rows(site):
    asked = []
    for rows in (1, 6):
        page = event(topics=TOPICS[:rows], slug=f"nr-{rows}", title=f"Nr {rows}")
        page.topics = list(page.topics.all())
        with CaptureQueriesContext(connection) as queries:
            published(page)
        asked.append(sum("referenceindex" in query["sql"] for query in queries))
    assert asked[0] == asked[1]


def test_an_index_that_is_switched_off_stays_off(site):
    page = event(topics=TOPICS[:1])
    ReferenceIndex.objects.all().delete()
    with disable_reference_index_auto_update():
        page.save()
        page.save()
    assert ReferenceIndex.objects.count() == 0
