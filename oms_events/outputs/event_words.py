"""What calendars, feeds and heads say of an event in words. Our own words are in the active language."""

from django.utils.translation import pgettext

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Contact, Occasion
from oms_events.outputs import plain_text
from oms_events.rules import terms, wording
from oms_events.rules.places import HYBRID, ONLINE, address_line, attendance_mode, occasion_venues
from oms_events.rules.registration import occasion_registration
from oms_events.rules.zones import zone_words

SCHEDULED, CANCELLED, POSTPONED = "scheduled", "cancelled", "postponed"


def state(event: EventFacts) -> str:
    """The code of the event's status."""
    return (event.status and event.status.state) or SCHEDULED


def headline(event: EventFacts) -> str:
    """The title on one line, with the status before it where the event is not as planned."""
    title = plain_text.line(event.title)
    return title if state(event) == SCHEDULED else f"{terms.term(terms.STATUS, state(event))}: {title}"


def introduction(event: EventFacts) -> str:
    """What it is about: the lead, else the subtitle, else the first paragraph of the body."""
    first = next((block.paragraph for block in event.body if block.paragraph), "")
    said = event.lead or event.subtitle or plain_text.from_html(first).partition("\n\n")[0]
    return plain_text.lines(said)


def introduction_language(event: EventFacts) -> str:
    """The language code of the introduction where it is another than the event's, else ""."""
    if event.lead or event.subtitle:
        return event.words_in.get("lead" if event.lead else "subtitle", "")
    first = next((block for block in event.body if block.paragraph), None)
    words_in = event.words_in
    return words_in.get(first.id, words_in.get(f"{first.id}/0", "")) if first else ""


def kinds(event: EventFacts, language: str) -> dict[str, list[str]]:
    """Types and topics on a line each, by their language: `language` where nothing else is known."""
    found: dict[str, list[str]] = {}
    for name in ("event_types", "topics"):
        whole = event.words_in.get(name, language)
        for number, word in enumerate(getattr(event, name)):
            found.setdefault(event.words_in.get(f"{name}/{number}", whole), []).append(plain_text.line(word))
    return found


def place(event: EventFacts, occasion: Occasion) -> str:
    """Where an occasion takes place, on one line; "" where nothing tells."""
    mode = attendance_mode(event)
    said = [] if mode == ONLINE else [address_line(venue) for venue in occasion_venues(event, occasion)]
    if mode in (ONLINE, HYBRID):
        said.append(str(terms.ATTENDANCE_MODE[ONLINE]))
    return plain_text.line(" / ".join(dict.fromkeys(said)))


def status_words(event: EventFacts) -> list[tuple[str, str]]:
    """The status with its reason, the former and the hoped-for time; [] for an event as planned.

    Pairs of words and their language code, "" where that is not another than the event's.
    """
    status = event.status
    if status is None:
        return []
    said = []
    if state(event) != SCHEDULED:
        said.append((f"{terms.term(terms.STATUS, state(event))}.", ""))
    said.append((status.reason, event.words_in.get("status.reason", "")))
    if status.previously:
        said.append((f"{pgettext('event page', 'Previous date')}:", ""))
        before = str(wording.previously(status.previously, event.language))
        said.append((before, event.words_in.get("status.previously", "")))
    if status.next:
        said.append((f"{pgettext('event page', 'New date')}:", ""))
        said.append((status.next, event.words_in.get("status.next", "")))
    return [(plain_text.lines(words), code) for words, code in said if words]


def description(event: EventFacts, occasion: Occasion, url: str, site_zone: str) -> str:
    """What a calendar says under the title, in plain text, a blank line between paragraphs.

    No link but the page's and the public broadcast's: what only the registered may have is not here.
    `site_zone` (IANA) is the one whose hours readers take for granted.
    """
    online = event.online
    audience = occasion.audience or event.audience
    deadline = (asked := occasion_registration(occasion, event)) and asked.deadline
    hosts = ", ".join(o.name for o in event.organisers if o.role in ("", "host", "co_organiser"))
    said = [
        " ".join(words for words, _ in status_words(event)),
        introduction(event),
        audience and _labelled(pgettext("event page", "Target group"), audience),
        online and online.note,
        online
        and online.url
        and _labelled(pgettext("event page", "Link to the broadcast"), plain_text.address(online.url)),
        deadline
        and _labelled(
            pgettext("event page", "Last day to register"),
            f"{wording.moment(deadline, event.language)}{_zone(event, site_zone, deadline)}",
        ),
        hosts and _labelled(pgettext("event page", "Organiser"), hosts),
        url,
    ]
    return "\n\n".join(plain_text.lines(words) for words in said if words)


def contact(contact: Contact) -> str:
    """Whom to ask, on one line: what for, name, title, unit, organisation, e-mail, telephone."""
    names = ("name", "title", "unit", "organisation", "email")
    said = [*(getattr(contact, name) for name in names), *contact.phones]
    words = ", ".join(dict.fromkeys(word for word in said if word))
    return plain_text.line(_labelled(contact.purpose, words) if contact.purpose and words else words)


def when(event: EventFacts, occasion: Occasion, site_zone: str) -> str:
    """The time of an occasion in words, with the zone's name where its hours could be mistaken."""
    said = wording.period(occasion.starts, occasion.ends, event.language)
    moments = [moment for moment in (occasion.starts, occasion.ends) if moment]
    return f"{said}{_zone(event, site_zone, *moments)}"


def _zone(event: EventFacts, site_zone: str, *moments: Moment) -> str:
    if all(moment.at is None for moment in moments):
        return ""
    name = zone_words(event, event.zone(site_zone), site_zone, event.language)
    return f" ({name})" if name else ""


def _labelled(label: str, words: str) -> str:
    return f"{label}: {words}"
