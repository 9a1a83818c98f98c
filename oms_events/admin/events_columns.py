"""What the event list of the admin tells of each event: date and place in words, status, registration."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language, gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn

from oms_events.admin.languages import LanguagesColumn
from oms_events.facts import EventFacts
from oms_events.models import EventPage
from oms_events.models.languages import interface_language
from oms_events.models.listing.cards import facts_told, to_tell
from oms_events.rules import places, terms, wording


@dataclass(frozen=True)
class Told:
    """The cells of one event, in the editor's language."""

    date: str
    place: str
    status: str
    registration: str


def tell(pages: Iterable[EventPage]) -> None:
    """Give each page its cells, as `told`; the number of queries does not grow with them."""
    now, language = timezone.now(), interface_language(get_language() or "en")
    facts = facts_told(pages)
    for page in pages:
        event = facts[page.pk]
        occasions = to_tell(event, page.zone, now)
        state = page.lifecycle(event, now)
        page.told = Told(
            date=_date(occasions, language),
            place=_place(event, occasions),
            status=str(terms.term(terms.STATUS, state.status)),
            registration=str(terms.term(terms.REGISTRATION_STATE, state.registration)),
        )


def date_in_words(page: EventPage, event: EventFacts) -> str:
    """The event's next date, or its first where it is over, in the editor's language."""
    language = interface_language(get_language() or "en")
    return _date(to_tell(event, page.zone, timezone.now()), language)


def _date(occasions: tuple, language: str) -> str:
    if not occasions:
        return gettext("No date")
    said = str(wording.period(occasions[0].starts, occasions[0].ends, language))
    more = len(occasions) - 1
    if not more:
        return said
    return ngettext("%(date)s and %(n)s more date", "%(date)s and %(n)s more dates", more) % {
        "date": said,
        "n": more,
    }


def _place(event: EventFacts, occasions: tuple) -> str:
    """Venue and town of the next date, and that one can take part online."""
    venues = places.occasion_venues(event, occasions[0]) if occasions else event.venues
    mode = places.attendance_mode(event)
    said = [] if mode == places.ONLINE else [_named(venue) for venue in venues]
    if mode in (places.ONLINE, places.HYBRID):
        said.append(str(terms.ATTENDANCE_MODE[places.ONLINE]))
    return " / ".join(dict.fromkeys(part for part in said if part))


def _named(venue: Any) -> str:
    return ", ".join(dict.fromkeys(part for part in (venue.name or venue.street, venue.city) if part))


COLUMNS = [
    BulkActionsColumn("bulk_actions"),
    PageTitleColumn("title", label=pgettext_lazy("event list", "Title"), sort_key="title", classname="title"),
    Column("date", label=_("Date"), accessor="told.date", sort_key="first_start", width="18%"),
    Column("place", label=_("Place"), accessor="told.place", width="15%"),
    Column("event_status", label=_("Status"), accessor="told.status", sort_key="status", width="9%"),
    Column("registration", label=_("Registration"), accessor="told.registration", width="12%"),
    LanguagesColumn("languages", label=_("Languages"), width="12%"),
    PageStatusColumn("published", label=pgettext_lazy("event list", "Page"), sort_key="live", width="8%"),
]
