"""Moving an event to another time: one of its occasions, with the days of the programme."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import formfield_for_dbfield

from oms_events.admin.actions.forms import ChangeForm
from oms_events.facts import Moment
from oms_events.models import EventPage, Occasion
from oms_events.models.bulk import rows
from oms_events.rules import terms
from oms_events.rules.advice import is_before
from oms_events.rules.next_event import day_after, shifted

LABELS = {
    "starts_on": gettext_lazy("New date"),
    "starts_at": gettext_lazy("Start time"),
    "ends_on": gettext_lazy("Last day"),
    "ends_at": gettext_lazy("End time"),
}
TIMES = tuple(LABELS)


class MoveForm(ChangeForm):
    """Asks for the new time. The time until now becomes the previous one by itself."""

    fields_of_event = ("status_reason", "status_note")

    def __init__(self, *args: Any, event: EventPage, occasion: str = "", **kwargs: Any):
        found = list(rows(event, "occasions"))
        self.occasion: Occasion = next((row for row in found if row.key == occasion), found[0])
        super().__init__(*args, event=event, **kwargs)
        for name in TIMES:
            self.fields[name] = formfield_for_dbfield(Occasion._meta.get_field(name))
            if name != "ends_on":
                self.fields[name].initial = getattr(self.occasion, name)
        for name, label in LABELS.items():
            self.fields[name].label = label
        self.fields["starts_on"].help_text = gettext_lazy("A date alone will do when no time is set yet.")
        self.fields["ends_on"].help_text = gettext_lazy("Left empty: it lasts as many days as before.")
        self.order_fields([*TIMES, *self.fields_of_event])

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("starts_on") is None or self.errors:
            return said
        said["ends_on"] = said["ends_on"] or self._as_long_as_before(said["starts_on"])
        starts = Moment(said["starts_on"], said["starts_at"])
        ends = Moment.of(said["ends_on"] or (said["ends_at"] and starts.on), said["ends_at"])
        if ends and is_before(ends, starts):
            self.add_error("ends_on" if ends.on < starts.on else "ends_at", terms.ADVICE["end_before_start"])
        elif (starts, ends) == (self.occasion.starts, self.occasion.ends):
            self.add_error("starts_on", _("This is the time that the event has already."))
        return said

    def _as_long_as_before(self, starts_on):
        was = self.occasion
        return day_after(starts_on, was.ends_on - was.starts_on) if was.ends_on else None

    def apply(self, page):
        super().apply(page)
        page.status, page.status_next = "rescheduled", ""
        page.status_previously = str(self.occasion.starts)
        occasions = list(page.occasions.all())
        row = next((row for row in occasions if row.key == self.occasion.key), None)
        if row is None:  # a draft that has taken this date away
            return
        # By as much as in this very version: a draft may have moved the date already.
        within = None if len(occasions) == 1 else (row.starts_on, row.ends_on or row.starts_on)
        by = self.cleaned_data["starts_on"] - row.starts_on
        page.programme = shifted(page.programme.get_prep_value(), by, within)
        for name in TIMES:
            setattr(row, name, self.cleaned_data[name])
        page.occasions = occasions
