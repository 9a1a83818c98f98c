"""What a calendar must be told again: the state behind the calendar's SEQUENCE."""

import hashlib
import json
from typing import Any

from oms_events.facts import EventFacts
from oms_events.facts.parts import Occasion
from oms_events.rules.places import address_line, attendance_mode, occasion_venues


def calendar_state(event: EventFacts, occasion: Occasion) -> str:
    """A digest of what a calendar must be told about: time, place and status (RFC 5546 2.1.4).

    Notes on how to get there or how to take part are no place: they may be corrected or translated.
    """
    said: list[Any] = [
        str(occasion.starts),
        str(occasion.ends),
        event.timezone,
        event.status.state if event.status else "scheduled",
        attendance_mode(event),
        event.online.url if event.online else "",
        [address_line(venue) for venue in occasion_venues(event, occasion)],
    ]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
