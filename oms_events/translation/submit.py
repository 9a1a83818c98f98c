"""Submitting an event and what it names for translation, with words that are at hand already."""

import json
from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from oms_events.facts import parts
from oms_events.models import EventIndexPage, EventPage
from oms_events.translation.words import Words, remember


KEPT_BY_WAGTAIL = {
    "latest_revision",
    "live_revision",
    "latest_revision_created_at",
    "first_published_at",
    "last_published_at",
    "has_unpublished_changes",
    "live",
    "numchild",
    "path",
    "depth",
    "url_path",
    "draft_title",
}


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
    _submit(page, locale, Words(said), user)


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
    source, refreshed = _source(instance)
    for segment in source.relatedobjectsegment_set.select_related("context", "object"):
        named = segment.object.get_instance_or_none(instance.locale)
        if named is not None:
            _submit(named, locale, words.under(segment.context.path), user)
    translation, made = Translation.objects.get_or_create(source=source, target_locale=locale)
    if not translation.enabled:  # somebody stopped it on purpose
        return
    if remember(source, locale, words) or made or refreshed:
        _save(translation, words, user)


def _source(instance) -> tuple[TranslationSource, bool]:
    """The source of an instance as it is now, and whether it had to be read again."""
    source, created = TranslationSource.get_or_create_from_instance(instance)
    if created:
        return source, True
    before = _content(source)
    if isinstance(instance, Page) and before == _said(json.loads(instance.to_json())):
        return source, False
    source.update_from_db()
    return source, before != _content(source)


def _content(source: TranslationSource) -> dict[str, Any]:
    return _said(json.loads(source.content_json))


def _said(content: dict[str, Any]) -> dict[str, Any]:
    """A page's content without what Wagtail keeps of its own: revisions, dates, places in the tree."""
    return {name: value for name, value in content.items() if name not in KEPT_BY_WAGTAIL}


def _save(translation: Translation, words: Words, user) -> None:
    """Write the target. A page is published here and not by wagtail-localize, which waits for a commit."""
    source, locale = translation.source, translation.target_locale
    before = translation.get_target_instance() if _exists(translation) else None
    if not issubclass(source.specific_content_type.model_class(), Page):
        translation.save_target(user=user)
        return
    translation.save_target(user=user, publish=False)
    if before is None or before.live or before.alias_of_id:
        target = source.get_translated_instance(locale)
        slug = words.said.slug
        if slug and target.slug != slug and not target.get_siblings(inclusive=False).filter(slug=slug).exists():
            target.slug = slug  # wagtail-localize writes slugs in ASCII
        target.save_revision(user=user).publish(user=user, skip_permission_checks=True)


def _exists(translation: Translation) -> bool:
    return translation.source.object.has_translation(translation.target_locale)
