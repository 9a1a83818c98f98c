"""Pages for those who look at pages: every face of a list and an event in every state, in both languages.

The clock stands at NOW; see `visits`. All people are invented.
"""

import datetime as dt

from oms_events.models import EventIndexPage
from tests import factories
from tests.rich_event import RICH

NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)  # a Friday, 10 o'clock in Stockholm
LISTS = {"sv": "/sv/evenemang/", "en": "/en/events/"}
COMING = {"starts": "2026-12-09T09:00", "ends": "2026-12-09T16:00"}
GONE = {"starts": "2026-11-05T13:00", "ends": "2026-11-05T15:30"}
FORM = {"url": "https://example.org/anmalan", "deadline": "2026-12-01"}

# What an event says beside its title, by the name of its state.
STATES = {
    "upcoming": {"occasions": [COMING], "registration": FORM},
    "closes-soon": {"occasions": [COMING], "registration": {**FORM, "deadline": "2026-11-22"}},
    "ongoing": {"occasions": [{"starts": "2026-11-19", "ends": "2026-11-21"}]},
    "past": {"occasions": [GONE]},
    "recorded": {
        "occasions": [GONE],
        "recording": {"url": "https://example.org/film", "captions": False, "note": "Ligger uppe i ett år."},
        "documents": [{"title": "Bildspel", "url": "https://example.org/bilder.pdf"}],
    },
    "cancelled": {
        "occasions": [COMING],
        "registration": FORM,
        "status": {"state": "cancelled", "reason": "Sjukdom.", "note": "Avgiften betalas tillbaka."},
    },
    "postponed": {"occasions": [COMING], "status": {"state": "postponed", "next": "Våren 2027"}},
    "rescheduled": {
        "occasions": [COMING],
        "status": {"state": "rescheduled", "previously": "2026-10-07", "reason": "Lokalen brann."},
    },
    "moved-online": {
        "occasions": [COMING],
        "status": {"state": "moved_online"},
        "online": {"url": "https://example.org/sandning", "note": "Länken är öppen för alla."},
    },
    "full": {"occasions": [COMING], "registration": {**FORM, "availability": "full"}},
    "waiting-list": {"occasions": [COMING], "registration": {**FORM, "availability": "waiting_list"}},
    "closed": {"occasions": [COMING], "registration": {**FORM, "deadline": "2026-11-10"}},
    "not-yet-open": {"occasions": [COMING], "registration": {**FORM, "opens": "2026-11-25"}},
    "invitation": {"occasions": [COMING], "registration": {"invitation_only": True, "capacity": 30}},
    "several": {
        "occasions": [
            {**GONE, "label": "Norr"},
            {**COMING, "label": "Syd"},
            {"starts": "2027-01-20", "venue": {"name": "Biblioteket", "city": "Norrö"}},
        ]
    },
    "undated": {},
    "rich": {name: said for name, said in RICH.items() if name != "title"},
}
SHARED = {
    "lead": "Hur delar vi på vattnet när somrarna blir torrare?",
    "venues": [{"name": "Folkets hus", "street": "Storgatan 7", "postcode": "123 45", "city": "Ekvik"}],
    "topics": ["Vatten"],
    "event_types": ["Seminarium"],
    "contacts": [{"name": "Cid Holm", "email": "cid@example.org", "phones": ["010-103 00 01"]}],
}
LEAD = "How do we share the water as summers grow drier?"
QUERIES = {
    "list": "",
    "list-page-2": "?page=2",
    "list-filtered": "?q=möte&topic=vatten&mode=in_person",
    "list-without-hits": "?q=finnsinte",
    "list-with-wrong-values": "?topic=finnsinte&from=igår&to=2026-13-01&page=99",
    "archive": "archive/",
    "archive-year": "archive/?from=2026-01-01&to=2026-12-31",
    "month": "month/",
    "month-of-many": "month/?from=2026-12-01",
    "month-empty": "month/?from=2031-01-01",
}


def make_pages() -> dict[str, dict[str, str]]:
    """Language to name to path of every page to look at; makes the events, and a list without any."""
    listing = factories.index("sv")
    listing.introduction = "<p>Här finns våra öppna möten.</p>"
    factories.published(listing)
    paths = {
        language: {name: f"{at}{query}" for name, query in QUERIES.items()} for language, at in LISTS.items()
    }
    for name, said in STATES.items():
        page = factories.event(**{**SHARED, "title": f"Möte om vatten ({name})", "slug": name, **said})
        paths["sv"][name] = page.get_url()
        other = factories.english(page, f"Meeting on water ({name})", f"en-{name}", lead=LEAD)
        paths["en"][name] = other.get_url()
    factories.event(title="Ett möte som bara finns på svenska", occasions=[COMING], **SHARED)
    for language, slug in (("sv", "tom-lista"), ("en", "empty-list")):
        home = factories.index(language).get_parent()
        empty = EventIndexPage(title=slug.replace("-", " ").capitalize(), slug=slug, locale=home.locale)
        paths[language]["list-empty"] = home.add_child(instance=empty).get_url()
    return paths
