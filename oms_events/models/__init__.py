"""Pages, their rows, and the snippets that events share."""

from oms_events.models.api_fields import give_columns
from oms_events.models.event import EventPage
from oms_events.models.index import EventIndexPage
from oms_events.models.people import Contact, Person
from oms_events.models.rows import (
    ContactRow,
    DocumentRow,
    EventTypeRow,
    LinkRow,
    Occasion,
    OrganiserRow,
    TopicRow,
    VenueRow,
)
from oms_events.models.snippets import EventType, Organisation, Topic, Venue
from oms_events.models.travel import WaitingText

__all__ = [
    "Contact",
    "ContactRow",
    "DocumentRow",
    "EventIndexPage",
    "EventPage",
    "EventType",
    "EventTypeRow",
    "LinkRow",
    "Occasion",
    "Organisation",
    "OrganiserRow",
    "Person",
    "Topic",
    "TopicRow",
    "Venue",
    "VenueRow",
    "WaitingText",
]

give_columns(
    [
        *(ContactRow, DocumentRow, EventTypeRow, LinkRow, Occasion, OrganiserRow, TopicRow, VenueRow),
        *(Contact, EventType, Organisation, Person, Topic, Venue),
    ]
)
