"""Rich text as Wagtail stores it, as the HTML of a document."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from html import escape
from typing import Any
from urllib.parse import urljoin

from wagtail.rich_text import expand_db_html

from oms_events.facts import parts
from oms_events.outputs.document_html import ELEMENTS, Tag, tokens

HTML = {parts.BodyBlock: "paragraph", parts.ProgrammeItem: "description", parts.Profile: "biography"}
SAME = {"strong": "b", "em": "i"}


def with_html(part: Any, change: Callable[[str], str]) -> Any:
    """A part of an event with `change` applied to every HTML text in it."""
    if isinstance(part, tuple):
        return tuple(with_html(one, change) for one in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    changed = {f.name: with_html(getattr(part, f.name), change) for f in fields(part)}
    if name := HTML.get(type(part)):
        changed[name] = change(changed[name])
    return replace(part, **{name: new for name, new in changed.items() if new is not getattr(part, name)})


def document_html(html: str, base_url: str) -> str:
    """Stored rich text with the document's elements alone; links to pages and files as addresses.

    Text that stands in the subset already comes back as it is.
    """
    if "linktype=" in html:
        html = expand_db_html(html)
    return "".join(_element(token, base_url) if isinstance(token, Tag) else token for token in tokens(html))


def _element(tag: Tag, base_url: str) -> str:
    name = SAME.get(tag.name, tag.name)
    if name not in ELEMENTS:
        return ""
    if not tag.attributes and name == tag.name:
        return tag.written
    if tag.closing:
        return f"</{name}>"
    href = dict(tag.attributes).get("href") if name == "a" else None
    return f'<{name} href="{escape(urljoin(base_url, href))}">' if href else f"<{name}>"
