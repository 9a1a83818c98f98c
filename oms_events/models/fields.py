"""How fields of events travel to other languages (wagtail-localize's translatable fields)."""

from django import forms
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail_localize.fields import SynchronizedField, TranslatableField

from oms_events.blocks.base import one_line_break
from oms_events.blocks.links import validate_link
from oms_events.facts import Moment

LINE = 500  # characters in a single line, as the event document allows


def column(model: type[models.Model], name: str) -> models.Field:
    """A column of a model. Raises FieldDoesNotExist where the name is none, or that of rows."""
    field = model._meta.get_field(name)
    if not isinstance(field, models.Field):
        raise FieldDoesNotExist(f"{name} is no column of {model.__name__}")
    return field


def fact(name: str) -> SynchronizedField:
    """A field that is the same in every language and never asks for a translation."""
    return SynchronizedField(name, overridable=False)


def own(name: str) -> SynchronizedField:
    """A field that follows the source unless a translator gives the language one of its own."""
    return SynchronizedField(name, overridable=True)


class SnippetKey(TranslatableField):
    """A foreign key to a snippet: swapped to the language's own snippet, and carried at every sync.

    Without this wagtail-localize keeps the old snippet when the new one has no translation, and
    keeps it also when the source has cleared the key.
    """

    def is_synchronized(self, obj) -> bool:
        return True

    def is_overridable(self, obj) -> bool:
        return False


class WordsOrMoment(TranslatableField):
    """A text that is for the translator only when it is words, not a date or a month."""

    def is_translated(self, obj) -> bool:
        return not _is_time(self.get_value(obj))

    def is_synchronized(self, obj) -> bool:
        return not self.is_translated(obj) or super().is_synchronized(obj)

    def is_overridable(self, obj) -> bool:
        return False


def _is_time(text: str) -> bool:
    try:
        Moment.parse(text if len(text) != len("2021-05") else f"{text}-01")
    except ValueError:
        return False
    return True


def line(verbose_name, **options) -> models.CharField:
    """An optional single line."""
    return models.CharField(verbose_name, max_length=LINE, blank=True, **options)


class LinesField(models.TextField):
    """A text of several lines that stays the same when a browser sends it back.

    Forms send line breaks as CR LF (HTML 4.10.21.4); stored as they come they would be another text,
    which asks for a translation anew.
    """

    def to_python(self, value):
        found = super().to_python(value)
        return one_line_break(found) if isinstance(found, str) else found

    def deconstruct(self):
        # For the database it is a text field, and migrations know it as one.
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


register_form_field_override(LinesField, override={"widget": AdminAutoHeightTextInput})


def text(verbose_name, **options) -> LinesField:
    """An optional text of several lines."""
    return LinesField(verbose_name, blank=True, **options)


class LinkField(models.URLField):
    """A link of the web, to an e-mail address or to a telephone. Django's own takes the web alone."""

    default_validators = [validate_link]

    def formfield(self, **kwargs):
        # Wagtail's admin asks every URLField for a form field that knows the web's schemes alone.
        asked = {name: value for name, value in kwargs.items() if name not in ("form_class", "assume_scheme")}
        return models.Field.formfield(
            self,
            **{"widget": forms.URLInput, **asked},
            form_class=forms.CharField,
            max_length=self.max_length,
        )


def link(verbose_name, **options) -> LinkField:
    """An optional link."""
    return LinkField(verbose_name, max_length=LINE, blank=True, **options)
