"""Where an event takes place, of what it states."""

from oms_events.facts import EventFacts
from oms_events.facts.parts import Occasion, Venue

IN_PERSON, ONLINE, HYBRID = "in_person", "online", "hybrid"


def attendance_mode(event: EventFacts) -> str:
    """in_person, online or hybrid; "" where nothing tells.

    What is stated goes first, but an event that was moved online is online whatever was stated before.
    """
    if event.status and event.status.state == "moved_online":
        return ONLINE
    if event.attendance_mode:
        return event.attendance_mode
    somewhere = any(occasion_venues(event, occasion) for occasion in event.occasions) or any(
        address_line(venue) for venue in event.venues
    )
    if event.online:
        return HYBRID if somewhere else ONLINE
    return IN_PERSON if somewhere else ""


def occasion_venues(event: EventFacts, occasion: Occasion) -> tuple[Venue, ...]:
    """The venues of an occasion: its own, else the event's; those without a name or address left out."""
    if occasion.venue and address_line(occasion.venue):
        return (occasion.venue,)
    return tuple(venue for venue in event.venues if address_line(venue))


def address_line(venue: Venue) -> str:
    """A venue on one line, without its note: name, room, street, postcode and town, country."""
    town = " ".join(part for part in (venue.postcode, venue.city) if part)
    return ", ".join(part for part in (venue.name, venue.room, venue.street, town, venue.country) if part)
