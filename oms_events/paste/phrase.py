"""What one phrase between commas says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Phrase:
    """What a phrase says. `kind`: person, job, body, country, capital (unknown, with a capital), plain
    (unknown), note, role or nothing. `sure` is false where only its place could tell."""

    kind: str
    text: str = ""
    name: str = ""
    title: str = ""
    body: str = ""
    note: str = ""
    suffix: str = ""
    prefix: str = ""
    role: str = ""
    confirmed: bool = True
    sure: bool = True
    # The small word between job and body.
    via: str = ""
