"""When the zone of an event's hours must be named beside them."""

from zoneinfo import ZoneInfo

from oms_events.facts import EventFacts
from oms_events.rules import schedule
from oms_events.rules.naming import zone_name


def zone_words(event: EventFacts, zone: ZoneInfo, site_zone: ZoneInfo | str, language: str) -> str:
    """The zone's name in a language where a reader could mistake an hour, else "".

    That is where the event's zone is not the site's, and for an event that is followed from elsewhere.
    Nothing to mistake where no hour is told.
    """
    online = event.attendance_mode in {"online", "hybrid"} or event.online is not None
    if not (str(zone) != str(site_zone) or online) or not (tells_hours(event) or _registration_hours(event)):
        return ""
    first = event.occasions[0].starts.on if event.occasions else None
    return zone_name(zone, first, language)


def tells_hours(event: EventFacts) -> bool:
    """Whether any hour is told: of an occasion or of the programme."""
    moments = [moment for o in event.occasions for moment in (o.starts, o.ends)]
    return any(m and m.at is not None for m in moments) or schedule.is_timed(event)


def _registration_hours(event):
    """Whether an hour is told of registration, to the event or to one of its occasions."""
    ways = [way for way in (event.registration, *(o.registration for o in event.occasions)) if way]
    moments = [moment for way in ways for moment in (way.opens, way.deadline, way.cancel_free_until)]
    return any(moment and moment.at is not None for moment in moments)
