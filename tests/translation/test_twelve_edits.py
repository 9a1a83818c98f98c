"""A translated conference of sixty items, edited in twelve ways."""

import pytest

from oms_events.models import Contact, Venue
from tests.translation.conference import (
    behind,
    change,
    english,
    programme,
    swedish,
    translate,
    translated,
)

pytestmark = pytest.mark.django_db


def words(page):
    """The English words of the programme, by item."""
    return {block["id"]: block["value"]["title"] for block in page.programme.raw_data}


def reader(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def calendar(client):
    """The English calendar file, unfolded (RFC 5545 3.1)."""
    response = client.get(english().url + "ics/")
    assert response.status_code == 200
    return response.content.decode().replace("\r\n ", "").replace("\\,", ",")


def api(client):
    """The English event as the API tells it."""
    response = client.get(f"/api/v2/events/{english().pk}/")
    assert response.status_code == 200
    return response.content.decode()


def test_twelve_edits_reach_english_at_once_and_ask_for_the_changed_words_alone(site, client):
    translated(60)
    before = words(english())
    assert behind() == 0
    assert len(before) == 60 and all(title.startswith("EN Programpunkt") for title in before.values())

    def same_words(*but):
        now = words(english())
        return {key: title for key, title in now.items() if key not in but} == {
            key: title for key, title in before.items() if key in now and key not in but
        }

    items = programme(swedish())
    items[10]["value"]["starts"] = "21:17:00"
    change(programme=items)
    assert "21:17" in reader(client, english()) and same_words() and behind() == 0
    assert "21:17" in api(client)
    page = swedish()
    (row,) = page.occasions.all()
    row.ends_at = row.ends_at.replace(hour=17)
    page.occasions = [row]
    change(page)
    assert "DTEND;TZID=Europe/Stockholm:20261209T170000" in calendar(client) and behind() == 0

    items = programme(swedish())
    items.insert(0, items.pop(30))
    change(programme=items)
    assert list(words(english()))[0] == items[0]["id"] and same_words() and behind() == 0

    new = {
        "type": "session",
        "id": "11111111-0000-4000-8000-000000000001",
        "value": {"title": "Ett nytt inslag"},
    }
    change(programme=[*programme(swedish()), new])
    assert words(english())[new["id"]] == "Ett nytt inslag" and same_words(new["id"]) and behind() == 1
    assert "Ett nytt inslag" in reader(client, english())
    assert english().words_in == {f"programme.{new['id']}.title": "sv"}

    change(programme=[block for block in programme(swedish()) if block["id"] != new["id"]])
    assert new["id"] not in words(english()) and same_words() and behind() == 0

    items = programme(swedish())
    items[3]["value"]["contributors"][0]["value"]["name"] = "Bo Lund"
    change(programme=items)
    assert "Bo Lund" in api(client)
    assert "Bo Lund" in reader(client, english()) and same_words() and behind() == 0

    items = programme(swedish())
    items[4]["value"]["place"] = "Stora aulan"
    change(programme=items)
    assert "Stora aulan" in reader(client, english()) and same_words() and behind() == 0

    items = programme(swedish())
    items[5]["value"]["links"][0]["value"]["url"] = "https://example.org/bytt"
    change(programme=items)
    assert "https://example.org/bytt" in api(client)
    assert "https://example.org/bytt" in reader(client, english()) and same_words() and behind() == 0
    assert english().programme.raw_data[5]["value"]["links"][0]["value"]["text"].startswith("EN Underlag")

    page = swedish()
    page.registration_deadline_on = page.registration_deadline_on.replace(day=13)
    change(page)
    assert english().facts().registration.deadline.on.day == 13 and same_words() and behind() == 0

    change(status="cancelled", status_reason="Salen är översvämmad.")
    status = english().facts().status
    assert (status.state, status.reason) == ("cancelled", "Salen är översvämmad.")
    assert "STATUS:CANCELLED" in calendar(client) and "cancelled" in api(client)
    assert english().words_in == {"status_reason": "sv"} and same_words() and behind() == 1
    translate("en")
    change(status="", status_reason="")
    assert english().facts().status is None and behind() == 0

    venue = Venue.objects.get(locale__language_code="sv")
    venue.street = "Lillgatan 1"
    venue.save()
    assert english().facts().venues[0].street == "Lillgatan 1" and same_words() and behind() == 0
    assert all("Lillgatan 1" in face for face in (reader(client, english()), calendar(client), api(client)))

    contact = Contact.objects.get(locale__language_code="sv")
    contact.email = "dan@example.org"
    contact.save()
    assert "dan@example.org" in api(client)
    (row,) = english().facts().contacts
    assert (row.email, row.title) == ("dan@example.org", "EN samordnare") and behind() == 0

    items = programme(swedish())
    changed = items[7]["id"]
    items[7]["value"]["title"] = "En helt annan rubrik"
    change(programme=items)
    assert words(english())[changed] == before[changed] and same_words() and behind() == 1
    assert english().live and not english().has_unpublished_changes
