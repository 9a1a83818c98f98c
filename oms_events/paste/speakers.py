"""People behind a body: "Byalaget v/ Anna Ek" says whom she speaks for."""

from __future__ import annotations

import re

from oms_events.paste.bodies import is_body
from oms_events.paste.sequence import People
from oms_events.paste.source import Line

_BY = re.compile(
    r"^\s*(?:v\.?/|v\.|v:|ved|gjennom|genom|gennem|represented by|företrädd av)\s*", re.IGNORECASE
)


def speaks_for(line: Line, subject: str, people: People) -> bool:
    """Those who come after a body speak for it."""
    if any("organisation" in person for person in people.contributors) or not is_body(subject):
        return False
    after = line.text[len(subject) :]
    if after.startswith(":"):
        return True
    if len(people.contributors) != 1:
        return False
    office = people.contributors[0].get("title")
    # "Byalaget, ordförande Anna Ek": an office before the name is an office in that body.
    return bool(_BY.match(after)) or bool(office and line.level and after.lstrip(" ,–—-").startswith(office))
