"""What a translator publishes, and what else wagtail-localize writes into a translation."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Page, Revision
from wagtail_localize.models import Translation, TranslationLog, TranslationSource
from wagtail_localize.segments.extract import extract_segments

from oms_events.models.locking import locked
from oms_events.models.travel import Travels
from oms_events.translation.apply import apply
from oms_events.translation.busy import carrying
from oms_events.translation.carry import carry_from, deliver, load
from oms_events.translation.memory import Memory


def publish_words(translation: Translation, user: Any = None) -> None:
    """Publish a translation: each text as it is translated now, else its last translation, else the source's.

    Raises ValidationError where a text does not fit its field; wagtail-localize has then marked it.
    """
    target = translation.get_target_instance()
    with carrying(target):
        try:
            with transaction.atomic():
                _publish_words(translation, target, user)
                carry_from(target, user)  # where the translation is itself a source for a third language
        except ValidationError:
            translation.save_target(user=user)  # marks the text that is wrong, and raises
            raise


def save_words(translation: Translation, user: Any = None) -> None:
    """Put the words of today into the draft of a translation that is not published."""
    target = translation.get_target_instance()
    with carrying(target), transaction.atomic():
        source, memory, cargo = _laden(translation)
        draft = target.get_latest_revision_as_object()
        known = memory.everything(translation.target_locale_id)
        if apply(cargo, draft, translation.target_locale, known, extract_segments(draft), final=True):
            draft.save_revision(user=user, clean=False)


def _laden(translation: Translation):
    rows = locked(TranslationSource.objects.select_related("locale"))
    source = rows.get(pk=translation.source_id)
    memory = Memory(source, [translation.target_locale_id])
    return source, memory, load(memory)


def _publish_words(translation: Translation, target: Travels, user: Any) -> None:
    locale = translation.target_locale
    source, memory, cargo = _laden(translation)
    known = memory.everything(locale.pk)
    revision = None
    # The words that the source's texts of now were last carried into: those of a page that is not up stand in
    # its draft alone, and what its row has is from before.
    carried = target
    if isinstance(target, Page) and not target.live:
        carried = target.get_latest_revision_as_object()
    apply(cargo, target, locale, known, extract_segments(carried), final=True)
    if isinstance(target, Page):
        revision = _publish(target, user)
    else:
        target.full_clean()
        target.save()
    TranslationLog.objects.create(source=source, locale=locale, revision=revision)


def _publish(target: Page, user: Any) -> Revision:
    revision = target.save_revision(user=user)
    revision.publish(user=user, skip_permission_checks=True)
    return revision


def repair(translation: Translation, user: Any = None) -> None:
    """Put right what wagtail-localize wrote itself: the facts of today, and no word lost.

    Its own writing lets a changed text fall back to the source's, also where the last translation is
    known, and puts half-done words on a live page.
    """
    source = TranslationSource.objects.select_related("locale").get(pk=translation.source_id)
    memory = Memory(source, [translation.target_locale_id])
    with transaction.atomic():
        deliver(load(memory), memory, translation.target_locale, user)
