"""What a copy as next event asks for: the date, and the title and slug that are proposed."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.widgets import AdminDateInput, SlugInput
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from oms_events.models import EventPage
from oms_events.rules.next_event import next_title

# Wagtail's own scripts keep the slug like the title until somebody changes it.
SYNC = {
    "data-controller": "w-sync",
    "data-action": "focus->w-sync#check blur->w-sync#apply change->w-sync#apply keyup->w-sync#apply",
    "data-w-sync-target-value": "#id_slug",
}


class CopyForm(forms.Form):
    """Asks for the date, and proposes title and slug."""

    first = forms.DateField(
        label=gettext_lazy("New date"),
        help_text=gettext_lazy("The first day. Leave it empty when the date is not set yet."),
        required=False,
        widget=AdminDateInput,
    )
    title = forms.CharField(
        label=pgettext_lazy("copied event", "Title"), max_length=255, widget=forms.TextInput(attrs=SYNC)
    )

    def __init__(self, *args: Any, event: EventPage, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.parent: Page = event.get_parent()
        title = _proposed(event)
        self.fields["title"].initial = title
        self.fields["slug"] = forms.SlugField(
            label=_("Slug"),
            help_text=_("The last part of the page's address."),
            allow_unicode=_unicode_slugs(),
            max_length=255,
            initial=find_available_slug(self.parent, _slug(title)),
            widget=SlugInput(locale=event.locale),
        )

    def clean_slug(self) -> str:
        slug = self.cleaned_data["slug"]
        if find_available_slug(self.parent, slug) != slug:
            raise forms.ValidationError(_("Another page beside it has this slug already."))
        return slug


def _unicode_slugs() -> bool:
    return getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True)


def _slug(title: str) -> str:
    return slugify(title, allow_unicode=_unicode_slugs())[:200].strip("-") or "event"


def _proposed(event: EventPage) -> str:
    """The title with the next year in it, where it names the year of the last time."""
    if event.first_start is None:
        return event.title
    year = event.first_start.astimezone(event.zone).year
    return next_title(event.title, year, year + 1)
