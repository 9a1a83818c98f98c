"""Every figure of the table, in one run. The bare page is a plain page of the website, "Resor"."""

import time

from django.core.cache import cache
from django.db import connection

from bench import events, floor
from bench.measure import Figure, median_ms, page, queries, ratio, with_cache
from oms_events.models import Occasion
from oms_events.paste import parse_programme

BARE, LIST, API = "/sv/resor/", "/sv/evenemang/", "/api/v2/events/?limit=20"
FILTERED = f"{LIST}?topic=ämne-1&mode=in_person"


def all_figures(number: int, runs: int) -> list[Figure]:
    """Pages, then the list with a hundred events and with `number`, then calendar, API and paste."""
    bare = page(BARE)
    found = [*_pages(bare, runs)]
    events.many(100 - Occasion.objects.count())
    # In seconds: the bare page itself grows slower with the pages of its site.
    few = {address: median_ms(page(address), runs, time.perf_counter) for address in (LIST, FILTERED)}
    few_queries = queries(LIST)
    events.many(number - 100)
    _analyse()
    many = {address: median_ms(page(address), runs, time.perf_counter) for address in (LIST, FILTERED)}
    return [
        *found,
        Figure(f"list of 20 at {number} events : at 100", many[LIST] / few[LIST], 1.2),
        Figure(f"filtered list at {number} events : at 100", many[FILTERED] / few[FILTERED]),
        Figure(f"list of 20 at {number} events : bare page", ratio(page(LIST), bare, runs), 4),
        Figure("the same with Django's cache", with_cache(LIST, BARE, runs), 1.5),
        *_calendar(bare, min(number, 10_000), runs),
        Figure("API list of 20 : bare page", ratio(page(API), bare, runs), 4),
        Figure("list: queries beyond the bare page's", queries(LIST) - queries(BARE), 10, ""),
        Figure("list: queries more than at 100", queries(LIST) - few_queries, 0, ""),
        Figure("feed: queries beyond the bare page's", queries(f"{LIST}atom/") - queries(BARE), 8, ""),
        Figure("paste of 500 lines", _paste(runs), 100, "ms"),
    ]


def _pages(bare, runs: int) -> list[Figure]:
    seminar, conference = (made.get_url() for made in (events.seminar(), events.conference()))
    return [
        Figure("seminar page : bare page", ratio(page(seminar), bare, runs), 4),
        Figure("the same with Django's cache", with_cache(seminar, BARE, runs), 1.3),
        Figure("conference, 60 items, 120 people : bare page", ratio(page(conference), bare, runs), 6),
        Figure("the same with Django's cache", with_cache(conference, BARE, runs), 1.5),
        Figure("event: queries beyond the bare page's", queries(seminar) - queries(BARE), 14, ""),
    ]


def _calendar(bare, number: int, runs: int) -> list[Figure]:
    ours, few = page(f"{LIST}ics/"), max(runs // 8, 3)

    def anew():
        cache.clear()
        return ours()

    unchanged = page(f"{LIST}ics/", **{"if-none-match": ours()["ETag"]})
    return [
        Figure(
            f"calendar of {number} : one query and icalendar",
            ratio(ours, lambda: floor.calendar(number), few),
            1.2,
        ),
        Figure("the same, made anew each time", ratio(anew, lambda: floor.calendar(number), few)),
        Figure("calendar, not modified : bare page", ratio(unchanged, bare, runs), 1),
    ]


def _paste(runs: int) -> float:
    text = "\n".join(f"{8 + n // 60:02}.{n % 60:02} Punkt {n}, Ada Ek, Region Exempel" for n in range(500))
    return median_ms(lambda: parse_programme(text, "sv"), max(runs // 4, 3))


def _analyse() -> None:
    """Tell the database how many rows there are now, as a server's own job does."""
    if connection.vendor in ("sqlite", "postgresql"):
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
