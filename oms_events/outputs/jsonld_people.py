"""Who takes part, as schema.org's Person: name, title and organisation, and nothing more."""

from collections.abc import Iterator
from typing import Any

from oms_events.facts import EventFacts
from oms_events.facts.parts import Contributor, ProgrammeItem
from oms_events.outputs import plain_text


def performers(event: EventFacts) -> list[dict[str, Any]]:
    """Everybody who is named and not still to be confirmed, each once, in the order of the event."""
    found: dict[str, dict[str, Any]] = {}
    for contributor in (*event.contributors, *_programme(event.programme)):
        if contributor.confirmed is not False and (said := _person(contributor)):
            found.setdefault(said["name"], said)
    return list(found.values())


def _programme(items: tuple[ProgrammeItem, ...]) -> Iterator[Contributor]:
    for item in items:
        yield from item.contributors
        yield from _programme(item.items)


def _person(contributor: Contributor) -> dict[str, Any] | None:
    organisation = plain_text.line(contributor.organisation)
    if not contributor.name:
        return {"@type": "Organization", "name": organisation} if organisation else None
    said: dict[str, Any] = {"@type": "Person", "name": plain_text.line(contributor.name)}
    if contributor.title:
        said["jobTitle"] = plain_text.line(contributor.title)
    if organisation:
        said["affiliation"] = {"@type": "Organization", "name": organisation}
    return said
