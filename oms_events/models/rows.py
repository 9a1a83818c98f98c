"""The rows of an event page. Each row's translation_key is its identity in every language."""

from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.documents import get_document_model_string
from wagtail.models import Orderable, TranslatableMixin

from oms_events.facts import Moment, parts
from oms_events.models.fields import LINE, SnippetKey, line, link, text
from oms_events.models.files import file_path
from oms_events.models.mixins import RegistrationFields, VenueFields, hours_without_date
from oms_events.rules import terms
from oms_events.rules.advice import is_before

PAGE = "oms_events.EventPage"


class Row(TranslatableMixin, Orderable, models.Model):
    """What every row has. `facts()` gives the row as the event document names it."""

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    @property
    def key(self) -> str:
        return str(self.translation_key)


class Occasion(Row, VenueFields, RegistrationFields):
    """A time at which the event takes place.

    The date and hour are wall-clock times in the event's zone; `first_instant` and `last_instant`
    are the same as instants, kept by the page for the database. `sequence` is the SEQUENCE of
    RFC 5545 3.8.7.4.
    """

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="occasions")
    starts_on = models.DateField(_("starts"), help_text=_("A date alone will do when no time is set yet."))
    starts_at = models.TimeField(pgettext_lazy("hour", "at"), null=True, blank=True)
    ends_on = models.DateField(
        _("ends"), null=True, blank=True, help_text=_("Left empty: the same day as it starts.")
    )
    ends_at = models.TimeField(pgettext_lazy("hour", "at"), null=True, blank=True)
    label = line(pgettext_lazy("occasion", "label"))
    audience = text(_("for whom"))
    first_instant = models.DateTimeField(null=True, editable=False)
    last_instant = models.DateTimeField(null=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    sequence_of = models.CharField(max_length=64, blank=True, editable=False)
    # The id that a document gives the place here, which is no row of its own.
    venue_key = models.UUIDField(null=True, editable=False)

    panels = [
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("starts_at")]),
        FieldRowPanel([FieldPanel("ends_on"), FieldPanel("ends_at")]),
        # A list of panels of their own: only those can be folded inside a row.
        ObjectList(
            [
                MultiFieldPanel(
                    [FieldPanel("label"), FieldPanel("audience"), *VenueFields.venue_panels],
                    heading=_("When there are several dates: name, audience and place of this one"),
                    classname="collapsed",
                ),
                MultiFieldPanel(
                    RegistrationFields.registration_panels,
                    heading=_("When this date has a registration of its own"),
                    classname="collapsed",
                ),
            ]
        ),
    ]
    override_translatable_fields = [
        *VenueFields.venue_translation,
        *RegistrationFields.registration_translation,
    ]

    class Meta(Row.Meta):
        verbose_name = _("date and time")
        verbose_name_plural = _("dates and times")
        # The orders of a list: what starts, and what is still on. The key makes each order a whole one.
        indexes = [
            models.Index(fields=["first_instant", "last_instant", "page"], name="oms_events_starting"),
            models.Index(fields=["last_instant", "first_instant", "page"], name="oms_events_running"),
        ]

    def __str__(self) -> str:
        return self.label or (str(self.starts) if self.starts_on else "")

    def clean(self):
        super().clean()
        wrong = hours_without_date(self, "starts")
        ends = self.ends if self.starts_on else None
        if ends and is_before(ends, self.starts):
            wrong["ends_on" if ends.on < self.starts.on else "ends_at"] = terms.ADVICE["end_before_start"]
        if wrong:
            raise ValidationError(wrong)

    @property
    def starts(self) -> Moment:
        return Moment(self.starts_on, self.starts_at)

    @property
    def ends(self) -> Moment | None:
        """The end; an hour alone is on the day of the start."""
        return Moment.of(self.ends_on or (self.starts_on if self.ends_at else None), self.ends_at)

    def facts(self) -> parts.Occasion:
        place = self.venue_facts()
        if place and self.venue_key:
            place = replace(place, id=str(self.venue_key))
        return parts.Occasion(
            id=self.key,
            starts=self.starts,
            ends=self.ends,
            label=self.label,
            audience=self.audience,
            venue=place,
            registration=self.registration_facts(),
        )


class VenueRow(Row, VenueFields):
    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="venues")

    panels = VenueFields.venue_panels
    override_translatable_fields = VenueFields.venue_translation

    class Meta(Row.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def facts(self) -> parts.Venue | None:
        return self.venue_facts(self.key)


class OrganiserRow(Row):
    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="organisers")
    organisation = models.ForeignKey(
        "oms_events.Organisation",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("organisation"),
    )
    role = models.CharField(_("role"), max_length=20, blank=True, choices=list(terms.ORGANISER_ROLE.items()))

    panels = [FieldRowPanel([FieldPanel("organisation"), FieldPanel("role")])]
    override_translatable_fields = [SnippetKey("organisation")]

    class Meta(Row.Meta):
        verbose_name = _("organiser")
        verbose_name_plural = _("organisers")

    def facts(self) -> parts.Organiser | None:
        of = self.organisation
        return of and parts.Organiser(id=self.key, name=of.name, url=of.website, role=self.role, logo=of.logo)


class TopicRow(Row):
    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="topics")
    topic = models.ForeignKey(
        "oms_events.Topic", null=True, on_delete=models.SET_NULL, related_name="rows", verbose_name=_("topic")
    )

    panels = [FieldPanel("topic")]
    override_translatable_fields = [SnippetKey("topic")]

    class Meta(Row.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def facts(self) -> str | None:
        return self.topic and self.topic.name


class EventTypeRow(Row):
    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="event_types")
    event_type = models.ForeignKey(
        "oms_events.EventType",
        null=True,
        on_delete=models.SET_NULL,
        related_name="rows",
        verbose_name=_("event type"),
    )

    panels = [FieldPanel("event_type")]
    override_translatable_fields = [SnippetKey("event_type")]

    class Meta(Row.Meta):
        verbose_name = _("event type")
        verbose_name_plural = _("event types")

    def facts(self) -> str | None:
        return self.event_type and self.event_type.name


class ContactRow(Row):
    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="contacts")
    contact = models.ForeignKey(
        "oms_events.Contact",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("contact"),
    )
    purpose = line(_("answers for"), help_text=_("For example: the programme, registration, press."))

    panels = [FieldRowPanel([FieldPanel("contact"), FieldPanel("purpose")])]
    override_translatable_fields = [SnippetKey("contact")]

    class Meta(Row.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def facts(self) -> parts.Contact:
        found = self.contact.facts() if self.contact else parts.Contact()
        return replace(found, id=self.key, purpose=self.purpose)


class DocumentRow(Row):
    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="documents")
    title = models.CharField(_("title"), max_length=LINE)
    document = models.ForeignKey(
        get_document_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("document"),
    )
    url = link(_("or a link to it"))
    description = text(_("description"))

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("document"), FieldPanel("url")]),
        FieldPanel("description"),
    ]

    class Meta(Row.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def facts(self) -> parts.Document:
        return parts.Document(
            id=self.key,
            title=self.title,
            url=self.url,
            path=file_path(self.document),
            description=self.description,
            source=self.document,
        )


class LinkRow(Row):
    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="links")
    text = models.CharField(_("link text"), max_length=LINE)
    url = link(_("address"))

    panels = [FieldRowPanel([FieldPanel("text"), FieldPanel("url")])]

    class Meta(Row.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def facts(self) -> parts.Link:
        return parts.Link(id=self.key, text=self.text, url=self.url)
