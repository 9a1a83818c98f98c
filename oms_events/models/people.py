"""Snippets of people: whom to ask, and who has more to show than a line."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.models import TranslatableMixin
from wagtail.search import index

from oms_events.blocks.base import has_words
from oms_events.blocks.body import TEXT_FEATURES
from oms_events.facts import parts
from oms_events.models.fields import fact, line, own, text
from oms_events.models.files import image_facts
from oms_events.models.travel import Travels


class Contact(Travels, TranslatableMixin, index.Indexed, models.Model):
    """A person, or a service, whom readers may ask."""

    name = line(_("name"))
    title = line(pgettext_lazy("person", "title"))
    unit = line(_("unit"))
    organisation = line(_("organisation"))
    email = line(_("email"))
    phones = text(_("phone numbers"), help_text=_("One on each line."))

    panels = [
        FieldPanel("name"),
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("unit"), FieldPanel("organisation")]),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phones")]),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("organisation"),
        index.AutocompleteField("email"),
    ]
    override_translatable_fields = [fact("name"), own("organisation"), fact("phones"), own("email")]
    WORDS = ("name", "title", "unit", "organisation", "email")

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        said = [self.name or self.email or self.organisation or self.phones, self.title, self.unit]
        return ", ".join(part for part in said if part) or str(_("Contact"))

    def facts(self) -> parts.Contact:
        phones = tuple(phone for phone in self.phones.split("\n") if phone)
        return parts.Contact(phones=phones, **{name: getattr(self, name) for name in self.WORDS})


class Person(Travels, TranslatableMixin, index.Indexed, models.Model):
    """Somebody who takes part and has a biography or a photo to show."""

    name = line(_("name"))
    title = line(pgettext_lazy("person", "title"))
    organisation = line(_("organisation"))
    biography = RichTextField(_("biography"), blank=True, features=TEXT_FEATURES)
    photo = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("photo"),
    )
    photo_alt = text(_("image description (alt text)"))
    photo_credit = line(_("photographer"))

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("title"), FieldPanel("organisation")]),
        FieldPanel("biography"),
        FieldPanel("photo"),
        FieldRowPanel([FieldPanel("photo_alt"), FieldPanel("photo_credit")]),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("organisation"),
    ]
    override_translatable_fields = [fact("name"), own("organisation"), fact("photo"), fact("photo_credit")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        said = (self.name, self.title, self.organisation)
        return ", ".join(part for part in said if part) or str(_("Person"))

    def profile_facts(self) -> parts.Profile | None:
        """Biography and photo, or None where there is neither."""
        image = image_facts(self.photo, self.photo_alt, self.photo_credit)
        biography = self.biography if has_words(self.biography) else ""
        return parts.Profile(biography=biography, image=image) if biography or image else None
