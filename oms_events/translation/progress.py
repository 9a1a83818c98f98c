"""How far each translation is, what is behind and since when: one query for any number of events."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    Count,
    DateTimeField,
    Exists,
    ExpressionWrapper,
    IntegerField,
    Min,
    OuterRef,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from oms_events.models import EventPage, WaitingText


@dataclass(frozen=True)
class Progress:
    """One language of one event. `state` is live, draft or stopped; `since` is None if nothing waits."""

    language: str
    name: str
    page: Page | None
    state: str
    total: int
    behind: int
    since: dt.datetime | None


def with_progress(translations: QuerySet) -> QuerySet:
    """Translations with `total`, `behind` (None: no text) and `behind_since`.

    A text waits since it changed or came; one that was never translated, since the page was submitted.
    """
    locale = ExpressionWrapper(OuterRef("target_locale_id"), output_field=IntegerField())
    told = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef("_locale"),
        has_error=False,
    )
    since = WaitingText.objects.filter(segment_id=OuterRef("pk"), locale_id=OuterRef("_locale"))
    submitted = ExpressionWrapper(OuterRef("created_at"), output_field=DateTimeField())
    texts = StringSegment.objects.filter(source_id=OuterRef("source_id")).annotate(
        _locale=locale, _told=Exists(told), _submitted=submitted
    )
    behind = texts.filter(_told=False)
    waits = behind.annotate(_since=Coalesce(Subquery(since.values("since")[:1]), "_submitted"))

    def one(rows, figure):
        return Subquery(rows.order_by().values("source_id").annotate(figure=figure).values("figure"))

    return translations.annotate(
        total=one(texts, Count("pk")),
        behind=one(behind, Count("pk")),
        behind_since=one(waits, Min("_since")),
    )


def progress_of(events: Iterable[Page]) -> dict[Any, list[Progress]]:
    """Translation key to the languages of each event, in the order of their codes: two queries in all.

    The events are sources; a page that is itself a translation has no languages of its own here.
    """
    wanted = {(event.translation_key, event.locale_id) for event in events}
    found: dict[Any, list[Progress]] = {key: [] for key, locale in wanted}
    for row, one in _languages(found):
        if (row.source.object_id, row.source.locale_id) in wanted:
            found[row.source.object_id].append(one)
    return found


def languages_of(pages: Iterable[Page]) -> dict[int, list[Progress]]:
    """Page key to the languages of its event, in the order of their codes: two queries in all.

    A source has its translations; a translation has itself and those beside it.
    """
    pages = list(pages)
    rows = list(_languages({page.translation_key for page in pages}))
    sources = {(row.source.object_id, row.target_locale_id): row.source.locale_id for row, _ in rows}
    sources |= {(row.source.object_id, row.source.locale_id): row.source.locale_id for row, _ in rows}
    told = defaultdict(list)
    for row, one in rows:
        told[row.source.object_id, row.source.locale_id].append(one)
    return {
        page.pk: told[page.translation_key, sources.get((page.translation_key, page.locale_id))]
        for page in pages
    }


def _languages(keys: Iterable[Any]) -> Iterator[tuple[Any, Progress]]:
    """Every translation of the events with these keys, and how far it is."""
    rows = Translation.objects.filter(source__object_id__in=keys).select_related("source", "target_locale")
    pages = {
        (page.translation_key, page.locale_id): page
        for page in EventPage.objects.filter(translation_key__in=keys).only(
            "translation_key", "locale_id", "live", "title", "draft_title", "alias_of_id", "url_path", "depth"
        )
    }
    for row in with_progress(rows).order_by("target_locale__language_code"):
        yield row, _progress(row, pages.get((row.source.object_id, row.target_locale_id)))


def _progress(row: Any, page: Page | None) -> Progress:
    state = "stopped" if not row.enabled else "live" if page is not None and page.live else "draft"
    return Progress(
        language=row.target_locale.language_code,
        name=row.target_locale.get_display_name(),
        page=page,
        state=state,
        total=row.total or 0,
        behind=row.behind or 0,
        since=row.behind_since,
    )
