"""schema.org's Event as JSON-LD, with what Google asks of one.

Dates are the event's as stated; times carry their offset. Nobody's e-mail address or telephone is
here, and nothing that is not stated: an event whose date or place is unknown has no JSON-LD, since
startDate and location are required.
"""

import json
from typing import Any

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion, Organiser, Venue
from oms_events.outputs import event_words, plain_text
from oms_events.outputs.jsonld_offer import is_free, offer
from oms_events.outputs.jsonld_people import performers
from oms_events.outputs.published import PublishedEvent
from oms_events.outputs.stated_times import iso, told_end
from oms_events.rules.places import (
    HYBRID,
    IN_PERSON,
    ONLINE,
    address_line,
    attendance_mode,
    occasion_venues,
)
from oms_events.rules.spans import occasion_span

SCHEMA = "https://schema.org/"
STATUS = {
    "scheduled": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
    "rescheduled": "EventRescheduled",
    "moved_online": "EventMovedOnline",
}
MODE = {
    IN_PERSON: "OfflineEventAttendanceMode",
    ONLINE: "OnlineEventAttendanceMode",
    HYBRID: "MixedEventAttendanceMode",
}
ORGANISER = {"partner": "contributor", "funder": "funder", "sponsor": "sponsor"}
ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def event_jsonld(event: EventFacts, published: PublishedEvent) -> dict[str, Any]:
    """The event as a JSON object; {} where its date or place is unknown."""
    whole = _whole(event, published)
    if not whole or "location" not in whole:
        return {}
    said = {
        "@context": SCHEMA.rstrip("/"),
        "@type": "Event",
        **whole,
        "name": plain_text.line(event.title),
        "description": event_words.introduction(event),
        "url": published.url,
        "image": _image(published),
        "inLanguage": list(event.event_languages),
        "keywords": [plain_text.line(word) for word in (*event.event_types, *event.topics)],
        "audience": event.audience and {"@type": "Audience", "audienceType": plain_text.line(event.audience)},
        "isAccessibleForFree": is_free(event.price) or None,
        "performer": performers(event),
        "recordedIn": _recording(event),
        **_organisers(event),
        **_previous(event, published),
    }
    return _said(said)


def script(said: dict[str, Any]) -> str:
    """The object as the text of a script element: nothing in it can end the element (HTML 4.12.1.3)."""
    return json.dumps(said, ensure_ascii=False).translate(ESCAPES)


def _whole(event: EventFacts, published: PublishedEvent) -> dict[str, Any]:
    """The only occasion; of several the first start with the last end, and each as subEvent."""
    occasions = [_occasion(event, occasion, published) for occasion in event.occasions]
    if len(occasions) < 2:
        return dict(next(iter(occasions), {}))
    zone = event.zone(published.time_zone)
    first = min(event.occasions, key=lambda occasion: occasion.starts.first_instant(zone))
    last = max(event.occasions, key=lambda occasion: occasion_span(occasion, zone).ends)
    places = [place for occasion in occasions for place in _many(occasion.get("location"))]
    offers = [occasion.get("offers") for occasion in occasions]
    complete = all("location" in occasion for occasion in occasions)
    said = {
        "startDate": iso(first.starts, zone),
        "endDate": iso(told_end(last, zone) or last.starts, zone),
        "eventStatus": occasions[0]["eventStatus"],
        "eventAttendanceMode": occasions[0].get("eventAttendanceMode"),
        "location": _once(places),
        "offers": _once(offers),
        "subEvent": [{"@type": "Event", **occasion} for occasion in occasions] if complete else None,
    }
    return _said(said)


def _occasion(event: EventFacts, occasion: Occasion, published: PublishedEvent) -> dict[str, Any]:
    """What differs from occasion to occasion."""
    zone = event.zone(published.time_zone)
    ends = told_end(occasion, zone)
    mode = attendance_mode(event)
    several = len(event.occasions) > 1
    name = f"{event.title} – {occasion.label}" if occasion.label else event.title
    return _said(
        {
            "name": plain_text.line(name) if several else None,
            "startDate": iso(occasion.starts, zone),
            "endDate": ends and iso(ends, zone),
            "eventStatus": SCHEMA + STATUS.get(event_words.state(event), STATUS["scheduled"]),
            "eventAttendanceMode": SCHEMA + MODE[mode] if mode in MODE else None,
            "location": _location(event, occasion, mode, published),
            "offers": offer(event, occasion, published),
            "url": published.url if several else None,
        }
    )


def _location(event: EventFacts, occasion: Occasion, mode: str, published: PublishedEvent) -> list[dict]:
    """The places, and a VirtualLocation at the public link or, without one, at the event's own page."""
    places = [] if mode == ONLINE else [_place(venue) for venue in occasion_venues(event, occasion)]
    link = plain_text.address(event.online.url) if event.online else ""
    if mode in (ONLINE, HYBRID) and (link or published.url):
        places.append({"@type": "VirtualLocation", "url": link or published.url})
    return places


def _place(venue: Venue) -> dict[str, Any]:
    """A Place. Where only a name is known the name is also its address, which Google requires."""
    address = _said(
        {
            "streetAddress": venue.street,
            "postalCode": venue.postcode,
            "addressLocality": venue.city,
            "addressCountry": venue.country,
        }
    )
    name = ", ".join(part for part in (venue.name, venue.room) if part) or address_line(venue)
    name = plain_text.line(name)
    return {
        "@type": "Place",
        "name": name,
        "address": {"@type": "PostalAddress", **address} if address else name,
    }


def _organisers(event: EventFacts) -> dict[str, list[dict]]:
    """Each organiser under the property of its role."""
    said: dict[str, list[dict]] = {}
    for organiser in event.organisers:
        said.setdefault(ORGANISER.get(organiser.role, "organizer"), []).append(_organisation(organiser))
    return said


def _organisation(organiser: Organiser) -> dict[str, Any]:
    url = plain_text.address(organiser.url)
    return _said({"@type": "Organization", "name": plain_text.line(organiser.name), "url": url})


def _image(published: PublishedEvent) -> dict[str, Any] | None:
    image = published.image
    if image is None:
        return None
    return {"@type": "ImageObject", "url": image.url, "width": image.width, "height": image.height}


def _recording(event: EventFacts) -> dict[str, Any] | None:
    if not event.recording or not event.recording.url:
        return None
    name, url = plain_text.line(event.title), plain_text.address(event.recording.url)
    return {"@type": "CreativeWork", "name": name, "url": url}


def _previous(event: EventFacts, published: PublishedEvent) -> dict[str, str]:
    """The former date of an event that has a new one, where it is stated as a date."""
    status = event.status
    if status is None or status.state != "rescheduled" or not status.previously:
        return {}
    try:
        before = Moment.parse(status.previously)
    except ValueError:  # a month, or words
        return {}
    return {"previousStartDate": iso(before, event.zone(published.time_zone))}


def _many(value: Any) -> list:
    return value if isinstance(value, list) else [value] if value else []


def _once(values: list) -> list:
    """Each value once, in the order in which they came; None left out."""
    return [value for n, value in enumerate(values) if value and value not in values[:n]]


def _said(values: dict[str, Any]) -> dict[str, Any]:
    """Without what nobody stated, and with lists of one as the one."""
    kept = {name: value for name, value in values.items() if value not in (None, "", [], {})}
    return {name: v[0] if isinstance(v, list) and len(v) == 1 else v for name, v in kept.items()}
