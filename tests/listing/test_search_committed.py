"""A visitor finds by words what is published, on every database: some index only what is committed."""

import pytest

from tests.factories import event
from tests.listing.listed import LIST, read, titles

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_committed_event_is_found_by_words_in_list_and_api(site, client):
    event(title="Vattendagen", occasions=[{"starts": "2035-12-01"}], topics=["Klimat"])
    event(title="Luftdagen", occasions=[{"starts": "2035-12-02"}], topics=["Klimat"])
    assert titles(read(client, q="vatten")) == ["Vattendagen"]
    assert titles(read(client, q="klimat", topic="klimat")) == ["Vattendagen", "Luftdagen"]
    found = client.get("/api/v2/events/", {"search": "vattendagen", "topic": "klimat"}).json()["items"]
    assert [item["title"] for item in found] == ["Vattendagen"]
    assert client.get(f"{LIST}ics/?q=vatten").content.count(b"BEGIN:VEVENT") == 1
