"""How programme items stand on the page: their heading, their voice, the level of what is inside."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oms_events.rules import terms
from oms_events.rules.schedule import Placed

QUIET_KINDS = {"break", "meal", "registration", "social"}
DEEPEST_HEADING = 6


@dataclass(frozen=True)
class ItemView:
    """What a template needs to draw an item beside the item itself."""

    heading: str
    heading_of: str  # the fact that it is, for its language; "ui" for a word of ours
    quiet: bool
    timed: bool
    inner_level: int
    inner_shape: str


def item_view(placed: Placed, level: int) -> ItemView:
    """The view of an item whose heading is an h`level`.

    A quiet item (a break that has nothing more to tell) is a line and no heading. Without a title, the
    people or the text stand for themselves; the kind's own word steps in only where there are none.
    """
    item = placed.item
    quiet = item.kind in QUIET_KINDS and not has_details(item)
    heading, heading_of = item.title, "title"
    if not heading and (item.kind in QUIET_KINDS or item.kind == "parallel" or not has_details(item)):
        heading, heading_of = str(terms.term(terms.KIND, item.kind)), "ui"
    deeper = bool(heading) and not quiet
    return ItemView(
        heading=heading,
        heading_of=heading_of,
        quiet=quiet,
        timed=item.starts is not None or item.ends is not None,
        inner_level=min(level + deeper, DEEPEST_HEADING),
        inner_shape="track" if item.kind == "parallel" else "subitem",
    )


def has_details(item) -> bool:
    """Whether an item has more than a title, a time, a number and a place."""
    return bool(item.description or item.contributors or item.contacts or item.links or item.items)


def dated(items: Iterable[Placed], shown_on: dt.date | None) -> Iterator[tuple[Placed, dt.date | None]]:
    """Each item with its date where that is another than the one told last, else with None."""
    for placed in items:
        changed = placed.on if placed.on and placed.on != shown_on else None
        shown_on = changed or shown_on
        yield placed, changed


def any_hours(items: Iterable[Placed]) -> bool:
    """Whether one of these items has a time of its own (those inside them do not count)."""
    return any(p.item.starts is not None or p.item.ends is not None for p in items)


def block_template(placed: Placed) -> str:
    """The template of an item's kind."""
    return f"oms_events/blocks/{placed.item.kind}.html"


def shows_number(day, days) -> bool:
    """Whether a day is told by its number: not the only one, and its own title does not say "Day …"."""
    word = str(terms.term(terms.KIND, "day")).casefold()
    return len(days) > 1 and day.number > 0 and not day.heading.title.casefold().startswith(word)
