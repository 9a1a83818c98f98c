"""Texts of blocks as wagtail-localize takes them apart and puts them together, without doing the same twice.

A programme has hundreds of short lines and dozens of rich texts, of which a publication changes one or two.
"""

import json
from copy import deepcopy
from functools import lru_cache
from typing import Any

from wagtail.blocks import RichTextBlock
from wagtail.rich_text import RichText
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import quote_path_component
from wagtail_localize.segments.ingest import organise_template_segments
from wagtail_localize.strings import StringValue, extract_strings, restore_strings

REMEMBERED = 2048  # texts, of a kilobyte or two each


def line_segments(text: str | None) -> list[StringSegmentValue]:
    """The segment of plain text; no parser is asked where nothing is to be escaped."""
    text = text or ""
    plain = not any(sign in text for sign in "<>&\r\n")
    return [StringSegmentValue("", StringValue(text) if plain else text)]


class RichWordsBlock(RichTextBlock):
    """Rich text that a translator translates, taken apart as wagtail-localize does it, but remembered."""

    def get_translatable_segments(self, value: RichText) -> list[Any]:
        template, strings = _taken_apart(value.source)
        hrefs = {tag["href"] for _, attrs in strings for tag in attrs.values() if "href" in tag}
        return [
            TemplateSegmentValue("", "html", template, len(strings)),
            *(StringSegmentValue("", StringValue(html), attrs=deepcopy(attrs)) for html, attrs in strings),
            *(OverridableSegmentValue(quote_path_component(href), href) for href in sorted(hrefs)),
        ]

    def restore_translated_segments(self, value: RichText, segments: list[Any]) -> RichText:
        _, template, strings = organise_template_segments(segments)
        texts = [(string.data, attrs or {}) for string, attrs in strings]
        return RichText(_put_together(template, json.dumps(texts)))

    def deconstruct(self):
        # For the database it is rich text, and migrations know it as that.
        _, args, kwargs = super().deconstruct()
        return "wagtail.blocks.RichTextBlock", args, kwargs


@lru_cache(maxsize=REMEMBERED)
def _taken_apart(html: str) -> tuple[str, tuple[tuple[str, dict[str, Any]], ...]]:
    template, strings = extract_strings(html)
    return template, tuple((string.data, attrs) for string, attrs in strings)


@lru_cache(maxsize=REMEMBERED)
def _put_together(template: str, texts: str) -> str:
    return restore_strings(template, [(StringValue(html), attrs) for html, attrs in json.loads(texts)])
