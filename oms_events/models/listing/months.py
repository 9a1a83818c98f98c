"""One month of a list: its days, and the nearest months with events before and after."""

import datetime as dt
from dataclasses import dataclass

from django.http import HttpRequest

from oms_events.models.listing.cards import Card, cards
from oms_events.models.listing.groups import listed_for, month_name
from oms_events.models.listing.parts import Cut, Part, cut
from oms_events.models.listing.selection import Selection
from oms_events.rules.spans import occasion_span

MONTH_SIZE = 100  # occasions on a page
SPREAD = 7  # an occasion of so many days stands on each of them; a longer one on its first


@dataclass(frozen=True)
class Day:
    """A day and what takes place on it; `on` is None for what began long before the month."""

    on: dt.date | None
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Month:
    first: dt.date
    title: str
    days: tuple[Day, ...]
    before: dt.date | None
    after: dt.date | None
    cut: Cut


def month(selection: Selection, request: HttpRequest | None, language: str) -> Month:
    """The month of the first day asked for, or this one."""
    first = (selection.query.since or selection.today).replace(day=1)
    page = cut([Part("month", selection.in_month(first))], selection.query.page, MONTH_SIZE)
    rows = page.rows.get("month", [])
    found = cards({row.page for row in rows}, selection.index, request, selection.now)
    shown = [listed_for(found[row.page], row.occasion) for row in rows if row.page in found]
    before, after = selection.months_beside(first)
    return Month(first, month_name(first, language), _days(shown, first), before, after, page)


def _days(shown: list[Card], first: dt.date) -> tuple[Day, ...]:
    days: dict[dt.date | None, list[Card]] = {}
    for card in shown:
        for on in _days_of(card, first):
            days.setdefault(on, []).append(card)
    return tuple(
        Day(on, tuple(found)) for on, found in sorted(days.items(), key=lambda d: d[0] or dt.date.min)
    )


def _days_of(card: Card, first: dt.date) -> list[dt.date | None]:
    """The days of this month on which an event stands."""
    if card.on is None:  # its dates were taken away meanwhile
        return []
    start = card.on.starts.on
    # An end is the first instant after it: at midnight the day before is the last.
    ends = occasion_span(card.on, card.zone).ends - dt.timedelta(microseconds=1)
    number = (ends.astimezone(card.zone).date() - start).days + 1
    covered = [start + dt.timedelta(days=n) for n in range(number if number <= SPREAD else 1)]
    here: list[dt.date | None] = [
        day for day in covered if (day.year, day.month) == (first.year, first.month)
    ]
    return here or [None if start < first else start]
