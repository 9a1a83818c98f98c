"""When a list, a calendar, a feed or an answer of the API turns another."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet
from wagtail.models import Page

from oms_events.conf import app_settings
from oms_events.facts import EventFacts
from oms_events.models.caching import last_change, latest, moments, next_change
from oms_events.models.event import EventPage
from oms_events.models.rows import Occasion
from oms_events.rules.personal import hides_at


def instants(
    now: dt.datetime, page: Page | None = None, told: Iterable[tuple[Page, EventFacts]] = ()
) -> tuple[dt.datetime | None, dt.datetime | None]:
    """The next and the latest change of anything that is told, in one query.

    `page` is the list, where there is one; `told` are events of which registration is told, too.
    """
    told = list(told)
    known = moments(page, **turns(now), **hidings(now))
    for name in known.keys() & {"hides", "hidden"}:
        known[name] = hides_at(known[name], app_settings.HIDE_PERSONAL_DATA_AFTER_DAYS)
    to_come = (
        *(known.pop(name, None) for name in ("starts", "ends", "hides")),
        next_change(told, now),
    )
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


def hidings(now: dt.datetime) -> dict[str, QuerySet]:
    """The ends of the events whose personal data will be hidden next (`hides`) and were last (`hidden`)."""
    days = app_settings.HIDE_PERSONAL_DATA_AFTER_DAYS
    if days is None:
        return {}
    events, ended = EventPage.objects.live().order_by("last_end"), now - dt.timedelta(days=days)
    return {
        "hides": events.filter(last_end__gt=ended).values("last_end")[:1],
        "hidden": events.filter(last_end__lte=ended).reverse().values("last_end")[:1],
    }
