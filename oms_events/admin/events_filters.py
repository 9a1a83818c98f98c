"""The filters of the admin's event list. All of them are conditions of the database."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Locale

from oms_events.admin.home_tasks import TASKS
from oms_events.models import EventPage, EventType, Topic
from oms_events.models.rows import EventTypeRow, Occasion, TopicRow
from oms_events.rules import lifecycle, terms

PHASES = {
    lifecycle.UPCOMING: terms.PHASE["upcoming"],
    lifecycle.ONGOING: terms.PHASE["ongoing"],
    lifecycle.PAST: pgettext_lazy("event phase", "Past"),
    lifecycle.UNDATED: terms.PHASE["undated"],
}


def in_phase(events: QuerySet, phase: str, now: dt.datetime) -> QuerySet:
    """The events in a phase at `now` (aware), as `rules.lifecycle.phase` decides it."""
    current = Occasion.objects.filter(first_instant__lte=now, last_instant__gt=now).values("page_id")
    coming = Occasion.objects.filter(first_instant__gt=now).values("page_id")
    match phase:
        case lifecycle.UNDATED:
            return events.filter(last_end=None)
        case lifecycle.PAST:
            return events.filter(last_end__lte=now)
        case lifecycle.ONGOING:
            return events.filter(pk__in=current)
    return events.filter(pk__in=coming).exclude(pk__in=current)


def _words_of(model: type[Topic] | type[EventType]) -> Callable[[], list[tuple[str, str]]]:
    """Slug and name of each topic or type, in the editor's language where it has a name there."""

    def choices() -> list[tuple[str, str]]:
        own = Locale.objects.filter(language_code=get_language() or "").values_list("pk", flat=True).first()
        found: dict[str, str] = {}
        for slug, name, locale in (
            model.objects.exclude(slug="").order_by("pk").values_list("slug", "name", "locale_id")
        ):
            if locale == own:
                found[slug] = name
            else:
                found.setdefault(slug, name)
        return sorted(found.items(), key=lambda pair: pair[1].casefold())

    return choices


class EventFilterSet(WagtailFilterSet):
    """Wagtail adds the language of the page itself, where there is more than one."""

    phase = django_filters.ChoiceFilter(
        label=_("When"),
        choices=list(PHASES.items()),
        empty_label=_("All"),
        widget=forms.RadioSelect,
        method="filter_phase",
    )
    status = django_filters.MultipleChoiceFilter(
        label=_("Status"),
        choices=list(terms.STATUS.items()),
        widget=forms.CheckboxSelectMultiple,
        method="filter_status",
    )
    topic = django_filters.MultipleChoiceFilter(
        label=_("Topic"),
        choices=_words_of(Topic),
        widget=forms.CheckboxSelectMultiple,
        method="filter_topic",
    )
    event_type = django_filters.MultipleChoiceFilter(
        label=_("Event type"),
        choices=_words_of(EventType),
        widget=forms.CheckboxSelectMultiple,
        method="filter_event_type",
    )
    todo = django_filters.ChoiceFilter(
        label=_("To do"),
        choices=[(task.code, task.heading) for task in TASKS],
        empty_label=_("All"),
        widget=forms.RadioSelect,
        method="filter_todo",
    )

    class Meta:
        model = EventPage
        fields: list[str] = []

    def filter_phase(self, events: QuerySet, name: str, value: str) -> QuerySet:
        return in_phase(events, value, timezone.now())

    def filter_status(self, events: QuerySet, name: str, value: list[str]) -> QuerySet:
        if not value:
            return events
        silent = Q(status="") if "scheduled" in value else Q()
        return events.filter(Q(status__in=value) | silent)

    def filter_topic(self, events: QuerySet, name: str, value: list[str]) -> QuerySet:
        return _with_rows(events, TopicRow.objects.filter(topic__slug__in=value), value)

    def filter_event_type(self, events: QuerySet, name: str, value: list[str]) -> QuerySet:
        return _with_rows(events, EventTypeRow.objects.filter(event_type__slug__in=value), value)

    def filter_todo(self, events: QuerySet, name: str, value: str) -> QuerySet:
        task = next(task for task in TASKS if task.code == value)
        return events.filter(pk__in=task.events(timezone.now()).order_by().values("pk"))


def _with_rows(events: QuerySet, rows: QuerySet, value: Any) -> QuerySet:
    return events.filter(pk__in=rows.values("page_id")) if value else events
