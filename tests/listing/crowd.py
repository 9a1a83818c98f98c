"""Very many events, written straight into the tables."""

import datetime as dt
import uuid
from collections.abc import Sequence

from wagtail.models import Page

from oms_events.models import EventPage, EventType, EventTypeRow, Occasion, Topic, TopicRow, Venue, VenueRow

HOUR = dt.timedelta(hours=1)


def crowd(
    index: Page,
    number: int,
    start: dt.datetime,
    step: dt.timedelta = HOUR,
    batch: int = 2000,
    topics: Sequence[Topic] = (),
    types: Sequence[EventType] = (),
    venues: Sequence[Venue] = (),
    name: str = "kopia",
) -> None:
    """`number` live events of an hour under `index`, from `start` one each `step`, called "Kopia n".

    As Wagtail would have left them: path, depth, revisionless, each with one occasion. Topics, types and
    venues go round, one of each to an event.
    """
    kind = EventPage.objects.first().content_type
    after = index.get_children().count() + 1
    for begin in range(0, number, batch):
        numbers = range(begin, min(begin + batch, number))
        pages = [_page(index, kind, n, after + n, start + step * n, name) for n in numbers]
        Page.objects.bulk_create(pages)
        stored = dict(Page.objects.filter(path__in=[p.path for p in pages]).values_list("path", "pk"))
        keys = [stored[page.path] for page in pages]
        _events(keys, [start + step * n for n in numbers])
        made = list(zip(keys, numbers, strict=True))
        Occasion.objects.bulk_create(_occasion(index, key, start + step * n) for key, n in made)
        for model, name, snippets in (
            (TopicRow, "topic", topics),
            (EventTypeRow, "event_type", types),
            (VenueRow, "venue", venues),
        ):
            if snippets:
                model.objects.bulk_create(
                    _row(model, index, key, **{name: snippets[n % len(snippets)]}) for key, n in made
                )
    Page.objects.filter(pk=index.pk).update(numchild=after + number)


def _page(index, kind, n, place, published, name):
    return Page(
        title=f"{name.capitalize()} {n}",
        draft_title=f"{name.capitalize()} {n}",
        slug=f"{name}-{n}",
        path=Page._get_path(index.path, index.depth + 1, place),
        depth=index.depth + 1,
        url_path=f"{index.url_path}{name}-{n}/",
        live=True,
        content_type=kind,
        locale_id=index.locale_id,
        translation_key=uuid.uuid4(),
        first_published_at=published - HOUR * 24 * 90,
        last_published_at=published - HOUR * 24 * 90,
    )


def _events(keys, starts):
    """The rows of EventPage alone; its pages are there, and Django's bulk_create makes no children."""
    pages = [
        EventPage(page_ptr_id=key, first_start=start, last_end=start + HOUR, lead="Om en fråga i länet.")
        for key, start in zip(keys, starts, strict=True)
    ]
    fields = [field for field in EventPage._meta.local_concrete_fields if not field.generated]
    EventPage._base_manager._insert(pages, fields=fields, using=EventPage.objects.db)


def _occasion(index, key, start):
    times = {"starts_on": start.date(), "starts_at": start.time()}
    return _row(Occasion, index, key, first_instant=start, last_instant=start + HOUR, **times)


def _row(model, index, key, **said):
    return model(page_id=key, locale_id=index.locale_id, translation_key=uuid.uuid4(), **said)
