"""What a list tells of each event, read for a whole page of events in five queries."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from wagtail.models import Page

from oms_events.facts import EventFacts
from oms_events.facts import parts as facts_parts
from oms_events.facts.languages import same_language
from oms_events.models.event import EventPage
from oms_events.models.foreign import foreign_words
from oms_events.models.languages import event_language
from oms_events.models.rows import EventTypeRow, Occasion, VenueRow
from oms_events.rules import places, terms
from oms_events.rules.lifecycle import Lifecycle
from oms_events.rules.spans import occasion_span

SHOWN = 3  # dates of one event


@dataclass(frozen=True, kw_only=True)
class Card:
    """An event in a list. `event` has what a list tells: no programme, no people, no running text."""

    page: EventPage
    url: str
    event: EventFacts
    zone: ZoneInfo
    lifecycle: Lifecycle
    language: str  # of the event's words where it is not the list's own, else ""
    occasions: tuple[facts_parts.Occasion, ...] = ()  # those to tell: not over yet, unless all are
    on: facts_parts.Occasion | None = None  # the one that the list is about here
    more: int = 0  # dates that there is no room for
    where: str = ""  # in the event's language: types, towns
    mode: str = ""  # in the language of the interface
    langs: dict[str, str] = field(default_factory=dict)  # fact to language, where it is not the list's

    @property
    def status(self) -> str:
        """The status that a reader must see, "" where all is as planned."""
        return "" if self.lifecycle.status == "scheduled" else self.lifecycle.status

    @property
    def called_off(self) -> bool:
        return self.lifecycle.status in ("cancelled", "postponed")


def cards(keys: Iterable[int], index: Page, request: HttpRequest | None, now: dt.datetime) -> dict[int, Card]:
    """A card for each of these event pages, by key. A page that is gone meanwhile has none."""
    keys = list(keys)
    pages = EventPage.objects.filter(pk__in=keys).select_related("locale").defer_streamfields()
    rows = {
        "occasions": _rows(Occasion, keys, "venue"),
        "venues": _rows(VenueRow, keys, "venue"),
        "event_types": _rows(EventTypeRow, keys, "event_type"),
    }
    return {page.pk: _card(page, rows, index, request, now) for page in pages}


def list_facts(page: EventPage, rows: dict[str, dict[int, tuple]]) -> EventFacts:
    """The facts of a page that a list tells; `rows` are those of the pages, by name and page."""
    return EventFacts(
        key=str(page.translation_key),
        language=event_language(page),
        slug=page.slug,
        title=page.title,
        subtitle=page.subtitle,
        lead=page.lead,
        timezone=page.time_zone,
        attendance_mode=page.attendance_mode,
        status=page.status_facts(),
        online=page.online_facts(),
        registration=page.registration_facts(),
        recording=page.recording_facts(),
        words_in=foreign_words(page.words_in),
        **{name: found.get(page.pk, ()) for name, found in rows.items()},
    )


def _rows(model, keys, related) -> dict[int, tuple]:
    found = defaultdict(list)
    for row in model.objects.filter(page__in=keys).select_related(related).order_by("sort_order", "pk"):
        fact = row.facts()
        if fact is not None:
            found[row.page_id].append(fact)
    return {page: tuple(facts) for page, facts in found.items()}


def _card(page, rows, index, request, now) -> Card:
    event = list_facts(page, rows)
    own = same_language(page.locale.language_code) == same_language(index.locale.language_code)
    language = "" if own else event.language
    occasions = _to_tell(event, page.zone, now)
    where, mode = _place(event)
    names = ("title", "subtitle", "lead", "where")
    return Card(
        page=page,
        url=page.get_url(request) or "",
        event=event,
        zone=page.zone,
        lifecycle=page.lifecycle(event, now),
        language=language,
        occasions=occasions[:SHOWN],
        on=occasions[0] if occasions else None,
        more=max(len(occasions) - SHOWN, 0),
        where=where,
        mode=mode,
        langs={name: language or event.words_in.get(name, "") for name in names},
    )


def _to_tell(event, zone, now) -> tuple[facts_parts.Occasion, ...]:
    """The occasions that are not over, soonest first; all of them where the whole event is."""
    timed = sorted(
        ((occasion_span(occasion, zone), occasion) for occasion in event.occasions),
        key=lambda pair: (pair[0].starts, pair[0].ends),
    )
    left = [occasion for span, occasion in timed if span.ends > now]
    return tuple(left or [occasion for _, occasion in timed])


def _place(event) -> tuple[str, str]:
    """Types and towns, and the mode where it says more than the towns do."""
    towns = [venue.city or venue.name for venue in event.venues]
    towns += [o.venue.city or o.venue.name for o in event.occasions if o.venue]
    mode = places.attendance_mode(event)
    where = dict.fromkeys(part for part in (*event.event_types, *towns) if part)
    told = "" if towns and mode == places.IN_PERSON else str(terms.term(terms.ATTENDANCE_MODE, mode))
    return ", ".join(where), told[:1].lower() + told[1:] if where else told
