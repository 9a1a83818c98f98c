"""Running text before and after the programme."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from oms_events.blocks.base import WordsBlock
from oms_events.blocks.previews import TEMPLATE
from oms_events.blocks.segments import RichWordsBlock

TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link"]


class BodyStreamBlock(blocks.StreamBlock):
    """Headings and paragraphs."""

    heading = WordsBlock(
        required=True,
        label=_("Heading"),
        icon="title",
        template="oms_events/blocks/heading.html",
        preview_value=_("What you will learn"),
        preview_template=TEMPLATE,
    )
    paragraph = RichWordsBlock(
        label=_("Text"),
        features=TEXT_FEATURES,
        icon="pilcrow",
        template="oms_events/blocks/paragraph.html",
        preview_value=_("<p>Who should come, and why.</p>"),
        preview_template=TEMPLATE,
    )

    class Meta:
        required = False
