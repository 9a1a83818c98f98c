"""`python -m tests.real_events FOLDER`: event documents loaded one by one, and every fact that is lost named.

Prints a line for each document and below it the facts that its page does not show and those that
`dumpdata` lost or changed; ends with 1 if there are any, or if a document cannot be loaded or drawn.
"""

import os
import sys
from pathlib import Path


def report(path: Path) -> list[str]:
    """The facts of one document that are lost, a line each."""
    from oms_events.models import EventPage
    from oms_events.outputs.document_errors import path_text, shown
    from tests import loaded_event

    text = path.read_text(encoding="utf-8")
    lost = []
    with loaded_event.content_languages(*loaded_event.languages_in(text)), loaded_event.undone():
        loaded = loaded_event.load(text, path)
        for number, (event, page) in enumerate(loaded):
            for at, value in loaded_event.lost_on(page, event):
                lost.append(f"not on the page: {path_text(('events', number, *at))}: {shown(value)}")
        missing = loaded_event.lost_in_dump([event for event, _ in loaded], loaded_event.dumped())
        for number, (event, _) in enumerate(loaded):
            for at in missing[event.identity()]:
                lost.append(f"not in the dump: $.events[{number}]{at.removeprefix('$')}")
    return lost
