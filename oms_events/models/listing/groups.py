"""The headings of a list, and which events stand under each."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.utils.translation import pgettext

from oms_events.models.listing.cards import Card
from oms_events.rules import wording


@dataclass(frozen=True)
class Group:
    """A heading and its events. `kind`: running, month, undated. `year`: told by the heading already."""

    kind: str
    title: str
    anchor: str
    year: int | None = None
    cards: tuple[Card, ...] = ()
    more: int = 0  # events of this kind that stand elsewhere


def running_group(cards: Iterable[Card], today: dt.date, more: int = 0) -> Group:
    """What began before today and is still on."""
    title = pgettext("event list", "Ongoing now")
    return Group("running", title, "oms-ongoing", today.year, tuple(cards), more)


def later_group(cards: Iterable[Card], today: dt.date) -> Group:
    """What began before the first day of the list, after those that start then."""
    title = pgettext("event list", "Began earlier")
    return Group("running", title, "oms-earlier", today.year, tuple(cards))


def undated_group(cards: Iterable[Card]) -> Group:
    return Group("undated", pgettext("event list", "Date not yet set"), "oms-undated", None, tuple(cards))


def month_groups(cards: Iterable[Card], language: str) -> list[Group]:
    """The cards in their order, under the month of the occasion that each is listed for."""
    groups: list[_Growing] = []
    for card in cards:
        if card.on is None:  # its dates were taken away meanwhile
            continue
        first = card.on.starts.on.replace(day=1)
        if not groups or groups[-1].first != first:
            groups.append(_Growing(first))
        groups[-1].cards.append(card)
    seen: dict[dt.date, int] = {}
    return [_month(group, language, seen) for group in groups]


@dataclass
class _Growing:
    first: dt.date
    cards: list[Card] = field(default_factory=list)


def _month(group: _Growing, language: str, seen: dict[dt.date, int]) -> Group:
    """Zones can bring a month back after the next one; its anchor must still be the only one."""
    again = seen[group.first] = seen.get(group.first, 0) + 1
    anchor = f"oms-{group.first:%Y-%m}" + (f"-{again}" if again > 1 else "")
    return Group("month", month_name(group.first, language), anchor, group.first.year, tuple(group.cards))


def month_name(first: dt.date, language: str) -> str:
    """A month as a heading: "December 2026"."""
    name = str(wording.previously(f"{first:%Y-%m}", language))
    return name[:1].upper() + name[1:]


def listed_for(card: Card, occasion: int | None) -> Card:
    """The card, about the occasion with this key in the database."""
    if occasion is None:
        return card
    key = card.keys.get(occasion)
    on = next((occasion for occasion in card.event.occasions if occasion.id == key), card.on)
    return replace(card, on=on)
