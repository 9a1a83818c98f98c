"""Calendar files (iCalendar, RFC 5545) to events in the document's shape.

The entries of one UID are one event: a series gives its dates, and a changed date of it that date.
The files that this app writes give each date of an event an entry of its own; entries of one address
are put together again. Who was invited is never read, and no link to a meeting but what we published.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from oms_events.conf import app_settings
from oms_events.loading.from_faults import Draft, Fault, FileErrors
from oms_events.loading.from_icalendar_dates import put_dates
from oms_events.loading.from_icalendar_lines import Component, read_components
from oms_events.loading.from_icalendar_times import Clocks
from oms_events.loading.from_icalendar_words import put_words
from oms_events.loading.from_text import decoded, key_of
from oms_events.outputs.calendar import PRODID
from oms_events.outputs.plain_text import line

DASH = " – "  # before the name of one of several dates, as `outputs.calendar` writes it
NOT_PUBLIC = {"PRIVATE", "CONFIDENTIAL"}


def read_icalendar(data: bytes, language: str) -> tuple[list[Draft], list[str]]:
    """The events of a calendar file, and what is to be told of it. Raises FileErrors with every fault."""
    faults: list[Fault] = []
    drafts: list[Draft] = []
    private = 0
    for calendar in read_components(decoded(data)):
        entries = [one for one in calendar.components if one.name == "VEVENT"]
        public = [one for one in entries if one.text("CLASS").upper() not in NOT_PUBLIC]
        private += len(entries) - len(public)
        most = app_settings.IMPORT_EVENTS * app_settings.IMPORT_DATES
        if len(entries) > most:
            found = _("%(n)s entries") % {"n": len(entries)}
            raise FileErrors([Fault(0, "", found, _("at most %(n)s") % {"n": most})])
        clocks = Clocks.of(calendar)
        ours = calendar.text("PRODID") == PRODID
        for group in _groups(public, ours):
            try:
                drafts.append(_draft(group, clocks, language, ours))
            except FileErrors as error:
                faults += error.faults
    if len(drafts) > app_settings.IMPORT_EVENTS:
        most_events = _("at most %(n)s events in one file") % {"n": app_settings.IMPORT_EVENTS}
        faults.append(Fault(0, "", _("%(n)s events") % {"n": len(drafts)}, most_events))
    if not drafts and not faults:
        faults.append(Fault(0, "", _("no public events"), _("a calendar with a VEVENT")))
    if faults:
        raise FileErrors(faults)
    return drafts, [_("%(n)s private entries were left out.") % {"n": private}] if private else []


def _groups(entries: Iterable[Component], ours: bool) -> list[list[Component]]:
    """The entries of each event, in the order of the file."""
    found: dict[str, list[Component]] = defaultdict(list)
    for entry in entries:
        url = entry.text("URL") if ours else ""
        found[url or uid_of(entry)].append(entry)
    return list(found.values())


def _without_label(title: str, names: list[str]) -> str:
    """The part of a title that all dates share: what follows a dash is then the name of one of them."""
    while not all(title in name for name in names) and DASH in title:
        title = title.rpartition(DASH)[0]
    return title


def uid_of(entry: Component) -> str:
    """What tells an entry from all others: its UID, or what it says where it has none."""
    return entry.text("UID") or f"{entry.text('SUMMARY')}:{entry.text('DTSTART')}"


def _draft(entries: list[Component], clocks: Clocks, language: str, ours: bool) -> Draft:
    head = next((one for one in entries if one.first("RECURRENCE-ID") is None), entries[0])
    said: dict[str, Any] = {"language": language, "key": key_of(uid_of(head))}
    draft = Draft(head.line, said)
    series: dict[str, list[Component]] = defaultdict(list)
    for entry in entries:
        series[uid_of(entry)].append(entry)
    put_words(draft, head, ours)
    if ours and len(series) > 1:
        draft.said["title"] = _without_label(draft.said["title"], [line(e.text("SUMMARY")) for e in entries])
    put_dates(draft, series, clocks, ours)
    return draft
