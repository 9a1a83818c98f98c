"""Events of a file into the page tree as drafts: all of them, or none."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Model

from oms_events.facts import EventFacts
from oms_events.loading.from_file import ReadEvent
from oms_events.loading.load import Load, Source, load_event
from oms_events.models import Contact, EventPage, EventType, Occasion, Organisation, Topic, Venue

BATCH = 200  # keys in one question; databases have a limit


@dataclass
class Outcome:
    """The pages that were made, and the events that the site had already, which are left as they are."""

    made: list[EventPage] = field(default_factory=list)
    known: list[EventFacts] = field(default_factory=list)


def known(events: Iterable[EventFacts]) -> set[str]:
    """The identities of the events that the site has, in whatever language, or has a date of."""
    events = list(events)
    keys = _stored(EventPage, {event.identity() for event in events})
    dates = _stored(
        Occasion, {occasion.id for event in events for occasion in event.occasions if occasion.id}
    )
    return {
        event.identity()
        for event in events
        if event.identity() in keys or any(occasion.id in dates for occasion in event.occasions)
    }


@transaction.atomic
def load_drafts(read: Iterable[ReadEvent], load: Load) -> Outcome:
    """Make a draft of each event that the site does not have. Raises LoadError; then none was made."""
    load.publish = False
    events = [one.event for one in read]
    there, outcome = known(events), Outcome()
    for number, event in enumerate(events):
        if event.identity() in there:
            outcome.known.append(event)
        else:
            outcome.made.append(load_event(Source(event, number), load))
    return outcome


def may_not_add(events: Iterable[EventFacts], user: Any) -> list[str]:
    """What kinds of snippets these events name that this user may not add, in words."""
    used = {model for event in events for model in _named(event)}
    refused = [model for model in used if not user.has_perm(f"oms_events.add_{model._meta.model_name}")]
    return sorted(str(model._meta.verbose_name_plural) for model in refused)


def _named(event: EventFacts) -> set[type[Model]]:
    said: dict[type[Model], Any] = {
        Venue: event.venues or any(occasion.venue for occasion in event.occasions),
        Topic: event.topics,
        EventType: event.event_types,
        Organisation: event.organisers,
        Contact: event.contacts,
    }
    return {model for model, named in said.items() if named}


def _stored(model: Any, keys: set[str]) -> set[str]:
    found: set[str] = set()
    asked = sorted(keys)
    for begin in range(0, len(asked), BATCH):
        rows = model.objects.filter(translation_key__in=asked[begin : begin + BATCH])
        found.update(map(str, rows.values_list("translation_key", flat=True)))
    return found
