"""Submitting an event and what it names for translation, with words that are at hand already."""

from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from oms_events.facts import parts
from oms_events.models import EventIndexPage, EventPage
from oms_events.translation.sources import recorded
from oms_events.translation.translator import publish_words, save_words
from oms_events.translation.words import Words, remember


def is_translation_target(page: Page) -> bool:
    """Whether a page gets its facts from a page in another language."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).exists()


def translate_event(page: EventPage, locale: Locale, said: parts.Translation, user: Any = None) -> None:
    """Make or update the translation of an event, published if it is new or live already.

    The event's list is translated first where it is not, so that the translation has a place.
    """
    parent = page.get_parent().specific
    if isinstance(parent, EventIndexPage) and not _stands(parent.get_translation_or_none(locale)):
        _submit(parent, locale, Words(), user)
    _submit(type(page).objects.get(pk=page.pk), locale, Words(said), user)


def translate_index(index: EventIndexPage, locale: Locale, title: str, slug: str, user: Any = None) -> None:
    """Make the translation of an event list under a title of its own."""
    words = parts.Translation(slug=slug, strings={index.title: title})
    _submit(index, locale, Words(words), user)


def _stands(page: Page | None) -> bool:
    return page is not None and page.alias_of_id is None


def _submit(instance, locale: Locale, words: Words, user) -> None:
    """Snippets first, so that the page's keys can be swapped to the language's own."""
    if instance.locale_id == locale.pk:
        return
    source, refreshed = recorded(instance)
    for segment in source.relatedobjectsegment_set.select_related("context", "object"):
        named = segment.object.get_instance_or_none(instance.locale)
        if named is not None:
            _submit(named, locale, words.under(segment.context.path), user)
    translation, made = Translation.objects.get_or_create(source=source, target_locale=locale)
    if not translation.enabled:
        if not _is_older(translation, instance):  # somebody stopped it on purpose
            return
        translation.enabled = True
        translation.save(update_fields=["enabled"])
        made = True
    if remember(source, locale, words) or made or refreshed:
        _save(translation, instance, user)


def _is_older(translation: Translation, instance) -> bool:
    """Whether a translation was switched off because its page was deleted, and the page is now made anew."""
    born = getattr(instance, "first_published_at", None)
    return born is not None and translation.created_at < born


def _save(translation: Translation, instance, user) -> None:
    """Write the target. What is new is published with its source; what is down on purpose stays down."""
    target = instance.get_translation_or_none(translation.target_locale)
    is_page = isinstance(instance, Page)
    new = target is None or is_page and target.alias_of_id is not None
    if new:
        translation.save_target(user=user, publish=not is_page)
    if not is_page or instance.live and (new or target.live):
        publish_words(translation, user)
    else:
        save_words(translation, user)
