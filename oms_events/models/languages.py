"""The languages of pages: codes, interface words, and the way from one to the other."""

from django.http import HttpRequest
from django.utils.translation import get_language_info, to_locale
from django.utils.translation.trans_real import translation
from wagtail.models import Page

from oms_events.facts.languages import same_language
from oms_events.models.standing import standing


def event_language(page: Page) -> str:
    """The language code of a page, as its document wrote it where that names the same language."""
    code = page.locale.language_code
    written = page.document_language
    return written if written and same_language(written) == same_language(code) else code


def interface_language(language: str) -> str:
    """The language of our own words on a page in `language`: its own where we have a catalogue, else English.

    Django itself would fall back to the site's LANGUAGE_CODE, which is no help to a Finnish reader.
    """
    # Translators: the code of the language of this catalogue, for example "sv".
    shown = translation(to_locale(language)).pgettext("code of this language", "en")
    return language if same_language(language).startswith(shown) else "en"


def language_switch(page: Page, request: HttpRequest) -> list[dict[str, str]]:
    """The page's other live translations: language code, the language's own name, address, title."""
    others = [other for other in standing(page, request).public if other.pk != page.pk]
    return [
        {
            "language": other.locale.language_code,
            "name": get_language_info(other.locale.language_code)["name_local"],
            "url": other.get_url(request),
            "title": other.title,
        }
        for other in others
    ]
