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
            description=_summary(event),
            unique_id=entry_id(event.identity(), page.language),
            pubdate=page.published(),
            updateddate=page.revised(),
            language=page.language,
            categories=[plain_text.line(word) for word in (*event.event_types, *event.topics)],
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

    def item_attributes(self, item):
        """An entry in another language than its feed says so."""
        other = item["language"] != self.feed["language"]
        return super().item_attributes(item) | ({"xml:lang": item["language"]} if other else {})


def _summary(event: EventFacts) -> str:
    """When and where, then what it is about, as escaped HTML."""
    said = []
    for occasion in event.occasions:
        parts = (event_words.when(event, occasion), event_words.place(event, occasion))
        said.append(", ".join(part for part in parts if part))
    said += [" ".join(event_words.status_words(event)), event_words.introduction(event)]
    paragraphs = [part for words in said for part in words.split("\n\n") if part]
    return format_html("{}", format_html_join("", "<p>{}</p>", ((part,) for part in paragraphs)))
