"""Advice on what an event does not say, and on how it says it."""

import re
from collections.abc import Iterator

from oms_events.facts import EventFacts
from oms_events.rules.advice_dates import registrations
from oms_events.rules.advice_parts import Advice, links_in, rich_texts, told, walk, words
from oms_events.rules.schedule import DAY

# Words that say nothing of where a link leads (WCAG 2.2, 2.4.4): sv, en, nb, da, fi.
EMPTY_LINKS = {
    "här", "klicka här", "klicka", "tryck här", "läs mer", "läs mer här", "länk", "denna länk", "via länken",
    "here", "click here", "click", "read more", "read more here", "more", "link", "this link",
    "her", "klikk her", "klik her", "trykk her", "les mer", "les mer her", "læs mere", "læs mere her",
    "lenke", "tästä", "tässä", "täältä", "klikkaa tästä", "klikkaa tähän", "lue lisää", "lue lisää tästä",
    "linkki",
}  # fmt: skip
PROGRAMMES = ("program", "agenda", "dagordning", "dagsorden", "ohjelma", "schema", "schedule")
# A lead that has no more words than these beside the title tells nothing new ("Välkommen till …!").
FEW = 3
CLOCK = re.compile(r"\b([01]?\d|2[0-3])[.:][0-5]\d\b")
MANY_CLOCKS = 3


def absences(event: EventFacts) -> Iterator[Advice]:
    """What a reader will ask for."""
    if not _contacts(event):
        yield told("no_contact", "contacts")
    yield from _programme_as_file(event)
    moved = event.status is not None and event.status.state == "moved_online"
    if (event.attendance_mode in {"online", "hybrid"} or moved) and event.online is None:
        yield told("online_without_note", "online.note")
    if event.status and event.status.state == "cancelled" and not event.status.reason.strip():
        yield told("cancelled_without_reason", "status.reason")
    recording = event.recording
    if recording and recording.url and not recording.captions and not _on_captions(recording.note):
        yield told("recording_without_captions", "recording.captions")


def wordings(event: EventFacts) -> Iterator[Advice]:
    """A lead that only repeats, links that say nothing."""
    if _repeats(event.lead, event.title):
        yield told("lead_repeats_title", "lead")
    for text, place in _link_texts(event):
        if " ".join(words(text)) in EMPTY_LINKS:
            yield told("link_text", place)


def _contacts(event: EventFacts) -> bool:
    """Whether there is anybody to ask."""
    asked = event.contacts or any(item.contacts for item, _ in walk(event.programme))
    return bool(asked) or any(facts.email for facts, _, _ in registrations(event))


def _programme_as_file(event: EventFacts) -> Iterator[Advice]:
    """A file named as the programme, where the page itself has none."""
    if any(item.kind != DAY or item.items for item in event.programme):
        return
    if sum(len(CLOCK.findall(html)) for html, _ in rich_texts(event)) >= MANY_CLOCKS:
        return  # the hours are in the running text
    files = [(each.title, f"documents[{n}].title") for n, each in enumerate(event.documents)]
    files += [(each.text, f"links[{n}].text") for n, each in enumerate(event.links) if _is_file(each.url)]
    for html, place in rich_texts(event):
        files += [(text, place) for text, url in links_in(html) if _is_file(url)]
    for title, place in files:
        if any(word in title.casefold() for word in PROGRAMMES):
            yield told("programme_only_as_file", place)


def _is_file(url: str) -> bool:
    return url.casefold().partition("?")[0].endswith((".pdf", ".docx", ".doc"))


def _on_captions(note: str) -> bool:
    """Whether the note says that captions or a text come."""
    return any(word in note.casefold() for word in ("text", "caption", "tekst", "transcript"))


def _repeats(lead: str, title: str) -> bool:
    said, name = words(lead), words(title)
    if not said or not name:
        return False
    if f" {' '.join(name)} " not in f" {' '.join(said)} ":
        return False
    return len(said) - len(name) <= FEW


def _link_texts(event: EventFacts) -> Iterator[tuple[str, str]]:
    """The text of every link of an event, with its place."""
    for html, place in rich_texts(event):
        yield from ((text, place) for text, _ in links_in(html))
    for item, place in walk(event.programme):
        for n, link in enumerate(item.links):
            yield link.text, f"{place}.links[{n}].text"
    for facts, _, place in registrations(event):
        yield facts.link_text, f"{place}.link_text"
    for n, link in enumerate(event.links):
        yield link.text, f"links[{n}].text"
    for n, document in enumerate(event.documents):
        yield document.title, f"documents[{n}].title"
