"""One event as each of its faces tells it, read back into one shape: what its reader would believe."""

import datetime as dt
import json
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass

from bs4 import BeautifulSoup
from django.test import Client
from icalendar import Calendar

from oms_events.api import v3

ATOM = "{http://www.w3.org/2005/Atom}"
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Told:
    """`times`: pairs of start and end of each occasion, in order of time: a date, an instant in UTC, or None.

    `words`: everything that the face says of names, place and status, as one text.
    """

    times: list[tuple]
    words: str


def every_face(page, listing) -> dict[str, Told]:
    """Each face that tells instants by its name; the event must be the only one with its title."""
    faces = {
        "page": of_page(page),
        "json-ld": of_jsonld(page),
        "ics": of_calendar(f"{page.get_url()}ics/", page.title),
        "ics of the list": of_calendar(f"{listing.get_url()}ics/", page.title),
        "api v2": of_api(f"/api/v2/events/{page.pk}/"),
        "api v2 list": of_api(f"/api/v2/events/?slug={page.slug}", listed=True),
    }
    if v3.AVAILABLE:
        faces["api v3"] = of_api(f"/api/v3/pages/{page.pk}/", inside="event")
    return faces


def moment(text):
    """A date, or an instant in UTC. A time without an offset would mean another instant elsewhere."""
    if text is None:
        return None
    if "T" not in text:
        return dt.date.fromisoformat(text)
    at = dt.datetime.fromisoformat(text)
    assert at.tzinfo, f"{text} has no offset"
    return at.astimezone(dt.UTC)


def _ordered(times):
    return sorted(times, key=lambda pair: (str(pair[0]), str(pair[1])))


def _get(path):
    answer = Client().get(path)
    assert answer.status_code == 200, path
    return answer.content


def soup(path):
    return BeautifulSoup(_get(path), "html.parser")


def of_page(page) -> Told:
    """The box of facts, and the head of the page."""
    drawn = soup(page.get_url())
    times = []
    for line in drawn.select(".oms-fact--when dd"):
        said = [moment(time["datetime"]) for time in line.find_all("time")]
        if said:
            times.append((said[0], said[1] if len(said) > 1 else None))
    words = [drawn.title, drawn.h1, drawn.select_one(".oms-facts"), drawn.select_one(".oms-banner")]
    return Told(_ordered(times), " ".join(node.get_text(" ") for node in words if node))


def of_jsonld(page) -> Told:
    (script,) = soup(page.get_url()).find_all("script", type="application/ld+json")
    told = json.loads(script.string)
    parts = told.get("subEvent") or [told]
    parts = parts if isinstance(parts, list) else [parts]
    times = [(moment(part["startDate"]), moment(part.get("endDate"))) for part in parts]
    if len(parts) > 1:  # the whole begins with the first and ends with the last
        assert moment(told["startDate"]) == min((start for start, _ in times), key=str)
    return Told(_ordered(times), json.dumps(told, ensure_ascii=False))


def of_calendar(path, title) -> Told:
    times, words = [], []
    for event in Calendar.from_ical(_get(path)).walk("VEVENT"):
        if title not in event["SUMMARY"]:
            continue
        start, end = event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else None
        times.append(
            _dates(start, end) if not isinstance(start, dt.datetime) else (_utc(start), end and _utc(end))
        )
        words += [event["SUMMARY"], event.get("LOCATION", ""), event["STATUS"], event.get("DESCRIPTION", "")]
    return Told(_ordered(times), " ".join(words))


def _dates(start, end):
    """DTEND of dates is the day after the last one (RFC 5545 3.6.1); the same day says nothing more."""
    last = end - DAY if end else start
    return start, last if last != start else None


def _utc(at):
    assert at.tzinfo, f"{at} is read differently everywhere"
    return at.astimezone(dt.UTC)


def of_api(path, inside="", listed=False) -> Told:
    told = json.loads(_get(path))
    told = told["items"][0] if listed else told[inside] if inside else told
    times = []
    for occasion in told["occasions"]:
        instants = occasion.get("instants", {})
        said = [instants.get(name, _no_hour(occasion.get(name))) for name in ("starts", "ends")]
        times.append((moment(said[0]), moment(said[1])))
    return Told(_ordered(times), json.dumps(told, ensure_ascii=False))


def _no_hour(text):
    """A date as it stands; a time of a clock is told by its instant alone."""
    return text if text and "T" not in text else None


def of_feed(listing, title) -> str:
    """The entry's title and summary as text."""
    feed = ElementTree.fromstring(_get(f"{listing.get_url()}atom/"))
    (entry,) = (e for e in feed.findall(f"{ATOM}entry") if title in e.find(f"{ATOM}title").text)
    summary = BeautifulSoup(entry.find(f"{ATOM}summary").text, "html.parser").get_text(" ")
    return f"{entry.find(f'{ATOM}title').text} {summary}"


def of_card(path, title) -> tuple[set, str]:
    """What `<time>` says on the event's card, and the card's words."""
    (card,) = (card for card in soup(path).select(".oms-card, .oms-month tr") if title in card.get_text())
    return {moment(time["datetime"]) for time in card.find_all("time")}, card.get_text(" ")
