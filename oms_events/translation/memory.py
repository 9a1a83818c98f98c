"""What the database knows of an object's translations, read at once for all languages."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Max
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    TranslationLog,
    TranslationSource,
)

from oms_events.models import WaitingText
from oms_events.translation.pairing import Known

Told = dict[tuple[str, str], str]


class Memory:
    """Five queries, whatever the number of texts and languages.

    wagtail-localize stores each text as it is typed. Finished is what was there when the translation was
    last published (its newest TranslationLog): only that may go public while facts travel.
    """

    def __init__(self, source: TranslationSource, locales: Iterable[int]):
        self.source, self.locales = source, list(locales)
        self.old: dict[str, list[str]] = defaultdict(list)
        texts = StringSegment.objects.filter(source=source).order_by("order")
        for path, text in texts.values_list("context__path", "string__data"):
            self.old[path].append(text)
        logs = TranslationLog.objects.filter(source=source, locale__in=self.locales).order_by()
        self._published = dict(logs.values_list("locale_id").annotate(Max("created_at")))
        self.told: dict[int, Told] = defaultdict(dict)
        self._finished: dict[int, Told] = defaultdict(dict)
        self._read_words()
        self._overrides: dict[int, list[SegmentOverride]] = defaultdict(list)
        self._read_overrides()
        self.waiting: dict[int, dict[tuple[str, str], tuple[dt.datetime, str]]] = defaultdict(dict)
        self._read_waiting()

    def _read_words(self):
        rows = StringTranslation.objects.filter(
            context__object_id=self.source.object_id, locale__in=self.locales, has_error=False
        )
        columns = ("locale_id", "context__path", "translation_of__data", "data", "updated_at")
        for locale, path, text, word, at in rows.values_list(*columns):
            self.told[locale][path, text] = word
            if self._is_finished(locale, at):
                self._finished[locale][path, text] = word

    def _read_overrides(self):
        rows = SegmentOverride.objects.filter(
            context__object_id=self.source.object_id, locale__in=self.locales, has_error=False
        )
        for row in rows.select_related("context"):
            self._overrides[row.locale_id].append(row)

    def _read_waiting(self):
        rows = WaitingText.objects.filter(segment__source=self.source, locale__in=self.locales)
        columns = ("locale_id", "segment__context__path", "segment__string__data", "since", "was")
        for locale, path, text, since, was in rows.values_list(*columns):
            self.waiting[locale][path, text] = since, was

    def _is_finished(self, locale: int, at: dt.datetime) -> bool:
        published = self._published.get(locale)
        return published is not None and at <= published

    def public(self, locale: int, values: dict[str, Any]) -> Known:
        """What may show to readers. `values` are those that stand in the live version now."""
        overrides = {}
        for row in self._overrides[locale]:
            path = row.context.path
            if self._is_finished(locale, row.updated_at):
                overrides[path] = row.data
            elif path in values and self._is_finished(locale, row.created_at):
                overrides[path] = values[path]  # typed anew since: what was published stays up
        return self._known(locale, self._finished[locale], overrides)

    def everything(self, locale: int) -> Known:
        """What a draft may show: also what was translated since the last publication."""
        overrides = {row.context.path: row.data for row in self._overrides[locale]}
        return self._known(locale, self.told[locale], overrides)

    def _known(self, locale, words, overrides):
        was = {key: text for key, (since, text) in self.waiting[locale].items() if text}
        return Known(words, was, unambiguous(words), overrides)


def unambiguous(words: Told) -> dict[str, str]:
    """Source text to translation, where all paths of the object translate it alike."""
    found: dict[str, set[str]] = defaultdict(set)
    for (_path, text), word in words.items():
        found[text].add(word)
    return {text: next(iter(said)) for text, said in found.items() if len(said) == 1}
