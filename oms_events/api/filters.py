"""The filters of the events endpoint. Each leaves a subquery of keys, which a search can be combined with."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from rest_framework.filters import BaseFilterBackend
from wagtail.api.v2.filters import OrderingFilter, SearchFilter
from wagtail.api.v2.utils import BadRequestError

from oms_events.models import EventPage, EventTypeRow, Occasion, TopicRow
from oms_events.models.listing.matching import in_mode, keys_of
from oms_events.rules import lifecycle, terms

PHASES = (lifecycle.UPCOMING, lifecycle.ONGOING, lifecycle.PAST, lifecycle.UNDATED)
NAMES = ("starts_after", "starts_before", "phase", "topic", "event_type", "mode")


class EventFilter(BaseFilterBackend):
    """`starts_after`, `starts_before`, `phase`, `topic`, `event_type` and `mode`.

    Several filters must all hold. Of several values of one, with commas or repeated, any may hold.
    A value that cannot be read raises BadRequestError (400), with what was expected.
    """

    def filter_queryset(self, request, queryset: QuerySet, view) -> QuerySet:
        said = {name: _values(request.GET, name) for name in NAMES if name in request.GET}
        bounds = {name: _instant(name, said[name]) for name in NAMES[:2] if name in said}
        if bounds:
            queryset = queryset.filter(id__in=_starting(**bounds))
        if "phase" in said:
            queryset = queryset.filter(id__in=_in_phases(_known("phase", said["phase"], PHASES)))
        for name, rows in (("topic", TopicRow), ("event_type", EventTypeRow)):
            if name in said:
                # A word that only hidden events have is answered as one that nobody ever made.
                public = view.get_base_queryset().order_by().values("pk")
                slugs = _slugs(name, said[name], rows.objects.filter(page_id__in=public))
                found = rows.objects.filter(**{f"{name}__slug__in": slugs})
                queryset = queryset.filter(id__in=found.values("page_id"))
        if "mode" in said:
            modes = _known("mode", said["mode"], terms.ATTENDANCE_MODE)
            queryset = queryset.filter(id__in=_in_modes(modes))
        return queryset


class EventOrderingFilter(OrderingFilter):
    """Wagtail's `order`. Events that are alike in it come in the order they were made, so that pages do not
    overlap: the languages of an event start together."""

    def filter_queryset(self, request, queryset: QuerySet, view) -> QuerySet:
        ordered = super().filter_queryset(request, queryset, view)
        if request.GET.get("order") in (None, "", "random"):
            return ordered
        return ordered.order_by(*ordered.query.order_by, "pk")


class EventSearchFilter(SearchFilter):
    """Wagtail's `search`. What it finds comes in the order of the list, by first start or as `order` says.

    By relevance alone, events that are as good as each other would come in any order, and on two pages.
    """

    def filter_queryset(self, request, queryset: QuerySet, view) -> QuerySet:
        found = super().filter_queryset(request, queryset.order_by(), view)
        return queryset.filter(pk__in=keys_of(found)) if "search" in request.GET else queryset


def _values(query, name):
    """The values of a parameter in order, none twice."""
    said = [value.strip() for whole in query.getlist(name) for value in whole.split(",")]
    return list(dict.fromkeys(value for value in said if value))


def _known(name, values, known):
    wrong = [value for value in values if value not in known]
    if wrong or not values:
        found = ", ".join(repr(value) for value in wrong) or "nothing"
        raise BadRequestError(f"{name} must be one of {', '.join(known)}; found {found}")
    return values


def _slugs(name, values, rows):
    column = f"{name}__slug"
    found = rows.filter(**{f"{column}__in": values}).values_list(column, flat=True)
    known = set(found) if values else set()
    wrong = [value for value in values if value not in known]
    if wrong or not values:
        found = ", ".join(repr(value) for value in wrong) or "nothing"
        raise BadRequestError(f"{name} must be the slug of a {name.replace('_', ' ')}; found {found}")
    return values


def _instant(name, values) -> dt.datetime:
    """A time, or the first instant of a date, in UTC; without an offset it is read in the site's zone."""
    # A plus sign that was not escaped arrives as a space.
    text = values[0].replace(" ", "+") if len(values) == 1 else ""
    try:
        at = dt.datetime.fromisoformat(text)
        return (at if at.tzinfo else at.replace(tzinfo=ZoneInfo(settings.TIME_ZONE))).astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        expected = "a date (2026-01-31) or a time (2026-01-31T09:00 or 2026-01-31T09:00+01:00)"
        raise BadRequestError(f"{name} must be {expected}; found {', '.join(values)!r}") from error


def _starting(starts_after=None, starts_before=None):
    """Keys of events with an occasion that starts at or after the one instant and before the other."""
    said = {"first_instant__gte": starts_after, "first_instant__lt": starts_before}
    bounds = {name: at for name, at in said.items() if at}
    return Occasion.objects.filter(**bounds).values("page_id")


def _in_phases(phases):
    """Keys of events in any of these phases at this moment, as `rules.lifecycle` finds them."""
    now = timezone.now()
    ongoing = Occasion.objects.filter(first_instant__lte=now, last_instant__gt=now).values("page_id")
    later = Occasion.objects.filter(first_instant__gt=now).exclude(page_id__in=ongoing).values("page_id")
    events = {
        lifecycle.UNDATED: EventPage.objects.filter(last_end=None),
        lifecycle.PAST: EventPage.objects.filter(last_end__lte=now),
        lifecycle.ONGOING: EventPage.objects.filter(id__in=ongoing),
        lifecycle.UPCOMING: EventPage.objects.filter(id__in=later),
    }
    return _any_of([events[phase] for phase in phases])


def _in_modes(modes):
    return _any_of([in_mode(EventPage.objects.all(), mode) for mode in modes])


def _any_of(querysets):
    found = querysets[0]
    for queryset in querysets[1:]:
        found = found | queryset
    return found.order_by().values("pk")
