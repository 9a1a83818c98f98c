"""What an editor may have to see to, each kind as one question to the database.

The admin's home and the event list's filter ask the same questions, so that they cannot disagree.
Days are those of the site's own zone.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.query import PageQuerySet
from wagtail_localize.models import Translation

from oms_events.admin.work_list import waiting_translations
from oms_events.models import EventPage
from oms_events.models.rows import Occasion
from oms_events.rules.advice_dates import CALLED_OFF, SETTLED

CLOSING = "closing"
CLOSING_DAYS = 7  # before the last day to register
PROGRAMME_DAYS = 14  # before the event
RECORDING_DAYS = 60  # after its end; later nobody waits for a recording


@dataclass(frozen=True)
class Task:
    """A kind of thing to see to: its code, its words, and the events that it concerns, most urgent first."""

    code: str
    heading: Any
    events: Callable[[dt.datetime], PageQuerySet]


def _sources() -> QuerySet:
    """Events whose facts are their own: no copies, and no translations, which get theirs from elsewhere."""
    followed = Translation.objects.filter(
        enabled=True, source__object_id=OuterRef("translation_key"), target_locale=OuterRef("locale_id")
    )
    return EventPage.objects.filter(~Exists(followed), alias_of=None)


def _soonest(events: QuerySet) -> QuerySet:
    return events.order_by(F("first_start").asc(nulls_last=True), "pk")


def closing(now: dt.datetime) -> QuerySet:
    """Published events for which registration closes within a week."""
    soon = _deadline_within(now)
    occasions = Occasion.objects.filter(soon, last_instant__gt=now).exclude(
        registration_availability__in=SETTLED
    )
    own = soon & ~Q(registration_availability__in=SETTLED)
    found = _sources().filter(Q(last_end__gt=now) | Q(last_end=None), live=True)
    found = found.filter(own | Q(pk__in=occasions.values("page_id"))).exclude(status="cancelled")
    return _soonest(found)


def no_programme(now: dt.datetime) -> QuerySet:
    """Events of the next two weeks without a programme, published or not."""
    until = now + dt.timedelta(days=PROGRAMME_DAYS)
    found = _sources().filter(first_start__gt=now, first_start__lte=until, programme=[])
    return _soonest(found.exclude(status__in=CALLED_OFF))


def translation_behind(now: dt.datetime) -> QuerySet:
    """Pages of events to come that have texts to translate."""
    behind = waiting_translations().order_by().values("target_pk")
    found = EventPage.objects.filter(Q(last_end__gt=now) | Q(last_end=None), pk__in=behind)
    return _soonest(found)


def no_recording(now: dt.datetime) -> QuerySet:
    """Published events that ended lately and say nothing of a recording."""
    since = now - dt.timedelta(days=RECORDING_DAYS)
    found = _sources().filter(
        live=True, last_end__lte=now, last_end__gt=since, recording_url="", recording_note=""
    )
    return found.exclude(status__in=CALLED_OFF).order_by("-last_end", "pk")


def dead_date(now: dt.datetime) -> QuerySet:
    """Events with a date that tells nobody anything.

    Published without a date, postponed without a word on when, or a draft whose date passed before it
    was ever published.
    """
    silent = Q(status_next="")
    undated = Q(last_end=None, live=True) & silent & ~Q(status__in=("cancelled", "postponed"))
    postponed = Q(status="postponed", live=True) & silent
    forgotten = Q(live=False, first_published_at=None, last_end__lte=now)
    return _soonest(_sources().filter(undated | postponed | forgotten))


def no_reason(now: dt.datetime) -> QuerySet:
    """Cancelled events to come that do not say why."""
    found = _sources().filter(Q(last_end__gt=now) | Q(last_end=None), status="cancelled", status_reason="")
    return _soonest(found)


def _deadline_within(now: dt.datetime) -> Q:
    """A last day to register that has not passed and is at most a week away."""
    here = now.astimezone(ZoneInfo(settings.TIME_ZONE))
    today = here.date()
    passed = Q(registration_deadline_on=today, registration_deadline_at__lte=here.time())
    last = today + dt.timedelta(days=CLOSING_DAYS)
    return Q(registration_deadline_on__gte=today, registration_deadline_on__lte=last) & ~passed


TASKS = (
    Task(CLOSING, _("Registration closes this week"), closing),
    Task("no_programme", _("No programme, less than two weeks before"), no_programme),
    Task("translation", _("Texts to translate"), translation_behind),
    Task("no_recording", _("Ended without a recording"), no_recording),
    Task("dead_date", _("A date to set"), dead_date),
    Task("no_reason", _("Cancelled without a reason"), no_reason),
)
