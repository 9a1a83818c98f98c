"""Texts without markup, and without characters that calendars (RFC 5545 3.1) and XML 1.0 forbid."""

import re

from oms_events.outputs.document_html import Tag, resolve, tokens

# Everything that some reader takes for the end of a line: a text must not end a line of its own.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ENDS_LINE = {"br", "li", "ul", "ol"}


def lines(text: str) -> str:
    """The text with line ends as newlines and without control characters."""
    return _FORBIDDEN.sub("", _LINE_END.sub("\n", text)).strip()


def line(text: str) -> str:
    """The text on a single line."""
    return " ".join(lines(text).split())


def address(url: str) -> str:
    """An address without the blanks and control characters that no address has."""
    return "".join(lines(url).split())


def from_html(html: str) -> str:
    """Rich text as plain text, a blank line between paragraphs."""
    said = []
    for token in tokens(html):
        if isinstance(token, Tag):
            said.append("\n\n" if token.name == "p" else "\n" if token.name in _ENDS_LINE else "")
        else:
            said.append(re.sub(r"\s+", " ", resolve(token)))
    return lines(re.sub(r"\s*\n\s*\n\s*", "\n\n", re.sub(r" *\n *", "\n", "".join(said))))
