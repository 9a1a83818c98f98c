"""The parts of an event. Each mirrors an object of the event document, property for property.

A value that nobody stated is None or empty. Fields marked `beside()` are handles that a page needs
to draw the fact (an image, a stored file) and are no part of a document.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from oms_events.facts.moments import Moment


def beside() -> Any:
    """A field that is not a fact of its own: kept out of documents and of comparison."""
    return field(default=None, compare=False, repr=False, metadata={"document": False})


@dataclass(frozen=True, kw_only=True)
class Image:
    path: str = ""
    alt: str = ""
    credit: str = ""
    source: Any = beside()  # the site's image object


@dataclass(frozen=True, kw_only=True)
class Venue:
    id: str = field(default="", compare=False)
    name: str = ""
    room: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Registration:
    url: str = ""
    email: str = ""
    email_subject: str = ""
    link_text: str = ""
    opens: Moment | None = None
    deadline: Moment | None = None
    cancel_free_until: Moment | None = None
    availability: str = ""
    invitation_only: bool | None = None
    capacity: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Occasion:
    id: str = field(default="", compare=False)
    starts: Moment
    ends: Moment | None = None
    label: str = ""
    audience: str = ""
    venue: Venue | None = None
    registration: Registration | None = None


@dataclass(frozen=True, kw_only=True)
class Status:
    state: str
    reason: str = ""
    note: str = ""
    previously: str = ""
    next: str = ""


@dataclass(frozen=True, kw_only=True)
class Online:
    note: str = ""
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Accessibility:
    measures: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Organiser:
    id: str = field(default="", compare=False)
    name: str
    url: str = ""
    role: str = ""
    logo: Any = beside()  # the site's image object


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What a person's snippet holds beyond the line at the event."""

    biography: str = ""
    image: Image | None = None


@dataclass(frozen=True, kw_only=True)
class Contributor:
    id: str = field(default="", compare=False)
    name: str = ""
    prefix: str = ""
    suffix: str = ""
    title: str = ""
    organisation: str = ""
    role: str = ""
    note: str = ""
    confirmed: bool | None = None
    profile: Profile | None = None


@dataclass(frozen=True, kw_only=True)
class Contact:
    id: str = field(default="", compare=False)
    name: str = ""
    title: str = ""
    unit: str = ""
    organisation: str = ""
    email: str = ""
    phones: tuple[str, ...] = ()
    purpose: str = ""


@dataclass(frozen=True, kw_only=True)
class Link:
    id: str = field(default="", compare=False)
    text: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Document:
    id: str = field(default="", compare=False)
    title: str
    url: str = ""
    path: str = ""
    description: str = ""
    source: Any = beside()  # the site's document object


@dataclass(frozen=True, kw_only=True)
class Recording:
    url: str = ""
    note: str = ""
    captions: bool | None = None


@dataclass(frozen=True, kw_only=True)
class BodyBlock:
    """A heading, or a paragraph of HTML; never both."""

    id: str = field(default="", compare=False)
    heading: str = ""
    paragraph: str = ""


@dataclass(frozen=True, kw_only=True)
class ProgrammeItem:
    id: str = field(default="", compare=False)
    kind: str
    date: dt.date | None = None
    title: str = ""
    number: str = ""
    starts: dt.time | None = None
    ends: dt.time | None = None
    open_ended: bool | None = None
    place: str = ""
    description: str = ""
    organiser: str = ""
    topics: tuple[str, ...] = ()
    optional: bool | None = None
    contributors: tuple[Contributor, ...] = ()
    contacts: tuple[Contact, ...] = ()
    links: tuple[Link, ...] = ()
    items: tuple["ProgrammeItem", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Translation:
    """A language's texts of one event, and the values that it has of its own."""

    slug: str = ""
    strings: dict[str, str] = field(default_factory=dict)
    by_path: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, Any] = field(default_factory=dict)
