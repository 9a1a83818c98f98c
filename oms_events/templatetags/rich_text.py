"""Running text: the HTML subset of event documents, and nothing else, whoever stored it."""

from collections.abc import Mapping

from bs4 import BeautifulSoup, Tag
from django.utils.safestring import SafeString, mark_safe
from wagtail.templatetags.wagtailcore_tags import richtext
from wagtail.whitelist import Whitelister, allow_without_attributes

from oms_events.models.foreign_html import marked_html
from oms_events.templatetags.links import external_note, is_external, is_linkable

BLOCKS = ("p", "ul", "ol")
ELEMENTS = ("[document]", *BLOCKS, "li", "b", "strong", "i", "em", "br")


class DocumentHTML(Whitelister):
    """Keeps the elements of the event document's `html`; links out of the site of `request` say so.

    `note_lang`: the ` lang="en"` of what they say, in the whole text and in a part in another language.
    """

    def __init__(self, request=None, note_lang="", note_lang_in_part=""):
        self.request = request
        self.note_lang, self.note_lang_in_part = note_lang, note_lang_in_part
        self.element_rules = {name: allow_without_attributes for name in ELEMENTS}
        self.element_rules |= {"a": self.link, "span": _language}

    def clean_node(self, doc, node):
        super().clean_node(doc, node)
        if node is doc:
            _paragraphs(doc)

    def link(self, tag):
        url = tag.get("href", "")
        if not is_linkable(url):
            tag.unwrap()
            return
        tag.attrs = {"href": url}
        if is_external(url, self.request):
            tag.attrs["rel"] = "external"
            tag.append(" ")
            lang = self.note_lang_in_part if tag.find_parent("span", lang=True) else self.note_lang
            tag.append(BeautifulSoup(external_note(lang), "html.parser"))


def _language(tag):
    """A span says a language and nothing else."""
    if tag.get("lang"):
        tag.attrs = {"lang": tag["lang"]}
    else:
        tag.unwrap()


def _paragraphs(doc: BeautifulSoup) -> None:
    """Put text that stands in no block into a paragraph, so that it keeps apart from the next text."""
    paragraph = None
    for node in list(doc.children):
        if isinstance(node, Tag) and node.name in BLOCKS:
            paragraph = None
        elif paragraph is not None:
            paragraph.append(node)
        elif isinstance(node, Tag) or str(node).strip():
            paragraph = doc.new_tag("p")
            node.insert_before(paragraph)
            paragraph.append(node)


def rich_text(
    html: str, request=None, languages: Mapping[int, str] | None = None, note_lang="", note_lang_in_part=""
) -> SafeString:
    """Stored rich text as HTML for a page; Wagtail's own links to pages and documents are resolved.

    `languages`: codes of the texts in it that have a language of their own, by number.
    """
    shown = marked_html(html, languages or {})
    cleaner = DocumentHTML(request, note_lang, note_lang_in_part)
    return mark_safe(cleaner.clean(str(richtext(shown))))
