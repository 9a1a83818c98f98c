"""The HTML of a document: p, ul, ol, li, b, i, a, br; checked as written, never cleaned."""

import re
from collections import Counter
from collections.abc import Iterator
from html import escape, unescape
from html.entities import html5
from typing import NamedTuple

from oms_events.outputs.document_errors import shown
from oms_events.outputs.document_links import wrong_link

BLOCKS = ("p", "ul", "ol")
ELEMENTS = (*BLOCKS, "li", "b", "i", "a", "br")
A_SUBSET = "HTML with p, ul, ol, li, b, i, a and br alone"
DEEPEST = 50  # elements inside each other; readers of HTML that call themselves give up far later
_NAME = r"[^\s=<>\"'/]+"
_VALUE = r"\s*=\s*(?:\"[^\"<]*\"|'[^'<]*')"
TAG = re.compile(rf"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s+{_NAME}(?:{_VALUE})?)*)\s*(/?)>")
ATTRIBUTE = re.compile(rf"({_NAME})({_VALUE})?")
REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_ROUND_BLOCKS = re.compile(r" ?(</?(?:p|ul|ol|li)>|<br>) ?")


class Tag(NamedTuple):
    """A tag as written, and what it is."""

    written: str
    name: str
    closing: bool
    void: bool  # written with a slash at its end
    attributes: tuple[tuple[str, str | None], ...]  # values with their references resolved


def tokens(html: str) -> Iterator[Tag | str]:
    """The tags, and the texts between them as written. What is no tag is text."""
    at = 0
    for match in TAG.finditer(html):
        if match.start() > at:
            yield html[at : match.start()]
        at = match.end()
        closing, name, attributes, void = match.groups()
        said = tuple((key.lower(), _value(value)) for key, value in ATTRIBUTE.findall(attributes))
        yield Tag(match.group(), name.lower(), bool(closing), bool(void), said)
    if at < len(html):
        yield html[at:]


def resolve(text: str) -> str:
    """The text with its character references (&amp; &#8211;) resolved; a bare & stays."""
    return REFERENCE.sub(lambda match: unescape(match.group()), text)


def wrong_html(html: str) -> list[tuple[str, str]]:
    """What was found and what is expected, for everything that is outside the document's HTML."""
    return list(dict.fromkeys(_Reader(strict=True).read(html)))


def wrong_segment(html: str) -> list[tuple[str, str]]:
    """The same for a translated text: inline elements, links as <a id="a1">, a bare & or < is text."""
    return list(dict.fromkeys(_Reader(strict=False).read(html)))


def link_ids(html: str) -> list[str]:
    """The ids of the links in a segment's text, in order."""
    links = (token for token in tokens(html) if isinstance(token, Tag) and token.name == "a")
    return [value for link in links for key, value in link.attributes if key == "id" and value]


def normal_html(html: str) -> str:
    """One way of writing the subset, for comparing: white space, <br>, references, only href and id."""
    parts = []
    for token in tokens(html):
        if isinstance(token, str):
            parts.append(escape(resolve(token), quote=False))
        elif token.closing:
            parts.append(f"</{token.name}>")
        else:
            kept = [(key, value or "") for key, value in token.attributes if key in ("href", "id")]
            said = "".join(f' {key}="{escape(value)}"' for key, value in kept if token.name == "a")
            parts.append(f"<{token.name}{said}>")
    return _ROUND_BLOCKS.sub(r"\1", _SPACE.sub(" ", "".join(parts))).strip(" ")


def _value(written: str) -> str | None:
    return resolve(written.partition("=")[2].strip()[1:-1]) if written else None


class _Reader:
    """Goes through the tokens once, with the elements that stand open."""

    def __init__(self, strict: bool):
        self.strict = strict
        self.open: list[str] = []
        self.count: Counter[str] = Counter()

    def read(self, html: str) -> Iterator[tuple[str, str]]:
        for token in tokens(html):
            if isinstance(token, str):
                yield from self.text(token)
            elif token.name not in ELEMENTS or not (self.strict or token.name in ("a", "b", "i", "br")):
                yield shown(token.written), A_SUBSET if self.strict else "a text with a, b, i and br alone"
            elif token.closing:
                yield from self.close(token)
            else:
                yield from self.start(token)
        for name in reversed(self.open):
            yield f"<{name}> that is not closed", f"</{name}>"

    def text(self, text: str) -> Iterator[tuple[str, str]]:
        if self.open and self.open[-1] in ("ul", "ol") and text.strip(" \t\n\r\f"):
            yield f"{shown(text.strip())} in <{self.open[-1]}>", "only li in a list"
        for match in REFERENCE.finditer(text):
            if not _is_character(match.group()):
                yield shown(match.group()), "a character reference that exists, such as &amp;"
        rest = REFERENCE.sub("", text)
        for mark in re.finditer("[<&]" if self.strict else "<(?=[A-Za-z/!?])", rest):
            near = shown(rest[mark.start() : mark.start() + 30])
            if mark.group() == "&":
                yield near, "& in a text written as &amp;"
            else:
                yield near, f"{A_SUBSET}; < in a text written as &lt;"

    def close(self, tag: Tag) -> Iterator[tuple[str, str]]:
        if tag.name == "br" or tag.attributes or tag.void:
            yield shown(tag.written), "<br>" if tag.name == "br" else f"</{tag.name}>"
        if tag.name == "br":
            return
        if not self.count[tag.name]:
            yield shown(tag.written), f"<{tag.name}> before it"
            return
        while self.open:
            name = self.open.pop()
            self.count[name] -= 1
            if name == tag.name:
                return
            yield f"{shown(tag.written)} before </{name}>", f"</{name}> first: elements inside each other"

    def start(self, tag: Tag) -> Iterator[tuple[str, str]]:
        yield from self.attributes(tag)
        yield from self.place(tag)
        if tag.name == "br":
            return
        if tag.void:
            yield shown(tag.written), f"<{tag.name}>…</{tag.name}>"
            return
        self.open.append(tag.name)
        self.count[tag.name] += 1
        if len(self.open) == DEEPEST + 1:
            yield f"more than {DEEPEST} elements inside each other", f"at most {DEEPEST}"

    def attributes(self, tag: Tag) -> Iterator[tuple[str, str]]:
        wanted = ("href" if self.strict else "id") if tag.name == "a" else ""
        for key, value in tag.attributes:
            if key != wanted:
                allowed = f"no attribute but {wanted}" if wanted else "no attribute"
                yield f"the attribute {key} in {shown(tag.written)}", allowed
            elif self.strict and (need := wrong_link(value or "")):
                yield shown(value or ""), need
        if wanted and [key for key, _ in tag.attributes].count(wanted) != 1:
            example = "https://example.org/" if self.strict else "a1"
            yield shown(tag.written), f'a link with one {wanted}, such as <a {wanted}="{example}">'

    def place(self, tag: Tag) -> Iterator[tuple[str, str]]:
        above = self.open[-1] if self.open else ""
        if tag.name == "li" and above not in ("ul", "ol"):
            yield shown(tag.written), "li directly in ul or ol"
        elif tag.name != "li" and above in ("ul", "ol"):
            yield f"{shown(tag.written)} in <{above}>", "only li in a list"
        elif tag.name in (*BLOCKS, "li") and any(self.count[name] for name in ("p", "b", "i", "a")):
            yield f"{shown(tag.written)} in <{above}>", "p, ul and ol outside p, b, i and a"
        if tag.name == "a" and self.count["a"]:
            yield shown(tag.written), "no link inside a link"


def _is_character(reference: str) -> bool:
    """Whether a reference names a character that a text may hold: none of control, no half one."""
    if not reference.startswith("&#"):
        return reference[1:] in html5
    digits = reference[2:-1]
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    if code in (9, 10, 13):
        return True
    return 0x20 <= code <= 0x10FFFF and not (0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF)
