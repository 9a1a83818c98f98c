"""A page as its reader meets it: visible text, headings, labels, links, times and pictures.

The page is parsed as a browser does (html5lib). A line break or a new block starts a new line; other
white space is one space. What we add inside a link ("Link to another website", a file's size) is left
out of its text.
"""

from collections.abc import Iterable, Iterator

from bs4 import BeautifulSoup, Comment, NavigableString, Tag

BLOCKS = frozenset(
    "address article aside blockquote body dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html li main nav ol p section table td th tr ul".split()
)
UNSEEN = frozenset("head noscript script style template title".split())
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ADDED_TO_LINKS = frozenset({"oms-ext", "oms-filetype"})


def normal(text: str) -> str:
    """A text with its lines kept and all other white space as one space; empty lines left out."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def text_of(node: Tag, apart: Iterable[Tag] = ()) -> str:
    """The visible text of a node, without the nodes that stand apart."""
    left_out = {id(one) for one in apart}
    pieces: list[str] = []
    _read(node, left_out, pieces)
    return normal("".join(pieces))


def _read(node, left_out, pieces):
    for child in node.children:
        if isinstance(child, NavigableString):
            if not isinstance(child, Comment):
                pieces.append(" ".join(f".{child}.".split())[1:-1])
        elif isinstance(child, Tag) and _is_seen(child) and id(child) not in left_out:
            edge = "\n" if child.name in BLOCKS or child.name == "br" else ""
            pieces.append(edge)
            _read(child, left_out, pieces)
            pieces.append(edge)


def _is_seen(tag: Tag) -> bool:
    return (
        tag.name not in UNSEEN
        and not tag.has_attr("hidden")
        and not ADDED_TO_LINKS.intersection(tag.get("class", ()))
    )


class Place:
    """A part of a page, without the parts of it that stand apart. Without a node nothing is found in it."""

    def __init__(self, node: Tag | None, apart: Iterable[Tag] = (), used: set[int] | None = None):
        self.node = node
        self.apart = tuple(apart)
        self.used = set() if used is None else used
        self._tags: list[tuple[Tag, str]] | None = None

    def within(self, node: Tag | None, apart: Iterable[Tag] = ()) -> "Place":
        """A smaller place; an element that was taken for one fact stays taken."""
        return Place(node, (*self.apart, *apart), self.used)

    @property
    def text(self) -> str:
        return text_of(self.node, self.apart) if self.node else ""

    def tags(self) -> Iterator[Tag]:
        """The place's own elements, in reading order."""
        if self.node is not None:
            yield from _own(self.node, {id(one) for one in self.apart})

    def take(self, text: str, names: Iterable[str] = ()) -> bool:
        """Whether an element says exactly this and nothing else, and was not taken for another fact."""
        if self._tags is None:
            self._tags = [(tag, text_of(tag, self.apart)) for tag in self.tags()]
        wanted = normal(text)
        saying = [tag for tag, said in self._tags if said == wanted and id(tag) not in self.used]
        around = {id(above) for tag in saying for above in tag.parents}
        innermost = next(
            (tag for tag in saying if id(tag) not in around and (not names or tag.name in names)), None
        )
        if innermost is None:
            return False
        above = {id(one) for one in innermost.parents}
        self.used.add(id(innermost))
        self.used.update(id(tag) for tag in saying if id(tag) in above)
        return True

    def links(self) -> list[tuple[str, str]]:
        """(address, text) of each link."""
        return [(tag.get("href", ""), text_of(tag)) for tag in self.tags() if tag.name == "a"]

    def times(self) -> list[tuple[str, str]]:
        """(value for machines, text) of each <time> (HTML 4.5.14)."""
        return [(tag.get("datetime", ""), text_of(tag)) for tag in self.tags() if tag.name == "time"]

    def images(self) -> list[Tag]:
        return [tag for tag in self.tags() if tag.name == "img"]

    def described(self, label: str) -> list["Place"]:
        """What a description list says under a label: each <dd> after the <dt> that says `label`."""
        found = []
        for term in (tag for tag in self.tags() if tag.name == "dt" and text_of(tag) == normal(label)):
            for next_one in term.find_next_siblings():
                if next_one.name != "dd":
                    break
                found.append(self.within(next_one))
        return found

    def labelled(self, label: str) -> str | None:
        """What the innermost block says after "label:" or below a line that is the label, or None."""
        found = [
            (tag, said[len(mark) :].strip())
            for tag in self.tags()
            if tag.name in BLOCKS
            for said in [text_of(tag, self.apart)]
            for mark in (f"{normal(label)}:", f"{normal(label)}\n")
            if said.startswith(mark)
        ]
        around = {id(above) for tag, _ in found for above in tag.parents}
        return next((told for tag, told in found if id(tag) not in around), None)

    def find(self, *names: str, class_: str = "") -> list["Place"]:
        """The place's own inner elements of these names, or with this class."""
        return [
            self.within(tag)
            for tag in self.tags()
            if tag is not self.node
            and (not names or tag.name in names)
            and (not class_ or class_ in tag.get("class", ()))
        ]


def _own(node, left_out):
    yield node
    for child in node.children:
        if isinstance(child, Tag) and id(child) not in left_out and child.name not in UNSEEN:
            yield from _own(child, left_out)


class Page:
    """A whole page: its title, and the parts that a reader finds by their headings."""

    def __init__(self, html: str):
        soup = BeautifulSoup(html, "html5lib")
        self.title = normal(soup.title.get_text()) if soup.title else ""
        self.h1 = soup.h1
        node = soup.h1.find_parent("article") if soup.h1 else None
        self.article = Place(node)
        self.language = node.get("lang", "") if node else ""

    @property
    def header(self) -> Place:
        """What stands with the main heading, without it."""
        return self.article.within(self.h1.find_parent("header") if self.h1 else None, [self.h1])

    @property
    def opening(self) -> Place:
        """What stands outside the header and every section."""
        node = self.article.node
        return self.article.within(
            node, [*node.find_all("section"), *node.find_all("header")] if node else ()
        )

    def section(self, name: str, *titles: str) -> Place:
        """A section by name, where its heading says one of the titles; else a place where nothing is."""
        heading = self.article.node.find(HEADINGS, id=f"oms-{name}") if self.article.node else None
        section = heading.find_parent("section") if heading else None
        if section is None or text_of(heading) not in {normal(title) for title in titles}:
            return self.article.within(None)
        return self.article.within(section, [heading])
