"""The events that answer a query, in the parts and the order of a list.

A list of what is to come has three parts, each with one row for an event, its next occasion:
`starting` (today or later, soonest first), `running` (began before today and is not over, the one that
ends first first) and `undated`. So an exhibition of half a year pushes down no event of one day.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Page

from oms_events.facts import Moment
from oms_events.models.listing.matching import bounds, matching, overlapping, window
from oms_events.models.listing.query import Query
from oms_events.models.listing.visible import visible
from oms_events.models.rows import Occasion

COUNTED = 1000  # more than so many are "more than 1,000"


@dataclass(frozen=True)
class Selection:
    """The events of `index` that answer `query` at `now` (aware). All querysets are lazy."""

    index: Page
    query: Query
    now: dt.datetime
    seen: QuerySet | None = None  # the visible events, where they are known already

    @cached_property
    def zone(self) -> ZoneInfo:
        """The site's zone, whose days `from` and `to` are."""
        return ZoneInfo(settings.TIME_ZONE)

    @cached_property
    def window(self) -> tuple[dt.datetime | None, dt.datetime | None]:
        return window(self.query, self.zone)

    @cached_property
    def today(self) -> dt.date:
        return self.now.astimezone(self.zone).date()

    @cached_property
    def _visible(self) -> QuerySet:
        return visible(self.index, self.now) if self.seen is None else self.seen

    @cached_property
    def _pages(self) -> QuerySet:
        """The events that match but for the dates."""
        return matching(self._visible, self.query)

    def events(self) -> QuerySet:
        """Every event that answers, past or not, in no order: for calendars and feeds."""
        return overlapping(self._pages, *self.window)

    def starting(self) -> QuerySet:
        """Next occasions that start today or later, or from the first day asked for, soonest first."""
        since, until = self.window
        started = max(filter(None, (since, self._midnight())))
        found = self._next().filter(first_instant__gte=started)
        if until:
            found = found.filter(first_instant__lt=until)
        return found.order_by("first_instant", "last_instant", "page_id")

    def running(self) -> QuerySet:
        """Occasions that began before that day and are still on, the one that ends first first."""
        since, until = self.window
        started = max(filter(None, (since, self._midnight())))
        if until:
            started = min(started, until)
        found = self._next().filter(first_instant__lt=started)
        return found.order_by("last_instant", "first_instant", "page_id")

    def undated(self) -> QuerySet:
        """Events without a date; none where dates are asked for. The one made last comes first."""
        if any(self.window):
            return self._pages.none()
        return self._pages.filter(last_end=None).order_by("-pk")

    def past(self) -> QuerySet:
        """Events that are over, the latest first."""
        over = self._pages.filter(last_end__lte=self.now)
        return overlapping(over, *self.window).order_by("-last_end", "-pk")

    def in_month(self, first: dt.date) -> QuerySet:
        """Every occasion, past or not, that is on in the month of `first`, in order of time."""
        start, end = month_bounds(first, self.zone)
        found = self._occasions().filter(**bounds(start, end))
        return found.order_by("first_instant", "last_instant", "page_id")

    def months_beside(self, first: dt.date) -> tuple[dt.date | None, dt.date | None]:
        """The nearest months before and after with an occasion that starts there; None: there is none."""
        start, end = month_bounds(first, self.zone)
        occasions = self._occasions()
        before = occasions.filter(first_instant__lt=start).order_by("-first_instant")
        after = occasions.filter(first_instant__gte=end).order_by("first_instant")
        return self._month(before), self._month(after)

    def years(self) -> tuple[int | None, int | None]:
        """The years of the first and the last event that is over, whatever dates are asked for."""
        over = self._pages.filter(last_end__lte=self.now)
        # Two walks along the index; an aggregate would read every event.
        return self._year(over.order_by("last_end")), self._year(over.order_by("-last_end"))

    def _month(self, occasions: QuerySet) -> dt.date | None:
        """The first day of the month in which the first of them starts."""
        at = occasions.values_list("first_instant", flat=True).first()
        return at and at.astimezone(self.zone).date().replace(day=1)

    def _year(self, events: QuerySet) -> int | None:
        """The year in which the first of them ends."""
        instant = dt.timedelta(microseconds=1)  # the end of a day is the next day's first instant
        at = events.values_list("last_end", flat=True).first()
        return at and (at - instant).astimezone(self.zone).year

    def _midnight(self) -> dt.datetime:
        return Moment(self.today).first_instant(self.zone)

    def _occasions(self) -> QuerySet:
        return Occasion.objects.filter(Exists(self._pages.filter(pk=OuterRef("page_id"))))

    def _next(self) -> QuerySet:
        """Of each event the first occasion that is not over: now, or on the first day asked for."""
        since, _ = self.window
        after = max(filter(None, (since, self.now)))
        sooner = Occasion.objects.filter(
            Q(first_instant__lt=OuterRef("first_instant"))
            | Q(first_instant=OuterRef("first_instant"), pk__lt=OuterRef("pk")),
            page_id=OuterRef("page_id"),
            last_instant__gt=after,
        )
        return self._occasions().filter(~Exists(sooner), last_instant__gt=after)


def month_bounds(first: dt.date, zone: ZoneInfo) -> tuple[dt.datetime, dt.datetime]:
    """The first instant of a month and the first after it, in UTC."""
    start = Moment(first.replace(day=1)).first_instant(zone)
    last = (
        (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
        if first < dt.date(9999, 12, 1)
        else None
    )
    end = Moment(last).first_instant(zone) if last else Moment(dt.date.max).last_instant(zone)
    return start, end
