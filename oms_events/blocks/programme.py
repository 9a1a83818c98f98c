"""The programme: days, sessions, parallel rounds, breaks and the rest.

Every kind holds every property of the event document's programme item, since real programmes put a
speaker in a lunch and hours on a day. A parallel or a session holds items, which hold sub-items,
and that is the deepest.
"""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.rich_text import RichText
from wagtail.snippets.blocks import SnippetChooserBlock

from oms_events.blocks.base import FactBlock, OwnNameBlock, TickBlock, WordsBlock, has_words
from oms_events.blocks.body import TEXT_FEATURES
from oms_events.blocks.people import ContactBlock, ContributorBlock, LinkBlock
from oms_events.blocks.previews import Previewed
from oms_events.blocks.segments import RichWordsBlock

TIMES = ["starts", "ends"]
MAIN = ["title", "place", "contributors", "description"]
RARE = ["open_ended", "number", "date", "optional", "organiser", "topics", "contacts", "links"]


class ItemBlock(Previewed):
    """What every programme item may say. Times are wall-clock times in the event's zone."""

    starts = blocks.TimeBlock(required=False, label=_("Starts"), format="%H:%M")
    ends = blocks.TimeBlock(required=False, label=_("Ends"), format="%H:%M")
    title = WordsBlock(label=pgettext_lazy("programme item", "Title"))
    place = OwnNameBlock(label=_("Place or room"))
    contributors = blocks.ListBlock(ContributorBlock(), default=[], label=_("Speakers"), collapsed=True)
    description = RichWordsBlock(required=False, default="", features=TEXT_FEATURES, label=_("Description"))
    open_ended = TickBlock(label=_("Open end"), help_text=_("Shown as “from 16:30”."))
    number = FactBlock(
        label=pgettext_lazy("programme item", "Number"),
        help_text=_("For example 1:2 for a parallel session."),
    )
    date = blocks.DateBlock(required=False, label=_("Date"), format="%Y-%m-%d")
    optional = TickBlock(label=_("Optional"))
    organiser = OwnNameBlock(label=_("Organiser"))
    topics = blocks.ListBlock(
        SnippetChooserBlock("oms_events.Topic", required=False), default=[], label=_("Topics")
    )
    contacts = blocks.ListBlock(ContactBlock(), default=[], label=_("Contacts"), collapsed=True)
    links = blocks.ListBlock(LinkBlock(), default=[], label=_("Links"), collapsed=True)

    class Meta:
        form_classname = "struct-block oms-item"
        label_format = "{starts} {title}"
        form_layout = blocks.BlockGroup(children=[*TIMES, *MAIN], settings=RARE)

    def value_from_datadict(self, data, files, prefix):
        value = super().value_from_datadict(data, files, prefix)
        if not has_words(value["description"].source):
            value["description"] = RichText("")
        return value

    def get_form_layout(self):
        """The layout of the kind, with the items inside where this level has any."""
        layout = super().get_form_layout()
        if "items" not in self.child_blocks:
            return layout
        return blocks.BlockGroup(children=[*layout.children, "items"], settings=layout.settings)


class QuietItemBlock(ItemBlock):
    """A break and its like: time and title first, the rest folded away."""

    class Meta:
        form_layout = blocks.BlockGroup(children=[*TIMES, "title"], settings=[*MAIN[1:], *RARE])


class DayBlock(ItemBlock):
    """A heading that opens a day; the items after it are that day's."""

    class Meta:
        label_format = "{date} {title}"
        form_layout = blocks.BlockGroup(
            children=["date", "title", "description"],
            settings=[*TIMES, "place", "contributors", *(name for name in RARE if name != "date")],
        )


def item_kinds(*children):
    """The kinds of item that any level may hold; `children` are the blocks inside each."""

    def kind(block, label, icon, name):
        return block(list(children), label=label, icon=icon, template=f"oms_events/blocks/{name}.html")

    return [
        ("session", kind(ItemBlock, _("Session"), "group", "session")),
        ("break", kind(QuietItemBlock, _("Break"), "time", "break")),
        ("meal", kind(QuietItemBlock, _("Meal"), "pick", "meal")),
        (
            "registration",
            kind(QuietItemBlock, _("Registration and arrival"), "clipboard-list", "registration"),
        ),
        ("social", kind(QuietItemBlock, _("Mingling"), "comment", "social")),
        ("other", kind(ItemBlock, _("Other item"), "placeholder", "other")),
    ]


def programme_stream():
    """The block types of a programme, three levels deep. The inner levels are shared by all kinds."""
    folded = {"required": False, "default": [], "collapsed": True}
    sub_items = blocks.StreamBlock(item_kinds(), label=_("Sub-items"), **folded)
    items = blocks.StreamBlock(item_kinds(("items", sub_items)), label=_("Items inside"), **folded)
    day = DayBlock([("items", items)], label=_("Day"), icon="calendar", template="oms_events/blocks/day.html")
    parallel = ItemBlock(
        [("items", items)],
        label=_("Parallel sessions"),
        icon="grid",
        template="oms_events/blocks/parallel.html",
    )
    kinds = [("day", day), ("parallel", parallel), *item_kinds(("items", items))]
    return blocks.StreamBlock(kinds, required=False, collapsed=True)
