"""Calendar files (RFC 5545, RFC 7986): one event with all its occasions, or a list of events.

Our own words are said in the active language (Django's). The same facts and the same publication give
the same bytes. There is no METHOD, so these are published objects and no invitations: RFC 5545
3.8.4.3 then forbids ORGANIZER, and the organisers are named in DESCRIPTION.
"""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.utils.translation import pgettext
from icalendar import Calendar, Event, Timezone, vDuration, vText, vUri

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion
from oms_events.outputs import event_words, plain_text
from oms_events.outputs.published import PublishedEvent, PublishedList
from oms_events.outputs.stated_times import plain, told_end
from oms_events.outputs.time_zones import zone_component

PRODID = "-//oms_events//Events//EN"
REFRESH = dt.timedelta(hours=4)
STATUS = {event_words.CANCELLED: "CANCELLED", event_words.POSTPONED: "TENTATIVE"}
UTC_KEYS = {"UTC", "Etc/UTC", "Zulu", "Etc/Zulu", "UCT", "Etc/UCT", "Universal", "Etc/Universal"}


def event_calendar(event: EventFacts, published: PublishedEvent) -> bytes:
    """The event's occasions as a calendar file. Raises ValueError for an event without any.

    It has no NAME: a named calendar opens beside the reader's own, and this one is to be added to it.
    """
    if not event.occasions:
        raise ValueError("an event without a date has no place in a calendar")
    return _bytes(_calendar(), [(event, published)])


def list_calendar(entries: Iterable[tuple[EventFacts, PublishedEvent]], published: PublishedList) -> bytes:
    """The occasions of many events, in the order given, as a calendar to subscribe to.

    Events without a date are left out. An empty list still has the clocks of the site's zone, since a
    calendar must hold a component (RFC 5545 3.6).
    """
    calendar = _calendar()
    name = plain_text.line(published.title)
    calendar.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, _list_name(published))))
    # icalendar escapes only the properties whose type it knows.
    calendar.add("name", vText(name, params={"LANGUAGE": published.language}))
    calendar.add("x-wr-calname", vText(name))
    calendar.add("x-wr-timezone", published.time_zone)
    if published.description:
        calendar.add("description", plain_text.lines(published.description))
    if published.url:
        calendar.add("url", published.url)
    if published.calendar_url:
        calendar.add("source", vUri(published.calendar_url, params={"VALUE": "URI"}))
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH).to_ical().decode())
    return _bytes(calendar, list(entries), (published.time_zone, published.revised().year))


@dataclass(frozen=True)
class Clock:
    """A zone's clocks in a file: its VTIMEZONE, or None where times are told in UTC."""

    zone: ZoneInfo
    component: Timezone | None

    def told(self, *moments: Moment) -> list[dt.date]:
        """Moments as dates, or as times that every calendar reads alike.

        A time that the clocks skip or show twice is read differently by different calendars, so it
        is told in UTC, and the other times of its occasion with it.
        """
        local = self.component is not None and all(plain(moment, self.zone) for moment in moments)
        return [self._told(moment, local) for moment in moments]

    def _told(self, moment, local):
        if moment.at is None:
            return moment.on
        if not local:
            return moment.first_instant(self.zone)
        return dt.datetime.combine(moment.on, moment.at, self.zone)


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _bytes(calendar: Calendar, entries: list, always: tuple[str, int] | None = None) -> bytes:
    clocks = _clocks(entries, always)
    for clock in clocks.values():
        if clock.component:
            calendar.add_component(clock.component)
    # Each event is written and let go: thousands of them at once would keep memory, and its collector, busy.
    head, end, _ = calendar.to_ical().rpartition(b"END:VCALENDAR")
    written = [
        _vevent(event, occasion, published, clocks[event.timezone or published.time_zone]).to_ical()
        for event, published in entries
        for occasion in event.occasions
    ]
    return b"".join([head, *written, end, b"\r\n"])


def _clocks(entries: list, always: tuple[str, int] | None) -> dict[str, Clock]:
    """The clocks of every zone that a time of the events needs, by the zone's name.

    `always`: a zone that is there in any case, and the year for which, where no event tells one.
    """
    years: dict[str, set[int]] = {always[0]: set()} if always else {}
    for event, published in entries:
        told = years.setdefault(event.timezone or published.time_zone, set())
        for occasion in event.occasions:
            moments = [moment for moment in (occasion.starts, occasion.ends) if moment]
            if any(moment.at for moment in moments):
                told.update(moment.on.year for moment in moments)
    if always and not years[always[0]]:
        years[always[0]].add(always[1])
    return {key: Clock(ZoneInfo(key), _component(key, told)) for key, told in years.items()}


def _component(key: str, years: set[int]) -> Timezone | None:
    return zone_component(key, min(years), max(years)) if years and key not in UTC_KEYS else None


def _vevent(event: EventFacts, occasion: Occasion, published: PublishedEvent, clock: Clock) -> Event:
    said = Event()
    language = {"language": published.language}
    title = {"language": event.words_in.get("title", published.language)}
    said.add("uid", occasion.id or _uid(event, occasion))
    said.add("sequence", published.sequences.get(occasion.id, 0))
    said.add("dtstamp", published.revised())
    said.add("last-modified", published.revised())
    said.add("created", published.published())
    _add_times(said, occasion, clock)
    said.add("summary", _summary(event, occasion), parameters=title)
    state = event_words.state(event)
    said.add("status", STATUS.get(state, "CONFIRMED"))
    said.add("transp", "TRANSPARENT" if state in STATUS or occasion.starts.at is None else "OPAQUE")
    if place := event_words.place(event, occasion):
        said.add("location", place, parameters=language)
    if words := event_words.description(event, occasion, published.url, published.time_zone):
        # Our own labels and the words of people stand in one value: the longest of them decides.
        introduction = event_words.introduction_language(event)
        said.add("description", words, parameters={"language": introduction or published.language})
    for contact in filter(None, map(event_words.contact, event.contacts)):  # RFC 5545 3.8.4.2
        said.add("contact", contact, parameters=language)
    if published.url:
        said.add("url", published.url)
    for code, kinds in event_words.kinds(event, published.language).items():
        parameters = {} if code == published.language else {"language": code}
        said.add("categories", kinds, parameters=parameters)
    if event.online and event.online.url:
        label = pgettext("event page", "Link to the broadcast")
        url = plain_text.address(event.online.url)
        said.add("conference", vUri(url, params={"VALUE": "URI", "LABEL": label}))
    return said


def _add_times(said: Event, occasion: Occasion, clock: Clock) -> None:
    """DTSTART, and DTEND where an end is known; both dates where the start has no hour (3.8.2.2).

    An end on a later date without its hour lasts until that day is over, as on the page.
    """
    ends = told_end(occasion, clock.zone)
    if occasion.starts.at is None:
        said.add("dtstart", occasion.starts.on)
        last = ends.on if ends else occasion.starts.on
        if last < dt.date.max:
            said.add("dtend", last + dt.timedelta(days=1))
        return
    if ends and ends.at is None:
        ends = Moment(ends.on + dt.timedelta(days=1), dt.time.min) if ends.on < dt.date.max else None
    times = clock.told(*filter(None, (occasion.starts, ends)))
    for name, at in zip(("dtstart", "dtend"), times, strict=False):
        said.add(name, at)


def _list_name(published: PublishedList) -> str:
    """What tells one list from another: its page, its language and its filters, not its address."""
    return ":".join(filter(None, (published.key, published.language, published.query)))


def _summary(event: EventFacts, occasion: Occasion) -> str:
    """The title, with the word first where it does not take place, and the label of one of several."""
    off = event_words.state(event) in STATUS
    title = event_words.headline(event) if off else plain_text.line(event.title)
    label = plain_text.line(occasion.label) if len(event.occasions) > 1 else ""
    return f"{title} – {label}" if label else title


def _uid(event: EventFacts, occasion: Occasion) -> str:
    """The UID of an occasion that nobody gave one: from the event and its place among the occasions."""
    place = event.occasions.index(occasion)
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{event.identity()}:{place}"))
