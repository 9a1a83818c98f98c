"""What an event is called and where it is, from an entry of a calendar file."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from oms_events.loading.from_faults import Draft, Fault, FileErrors
from oms_events.loading.from_icalendar_lines import Component, Property
from oms_events.loading.from_text import LONGEST_LINE, LONGEST_TEXT, LONGEST_TITLE, paragraphs
from oms_events.models.languages import interface_language
from oms_events.outputs.document_links import is_email, wrong_link
from oms_events.outputs.plain_text import line, lines
from oms_events.rules import places, terms

ONLINE = re.compile(
    r"https?://|\b(?:teams|zoom|skype|webex|google meet|webinar|webbinar\w*|online|digitalt?)\b",
    re.IGNORECASE,
)
WEB = re.compile(r"https?://\S+", re.IGNORECASE)
MEETING = re.compile(
    r"https?://[^\s]*(?:teams\.(?:microsoft|live)\.com|zoom\.us|meet\.google\.com|webex\.com)", re.IGNORECASE
)
TAGS = re.compile(r"</?(?:p|br|div|span|b|i|u|strong|em|a|ul|ol|li|h[1-6]|html-blob)\b[^<>]*>", re.IGNORECASE)
BREAKS = re.compile(r"<br\b[^<>]*>|</(?:li|div)>", re.IGNORECASE)
BLOCKS = re.compile(r"</(?:p|ul|ol|h[1-6])>", re.IGNORECASE)


def put_words(draft: Draft, entry: Component, ours: bool) -> None:
    """Title, text, place, topics, contact and status. Raises FileErrors with all that is wrong."""
    faults: list[Fault] = []
    draft.said["title"] = _title(entry, draft.said["language"], ours, faults)
    _text(draft, entry, faults)
    _place(draft, entry, faults)
    _link(draft, entry, ours, faults)
    _contact(draft, entry, faults)
    topics = (line(word) for one in entry.all("CATEGORIES") for word in one.texts())
    if found := [word for word in dict.fromkeys(topics) if word]:
        draft.said["topics"] = found
        _check(entry.first("CATEGORIES"), found, LONGEST_LINE, faults)
    state = entry.text("STATUS").upper()
    if state == "CANCELLED" or (ours and state == "TENTATIVE"):
        draft.said["status"] = {"state": "cancelled" if state == "CANCELLED" else "postponed"}
    if faults:
        raise FileErrors(faults)


def _title(entry: Component, language: str, ours: bool, faults: list[Fault]) -> str:
    title = line(entry.text("SUMMARY"))
    if not title:
        faults.append(Fault(entry.line, "SUMMARY", _("no SUMMARY"), _("the title of the event")))
    if ours:  # with the status before it and the name of the date after it
        with override(interface_language(language)):
            words = [f"{word}: " for word in terms.STATUS.values()]
        title = next((title.removeprefix(word) for word in words if title.startswith(word)), title)
    _check(entry.first("SUMMARY"), [title], LONGEST_TITLE, faults)
    return title


def _text(draft: Draft, entry: Component, faults: list[Fault]) -> None:
    said = entry.first("DESCRIPTION")
    text = lines(_plain(said.text())) if said else ""
    _check(said, [text], LONGEST_TEXT // 2, faults)
    if text:
        draft.said["body"] = [{"paragraph": paragraphs(text)}]
    if MEETING.search(text):
        draft.notes.append(_("The text has a link to a meeting. Take it away if only some may have it."))


def _plain(text: str) -> str:
    """A text without the HTML that some calendars write into it."""
    if not TAGS.search(text):
        return text
    text = BLOCKS.sub("\n\n", BREAKS.sub("\n", text))
    return unescape(TAGS.sub("", text))


def _place(draft: Draft, entry: Component, faults: list[Fault]) -> None:
    """The venue, or that it is online. A link to a meeting is for those who are invited."""
    said = entry.first("LOCATION")
    parts = [part for part in re.split(r"\s*;\s*|\s+/\s+", line(entry.text("LOCATION"))) if part]
    online = [part for part in parts if ONLINE.search(part)]
    venues = [part for part in parts if part not in online]
    _check(said, [", ".join(venues)], LONGEST_LINE, faults)
    if venues:
        draft.said["venues"] = [{"name": ", ".join(venues)}]
    if online:
        draft.said["attendance_mode"] = places.HYBRID if venues else places.ONLINE
        words = [WEB.sub("", part).strip(" ,:()") for part in online]
        if note := ", ".join(word for word in words if word):
            draft.said["online"] = {"note": note}
        if any(WEB.search(part) for part in online):
            draft.notes.append(_("The link in the place was left out: it may be for those invited only."))


def _link(draft: Draft, entry: Component, ours: bool, faults: list[Fault]) -> None:
    said = entry.first("CONFERENCE" if ours else "URL")
    url = said.value.strip() if said else ""
    if not said or not url:
        return
    if wrong_link(url) or len(url) > LONGEST_LINE:
        faults.append(said.fault(_("a whole link that begins with https:, http:, mailto: or tel:")))
    elif ours:
        draft.said.setdefault("online", {})["url"] = url
    else:
        with override(interface_language(draft.said["language"])):
            draft.said["links"] = [{"text": _("More about the event"), "url": url}]


def _contact(draft: Draft, entry: Component, faults: list[Fault]) -> None:
    said = entry.first("ORGANIZER")
    if said is None:
        return
    name, address = line(said.parameters.get("CN", "")), said.value.strip().removeprefix("mailto:")
    address = re.sub(r"^mailto:", "", address, flags=re.IGNORECASE)
    contact: dict[str, Any] = {"name": "" if name == address else name}
    contact["email"] = address if is_email(address) else ""
    _check(said, [name], LONGEST_LINE, faults)
    if found := {key: value for key, value in contact.items() if value}:
        draft.said["contacts"] = [found]


def _check(said: Property | None, texts: Iterable[str], longest: int, faults: list[Fault]) -> None:
    for text in texts:
        if said is not None and len(text) > longest:
            need = _("at most %(n)s characters") % {"n": longest}
            faults.append(Fault(said.line, said.name, _("%(n)s characters") % {"n": len(text)}, need))
