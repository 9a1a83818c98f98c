"""A page of a list that has several parts one after the other, cut in the database."""

from dataclasses import dataclass, field

from django.db.models import QuerySet

from oms_events.models.listing.selection import COUNTED, counted


@dataclass(frozen=True)
class Part:
    """Rows under one name; the first `skip` of them are told elsewhere."""

    name: str
    rows: QuerySet
    skip: int = 0


@dataclass(frozen=True)
class Cut:
    """The rows of one page by the name of their part. `total` counts all pages, at most COUNTED + 1."""

    rows: dict[str, list] = field(default_factory=dict)
    total: int = 0
    has_next: bool = False
    last: int | None = None  # the number of the last page, where it is known

    @property
    def many(self) -> bool:
        """Whether there are more than are counted."""
        return self.total > COUNTED


def cut(parts: list[Part], page: int, size: int) -> Cut:
    """Page `page` (from 1) of the parts, `size` rows on each. Beyond the last page it has no rows."""
    start, end = (page - 1) * size, page * size
    counts = [counted(part.rows) for part in parts]
    total = min(sum(counts), COUNTED + 1)
    if end > COUNTED:  # so far down only a whole count tells where a part ends
        counts = [
            part.rows.order_by().count() if n > COUNTED else n for part, n in zip(parts, counts, strict=True)
        ]
    rows: dict[str, list] = {}
    before = 0
    for part, count in zip(parts, counts, strict=True):
        there = max(count - part.skip, 0)
        first, last = max(start - before, 0), min(end - before, there)
        if first < last:
            rows[part.name] = list(part.rows[part.skip + first : part.skip + last])
        before += there
    exact = total <= COUNTED
    return Cut(rows, total, before > end, max(-(-before // size), 1) if exact else None)
