"""Single values of a block, sorted by how they travel to other languages.

wagtail-localize asks a block for its translatable segments: words give a string, a name that a
language may have of its own gives an overridable value, and everything else gives nothing and
follows the source at every sync.
"""

from django import forms
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail_localize.segments import OverridableSegmentValue

from oms_events.blocks.roles import RoleInput, role_shown, role_stored
from oms_events.blocks.segments import line_segments
from oms_events.rules import terms


class Optional(blocks.FieldBlock):
    """Turns Wagtail's rule round: a value may be left out unless `required=True` says otherwise."""

    def __init__(self, required=False, **kwargs):
        super().__init__(required=required, **kwargs)


class Words:
    """Text that a translator translates."""

    def get_translatable_segments(self, value):
        return line_segments(value)

    def restore_translated_segments(self, value, segments):
        return segments[0].render_text() if segments else value


class WordsBlock(Words, Optional, blocks.CharBlock):
    """One line that a translator translates."""

    class Meta:
        default = ""


def one_line_break(text: str) -> str:
    """A text with LF alone between its lines, whatever a browser or a file put there."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def has_words(html: str) -> bool:
    """Whether there is anything to read in rich text. The editor's empty field sends an empty paragraph."""
    return bool(strip_tags(html).strip())


class WordsTextBlock(Words, Optional, blocks.TextBlock):
    """Several lines that a translator translates."""

    def value_from_form(self, value):
        return one_line_break(super().value_from_form(value) or "")

    class Meta:
        default = ""
        rows = 2


class FactBlock(Optional, blocks.CharBlock):
    """A name, a number: the same in every language."""

    class Meta:
        default = ""

    def get_translatable_segments(self, value):
        return []

    def restore_translated_segments(self, value, segments):
        return value


class OwnNameBlock(FactBlock):
    """An organisation's or a room's name: follows the source unless a language has its own."""

    def get_translatable_segments(self, value):
        return [OverridableSegmentValue("", value)] if value else []

    def restore_translated_segments(self, value, segments):
        return segments[0].data if segments else value


class RoleBlock(WordsBlock):
    """A role. The well-known ones are worded by our catalogues; any other is for the translator.

    The editor reads and chooses words; what is stored of a well-known role is its code.
    """

    def __init__(self, help_text=None, **kwargs):
        example = _("Choose one that is offered, or write a word of your own.")
        super().__init__(help_text=help_text or example, **kwargs)
        self.field.widget = RoleInput()

    def value_for_form(self, value):
        return role_shown(value)

    def value_from_form(self, value):
        return role_stored(value)

    def get_translatable_segments(self, value):
        return [] if value in terms.ROLE else super().get_translatable_segments(value)


class TickBlock(Optional, blocks.BooleanBlock):
    """Yes where it is ticked; unticked says nothing."""

    class Meta:
        default = None

    def value_from_form(self, value):
        return bool(value) or None


class YesNoBlock(blocks.FieldBlock):
    """Yes, no, or not stated (None)."""

    def __init__(self, required=False, help_text=None, **kwargs):
        self.field = forms.NullBooleanField(
            required=False,
            help_text=help_text,
            widget=forms.NullBooleanSelect(),
        )
        self.field.widget.choices = [
            ("unknown", _("Not stated")),
            ("true", _("Yes")),
            ("false", _("No")),
        ]
        super().__init__(**kwargs)

    class Meta:
        default = None
        icon = "help"
