"""Rich texts as HTML that holds on any site, all those of an answer at once."""

import re
import uuid
from collections.abc import Callable, Iterable, Sequence
from html import escape, unescape
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import override
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

EDITORS_MARK = re.compile(r' data-block-key="[^"]*"')
OWN_LINK = re.compile(r'(<a href=")(/[^/"][^"]*)')
PAGE_LINK = re.compile(r'<a\b(?=[^>]*\blinktype="page")[^>]*\bid="(\d+)"[^>]*>')


def html_of(
    texts: Sequence[str], language: str, request: HttpRequest | None, whole: Callable[[str], str]
) -> dict[str, str]:
    """Stored rich texts to HTML. A link to a page leads to it in `language`, where it is live in that.

    `whole` makes an address of a path. Links cost the same number of queries however many they are:
    Wagtail alone would ask for the language of each.
    """
    if not texts:
        return {}
    mark = f"<!--{uuid.uuid4()}-->"  # all in one, so that links are looked up together
    together = _pages_linked(EDITORS_MARK.sub("", mark.join(texts)), language, request)
    with override(language):
        shown = expand_db_html(together)
    shown = OWN_LINK.sub(lambda link: f"{link[1]}{escape(whole(unescape(link[2])))}", shown)
    return dict(zip(texts, shown.split(mark), strict=True))


def _pages_linked(html, language, request):
    """The links to pages as addresses; a link to a page that is gone leads nowhere, as Wagtail's do."""
    keys = set(PAGE_LINK.findall(html))
    if not keys:
        return html
    pages = _specific(Page.objects.filter(pk__in=keys))
    others = Page.objects.filter(locale__language_code=language, live=True)
    in_language = _specific(others.filter(translation_key__in={page.translation_key for page in pages}))
    preferred: dict[Any, Page] = {page.translation_key: page for page in in_language}
    urls = {
        str(page.pk): preferred.get(page.translation_key, page).get_full_url(request) or "" for page in pages
    }

    def address(link: re.Match) -> str:
        url = urls.get(link[1])
        return f'<a href="{escape(url)}">' if url else "<a>"

    return PAGE_LINK.sub(address, html)


def _specific(pages) -> Iterable[Page]:
    found = list(pages.defer_streamfields().specific())
    prefetch_related_objects(found, "locale")
    return found
