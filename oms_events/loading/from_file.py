"""A file of another kind (iCalendar, CSV) as events, held against the rules of event documents."""

import json
import re
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.coreutils import get_content_languages

from oms_events.conf import app_settings
from oms_events.facts import EventFacts
from oms_events.loading.from_csv import read_csv
from oms_events.loading.from_faults import Draft, Fault, FileErrors
from oms_events.loading.from_icalendar import read_icalendar
from oms_events.outputs.document import read
from oms_events.outputs.document_errors import DocumentErrors, Problem, shown

ENDINGS = (".ics", ".csv")
_PATH = re.compile(r"\$\.events\[(\d+)\]\.?(.*)", re.DOTALL)


@dataclass(frozen=True)
class ReadEvent:
    """An event of a file: the line that it begins at, and what whoever imports it should know."""

    event: EventFacts
    line: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadFile:
    events: list[ReadEvent]
    notes: list[str] = field(default_factory=list)


def read_file(name: str, data: bytes, language: str) -> ReadFile:
    """The events of a file, told from its ending, in `language`. Raises FileErrors with every fault."""
    if len(data) > app_settings.IMPORT_BYTES:
        found = _("%(n)s bytes") % {"n": len(data)}
        raise FileErrors([Fault(0, "", found, _("at most %(n)s bytes") % {"n": app_settings.IMPORT_BYTES})])
    if name.lower().endswith(".ics"):
        drafts, notes = read_icalendar(data, language)
    elif name.lower().endswith(".csv"):
        drafts, notes = read_csv(data, language), []
    else:
        need = _("a calendar file (.ics) or a table (.csv)")
        raise FileErrors([Fault(0, "", _("the file %(name)s") % {"name": shown(name)}, need)])
    events = _by_the_rules(drafts)
    pairs = zip(drafts, events, strict=True)
    return ReadFile([ReadEvent(event, draft.line, tuple(draft.notes)) for draft, event in pairs], notes)


def _by_the_rules(drafts: list[Draft]) -> list[EventFacts]:
    """The drafts as the events of a document. What breaks a document's rule is told at its line."""
    document = json.dumps({"version": 1, "events": [draft.said for draft in drafts]})
    try:
        return read(document, languages=list(get_content_languages()), timezone=settings.TIME_ZONE)
    except DocumentErrors as error:
        raise FileErrors([_at_its_line(problem, drafts) for problem in error.problems]) from None


def _at_its_line(problem: Problem, drafts: list[Draft]) -> Fault:
    match = _PATH.fullmatch(problem.path)
    if match is None:
        return Fault(0, "", problem.found, problem.expected)
    draft, path = drafts[int(match[1])], match[2]
    known = [place for place in draft.places if path.startswith(place)]
    line, name = draft.places[max(known, key=len)] if known else (draft.line, path)
    return Fault(line, name, problem.found, problem.expected)
