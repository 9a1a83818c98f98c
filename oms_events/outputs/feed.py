"""Atom (RFC 4287) of a list of events: an entry for each, dated by publication, not by the event.

Ids are the same whatever the title, the address or the site; each language has its own, since an
entry in another language is another entry. Our own words are said in the active language.
"""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join

from oms_events.facts import EventFacts
from oms_events.outputs import event_words, plain_text
from oms_events.outputs.published import PublishedEvent, PublishedList


def list_feed(entries: Iterable[tuple[EventFacts, PublishedEvent]], published: PublishedList) -> bytes:
    """The events as an Atom document in UTF-8, in the order given (latest published first)."""
    feed = EventFeed(
        title=plain_text.line(published.title),
        link=published.url,
        description="",
        subtitle=plain_text.line(published.description) or None,
        language=published.language,
        author_name=plain_text.line(published.site_name or published.title),
        feed_url=published.feed_url,
        feed_guid=entry_id(published.key, published.language, published.query),
        revised=published.revised(),
    )
    for event, page in entries:
        feed.add_item(
            title=event_words.headline(event),
            link=page.url,
            description=_summary(event, page.time_zone),
            unique_id=entry_id(event.identity(), page.language),
            pubdate=page.published(),
            updateddate=page.revised(),
            language=page.language,
            kinds=event_words.kinds(event, page.language),
            title_language=event.words_in.get("title", page.language),
        )
    return feed.writeString("utf-8").encode()


def entry_id(key: str, language: str, query: str = "") -> str:
    """The atom:id (RFC 4287 4.2.6) of what has this key, in this language and with these filters."""
    name = ":".join(filter(None, (key, language, query)))
    return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


class EventFeed(Atom1Feed):
    """Django's feed, but one without entries is as old as its page, not as this moment."""

    def latest_post_date(self) -> dt.datetime:
        return super().latest_post_date() if self.items else self.feed["revised"]

    def add_item_elements(self, handler, item):
        """The elements of an entry; a title and categories in another language than it say so."""
        titled = _other(item["title_language"], item["language"])
        # The stub asks for Django's own handler; what is called is what `_Titled` has of it.
        super().add_item_elements(_Titled(handler, titled), item)  # type: ignore[arg-type]
        for code, words in item["kinds"].items():
            for word in words:
                handler.addQuickElement("category", "", {"term": word} | _other(code, item["language"]))

    def item_attributes(self, item):
        """An entry in another language than its feed says so."""
        return super().item_attributes(item) | _other(item["language"], self.feed["language"])


class _Titled:
    """The handler that writes an entry, which gives its title attributes: Django writes it without any."""

    def __init__(self, handler, attributes):
        self._handler, self._attributes = handler, attributes

    def __getattr__(self, name):
        return getattr(self._handler, name)

    def addQuickElement(self, name, contents=None, attrs=None):
        attributes = self._attributes if name == "title" else {}
        self._handler.addQuickElement(name, contents, {**(attrs or {}), **attributes})


def _other(code: str, around: str) -> dict[str, str]:
    """The attribute of what is in another language than what is around it."""
    return {"xml:lang": code} if code != around else {}


def _summary(event: EventFacts, site_zone: str) -> str:
    """When and where, then what it is about, as escaped HTML."""
    when = []
    for occasion in event.occasions:
        parts = (event_words.when(event, occasion, site_zone), event_words.place(event, occasion))
        when.append(", ".join(part for part in parts if part))
    introduction, code = event_words.introduction(event), event_words.introduction_language(event)
    said = [(part, "") for part in when if part]
    said += [(part, "") for part in _status(event)]
    said += [(part, code) for part in introduction.split("\n\n")]
    paragraphs = ((_lang(code), part) for part, code in said if part)
    return format_html("{}", format_html_join("", "<p{}>{}</p>", paragraphs))


def _status(event: EventFacts) -> list[str]:
    """The status in paragraphs; in one, where some of its words are in another language."""
    said = event_words.status_words(event)
    if not any(code for _, code in said):
        return " ".join(words for words, _ in said).split("\n\n")
    spans = ((_lang(code), words) for words, code in said)
    return [format_html_join(" ", "<span{}>{}</span>", spans)]


def _lang(code: str) -> str:
    return format_html(' lang="{}"', code) if code else ""
