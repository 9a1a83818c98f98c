"""The changes of an event's state that editors have at hand, and when each makes sense."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from oms_events.admin.actions import forms, move
from oms_events.models import EventPage
from oms_events.models.bulk import rows
from oms_events.rules.registration import asks_anything


@dataclass(frozen=True)
class Kind:
    """One change: its words, its form, and whether an event at an instant has any use for it."""

    name: str
    label: Any  # on a button
    explained: Any  # above the form
    done: Any  # in the page's history and in the message
    icon: str
    form: type[forms.ChangeForm]
    fits: Callable[[EventPage, dt.datetime], bool]

    @property
    def log_action(self) -> str:
        return f"oms_events.{self.name}"


def _over(event: EventPage, now: dt.datetime) -> bool:
    return event.last_end is not None and event.last_end <= now


def _registers(event: EventPage, now: dt.datetime) -> bool:
    """Whether there is a registration that could still be full or closed."""
    said = (one.registration_facts() for one in (event, *rows(event, "occasions")))
    open_to = any(facts is not None and asks_anything(facts) for facts in said)
    return open_to and event.status != "cancelled" and not _over(event, now)


def _availabilities(event: EventPage) -> set[str]:
    return {one.registration_availability for one in (event, *rows(event, "occasions"))}


KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            "cancel",
            _("Cancel the event"),
            _(
                "The page stays up and says that the event is cancelled, and so do calendars and lists. "
                "Registration closes."
            ),
            _("The event was cancelled."),
            "cross",
            forms.CancelForm,
            lambda event, now: event.status != "cancelled" and not _over(event, now),
        ),
        Kind(
            "postpone",
            _("Postpone the event"),
            _("For an event whose new date is not set yet. When it is, move the event to it."),
            _("The event was postponed."),
            "time",
            forms.PostponeForm,
            lambda event, now: event.status not in ("cancelled", "postponed") and not _over(event, now),
        ),
        Kind(
            "reschedule",
            _("Move to a new time"),
            _(
                "The page keeps its address and says the previous time. The days of the programme move with "
                "the date; its hours stay as they are."
            ),
            _("The event was moved to a new time."),
            "calendar-alt",
            move.MoveForm,
            lambda event, now: (
                (event.status in ("cancelled", "postponed") or not _over(event, now))
                and bool(list(rows(event, "occasions")))
            ),
        ),
        Kind(
            "restore",
            _("Takes place after all"),
            _("The event is no longer cancelled or postponed. Its reason and notes are taken away."),
            _("The event takes place after all."),
            "check",
            forms.RestoreForm,
            lambda event, now: event.status in ("cancelled", "postponed"),
        ),
        Kind(
            "fill",
            _("Mark as fully booked"),
            _("The page says that there are no places left."),
            _("The event was marked as fully booked."),
            "group",
            forms.FullForm,
            lambda event, now: event.registration_availability != "closed" and _registers(event, now),
        ),
        Kind(
            "close",
            _("Close registration"),
            _("The page says that registration is closed."),
            _("Registration was closed."),
            "lock",
            forms.CloseForm,
            lambda event, now: event.registration_availability != "closed" and _registers(event, now),
        ),
        Kind(
            "reopen",
            _("Open registration again"),
            _("The page no longer says that the event is full or registration closed."),
            _("Registration was opened again."),
            "lock-open",
            forms.ReopenForm,
            lambda event, now: (
                bool(_availabilities(event) & {"full", "waiting_list", "closed"}) and _registers(event, now)
            ),
        ),
        Kind(
            "recording",
            _("Add a recording"),
            _("The page links to the film and says whether it has captions."),
            _("The recording was added."),
            "media",
            forms.RecordingForm,
            lambda event, now: (
                event.status != "cancelled" and event.first_start is not None and event.first_start <= now
            ),
        ),
    )
}


def fitting(event: EventPage, now: dt.datetime | None = None) -> list[Kind]:
    """The changes that an event, as it is live, has a use for at `now` (aware; default: this moment)."""
    now = now or timezone.now()
    return [kind for kind in KINDS.values() if kind.fits(event, now)]
