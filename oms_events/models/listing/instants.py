"""When a list, a calendar, a feed or an answer of the API turns another."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet
from wagtail.models import Page

from oms_events.facts import EventFacts
from oms_events.models.caching import last_change, latest, moments, next_change
from oms_events.models.rows import Occasion


def instants(
    now: dt.datetime, page: Page | None = None, told: Iterable[tuple[Page, EventFacts]] = ()
) -> tuple[dt.datetime | None, dt.datetime | None]:
    """The next and the latest change of anything that is told, in one query.

    `page` is the list, where there is one; `told` are events of which registration is told, too.
    """
    told = list(told)
    known = moments(page, **turns(now))
    to_come = (known.pop("starts"), known.pop("ends"), next_change(told, now))
    pages = [page] if page else []
    return min(filter(None, to_come), default=None), latest(*known.values(), last_change(told, now, *pages))


def turns(now: dt.datetime) -> dict[str, QuerySet]:
    """Instants of published events, each one column of one row.

    `starts` and `ends`: when one will next do so; `started` and `ended`: when one last did. Events of other
    lists count, too: an answer is then kept a little shorter, and is found at once.
    """
    occasions = Occasion.objects.filter(page__live=True)
    later, past = {"starts": "gt", "ends": "gt"}, {"started": "lte", "ended": "lte"}
    found = {}
    for turn, way in (later | past).items():
        column = "first_instant" if turn.startswith("start") else "last_instant"
        rows = occasions.filter(**{f"{column}__{way}": now})
        found[turn] = rows.order_by(column if turn in later else f"-{column}").values(column)[:1]
    return found
