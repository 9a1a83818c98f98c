"""What a calendar must be told again: the state behind the calendar's SEQUENCE."""

import hashlib
import json
from typing import Any

from oms_events.facts import EventFacts
from oms_events.facts.codec import to_plain
from oms_events.facts.parts import Occasion


def calendar_state(event: EventFacts, occasion: Occasion) -> str:
    """A digest of what a calendar must be told about: time, place and status (RFC 5546 2.1.4)."""
    state = event.status.state if event.status else "scheduled"
    said: list[Any] = [
        str(occasion.starts),
        str(occasion.ends),
        event.timezone,
        event.attendance_mode,
        state,
        to_plain(event.online),
        [to_plain(venue) | {"id": ""} for venue in (occasion.venue, *event.venues) if venue],
    ]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
