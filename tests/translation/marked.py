"""An event whose every word can be told from our own and from names, and what a page says of languages."""

import copy
from typing import Any

from bs4 import BeautifulSoup, NavigableString

from tests.rich_event import LEAF, RICH, item
from tests.translation.conference import KEY

MARK = "åäö"  # stands in every word of an editor's, in no name and in nothing of ours
RICH_TEXTS = {"paragraph", "description", "biography"}
# Names, and what is no word: codes, times, addresses. Everything else that is a text is a word.
NO_WORDS = set(
    "name prefix suffix organisation room street postcode city country place organiser number credit path "
    "id key slug language timezone state kind attendance_mode availability date starts ends opens deadline "
    "cancel_free_until url email email_subject phones measures event_languages".split()
)
ATTRIBUTES = ("alt", "title", "aria-label", "placeholder", "value")
UNSEEN = ("script", "style", "head", "template")


def marked_event(**more: Any) -> dict[str, Any]:
    """An event that says everything a document can, each of its words marked."""
    said = copy.deepcopy(RICH) | {"key": KEY, "slug": "vattendagarna", "timezone": "Europe/Stockholm"}
    said["status"]["previously"] = "last spring"
    said["contributors"] += [{"title": "planner without a name"}, {"role": "sage"}, {"role": "moderator"}]
    said["programme"] = [
        item("day", "Before", date="2026-12-09"),
        item("parallel", "Choice", items=[item("session", "Track", items=[LEAF])]),
        {"kind": "break", "starts": "11:00", "ends": "11:15"},
    ]
    return _marked(said | more, "")


def _marked(value: Any, name: str) -> Any:
    if isinstance(value, dict):
        return {key: _marked(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [_marked(part, name) for part in value]
    if not isinstance(value, str) or name in NO_WORDS or (name == "role" and value in ROLES):
        return value
    return _marked_html(value) if "<" in value else "\n".join(f"{line} {MARK}" for line in value.split("\n"))


ROLES = {"moderator", "host", "co_organiser", "partner", "funder", "sponsor"}


def _marked_html(html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for text in soup.find_all(string=True):
        text.replace_with(f"{text} {MARK} ")
    return str(soup)


def texts(content: bytes | str) -> list[tuple[str, str]]:
    """(text, language in force) of everything that a reader meets: text and attributes that are read out.

    In what our templates draw, without the links to other languages, each of which is in its own.
    """
    page = BeautifulSoup(content, "html5lib")
    for switch in page.select(".oms-languages"):
        switch.decompose()
    (ours,) = page.select(".oms-event, .oms-index")
    found = [(str(node), _language(node.parent)) for node in ours.find_all(string=True) if _is_seen(node)]
    for name in ATTRIBUTES:
        found += [(node[name], _language(node)) for node in ours.find_all(attrs={name: True})]
    return [(" ".join(text.split()), language) for text, language in found if any(map(str.isalpha, text))]


def _is_seen(node: NavigableString) -> bool:
    return type(node) is NavigableString and not node.find_parent(UNSEEN)


def _language(node: Any) -> str:
    return next(one["lang"] for one in (node, *node.parents) if one.has_attr("lang"))


def wrong(content: bytes | str, page: str = "en", words: str = "sv") -> list[tuple[str, str]]:
    """Texts in another language than they say: marked ones that are not in `words`, others not in `page`."""
    return [
        (text, language) for text, language in texts(content) if language != (words if MARK in text else page)
    ]
