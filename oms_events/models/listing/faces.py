"""The three faces of a list: what is to come, what has been, one month."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import pgettext
from wagtail.models import Page

from oms_events.conf import app_settings
from oms_events.models.listing.asked import Chip, chips
from oms_events.models.listing.cards import Card, cards
from oms_events.models.listing.choices import Choices, choices
from oms_events.models.listing.groups import (
    Group,
    later_group,
    listed_for,
    month_groups,
    running_group,
    undated_group,
)
from oms_events.models.listing.months import Month, month
from oms_events.models.listing.parts import Cut, Part, cut
from oms_events.models.listing.query import Query, page_missing, read_query
from oms_events.models.listing.selection import Selection
from oms_events.models.listing.visible import visible
from oms_events.rules import terms

LIST, ARCHIVE, MONTH = "list", "archive", "month"
YEARS = 30  # years to choose from; older ones are found by their dates
PROMOTED = 3  # running events before those that start; the rest come after


@dataclass(frozen=True)
class Face:
    """What a template needs to draw one face of a list."""

    name: str
    selection: Selection
    choices: Choices
    cut: Cut
    groups: tuple[Group, ...] = ()
    month: Month | None = None
    years: tuple[int, ...] = ()
    language: str = ""

    @property
    def query(self) -> Query:
        return self.selection.query

    @property
    def cards(self) -> list[Card]:
        parts = self.month.days if self.month else self.groups
        return [card for part in parts for card in part.cards]

    @property
    def year(self) -> int | None:
        """The year, where the dates asked for are those of one whole year."""
        since, until = self.query.since, self.query.until
        if since is None or until is None:
            return None
        whole = since == dt.date(since.year, 1, 1) and until == dt.date(since.year, 12, 31)
        return since.year if whole else None

    @cached_property
    def chips(self) -> list[Chip]:
        hidden = ("from", "to") if self.name == MONTH else ()
        return [chip for chip in chips(self.query, self.choices, self.language) if chip.name not in hidden]

    @property
    def modes(self) -> dict:
        """The modes to choose from."""
        return terms.ATTENDANCE_MODE

    @property
    def from_problem(self) -> str:
        return self.query.problem("from")

    @property
    def to_problem(self) -> str:
        return self.query.problem("to")

    @property
    def asks_more(self) -> int:
        """How many of the filters that are folded away are set. The month itself is no filter."""
        dates = () if self.name == MONTH else (self.query.since, self.query.until)
        return sum(bool(value) for value in (self.query.mode, *dates))

    @property
    def heading(self) -> str:
        """What stands in the heading beside the list's own title."""
        if self.name == ARCHIVE:
            words = pgettext("event list", "Past events")
            return f"{words} {self.year}" if self.year else words
        return self.month.title if self.month else ""


def face(name: str, index: Page, request: HttpRequest, now: dt.datetime, language: str) -> Face:
    """The face for a request, at `now` (aware). A page number beyond the last gives the first page."""
    events = visible(index, now, request)
    known = choices(index, now, events)
    query = read_query(request.GET, known.topics, known.types)
    build = {LIST: _upcoming, ARCHIVE: _archive, MONTH: _month}[name]
    made = build(Selection(index, query, now, events), known, request, language)
    if query.page > 1 and not made.cut.rows:
        made = build(Selection(index, page_missing(query), now, events), known, request, language)
    return made


def _upcoming(selection: Selection, known, request, language) -> Face:
    promoted = 0 if selection.query.since else PROMOTED
    parts = [
        Part("starting", selection.starting()),
        Part("running", selection.running(), promoted),
        Part("undated", selection.undated()),
    ]
    page = cut(parts, selection.query.page, app_settings.EVENTS_PER_PAGE)
    first = page.skipped.get("running", []) if selection.query.page == 1 else []
    rows = [*first[:promoted], *(row for part in page.rows.values() for row in part)]
    found = cards([row.page for row in rows], selection.index, request, selection.now)

    def told(some) -> list[Card]:
        return [listed_for(found[row.page], row.occasion) for row in some if row.page in found]

    groups = [
        running_group(told(first[:promoted]), selection.today, max(len(first) - promoted, 0)),
        *month_groups(told(page.rows.get("starting", [])), language),
        later_group(told(page.rows.get("running", [])), selection.today),
        undated_group(told(page.rows.get("undated", []))),
    ]
    shown = tuple(group for group in groups if group.cards)
    if first and not page.rows:  # nothing but what is going on
        page = replace(page, rows={"running": first})
    return Face(LIST, selection, known, page, shown, language=language)


def _archive(selection: Selection, known, request, language) -> Face:
    page = cut([Part("past", selection.past())], selection.query.page, app_settings.EVENTS_PER_PAGE)
    keys = [row.page for row in page.rows.get("past", [])]
    found = cards(keys, selection.index, request, selection.now)
    told = [_last(found[key]) for key in keys if key in found]
    first, last = selection.years()
    years = tuple(range(last, first - 1, -1)) if first and last else ()
    groups = tuple(month_groups(told, language))
    return Face(ARCHIVE, selection, known, page, groups, years=years[:YEARS], language=language)


def _last(card: Card) -> Card:
    """The card, about the last of its occasions."""
    return replace(card, on=max(card.event.occasions, key=lambda occasion: occasion.starts.on))


def _month(selection: Selection, known, request, language) -> Face:
    found = month(selection, request, language)
    return Face(MONTH, selection, known, found.cut, month=found, language=language)
