"""The events that are measured. All people are invented."""

import datetime as dt

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale

from oms_events.models import EventPage, EventType, Topic, Venue
from tests.factories import event, index
from tests.listing.crowd import crowd

KINDS = ("session", "break", "session", "meal", "session", "registration")


def seminar() -> EventPage:
    """The seminar of the demo, in both languages."""
    call_command("loaddata", "oms_seminar", verbosity=0)
    return EventPage.objects.order_by("pk").first()


def soon() -> EventPage:
    """An event of the next hours, which heads its list."""
    starts = timezone.localtime() + dt.timedelta(minutes=30)
    return event(
        title="Vattendagen", occasions=[{"starts": f"{starts:%Y-%m-%dT%H:%M}"}], venues=[{"name": "Sjöhuset"}]
    )


def conference() -> EventPage:
    """Two days, 60 items, 120 contributors with a biography each."""
    days = [{"kind": "day", "date": on} for on in ("2026-12-09", "2026-12-10")]
    items = [item(n) for n in range(60)]
    return event(
        title="Stora konferensen",
        occasions=[{"starts": "2026-12-09T08:00", "ends": "2026-12-10T18:00"}],
        venues=[{"name": "Kongresshuset", "city": "Ekvik"}],
        topics=["Klimat"],
        programme=[days[0], *items[:30], days[1], *items[30:]],
    )


def item(number: int) -> dict:
    at = dt.datetime(2026, 12, 9, 8) + dt.timedelta(minutes=10 * (number % 30))
    people = [{"name": f"Ada Ek {number}-{n}", "organisation": f"Region {n}"} for n in range(2)]
    return {
        "kind": KINDS[number % len(KINDS)],
        "title": f"Punkt {number}",
        "description": [{"paragraph": f"<p>Om punkt <b>{number}</b>.</p>"}],
        "starts": f"{at:%H:%M}",
        "contributors": people,
    }


def many(number: int) -> None:
    """So many events more in the list, half of them past, with topics, types and places."""
    locale = Locale.objects.get(language_code="sv")
    made = {
        "topics": [Topic.objects.get_or_create(name=f"Ämne {n}", locale=locale)[0] for n in range(10)],
        "types": [EventType.objects.get_or_create(name=f"Typ {n}", locale=locale)[0] for n in range(5)],
        "venues": [
            Venue.objects.get_or_create(name=f"Hus {n}", city=f"Ort {n}", locale=locale)[0] for n in range(7)
        ],
    }
    step = dt.timedelta(minutes=20)
    listing = index()
    name = f"kopia-{listing.numchild}"
    crowd(listing, number, start=timezone.now() - step * (number // 2), step=step, name=name, **made)


def document(number: int) -> dict:
    """An event of a document, with its translation."""
    return {
        "language": "sv",
        "title": f"Möte {number}",
        "lead": "Om vatten i länet.",
        "occasions": [{"starts": f"2027-{1 + number % 12:02}-{1 + number % 28:02}T09:00"}],
        "venues": [{"name": f"Hus {number % 20}", "city": "Ekvik"}],
        "topics": [f"Ämne {number % 10}"],
        "programme": [item(n) for n in range(6)],
        "translations": {"en": {"strings": {f"Möte {number}": f"Meeting {number}"}}},
    }
