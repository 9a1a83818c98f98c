"""One event: everything that any page, calendar, feed or document says about it."""

import json
import uuid
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from oms_events.facts.parts import (
    Accessibility,
    BodyBlock,
    Contact,
    Contributor,
    Document,
    Image,
    Link,
    Occasion,
    Online,
    Organiser,
    ProgrammeItem,
    Recording,
    Registration,
    Status,
    Translation,
    Venue,
)


@dataclass(frozen=True, kw_only=True)
class EventFacts:
    """An event in one language. Times are wall-clock times in `timezone` (an IANA name).

    An empty `timezone` means the site's own; `zone()` resolves it.
    """

    key: str = field(default="", compare=False)
    language: str
    slug: str = ""
    title: str
    subtitle: str = ""
    lead: str = ""
    body: tuple[BodyBlock, ...] = ()
    image: Image | None = None
    timezone: str = ""
    occasions: tuple[Occasion, ...] = ()
    status: Status | None = None
    attendance_mode: str = ""
    online: Online | None = None
    venues: tuple[Venue, ...] = ()
    event_languages: tuple[str, ...] = ()
    event_types: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    audience: str = ""
    price: str = ""
    accessibility: Accessibility | None = None
    registration: Registration | None = None
    organisers: tuple[Organiser, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    programme: tuple[ProgrammeItem, ...] = ()
    programme_note: str = ""
    about: tuple[BodyBlock, ...] = ()
    contacts: tuple[Contact, ...] = ()
    recording: Recording | None = None
    documents: tuple[Document, ...] = ()
    links: tuple[Link, ...] = ()
    series: str = ""
    translations: dict[str, Translation] = field(default_factory=dict)
    # Texts in another language than the event's: name (see `models.foreign`) to language code.
    words_in: dict[str, str] = field(
        default_factory=dict, compare=False, repr=False, metadata={"document": False}
    )

    def parts_in(self, name: str) -> dict[int, str]:
        """The language codes of the parts of a text of which only some are in another language."""
        start = f"{name}/"
        found = {key: code for key, code in self.words_in.items() if key.startswith(start)}
        return {int(key.removeprefix(start)): code for key, code in found.items()}

    def zone(self, default: str) -> ZoneInfo:
        """The event's zone, or the one named `default` where the event names none."""
        return ZoneInfo(self.timezone or default)

    def identity(self) -> str:
        """The key, or the one that an event without a key gets from language, title and first occasion."""
        first = str(self.occasions[0].starts) if self.occasions else ""
        name = json.dumps([self.language, self.title, first], ensure_ascii=False)
        return self.key or str(uuid.uuid5(uuid.NAMESPACE_URL, f"oms_events:{name}"))
