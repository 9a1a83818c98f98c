"""An invented event that says everything an event document can say."""

PERSON = {
    "prefix": "Dr",
    "name": "Ada Ekström",
    "suffix": "N",
    "title": "water planner",
    "organisation": "Region of Ekvik",
    "role": "moderator",
    "note": "How three towns shared one pump",
    "confirmed": False,
    "profile": {
        "biography": "<p>Ada has planned for <b>rain</b> since 2001.</p>",
        "image": {"alt": "Ada at the lock", "credit": "Bo Lind"},
    },
}
CONTACT = {
    "name": "Cid Holm",
    "title": "coordinator",
    "unit": "Planning unit",
    "organisation": "Region of Norrö",
    "email": "cid@example.org",
    "phones": ["010-103 00 01"],
    "purpose": "Questions on the programme",
}
REGISTRATION = {
    "url": "https://example.org/register",
    "email": "book@example.org",
    "email_subject": "Robust regions",
    "link_text": "To the form",
    "opens": "2026-09-01",
    "deadline": "2026-11-27T12:00",
    "cancel_free_until": "2026-12-02",
    "availability": "open",
    "invitation_only": False,
    "capacity": 200,
    "note": "Three from each town.\n\nBring a lunch box.",
}
VENUE = {
    "name": "Congress hall",
    "room": "Hall B",
    "street": "Storgatan 7",
    "postcode": "123 45",
    "city": "Ekvik",
    "country": "Sweden",
    "note": "Ten minutes from the station",
}


def item(kind, title, **more):
    """A programme item with every property that a kind can have."""
    said = {
        "kind": kind,
        "title": title,
        "number": f"No {title}",
        "starts": "09:30",
        "ends": "10:30",
        "place": f"Room of {title}",
        "description": f'<p>What <a href="https://example.org/{kind}">{title}</a> is.</p><ul><li>a</li></ul>',
        "organiser": f"Host of {title}",
        "topics": [f"Topic of {title}"],
        "optional": True,
        "contributors": [PERSON | {"name": f"Eva {title}"}],
        "contacts": [CONTACT | {"name": f"Finn {title}"}],
        "links": [
            {"text": f"Link of {title}", "url": f"https://example.org/link/{kind}"},
            {"text": "no address"},
        ],
    }
    return said | more


LEAF = item("session", "Leaf")
RICH = {
    "title": "Robust regions",
    "subtitle": "Two days on planning",
    "lead": "Come and learn.",
    "body": [
        {"heading": "You take home"},
        {"paragraph": "<p>Three <i>methods</i>.</p><ol><li>one</li></ol>"},
    ],
    "image": {"alt": "A boat in a bay", "credit": "Karin Ek"},
    "timezone": "Europe/Helsinki",
    "occasions": [
        {"starts": "2026-12-09T09:30", "ends": "2026-12-10T13:00"},
        {
            "starts": "2027-01-12",
            "label": "Once more",
            "audience": "Those who missed it",
            "venue": VENUE | {"name": "Town library"},
            "registration": REGISTRATION | {"note": "By mail only", "url": "https://example.org/again"},
        },
    ],
    "status": {
        "state": "rescheduled",
        "reason": "The hall flooded.",
        "note": "Your booking stands.",
        "previously": "2026-05",
        "next": "In spring",
    },
    "attendance_mode": "hybrid",
    "online": {"note": "Day one is broadcast", "url": "https://example.org/live"},
    "venues": [VENUE, {"name": "Boat house"}],
    "event_languages": ["sv", "en"],
    "event_types": ["Conference"],
    "topics": ["Water", "Power"],
    "audience": "Planners",
    "price": "Free of charge",
    "accessibility": {"measures": ["hearing_loop", "step_free"], "note": "Tell us what you need"},
    "registration": REGISTRATION,
    "organisers": [
        {"name": "Region of Ekvik", "role": "host"},
        {"name": "Fund for rain", "role": "funder", "url": "https://example.org/fund"},
        {"name": "Friends of Norrö"},
    ],
    "contributors": [PERSON],
    "programme": [
        item("day", "Before", date="2026-12-09"),
        item("session", "Opening", items=[item("session", "Part", items=[LEAF]), item("break", "Pause")]),
        item("parallel", "Choice", items=[item("session", "Track", items=[LEAF]), item("other", "Walk")]),
        item("day", "After", date="2026-12-10"),
        *(item(kind, f"The {kind}") for kind in ("break", "meal", "registration", "social", "other")),
    ],
    "programme_note": "It may change.",
    "about": [{"heading": "The network"}, {"paragraph": "<p>Seven regions.</p>"}, {"heading": "Its past"}],
    "contacts": [CONTACT],
    "recording": {"url": "https://example.org/film", "note": "Up for three months", "captions": True},
    "documents": [{"title": "Slides", "url": "https://example.org/slides.pdf", "description": "All of them"}],
    "links": [{"text": "The plan", "url": "https://example.org/plan"}],
    "series": "Week of rain",
}
