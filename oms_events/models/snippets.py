"""What many events share: places, organisations, subjects."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.images import get_image_model_string
from wagtail.models import TranslatableMixin
from wagtail.search import index

from oms_events.facts import parts
from oms_events.models.fields import LINE, fact, line, link, own, text
from oms_events.models.travel import Travels


class Organisation(Travels, TranslatableMixin, index.Indexed, models.Model):
    name = models.CharField(_("name"), max_length=LINE)
    website = link(_("website"))
    logo = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("logo"),
    )

    panels = [FieldPanel("name"), FieldPanel("website"), FieldPanel("logo")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]
    override_translatable_fields = [own("name")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self) -> str:
        return self.name


class Venue(Travels, TranslatableMixin, index.Indexed, models.Model):
    name = line(_("name"))
    street = line(_("street address"))
    postcode = line(_("postcode"))
    city = line(_("town"))
    country = line(_("country"))
    access = text(_("getting here"), help_text=_("Bus, parking, entrance, step-free way in."))

    panels = [
        FieldPanel("name"),
        FieldPanel("street"),
        FieldRowPanel([FieldPanel("postcode"), FieldPanel("city"), FieldPanel("country")]),
        FieldPanel("access"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("street"),
        index.SearchField("city"),
        index.AutocompleteField("city"),
    ]
    override_translatable_fields = [
        own("name"),
        *(fact(name) for name in ("street", "postcode", "city", "country")),
    ]
    ADDRESS = ("name", "street", "postcode", "city", "country")

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("venue")
        verbose_name_plural = _("venues")

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.street, self.city) if part) or str(_("Venue"))

    def facts(self) -> parts.Venue:
        return parts.Venue(note=self.access, **{name: getattr(self, name) for name in self.ADDRESS})


class Term(Travels, TranslatableMixin, index.Indexed, models.Model):
    """A word that events are sorted by; the slug stands for it in addresses, the same in every language."""

    name = models.CharField(_("name"), max_length=LINE)
    slug = models.SlugField(
        _("slug"),
        max_length=255,
        blank=True,
        allow_unicode=True,
        help_text=_("Stands in the address of filtered lists. Made from the name when left empty."),
    )

    panels = [FieldPanel("name"), FieldPanel("slug")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]
    override_translatable_fields = [fact("slug")]

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self._free_slug()
        super().save(*args, **kwargs)

    def _free_slug(self) -> str:
        wished = slugify(self.name, allow_unicode=True)[:200] or "x"
        taken = set(
            type(self)
            .objects.filter(locale_id=self.locale_id, slug__startswith=wished)
            .exclude(pk=self.pk)
            .values_list("slug", flat=True)
        )
        numbered = (f"{wished}-{n}" for n in range(2, len(taken) + 3))
        return next(slug for slug in (wished, *numbered) if slug not in taken)


class Topic(Term):
    class Meta(Term.Meta):
        abstract = False
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class EventType(Term):
    class Meta(Term.Meta):
        abstract = False
        verbose_name = _("event type")
        verbose_name_plural = _("event types")
