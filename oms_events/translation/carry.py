"""Facts travel: what a source says now goes into all its translations, or nothing does."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.db.models import Model
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.segments.extract import extract_segments

from oms_events.models.locking import locked
from oms_events.models.travel import Travels
from oms_events.translation.apply import Cargo, apply
from oms_events.translation.errors import FactsCannotTravel
from oms_events.translation.memory import Memory
from oms_events.translation.original import Original, with_rows
from oms_events.translation.refresh import refresh
from oms_events.translation.segments import own_values
from oms_events.translation.versions import (
    RETURNED,
    save_draft,
    save_live,
    save_scheduled,
    save_snippet,
    versions,
)
from oms_events.translation.waiting import note_changes
from oms_events.translation.withdrawal import Withdrawal, withdrawal_of


@transaction.atomic
def carry(source: TranslationSource, user: Any = None, only: Locale | None = None) -> None:
    """Carry the facts of a source to its enabled translations (`only`: to that language's).

    Raises FactsCannotTravel, which says which language and why; then nothing has been changed.
    """
    source = locked(TranslationSource.objects.select_related("locale")).get(pk=source.pk)
    translations = list(source.translations.filter(enabled=True).select_related("target_locale"))
    if not translations:
        return
    instance = source.get_source_instance()
    if is_draft(instance):
        return
    memory = Memory(source, [translation.target_locale_id for translation in translations])
    cargo = load(memory, instance)
    note_changes(memory, cargo.segments, translations)
    for translation in translations:
        if only is None or translation.target_locale_id == only.pk:
            deliver(cargo, memory, translation.target_locale, user)


def carry_from(instance: Any, user: Any = None) -> None:
    """Carry from a page or a snippet, if it has been submitted for translation."""
    sources = TranslationSource.objects.filter(object_id=instance.translation_key, locale=instance.locale_id)
    for source in sources:
        carry(source, user)


def load(memory: Memory, instance: Model | None = None) -> Cargo:
    """The source as it is live now, with wagtail-localize's record of it brought up to date.

    Of a page that is not live, what was recorded last: a draft is nothing to carry.
    """
    instance = memory.source.get_source_instance() if instance is None else instance
    recorded = is_draft(instance)
    original = Original(memory.source.as_instance() if recorded else instance)
    segments = extract_segments(original.instance)
    if not recorded:
        refresh(memory.source, original.instance, segments)
    words_in = getattr(original.instance, "words_in", {})
    return Cargo(memory.source, original, segments, memory.old, words_in)


def is_draft(instance: Model) -> bool:
    """Whether an object is a page that readers do not see."""
    return isinstance(instance, Page) and not instance.live


def deliver(cargo: Cargo, memory: Memory, locale: Locale, user: Any) -> None:
    """Carry to one language. A target that is gone is left alone, and so is an alias."""
    try:
        target = with_rows(cargo.source.get_translated_instance(locale))
    except ObjectDoesNotExist:
        return
    put = _deliver_page if isinstance(target, Page) else _deliver_snippet
    try:
        put(cargo, memory, target, locale, user)
    except FactsCannotTravel:  # from a translation of the translation
        raise
    except Exception as reason:
        raise FactsCannotTravel(locale, cargo.source.object_repr, reason) from reason


def _deliver_snippet(cargo: Cargo, memory: Memory, target: Travels, locale: Locale, user: Any) -> None:
    had = extract_segments(target)
    if apply(cargo, target, locale, memory.public(locale.pk, own_values(had)), had):
        save_snippet(target, user)


def _deliver_page(cargo: Cargo, memory: Memory, target: Page, locale: Locale, user: Any) -> None:
    if target.alias_of_id is not None:
        return
    withdrawn = withdrawal_of(target)
    if withdrawn is not None:
        _bring_back(cargo, memory, target, locale, user, withdrawn)
        return
    found, everything = versions(target), memory.everything(locale.pk)
    published = False
    if found.live is not None:
        had = extract_segments(found.live)
        if apply(cargo, found.live, locale, memory.public(locale.pk, own_values(had)), had):
            save_live(found.live, user)
            published = True
    # Publishing makes its revision the newest and forgets what was scheduled: the others are saved after it.
    for version, save in ((found.scheduled, save_scheduled), (found.draft, save_draft)):
        if version is not None:
            changed = apply(cargo, version, locale, everything, extract_segments(version))
            if changed or published:
                save(version, user)
                published = True


def _bring_back(
    cargo: Cargo, memory: Memory, target: Page, locale: Locale, user: Any, withdrawn: Withdrawal
) -> None:
    """Publish what was withdrawn together with its source, and keep the draft that there was beside it."""
    draft = target.get_latest_revision_as_object() if withdrawn.had_draft else None
    had = extract_segments(target)
    apply(cargo, target, locale, memory.public(locale.pk, own_values(had)), had)
    save_live(target, user, RETURNED)
    if draft is not None:
        apply(cargo, draft, locale, memory.everything(locale.pk), extract_segments(draft))
        save_draft(draft, user)
