"""Event pages as the facts of a document, each with its translations."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wagtail_localize.models import Translation, TranslationSource

from oms_events.facts import EventFacts, parts
from oms_events.loading.html import document_html, with_html
from oms_events.models import EventPage
from oms_events.translation.words import translation_facts


def dumped(pages: Iterable[EventPage]) -> Iterator[EventFacts]:
    """The facts of each page, in the order of the page tree.

    A page that gets its facts from another language stands among that page's translations, and an
    alias says nothing of its own: neither is dumped by itself.
    """
    pages = [page.specific for page in sorted(pages, key=lambda page: page.path) if page.alias_of_id is None]
    targets = set(
        Translation.objects.filter(
            enabled=True, source__object_id__in={page.translation_key for page in pages}
        ).values_list("source__object_id", "target_locale_id")
    )
    for page in pages:
        if (page.translation_key, page.locale_id) not in targets:
            yield _facts(page)


def _facts(page: EventPage) -> EventFacts:
    base = page.get_site().root_url if page.get_site() else page.full_url or ""
    facts = with_html(page.facts(), lambda html: document_html(html, base))
    return replace(facts, translations=_translations(page))


def _translations(page: EventPage) -> dict[str, parts.Translation]:
    source = TranslationSource.objects.get_for_instance_or_none(page)
    if source is None:
        return {}
    rows = source.translations.filter(enabled=True).select_related("target_locale")
    others = {other.locale_id: other for other in page.get_translations().filter(alias_of=None)}
    return {
        row.target_locale.language_code: translation_facts(
            source, row.target_locale, others[row.target_locale_id].slug
        )
        for row in rows.order_by("target_locale__language_code")
        if row.target_locale_id in others
    }
