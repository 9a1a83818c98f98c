"""What a list tells of each event, read for a whole page of events in four queries."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from wagtail.models import Page

from oms_events.facts import EventFacts
from oms_events.facts import parts as facts_parts
from oms_events.facts.languages import same_language
from oms_events.models.bulk import facts_by_name
from oms_events.models.event import EventPage
from oms_events.models.foreign import foreign_facts
from oms_events.models.languages import event_language
from oms_events.models.rows import EventTypeRow, Occasion, Row, VenueRow
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
    towns: tuple[str, ...] = ()  # and venues without one; what stands among the types already is left out
    mode: str = ""  # in the language of the interface
    keys: dict[int, str] = field(default_factory=dict)  # of the occasions, by their keys in the database

    @property
    def where(self) -> str:
        """Types and towns."""
        return ", ".join((*self.event.event_types, *self.towns))

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
    rows = rows_told(keys)
    return {page.pk: _card(page, rows, index, request, now) for page in pages}


def facts_told(pages: Iterable[EventPage]) -> dict[int, EventFacts]:
    """The facts that a list tells of each of these pages, by key, in three queries."""
    rows = rows_told([page.pk for page in pages])
    return {page.pk: list_facts(page, rows) for page in pages}


def rows_of(model: type[Row], keys: list[int], *related: str) -> dict[int, list]:
    """The rows of one kind of these pages, by page, in their order, in one query."""
    return _by_page(_rows(model, keys).select_related(*related))


def rows_of_many(model: type[Row], keys: list[int], *related: str) -> dict[int, list]:
    """The same for thousands of pages: what many rows name is made once, at a query more for each step."""
    return _by_page(_rows(model, keys).prefetch_related(*related))


def _rows(model, keys):
    return model.objects.filter(page__in=keys).order_by("sort_order", "pk")


def _by_page(rows):
    found = defaultdict(list)
    for row in rows:
        found[row.page_id].append(row)
    return found


def rows_told(keys: list[int], rows_of: Callable = rows_of) -> dict[str, dict[int, list]]:
    """The rows that a list tells of the pages with these keys, by name and page, in three queries."""
    return {
        "occasions": rows_of(Occasion, keys, "venue__locale"),
        "venues": rows_of(VenueRow, keys, "venue__locale"),
        "event_types": rows_of(EventTypeRow, keys, "event_type__locale"),
    }


def list_facts(page: EventPage, rows: dict[str, dict[int, list]]) -> EventFacts:
    """The facts of a page that a list tells; `rows` are those of the pages, by name and page."""
    held = {name: found.get(page.pk, []) for name, found in rows.items()}
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
        words_in=foreign_facts(page, held),
        **facts_by_name(held),
    )


def _card(page, rows, index, request, now) -> Card:
    event = list_facts(page, rows)
    own = same_language(page.locale.language_code) == same_language(index.locale.language_code)
    language = "" if own else event.language
    occasions = to_tell(event, page.zone, now)
    towns, mode = _place(event)
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
        towns=towns,
        mode=mode,
        keys={row.pk: row.key for row in rows["occasions"].get(page.pk, ())},
    )


def to_tell(event: EventFacts, zone: ZoneInfo, now: dt.datetime) -> tuple[facts_parts.Occasion, ...]:
    """The occasions that are not over, soonest first; all of them where the whole event is."""
    timed = sorted(
        ((occasion_span(occasion, zone), occasion) for occasion in event.occasions),
        key=lambda pair: (pair[0].starts, pair[0].ends),
    )
    left = [occasion for span, occasion in timed if span.ends > now]
    return tuple(left or [occasion for _, occasion in timed])


def _place(event) -> tuple[tuple[str, ...], str]:
    """The towns, and the mode where it says more than they do."""
    towns = [venue.city or venue.name for venue in event.venues]
    towns += [o.venue.city or o.venue.name for o in event.occasions if o.venue]
    mode = places.attendance_mode(event)
    where = tuple(dict.fromkeys(town for town in towns if town and town not in event.event_types))
    told = "" if towns and mode == places.IN_PERSON else str(terms.term(terms.ATTENDANCE_MODE, mode))
    return where, told[:1].lower() + told[1:] if where or event.event_types else told
