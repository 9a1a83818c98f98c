"""The fields of a pasted programme that an editor may correct before it goes into the form."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from oms_events.blocks.roles import role_shown, role_stored
from oms_events.rules import terms

# These stand at the top of a programme only, as the blocks have it.
OUTERMOST = ("day", "parallel")
HOURS = ("%H:%M", "%H.%M", "%H")


class RowForm(forms.Form):
    """One programme item. `depth` is 0 for the programme's own items, 1 and 2 for those inside."""

    kind = forms.ChoiceField(label=pgettext_lazy("programme item", "Kind"))
    starts = forms.TimeField(required=False, label=_("Starts"), input_formats=HOURS)
    ends = forms.TimeField(required=False, label=_("Ends"), input_formats=HOURS)
    date = forms.DateField(required=False, label=_("Date"), input_formats=["%Y-%m-%d"])
    title = forms.CharField(required=False, label=pgettext_lazy("programme item", "Title"))

    def __init__(self, *args: Any, depth: int = 0, **kwargs: Any):
        super().__init__(*args, **kwargs)
        kinds = self.fields["kind"]
        assert isinstance(kinds, forms.ChoiceField)
        kinds.choices = [
            (kind, word) for kind, word in terms.KIND.items() if not depth or kind not in OUTERMOST
        ]

    def clean_title(self) -> str:
        """One line, whatever the box made of it."""
        return " ".join(self.cleaned_data["title"].split())


class PersonForm(forms.Form):
    """One who takes part. The role is shown and written as a word, and kept as its code."""

    name = forms.CharField(required=False, label=_("Name"))
    title = forms.CharField(required=False, label=pgettext_lazy("person", "Title"))
    organisation = forms.CharField(required=False, label=_("Organisation"))
    role = forms.CharField(required=False, label=_("Role"))

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.initial.get("role"):
            self.initial["role"] = role_shown(self.initial["role"])

    def clean_role(self) -> str:
        return role_stored(self.cleaned_data["role"])
