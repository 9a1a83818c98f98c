"""What a calendar must be told again: the state behind the calendar's SEQUENCE."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models.signals import post_delete, post_save, pre_delete

from oms_events.facts import EventFacts
from oms_events.facts.parts import Occasion
from oms_events.models.bulk import row_facts, row_model, rows
from oms_events.rules.places import address_line, attendance_mode, occasion_venues

BATCH = 100


def calendar_state(event: EventFacts, occasion: Occasion) -> str:
    """A digest of what a calendar must be told about: time, place and status (RFC 5546 2.1.4).

    Notes on how to get there or how to take part are no place: they may be corrected or translated.
    """
    said: list[Any] = [
        str(occasion.starts),
        str(occasion.ends),
        event.timezone,
        event.status.state if event.status else "scheduled",
        attendance_mode(event),
        event.online.url if event.online else "",
        [address_line(venue) for venue in occasion_venues(event, occasion)],
    ]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def told_facts(page: Any) -> EventFacts:
    """As much of an event as a calendar must be told about: its programme and its texts are not read."""
    return EventFacts(
        key=str(page.translation_key),
        language="",
        slug=page.slug,
        title=page.title,
        timezone=page.time_zone,
        attendance_mode=page.attendance_mode,
        occasions=row_facts(rows(page, "occasions")),
        status=page.status_facts(),
        online=page.online_facts(),
        venues=row_facts(rows(page, "venues")),
    )


def raise_sequences(pages: Iterable[int]) -> None:
    """Raise the SEQUENCE of the occasions whose place, time or status changed; `pages` are primary keys."""
    keys = list(pages)
    model = apps.get_model("oms_events", "EventPage")
    occasions = row_model(model, "occasions")._default_manager
    for start in range(0, len(keys), BATCH):
        found = model.objects.filter(pk__in=keys[start : start + BATCH]).defer_streamfields()
        changed = []
        for page in found.prefetch_related("occasions__venue", "venues__venue"):
            event = told_facts(page)
            for row, occasion in zip(page.occasions.all(), event.occasions, strict=True):
                state = calendar_state(event, occasion)
                if row.sequence_of != state:
                    row.sequence, row.sequence_of = row.sequence + 1, state
                    changed.append(row)
        occasions.bulk_update(changed, ["sequence", "sequence_of"], batch_size=BATCH)


def connect() -> None:
    """Listen to venues: their names and addresses are the places of every event that names them."""
    venue = apps.get_model("oms_events", "Venue")
    post_save.connect(_venue_saved, sender=venue, dispatch_uid="oms_events.sequence.saved")
    pre_delete.connect(_venue_going, sender=venue, dispatch_uid="oms_events.sequence.going")
    post_delete.connect(_venue_gone, sender=venue, dispatch_uid="oms_events.sequence.gone")


def _venue_saved(sender, instance, created=False, raw=False, **kwargs):
    if not created and not raw:
        raise_sequences(_pages_at(instance))


def _venue_going(sender, instance, **kwargs):
    instance._oms_events_pages = _pages_at(instance)


def _venue_gone(sender, instance, **kwargs):
    raise_sequences(instance._oms_events_pages)


def _pages_at(venue: Any) -> list[int]:
    page = apps.get_model("oms_events", "EventPage")
    keys: set[int] = set()
    for relation in ("occasions", "venues"):
        found = row_model(page, relation)._default_manager
        keys.update(found.filter(venue=venue).values_list("page_id", flat=True))
    return sorted(keys)
