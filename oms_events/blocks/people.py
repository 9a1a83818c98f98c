"""People in a programme, whom to ask, and links."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from oms_events.blocks.base import FactBlock, OwnNameBlock, RoleBlock, WordsBlock, WordsTextBlock, YesNoBlock
from oms_events.blocks.links import AddressBlock
from oms_events.blocks.previews import Previewed


class ContributorBlock(Previewed):
    """A person or an organisation who takes part, as this event presents them."""

    name = FactBlock(label=_("Name"))
    title = WordsBlock(label=pgettext_lazy("person", "Title"))
    organisation = OwnNameBlock(label=_("Organisation"))
    role = RoleBlock(label=_("Role"))
    note = WordsTextBlock(label=_("Own subject or remark"))
    confirmed = YesNoBlock(label=_("Confirmed"), help_text=_("No shows “to be confirmed”."))
    prefix = FactBlock(label=_("Before the name"), help_text=_("For example Dr."))
    suffix = FactBlock(
        label=_("After the name"), help_text=_("Shown in brackets: a party letter, a country.")
    )
    person = SnippetChooserBlock(
        "oms_events.Person",
        required=False,
        label=_("Person with biography or photo"),
        help_text=_("Only when there is more to show than the line here."),
    )

    class Meta:
        icon = "user"
        label = _("Contributor")
        label_format = "{name} {organisation}"
        form_layout = blocks.BlockGroup(
            children=["name", "title", "organisation", "role"],
            settings=["note", "confirmed", "prefix", "suffix", "person"],
        )


class ContactBlock(blocks.StructBlock):
    """Whom to ask about this item, and about what."""

    contact = SnippetChooserBlock("oms_events.Contact", required=False, label=_("Contact"))
    purpose = WordsBlock(label=_("Answers for"))

    class Meta:
        icon = "mail"
        label = _("Contact")
        label_format = "{contact} {purpose}"


class LinkBlock(blocks.StructBlock):
    """A link, or the text of one whose address is not known."""

    text = WordsBlock(label=_("Link text"), required=True)
    url = AddressBlock(label=_("Address"))

    class Meta:
        icon = "link"
        label = _("Link")
        label_format = "{text}"
