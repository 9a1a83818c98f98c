"""What an editor takes away between two questions of one answer: the list is told without it."""

from contextlib import contextmanager

import pytest
from django.db import connection

from oms_events.models import Occasion
from tests.factories import event, index
from tests.listing.listed import NOW, at

pytestmark = pytest.mark.django_db
SOON = {"occasions": [{"starts": "2026-11-27T09:00"}]}


@contextmanager
def once_before(words, act):
    """Do something right before the first statement that has these words."""
    done = []

    def wrapper(execute, sql, *more):
        if words in sql and not done:
            done.append(True)
            act()
        return execute(sql, *more)

    with connection.execute_wrapper(wrapper):
        yield
    assert done, f"no statement has {words!r}"


@pytest.mark.parametrize("face", ["", "month/", "atom/"])
def test_an_event_that_loses_its_dates_meanwhile_breaks_no_list(site, client, face):
    with at(NOW):
        page = event(title="Vattendagen", **SOON)
        event(title="Sjödagen", **SOON)
        address = f"{index().url}{face}"
        lose = Occasion.objects.filter(page=page).delete
        with once_before('"oms_events_occasion"."translation_key"', lose):
            answer = client.get(address)
        assert answer.status_code == 200 and "Sjödagen" in answer.content.decode()


def test_an_event_that_is_deleted_meanwhile_breaks_no_list(site, client):
    with at(NOW):
        page = event(title="Vattendagen", **SOON)
        event(title="Sjödagen", **SOON)
        with once_before('"oms_events_occasion"."translation_key"', page.delete):
            answer = client.get(index().url)
        assert answer.status_code == 200
        assert "Sjödagen" in answer.content.decode() and "Vattendagen" not in answer.content.decode()
