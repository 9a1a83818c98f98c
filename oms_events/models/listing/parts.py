"""A page of a list that has several parts one after the other, cut in the database."""

from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import QuerySet

from oms_events.models.listing.selection import COUNTED
from oms_events.models.rows import Occasion


class Listed(NamedTuple):
    """An event of a list by the key of its page, and the occasion that it is listed for."""

    page: int
    occasion: int | None


@dataclass(frozen=True)
class Part:
    """Occasions or events under one name; the first `skip` of them are told elsewhere."""

    name: str
    rows: QuerySet
    skip: int = 0

    def listed(self, first: int, last: int) -> list[Listed]:
        """The rows from `first` on and before `last`, counted from 0."""
        names = ("page_id", "pk") if self.rows.model is Occasion else ("pk",)
        found = self.rows.values_list(*names)[first:last] if first < last else ()
        return [Listed(*row, *[None] * (2 - len(names))) for row in found]


@dataclass(frozen=True)
class Cut:
    """The rows of one page by the name of their part. `total` counts all pages, at most COUNTED + 1.

    `skipped`: of a part that skips some, those and the one after them.
    """

    rows: dict[str, list[Listed]] = field(default_factory=dict)
    total: int = 0
    has_next: bool = False
    last: int | None = None  # the number of the last page, where it is known
    skipped: dict[str, list[Listed]] = field(default_factory=dict)

    @property
    def many(self) -> bool:
        """Whether there are more than are counted."""
        return self.total > COUNTED


def cut(parts: list[Part], page: int, size: int) -> Cut:
    """Page `page` (from 1) of the parts, `size` rows on each. Beyond the last page it has no rows.

    One query for each part gives its rows and their number: keys alone, no more than are counted.
    """
    if page * size > COUNTED:
        return _far_down(parts, page, size)
    start, end = (page - 1) * size, page * size
    rows: dict[str, list[Listed]] = {}
    skipped: dict[str, list[Listed]] = {}
    total = before = 0
    for part in parts:
        counted, shown_here = COUNTED + 1 - total, end + 1 - before + part.skip
        found = part.listed(0, max(counted, shown_here, part.skip and part.skip + 1))
        total += len(found)
        if part.skip:
            skipped[part.name] = found[: part.skip + 1]
        there = found[part.skip :]
        if shown := there[max(start - before, 0) : max(end - before, 0)]:
            rows[part.name] = shown
        before += len(there)
    last = max(-(-before // size), 1) if total <= COUNTED else None
    return Cut(rows, min(total, COUNTED + 1), before > end, last, skipped)


def _far_down(parts: list[Part], page: int, size: int) -> Cut:
    """The same where only a whole count tells where a part ends."""
    start, end = (page - 1) * size, page * size
    rows: dict[str, list[Listed]] = {}
    total = before = 0
    for part in parts:
        count = part.rows.order_by().count()
        there = max(count - part.skip, 0)
        first, last = max(start - before, 0), min(end - before, there)
        if shown := part.listed(part.skip + first, part.skip + last):
            rows[part.name] = shown
        total, before = total + count, before + there
    known = max(-(-before // size), 1) if total <= COUNTED else None
    return Cut(rows, min(total, COUNTED + 1), before > end, known)
