"""Personal data that need not be public for ever (GDPR, article 5.1 e: storage limitation).

A photo, a biography, a contact's e-mail and telephone leave every face of an event some days after its
end. Names, titles and organisations stay: they are what took place.
"""

import datetime as dt
from dataclasses import replace

from oms_events.facts import EventFacts
from oms_events.facts.parts import Contact, Contributor, ProgrammeItem


def hides_at(ends: dt.datetime | None, days: int | None) -> dt.datetime | None:
    """The instant at which personal data are hidden: `days` after an event's end. None: never."""
    if ends is None or days is None:
        return None
    try:
        return ends + dt.timedelta(days=days)
    except OverflowError:  # after the last day of the calendar
        return None


def without_personal_data(event: EventFacts) -> EventFacts:
    """The event with no photo, biography, e-mail or telephone of a person."""
    return replace(
        event,
        contributors=_contributors(event.contributors),
        contacts=_contacts(event.contacts),
        programme=_items(event.programme),
    )


def _items(items: tuple[ProgrammeItem, ...]) -> tuple[ProgrammeItem, ...]:
    return tuple(
        replace(
            item,
            contributors=_contributors(item.contributors),
            contacts=_contacts(item.contacts),
            items=_items(item.items),
        )
        for item in items
    )


def _contributors(contributors: tuple[Contributor, ...]) -> tuple[Contributor, ...]:
    return tuple(replace(person, profile=None) for person in contributors)


def _contacts(contacts: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """A contact of whom nothing but an address was known is no fact any more."""
    left = (replace(contact, email="", phones=()) for contact in contacts)
    return tuple(c for c in left if any((c.name, c.title, c.unit, c.organisation, c.purpose)))
