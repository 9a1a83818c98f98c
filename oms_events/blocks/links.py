"""Addresses: of the web, of e-mail, of telephones."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks

from oms_events.outputs.document_links import wrong_link


def validate_link(url: str) -> None:
    """Raise ValidationError for a link that an event document may not hold, either."""
    if url and wrong_link(url):
        raise ValidationError(
            _("Enter a link that begins with https://, http://, mailto: or tel:, without spaces."),
            code="invalid",
        )


class AddressBlock(blocks.URLBlock):
    """A link of the web, to an e-mail address or to a telephone."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.field = forms.CharField(
            required=False, max_length=500, widget=forms.URLInput, validators=[validate_link]
        )

    class Meta:
        required = False
        default = ""
