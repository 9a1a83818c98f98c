"""The pictures of an event page, read at once with the sizes that they are shown in."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import prefetch_related_objects

from oms_events.facts import EventFacts
from oms_events.facts.parts import Contributor, ProgrammeItem


def fetch_sizes(event: EventFacts) -> None:
    """Read what sizes exist of the event's pictures in one query; Wagtail would ask for each picture."""
    found = [image for image in _pictures(event) if image is not None]
    if found:
        prefetch_related_objects(found, "renditions")


def _pictures(event: EventFacts) -> Iterator[Any]:
    if event.image:
        yield event.image.source
    yield from (organiser.logo for organiser in event.organisers)
    yield from _portraits(event.contributors)
    yield from _in_programme(event.programme)


def _in_programme(items: Iterable[ProgrammeItem]) -> Iterator[Any]:
    for item in items:
        yield from _portraits(item.contributors)
        yield from _in_programme(item.items)


def _portraits(people: Iterable[Contributor]) -> Iterator[Any]:
    profiles = (person.profile for person in people)
    yield from (profile.image.source for profile in profiles if profile and profile.image)
