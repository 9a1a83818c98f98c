"""The editor's form of an event page."""

import zoneinfo
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from oms_events.models.edited import WordsInForm
from oms_events.rules import terms
from oms_events.rules.wording import language_name

COMMON_LANGUAGES = ("sv", "en", "fi", "da", "nb", "is", "se", "de", "fr")


def zone_choices() -> list[tuple[str, str]]:
    """The zones of places: the site's own first, then every region's (the tz database's Area/City)."""
    places = sorted(name for name in zoneinfo.available_timezones() if "/" in name and "Etc/" not in name)
    return [("", _("The website's own (%(zone)s)") % {"zone": settings.TIME_ZONE}), *((n, n) for n in places)]


def language_choices(said: list[str]) -> list[tuple[str, str]]:
    """The site's languages, the common ones of the north, and those that the event names already."""
    known = [code for code, name in getattr(settings, "WAGTAIL_CONTENT_LANGUAGES", [])]
    shown = get_language() or settings.LANGUAGE_CODE
    # Those that are said come first, in their order: a form that is sent back unchanged changes nothing.
    return [(code, language_name(code, shown)) for code in dict.fromkeys([*said, *known, *COMMON_LANGUAGES])]


def measure_choices(said: list[str]) -> list[tuple[str, Any]]:
    """The measures of accessibility, those that the event names first."""
    return [(code, terms.term(terms.MEASURES, code)) for code in dict.fromkeys([*said, *terms.MEASURES])]


def without_blank_rows(data: QueryDict, prefix: str) -> QueryDict:
    """What was sent, with the new rows of a formset that nobody filled in marked as removed."""
    data = data.copy()
    total = data.get(f"{prefix}-TOTAL_FORMS", "")
    for n in range(int(total) if total.isdigit() else 0):
        row = f"{prefix}-{n}-"
        kept = (row + "ORDER", row + "DELETE")
        if not any(value for name, value in data.items() if name.startswith(row) and name not in kept):
            data[row + "DELETE"] = "on"
    return data


class EventPageForm(WordsInForm, WagtailAdminPageForm):
    """Lists become tick boxes, the zone a list of places, and a new event is asked for its date."""

    class Media:
        js = ["oms_events/admin/span.js", "oms_events/admin/advice.js"]
        css = {"all": ["oms_events/admin/editor.css"]}

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data and without_blank_rows(data, "occasions"), *args, **kwargs)
        page = self.instance
        if "event_languages" in self.fields:
            self.fields["event_languages"] = ListField(
                label=self.fields["event_languages"].label,
                help_text=self.fields["event_languages"].help_text,
                choices=language_choices(page.event_languages or []),
            )
        if "accessibility_measures" in self.fields:
            self.fields["accessibility_measures"] = ListField(
                label=self.fields["accessibility_measures"].label,
                choices=measure_choices(page.accessibility_measures or []),
            )
        if "time_zone" in self.fields:
            widget = forms.Select(choices=zone_choices())
            if page.time_zone and page.time_zone not in dict(widget.choices):
                widget.choices = [*widget.choices, (page.time_zone, page.time_zone)]
            self.fields["time_zone"].widget = widget
        if page.pk is None and not self.is_bound:
            self._offer_an_occasion()

    def _offer_an_occasion(self):
        """An empty row for the date of a new event; when it is left empty it is not kept."""
        occasions = self.formsets.get("occasions")
        if occasions is not None and not self.instance.occasions.all():
            occasions.extra = 1

    def clean_time_zone(self) -> str:
        """A zone that this machine knows; a page in any other could not be shown."""
        name = self.cleaned_data["time_zone"]
        if name and name not in zoneinfo.available_timezones():
            raise forms.ValidationError(_("There is no time zone %(name)s."), params={"name": name})
        return name


class ListField(forms.MultipleChoiceField):
    """Several ticks, kept as a list in the order of the choices."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)
