"""Carrying costs a number of queries that does not grow with the programme."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.translation.conference import english, programme, said, swedish, translated

pytestmark = pytest.mark.django_db


def queries(work):
    with CaptureQueriesContext(
        connection,
    ) as seen:
        work()
    return len(seen)


def publish_a_change(items):
    translated(items, languages=("en", "fi"))
    page = swedish()
    raw = programme(page)
    raw[0]["value"]["starts"] = "21:17:00"
    raw[0]["value"]["title"] = "Ny rubrik"
    page.programme = raw
    page.registration_capacity = 9
    revision = page.save_revision()
    count = queries(revision.publish)
    assert english().registration_capacity == 9
    return count


@pytest.mark.slow
def test_queries_of_a_publication_do_not_grow_with_the_items(site, db):
    from django.db import transaction

    counts = {}
    for items in (1, 10, 60):
        with transaction.atomic():
            counts[items] = publish_a_change(items)
            transaction.set_rollback(True)
    assert len(set(counts.values())) == 1, counts
    assert counts[60] < 450, counts


def test_recording_a_new_source_takes_as_many_queries_for_forty_items_as_for_four(site):
    from oms_events.models import EventPage
    from oms_events.translation.sources import recorded

    counts = []
    for number, items in enumerate((4, 40)):
        key = f"7d6f2a8e-3a52-4d0b-9d0e-20261124010{number}"
        raw = said(items, key=key, slug=f"nr-{number}")
        for at, block in enumerate(raw["programme"]):
            raw["programme"][at] = {
                k: v for k, v in block.items() if k not in ("id", "contributors", "links")
            }
        factories.event(**raw)
        page = EventPage.objects.get(translation_key=key)
        counts.append(queries(lambda page=page: recorded(page)))
    assert counts[1] <= counts[0], counts
