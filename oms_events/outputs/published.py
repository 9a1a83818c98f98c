"""What a calendar, a feed or a head needs beside the facts: addresses and dates of the page that tells them.

Addresses are absolute; "" where there is none. Instants are aware. Models make these records.
"""

import datetime as dt
from dataclasses import dataclass, field

# For a page that nobody knows the date of: one instant, so that the same content gives the same bytes.
UNKNOWN = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, kw_only=True)
class Picture:
    """An image file; size in pixels."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, kw_only=True)
class PublishedPage:
    """A page in one language.

    `alternates` has the address of every public translation by language code (BCP 47), this page
    among them; `default_language` is the site's own. `original` is the page that this one only
    repeats (an alias): a copy is never told as a page of its own. `time_zone` is the site's (IANA).
    """

    url: str = ""
    language: str
    site_name: str = ""
    time_zone: str = "UTC"
    first_published_at: dt.datetime | None = None
    last_published_at: dt.datetime | None = None
    alternates: dict[str, str] = field(default_factory=dict)
    default_language: str = ""
    original: str = ""
    calendar_url: str = ""
    feed_url: str = ""

    def published(self) -> dt.datetime:
        """When it was first published, in UTC, to the second."""
        return _second(self.first_published_at or self.last_published_at)

    def revised(self) -> dt.datetime:
        """When it was last published, in UTC, to the second."""
        return _second(self.last_published_at or self.first_published_at)


@dataclass(frozen=True, kw_only=True)
class PublishedEvent(PublishedPage):
    """The page of an event. `sequences`: the SEQUENCE (RFC 5545 3.8.7.4) of each occasion by its id."""

    sequences: dict[str, int] = field(default_factory=dict)
    image: Picture | None = None
    index_url: str = ""


@dataclass(frozen=True, kw_only=True)
class PublishedList(PublishedPage):
    """A list of events. `key` is the same in every language and at every address.

    `query`: the filters in force, as in the address, always written the same way; "" for the whole list.
    """

    key: str
    title: str
    description: str = ""
    query: str = ""


def _second(at: dt.datetime | None) -> dt.datetime:
    return at.astimezone(dt.UTC).replace(microsecond=0) if at else UNKNOWN
