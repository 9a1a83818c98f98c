"""The forms of an import: a file and a list of events; then what was previewed, as it was."""

from base64 import b64decode, b64encode
from typing import Any

from django import forms
from django.core import signing
from django.db.models import QuerySet
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.permissions import page_permission_policy

from oms_events.conf import app_settings
from oms_events.loading.from_file import ENDINGS
from oms_events.models import EventIndexPage

SALT = "oms_events.import"
AN_HOUR = 3600


def lists_for(user: Any) -> QuerySet:
    """The event lists to which this user may add events."""
    mine = page_permission_policy.instances_user_has_permission_for(user, "add").order_by().values("pk")
    found = EventIndexPage.objects.filter(pk__in=mine, alias_of=None)
    return found.select_related("locale").order_by("path")


class ListField(forms.ModelChoiceField):
    def label_from_instance(self, page: EventIndexPage) -> str:
        return f"{page.get_admin_display_title()} ({page.locale.get_display_name()})"


class UploadForm(forms.Form):
    index = ListField(
        queryset=EventIndexPage.objects.none(),
        label=gettext_lazy("Event list"),
        help_text=gettext_lazy("The events become drafts there, in its language."),
        empty_label=None,
    )
    file = forms.FileField(
        label=gettext_lazy("File"),
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        index = self.fields["index"]
        assert isinstance(index, ListField)
        index.queryset = lists_for(user)
        self.fields["file"].help_text = _("A calendar file (.ics) or a table (.csv) of at most %(size)s.") % {
            "size": filesizeformat(app_settings.IMPORT_BYTES)
        }

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > app_settings.IMPORT_BYTES:
            raise forms.ValidationError(
                _("The file has %(size)s; expected at most %(most)s.")
                % {"size": filesizeformat(file.size), "most": filesizeformat(app_settings.IMPORT_BYTES)}
            )
        return file


def sealed(index: EventIndexPage, name: str, data: bytes, user: Any) -> str:
    """A file and where it goes, signed for this user: what is confirmed is what was previewed."""
    said = {"index": index.pk, "name": name, "data": b64encode(data).decode(), "user": str(user.pk)}
    return signing.dumps(said, salt=SALT, compress=True)


def opened(token: str, user: Any) -> tuple[EventIndexPage, str, bytes] | None:
    """What `sealed` was given; None where it is another's, too old, or the list no longer theirs."""
    try:
        said = signing.loads(token, salt=SALT, max_age=AN_HOUR)
    except signing.BadSignature:
        return None
    index = lists_for(user).filter(pk=said["index"]).first()
    if index is None or said["user"] != str(user.pk):
        return None
    return index, said["name"], b64decode(said["data"])
