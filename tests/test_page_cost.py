"""An event page takes the same number of queries whatever its programme, people and rows."""

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from oms_events.models import DocumentRow, EventPage, Organisation, Person
from tests import factories

KINDS = ("session", "break", "meal", "registration", "social", "other")
DAY = "2026-12-09"


def person(number):
    """A contributor with a snippet of their own."""
    profile = {
        "biography": f"<p>Ada {number} planerar för <b>regn</b>.</p>",
        "image": {"alt": f"Ada {number}"},
    }
    return {"name": f"Ada Ek {number}", "organisation": f"Region {number}", "profile": profile}


def contact(number):
    return {
        "name": f"Eva Alm {number}",
        "email": f"eva{number}@example.org",
        "phones": [f"010-103 {number:04}"],
    }


def item(kind, number, **more):
    said = {
        "kind": kind,
        "title": f"Punkt {number}",
        "starts": f"{8 + number // 60:02}:{number % 60:02}",
        "topics": [f"Ämne {number}"],
        "contributors": [person(number)],
        "contacts": [contact(number)],
        "links": [{"text": f"Underlag {number}", "url": f"https://example.org/{number}"}],
    }
    return said | more


def programme(items):
    """So many items of all kinds on two days, in four levels."""
    inside = [item("session", 1, items=[item(kind, n) for n, kind in enumerate(KINDS, 2)])]
    first = [item("parallel", 0, items=inside)] if items > 8 else []
    rest = [item(KINDS[n % 6], n) for n in range(10, 10 + items - 9 * bool(first))]
    middle = len(rest) // 2
    days = [{"kind": "day", "date": DAY}, {"kind": "day", "date": "2026-12-10"}]
    return [days[0], *first, *rest[:middle], days[1], *rest[middle:]]


def said(items, rows):
    """A conference with so many items, and so many rows of each kind."""
    venues = [{"name": f"Hus {n}", "street": f"Storgatan {n}", "city": "Ekvik"} for n in range(rows)]
    registration = {"url": "https://example.org/anmalan", "deadline": "2026-12-01"}
    occasions = [
        {"starts": f"2026-12-{9 + n:02}T09:00", "venue": venue, "registration": registration}
        for n, venue in enumerate(venues)
    ]
    return {
        "title": f"Konferens {items} {rows}",
        "attendance_mode": "hybrid",
        "occasions": occasions,
        "venues": venues,
        "organisers": [{"name": f"Region {n}", "role": "partner"} for n in range(rows)],
        "event_types": [f"Konferens {n}" for n in range(rows)],
        "topics": [f"Ämne {n}" for n in range(rows)],
        "contributors": [person(n) for n in range(rows)],
        "contacts": [contact(n) for n in range(rows)],
        "documents": [{"title": f"Bilder {n}", "url": f"https://example.org/{n}.pdf"} for n in range(rows)],
        "links": [{"text": f"Länk {n}", "url": f"https://example.org/{n}"} for n in range(rows)],
        "body": [{"paragraph": f"<p>Stycke {n}</p>"} for n in range(rows)],
        "programme": programme(items),
        "translations": {"en": {"strings": {"Punkt 10": "Item 10"}}},
    }


def with_files():
    """A photo for each person, a logo for each organisation, a file for each document."""
    for holder, field in [(Person, "photo"), (Organisation, "logo")]:
        for one in holder.objects.all():
            image = get_image_model().objects.create(title=str(one), file=get_test_image_file())
            holder.objects.filter(pk=one.pk).update(**{field: image})
    for row in DocumentRow.objects.all():
        file = ContentFile(b"%PDF", name="bilder.pdf")
        row.document = get_document_model().objects.create(title=row.title, file=file)
        row.save()


def queries(client, page):
    """The statements that a page takes once its pictures have their sizes, with nothing in the cache."""
    address = page.get_url()
    assert client.get(address).content.decode().count("<img") > 4
    cache.clear()
    with CaptureQueriesContext(connection) as seen:
        client.get(address)
    return [query["sql"] for query in seen]


@pytest.mark.slow
def test_queries_of_a_page_do_not_grow_with_items_or_rows(site, client):
    sizes = [(4, 1), (60, 1), (60, 12)]
    events = [factories.event(**said(*size)) for size in sizes]
    with_files()
    for language in ("sv", "en"):
        pages = [
            EventPage.objects.get(translation_key=e.translation_key, locale__language_code=language)
            for e in events
        ]
        asked = [queries(client, page) for page in pages]
        assert len({len(one) for one in asked}) == 1, {
            size: [sql for sql in one if sql not in asked[0]] for size, one in zip(sizes, asked, strict=True)
        }
        assert len(asked[0]) < 45
