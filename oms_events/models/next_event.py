"""An event that comes again: the same words, people and places, without what held for the last time."""

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin

from oms_events.models.event import EventPage
from oms_events.models.fields import column
from oms_events.rules import next_event as rules

REGISTRATION = (
    (_("Link to the registration form"), ("url",)),
    (
        _("Last day to register and other dates of registration"),
        tuple(
            f"{name}_{part}" for name in ("opens", "deadline", "cancel_free_until") for part in ("on", "at")
        ),
    ),
    (_("That the event is full, or registration closed"), ("availability",)),
)
PAGE = (
    (
        _("Status, with its reason and times"),
        ("status", *(f"status_{name}" for name in ("reason", "note", "previously", "next"))),
    ),
    (_("Link to the broadcast"), ("online_url",)),
    (_("Recording"), ("recording_url", "recording_note", "recording_captions")),
    (_("Times at which the page is published and taken down"), ("go_live_at", "expire_at")),
)


@dataclass
class Renewal:
    """What became of an event: the names of what was cleared, and how its dates moved (None: cleared)."""

    cleared: list[Any] = field(default_factory=list)
    moved: dt.timedelta | None = None


def renew(page: EventPage, first: dt.date | None) -> Renewal:
    """Make `page`, in memory, its own next event, which begins on `first`. It must not be saved itself.

    All occasions and days of the programme move by as many days; without a date they go. Rows and blocks
    get new ids, and the page a new translation_key: it is another event.
    """
    done = Renewal()
    occasions = list(page.occasions.all())
    cleared = [name for name, fields in PAGE if _clear(page, fields)]
    for name, parts in REGISTRATION:
        fields = [f"registration_{part}" for part in parts]
        if any([_clear(one, fields) for one in (page, *occasions)]):
            cleared.append(name)
    if page.documents.all():
        page.documents.set([])
        cleared.append(_("Documents"))
    done.cleared = cleared
    _move(page, occasions, first, done)
    _renew_blocks(page, done)
    return done


def _clear(one: models.Model, fields) -> bool:
    """Whether any of these fields said anything; they do not any more."""
    said = [name for name in fields if getattr(one, name) not in ("", None)]
    for name in said:
        setattr(one, name, column(type(one), name).get_default())
    return bool(said)


def _move(page, occasions, first, done):
    programme = page.programme.get_prep_value()
    if first and occasions:
        done.moved = first - min(row.starts_on for row in occasions)
        for row in occasions:
            row.starts_on = rules.day_after(row.starts_on, done.moved) or first
            row.ends_on = row.ends_on and rules.day_after(row.ends_on, done.moved)
        programme = rules.shifted(programme, done.moved)
    else:
        if occasions or rules.dates(programme):
            done.cleared.insert(0, pgettext_lazy("cleared", "Dates"))
        programme = rules.undated(programme)
        occasions = [page.occasions.model(starts_on=first, locale_id=page.locale_id)] if first else []
    for row in occasions:
        row.sequence, row.sequence_of, row.venue_key = 0, "", None
    page.occasions, page.programme = occasions, programme


def _renew_blocks(page, done):
    """New ids for the page, its rows and its blocks, and the same ids where texts are named by them."""
    new: dict[str, str] = {}
    page.translation_key = uuid.uuid4()
    for relation in get_all_child_relations(page):
        name = relation.get_accessor_name()
        if not issubclass(relation.related_model, TranslatableMixin):
            continue
        rows = list(getattr(page, name).all())
        for row in rows:
            key = new.setdefault(str(row.translation_key), str(uuid.uuid4()))
            row.translation_key = uuid.UUID(key)
        setattr(page, name, rows)
    confirmed = False
    for stream in page._meta.get_fields():
        if isinstance(stream, StreamField):
            raw = getattr(page, stream.name).get_prep_value()
            asked = rules.unconfirmed(raw)
            confirmed = confirmed or asked != raw
            setattr(page, stream.name, rules.with_new_ids(asked, new))
    if confirmed:
        done.cleared.append(_("That people have confirmed"))
    page.words_in = {rules.renamed_path(path, new): code for path, code in page.words_in.items()}
