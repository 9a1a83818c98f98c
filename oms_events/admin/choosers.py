"""Choosers that also make what they do not find, without leaving the event."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail.snippets.views import chooser


class NewSnippetForm(forms.ModelForm):
    """What is needed to make a snippet, in the site's first language unless another is chosen."""

    prefix = "new-snippet"  # the event's own fields, behind the dialog, have the plain names

    locale = forms.ModelChoiceField(Locale.objects.all(), label=_("Language"), empty_label=None)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.order_fields([name for name in self.fields if name != "locale"])
        locale = self.fields["locale"]
        locale.initial = Locale.get_default()
        if Locale.objects.count() < 2:
            locale.widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        super().clean()
        said = self.cleaned_data
        if not self.errors and not any(value for name, value in said.items() if name != "locale"):
            self.add_error(next(iter(self.fields)), _("Fill in at least one field."))
        return said

    def save(self, commit: bool = True) -> Any:
        self.instance.locale = self.cleaned_data["locale"]
        return super().save(commit)


class ChooserViewSet(chooser.SnippetChooserViewSet):
    """Wagtail's chooser of snippets, with a form for a new one beside the search."""

    fields: tuple[str, ...] = ()

    @property
    def creation_form_class(self) -> type[forms.ModelForm]:
        return forms.modelform_factory(self.model, form=NewSnippetForm, fields=self.fields)


def chooser_with(*fields: str) -> type[ChooserViewSet]:
    """A chooser whose form for a new snippet asks for these fields."""
    return type("ChooserViewSet", (ChooserViewSet,), {"fields": fields})
