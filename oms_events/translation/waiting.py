"""Texts that wait for a translator: since when, and what stood there when they were last translated."""

import datetime as dt
from collections.abc import Iterable

from django.utils import timezone
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from oms_events.models import WaitingText
from oms_events.translation.memory import Memory, unambiguous
from oms_events.translation.pairing import pairs
from oms_events.translation.segments import Segments, strings_by_path

TOOL = "oms_events"  # marks a translation that no person typed where it stands
BATCH = 400


def note_changes(memory: Memory, segments: Segments, translations: Iterable[Translation]) -> None:
    """After the source has been refreshed: what is new among its texts waits, or is known already.

    A text that the object has already, and translates alike wherever it stands (a copied programme
    item, a list whose ids were lost), takes that translation and asks for none.
    """
    changed = _changed(memory, segments)
    if not changed:
        return
    rows = StringSegment.objects.filter(
        source=memory.source, context__path__in={path for path, text in changed}
    )
    ids = {
        (path, text): (pk, string, context)
        for pk, path, text, string, context in rows.values_list(
            "pk", "context__path", "string__data", "string_id", "context_id"
        )
    }
    waiting, known = [], []
    for translation in translations:
        locale = translation.target_locale_id
        told, elsewhere = memory.told[locale], unambiguous(memory.told[locale])
        for (path, text), was in changed.items():
            if (path, text) in told or (path, text) not in ids:
                continue
            segment, string, context = ids[path, text]
            if text in elsewhere:
                known.append(_translation(string, context, locale, elsewhere[text]))
                continue
            since, before = _since(memory, translation, path, was)
            waiting.append(WaitingText(segment_id=segment, locale_id=locale, since=since, was=before))
    StringTranslation.objects.bulk_create(known, batch_size=BATCH, ignore_conflicts=True)
    WaitingText.objects.bulk_create(waiting, batch_size=BATCH, ignore_conflicts=True)


def _changed(memory: Memory, segments: Segments) -> dict[tuple[str, str], str]:
    """(path, text) of every text that was not there before, with the text that it took the place of."""
    found = {}
    for path, texts in strings_by_path(segments).items():
        old, new = memory.old.get(path, []), [text.string.data for text in texts]
        if old == new:
            continue
        paired = pairs(old, new)
        for place, text in enumerate(new):
            if text not in old:
                found[path, text] = old[paired[place]] if place in paired else ""
    return found


def _since(memory: Memory, translation: Translation, path: str, was: str) -> tuple[dt.datetime, str]:
    """Since when the place waits, and the text that its last translation translates."""
    locale = translation.target_locale_id
    if (path, was) in memory.waiting[locale] and (path, was) not in memory.told[locale]:
        return memory.waiting[locale][path, was]  # changed again before anybody translated it
    if was and (path, was) not in memory.told[locale]:
        return translation.created_at, ""  # never translated
    return timezone.now(), was


def _translation(string: int, context: int, locale: int, word: str) -> StringTranslation:
    return StringTranslation(
        translation_of_id=string,
        context_id=context,
        locale_id=locale,
        data=word,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        tool_name=TOOL,
    )


def last_texts(source: TranslationSource, locale) -> dict[int, tuple[str, dt.datetime]]:
    """Segment to (source text that its last translation translates, since when it waits)."""
    rows = WaitingText.objects.filter(segment__source=source, locale=locale)
    return {segment: (was, since) for segment, was, since in rows.values_list("segment_id", "was", "since")}
