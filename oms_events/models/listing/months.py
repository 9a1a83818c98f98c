"""One month of a list: its days, and the nearest months with events before and after."""

import datetime as dt
from dataclasses import dataclass

from django.http import HttpRequest

from oms_events.models.listing.cards import Card, cards
from oms_events.models.listing.groups import listed_for, month_name
from oms_events.models.listing.parts import Cut, Part, cut
from oms_events.models.listing.selection import Selection

MONTH_SIZE = 100  # occasions on a page


@dataclass(frozen=True)
class Day:
    """A day and what starts on it; `on` is None for what began before the month."""

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
    found = cards({row.page_id for row in rows}, selection.index, request, selection.now)
    shown = [listed_for(found[row.page_id], row.key) for row in rows if row.page_id in found]
    before, after = selection.months_beside(first)
    return Month(first, month_name(first, language), _days(shown, first), before, after, page)


def _days(shown: list[Card], first: dt.date) -> tuple[Day, ...]:
    days: dict[dt.date | None, list[Card]] = {}
    for card in shown:
        on = card.on.starts.on
        days.setdefault(on if on >= first else None, []).append(card)
    return tuple(
        Day(on, tuple(found)) for on, found in sorted(days.items(), key=lambda d: d[0] or dt.date.min)
    )
