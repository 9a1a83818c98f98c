"""Groups of columns that pages and rows share, each with what it says as facts."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from oms_events.facts import Moment, parts
from oms_events.models.fields import LINE, SnippetKey, line, link, own, text
from oms_events.rules import terms

YES_NO = [(None, _("Not stated")), (True, _("Yes")), (False, _("No"))]


def moment_panels(*names: str) -> list[FieldRowPanel]:
    """A date and its hour side by side."""
    return [FieldRowPanel([FieldPanel(f"{name}_on"), FieldPanel(f"{name}_at")]) for name in names]


def hours_without_date(row: models.Model, *names: str) -> dict[str, Any]:
    """Errors for the moments of which only the hour is given, by the name of the date that is missing."""
    return {
        f"{name}_on": _("Give the date too, or take the time away.")
        for name in names
        if getattr(row, f"{name}_at") is not None and getattr(row, f"{name}_on") is None
    }


class RegistrationFields(models.Model):
    """How to register. Times are wall-clock times in the event's zone; no hour means the whole day."""

    registration_url = link(
        _("link to the registration form"),
        help_text=_("Begins with https://. Left empty: people register by email, or need not register."),
    )
    registration_email = models.EmailField(_("register by email to"), max_length=LINE, blank=True)
    registration_email_subject = line(
        _("subject of the email"), help_text=_("A word by which you recognise the registrations.")
    )
    registration_link_text = line(
        _("text of the link"), help_text=_("Left empty: “Register for” and the title of the event.")
    )
    registration_opens_on = models.DateField(_("registration opens"), null=True, blank=True)
    registration_opens_at = models.TimeField(pgettext_lazy("hour", "at"), null=True, blank=True)
    registration_deadline_on = models.DateField(
        _("last day to register"),
        null=True,
        blank=True,
        help_text=_("Without a time, registration is open until the end of this day."),
    )
    registration_deadline_at = models.TimeField(pgettext_lazy("hour", "at"), null=True, blank=True)
    registration_cancel_free_until_on = models.DateField(_("free cancellation until"), null=True, blank=True)
    registration_cancel_free_until_at = models.TimeField(pgettext_lazy("hour", "at"), null=True, blank=True)
    registration_availability = models.CharField(
        pgettext_lazy("availability", "places"),
        max_length=20,
        blank=True,
        choices=list(terms.AVAILABILITY.items()),
        help_text=_("Choose only when there is something to tell, for example when the event is full."),
    )
    registration_invitation_only = models.BooleanField(
        _("by invitation only"), null=True, blank=True, choices=YES_NO
    )
    registration_capacity = models.PositiveIntegerField(
        _("number of places"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    registration_note = text(
        _("note on registration"),
        help_text=_("For example: two people from each organisation, say if you need special food."),
    )

    registration_panels = [
        FieldPanel("registration_url"),
        FieldPanel("registration_link_text"),
        *moment_panels("registration_deadline"),
        FieldPanel("registration_note"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("registration_availability"), FieldPanel("registration_capacity")]),
                FieldPanel("registration_invitation_only"),
            ],
            heading=_("Places"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("registration_email"), FieldPanel("registration_email_subject")]),
                *moment_panels("registration_opens", "registration_cancel_free_until"),
            ],
            heading=_("Registration by email, other dates"),
            classname="collapsed",
        ),
    ]
    registration_translation = [
        own("registration_email"),
        own("registration_email_subject"),
        own("registration_url"),
    ]

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        names = ("registration_opens", "registration_deadline", "registration_cancel_free_until")
        if wrong := hours_without_date(self, *names):
            raise ValidationError(wrong)

    def registration_facts(self) -> parts.Registration | None:
        """How to register, or None where nothing is said."""

        def said(name):
            return getattr(self, f"registration_{name}")

        def moment(name):
            return Moment.of(said(f"{name}_on"), said(f"{name}_at"))

        plain = (
            "url",
            "email",
            "email_subject",
            "link_text",
            "availability",
            "invitation_only",
            "capacity",
            "note",
        )
        found = parts.Registration(
            **{name: said(name) for name in plain},
            opens=moment("opens"),
            deadline=moment("deadline"),
            cancel_free_until=moment("cancel_free_until"),
        )
        return found if found != parts.Registration() else None


class VenueFields(models.Model):
    """A place: a venue, the room there, and what is worth knowing about it for this event."""

    venue = models.ForeignKey(
        "oms_events.Venue",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("venue"),
    )
    room = line(_("room"))
    venue_note = text(
        _("note on the venue"), help_text=_("What holds for this event alone, for example which entrance.")
    )

    venue_translation = [SnippetKey("venue"), own("room")]
    venue_panels = [FieldPanel("venue"), FieldRowPanel([FieldPanel("room"), FieldPanel("venue_note")])]

    class Meta:
        abstract = True

    def venue_facts(self, key: str = "") -> parts.Venue | None:
        """The place, or None where nothing is said. The venue's own words follow the row's note."""
        found = self.venue.facts() if self.venue else parts.Venue()
        note = "\n".join(words for words in (self.venue_note, found.note) if words)
        place = {name: getattr(found, name) for name in ("name", "street", "postcode", "city", "country")}
        whole = parts.Venue(id=key, room=self.room, note=note, **place)
        return whole if key or whole != parts.Venue() else None
