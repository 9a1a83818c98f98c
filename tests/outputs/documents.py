"""A document of an invented event, and how the tests read it with something changed."""

import copy
import json

from oms_events.outputs.document import read
from oms_events.outputs.document_errors import DocumentErrors

LANGUAGES = ("sv", "en", "nb")
EVENT = {
    "language": "sv",
    "title": "Höstmöte om vatten",
    "timezone": "Europe/Stockholm",
    "occasions": [{"starts": "2023-11-10T09:00", "ends": "2023-11-10T12:00"}],
    "programme": [
        {
            "kind": "session",
            "title": "Välkommen",
            "starts": "09:00",
            "contributors": [
                {"name": "Vera Exempelsson", "title": "strateg", "organisation": "Region Exempel"}
            ],
        }
    ],
}


def document(*events, **changes):
    """The text of a document: of these events, or of the one above with properties changed."""
    return json.dumps({"version": 1, "events": list(events) or [copy.deepcopy(EVENT) | changes]})


def faults(text, **how):
    """What is wrong with a document: [(path, found, expected)]."""
    try:
        read(text, **{"languages": LANGUAGES, **how})
    except DocumentErrors as error:
        return [(problem.path, problem.found, problem.expected) for problem in error.problems]
    return []


def only_fault(text, **how):
    """The one thing that is wrong with a document."""
    (fault,) = faults(text, **how)
    return fault


def of(**changes):
    """The faults of the event above with properties changed."""
    return faults(document(**changes))
