"""What each change of an event's state asks for. `apply` makes the change on one version, in memory."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.forms.models import formfield_for_dbfield

from oms_events.admin.actions.dates import date_in_words
from oms_events.models import EventPage
from oms_events.models.bulk import rows
from oms_events.models.fields import column
from oms_events.rules import terms


class ChangeForm(forms.Form):
    """Asks for `fields` of the event as the event's own form does, and writes them."""

    fields_of_event: tuple[str, ...] = ()
    required: tuple[str, ...] = ()

    def __init__(self, *args: Any, event: EventPage, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.event = event
        for name in self.fields_of_event:
            field = formfield_for_dbfield(event._meta.get_field(name))
            field.required, field.initial = name in self.required, getattr(event, name)
            self.fields[name] = field

    def clean(self) -> dict[str, Any]:
        """The model's own checks as well: a field of a form knows its shape alone."""
        super().clean()
        said = self.cleaned_data
        for name in self.fields_of_event:
            if said.get(name):
                try:
                    column(type(self.event), name).clean(said[name], self.event)
                except forms.ValidationError as wrong:
                    self.add_error(name, wrong)
        return said

    def apply(self, page: EventPage) -> None:
        """Make the change on a version of the event, which is not saved."""
        for name in self.fields_of_event:
            setattr(page, name, self.cleaned_data[name])

    def reason(self) -> str:
        """The reason given, for the page's log."""
        return self.cleaned_data.get("status_reason", "")


class CancelForm(ChangeForm):
    fields_of_event = ("status_reason", "status_note")
    required = ("status_reason",)

    def apply(self, page):
        super().apply(page)
        page.status, page.status_next = "cancelled", ""


class PostponeForm(ChangeForm):
    fields_of_event = ("status_reason", "status_next", "status_note")
    required = ("status_reason",)

    def apply(self, page):
        super().apply(page)
        page.status = "postponed"


class RestoreForm(ChangeForm):
    """It takes place after all. An event that had been moved before is still a moved one."""

    def apply(self, page):
        page.status = "rescheduled" if page.status_previously else ""
        page.status_reason = page.status_note = page.status_next = ""


class RecordingForm(ChangeForm):
    fields_of_event = ("recording_url", "recording_note", "recording_captions")
    required = ("recording_url",)


class PlacesForm(ChangeForm):
    """Whether there are places left: for the whole event, or for one of its dates."""

    word = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        found = list(rows(self.event, "occasions"))
        if len(found) > 1:
            choices = [("", _("All dates")), *((row.key, date_in_words(row)) for row in found)]
            self.fields["occasion"] = forms.ChoiceField(
                label=pgettext_lazy("occasion", "Which date"),
                choices=choices,
                required=False,
                widget=forms.RadioSelect,
            )

    def apply(self, page):
        occasions, only = list(page.occasions.all()), self.cleaned_data.get("occasion")
        if not only:
            page.registration_availability = self.availability()
        for row in occasions:
            if only == row.key:
                row.registration_availability = self.availability()
            elif not only and self.follows(row.registration_availability):
                row.registration_availability = ""
        page.occasions = occasions

    def availability(self) -> str:
        """The code to write."""
        return self.word

    def follows(self, said: str) -> bool:
        """Whether a date that says this follows what is said of all dates."""
        return True


class FullForm(PlacesForm):
    places = forms.ChoiceField(
        label=pgettext_lazy("availability", "Places"),
        choices=[(code, terms.AVAILABILITY[code]) for code in ("full", "waiting_list")],
        initial="full",
        widget=forms.RadioSelect,
    )

    def availability(self):
        return self.cleaned_data["places"]

    def follows(self, said):
        return said != "closed"


class CloseForm(PlacesForm):
    word = "closed"


class ReopenForm(PlacesForm):
    word = ""
