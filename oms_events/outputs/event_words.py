"""What calendars, feeds and heads say of an event in words. Our own words are in the active language."""

from django.utils.translation import pgettext

from oms_events.facts import EventFacts
from oms_events.facts.parts import Occasion
from oms_events.outputs import plain_text
from oms_events.rules import terms, wording
from oms_events.rules.places import HYBRID, ONLINE, address_line, attendance_mode, occasion_venues
from oms_events.rules.registration import occasion_registration

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


def place(event: EventFacts, occasion: Occasion) -> str:
    """Where an occasion takes place, on one line; "" where nothing tells."""
    mode = attendance_mode(event)
    said = [] if mode == ONLINE else [address_line(venue) for venue in occasion_venues(event, occasion)]
    if mode in (ONLINE, HYBRID):
        said.append(str(terms.ATTENDANCE_MODE[ONLINE]))
    return plain_text.line(" / ".join(dict.fromkeys(said)))


def status_words(event: EventFacts) -> list[str]:
    """The status with its reason, the former and the hoped-for time; [] for an event as planned."""
    status = event.status
    if status is None:
        return []
    said = [] if state(event) == SCHEDULED else [f"{terms.term(terms.STATUS, state(event))}."]
    said += [status.reason]
    if status.previously:
        said.append(_labelled(pgettext("event page", "Previous date"), _previously(event)))
    if status.next:
        said.append(_labelled(pgettext("event page", "New date"), status.next))
    return [plain_text.lines(words) for words in said if words]


def description(event: EventFacts, occasion: Occasion, url: str) -> str:
    """What a calendar says under the title, in plain text, a blank line between paragraphs.

    No link but the page's and the public broadcast's: what only the registered may have is not here.
    """
    online = event.online
    audience = occasion.audience or event.audience
    deadline = (asked := occasion_registration(occasion, event)) and asked.deadline
    hosts = ", ".join(o.name for o in event.organisers if o.role in ("", "host", "co_organiser"))
    said = [
        " ".join(status_words(event)),
        introduction(event),
        audience and _labelled(pgettext("event page", "Target group"), audience),
        online and online.note,
        online
        and online.url
        and _labelled(pgettext("event page", "Link to the broadcast"), plain_text.address(online.url)),
        deadline
        and _labelled(
            pgettext("event page", "Last day to register"), str(wording.moment(deadline, event.language))
        ),
        hosts and _labelled(pgettext("event page", "Organiser"), hosts),
        url,
    ]
    return "\n\n".join(plain_text.lines(words) for words in said if words)


def when(event: EventFacts, occasion: Occasion) -> str:
    """The time of an occasion in words."""
    return str(wording.period(occasion.starts, occasion.ends, event.language))


def _labelled(label: str, words: str) -> str:
    return f"{label}: {words}"


def _previously(event: EventFacts) -> str:
    return str(wording.previously(event.status.previously, event.language))
