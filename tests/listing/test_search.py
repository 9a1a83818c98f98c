"""What a visitor types into the search field of a list, and what is found."""

import pytest

from tests.factories import event
from tests.listing.listed import LIST, NOW, at, read, titles

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture(autouse=True)
def _now(two_events):
    with at(NOW):
        yield


@pytest.fixture(scope="module")
def two_events(shared_world):
    with at(NOW):
        event(
            title="Frukostmöte om distansarbete",
            lead="Så mår vi när kontoret står tomt.",
            topics=["Arbetsmiljö"],
            event_types=["Seminarium"],
            venues=[{"name": "Konsert & Kongress", "city": "Linköping"}],
            organisers=[{"name": "Region Exempel"}],
            contributors=[{"name": "Signe Ekholm"}],
            programme=[
                {
                    "kind": "parallel",
                    "items": [
                        {"kind": "session", "title": "Pass", "contributors": [{"name": "Björn Wallander"}]}
                    ],
                }
            ],
            occasions=[{"starts": "2026-12-01"}],
        )
        event(
            title="Tågdag",
            occasions=[{"starts": "2026-12-02", "venue": {"city": "Linghem"}}],
            topics=["Resor"],
        )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Linköp", ["Frukostmöte om distansarbete"]),
        ("ling", ["Tågdag"]),
        ("lin", ["Frukostmöte om distansarbete", "Tågdag"]),
        ("distansarb", ["Frukostmöte om distansarbete"]),
        ("frukostm distans", ["Frukostmöte om distansarbete"]),
        ("LINKÖP seminar", ["Frukostmöte om distansarbete"]),
        ("arbetsmil", ["Frukostmöte om distansarbete"]),
        ("resor", ["Tågdag"]),
        ("kontor", ["Frukostmöte om distansarbete"]),
        ("ekholm", ["Frukostmöte om distansarbete"]),
        ("björn wall", ["Frukostmöte om distansarbete"]),
        ("region ex", ["Frukostmöte om distansarbete"]),
        ("linköp resor", []),
        ("arbete", []),  # in the middle of a word
        ("- !", []),
    ],
)
def test_beginnings_of_words_find_an_event(client, typed, found):
    assert titles(read(client, q=typed)) == found


def test_words_hold_together_with_the_other_filters(client):
    assert titles(read(client, q="lin", topic="resor")) == ["Tågdag"]
    assert titles(read(client, q="lin", to="2026-12-01")) == ["Frukostmöte om distansarbete"]
    assert "Tågdag" in client.get(f"{LIST}ics/", {"q": "ling"}).content.decode()
