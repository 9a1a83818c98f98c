"""Pages as their calendars, feeds and heads tell them: addresses, dates, languages, the picture."""

from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest
from wagtail.images.shortcuts import get_rendition_or_not_found
from wagtail.models import Page, Site

from oms_events.models.expiry import has_expired
from oms_events.models.standing import standing
from oms_events.outputs.plain_text import from_html
from oms_events.outputs.published import Picture, PublishedEvent, PublishedList

PICTURE = "fill-1200x630"  # the card of Open Graph


def published_event(page: Page, request: HttpRequest | None) -> PublishedEvent:
    """An event page with all that its own page tells: its languages and its picture too."""
    return PublishedEvent(
        **_common(page, request),
        **_standing(page, request),
        sequences=_sequences(page),
        image=_picture(page, request),
        index_url=_list_url(page, request),
        feed_url=route_url(_list_url(page, request), "atom"),
    )


def published_entry(page: Page, request: HttpRequest | None, occasions=None) -> PublishedEvent:
    """An event page as an entry of a calendar or a feed; nothing is fetched but its occasions.

    `occasions`: its rows, where they are known already.
    """
    return PublishedEvent(**_common(page, request), sequences=_sequences(page, occasions))


def published_list(page: Page, request: HttpRequest | None, query: str = "") -> PublishedList:
    """An index page; its calendar and feed with the filters of `query` ("" or "topic=water")."""
    common = _common(page, request)
    calendar_url = with_query(common.pop("calendar_url"), query)
    return PublishedList(
        **common,
        **_standing(page, request),
        key=str(page.translation_key),
        title=page.title,
        description=page.search_description or from_html(page.introduction),
        query=query,
        calendar_url=calendar_url,
        feed_url=with_query(route_url(common["url"], "atom"), query),
    )


def alternates(page: Page, request: HttpRequest | None) -> dict[str, str]:
    """The absolute address of every public page of the group by language code; copies are no translations."""
    pages = standing(page, request).public
    urls = {other.locale.language_code: other.get_full_url(request) for other in pages}
    return {code: url for code, url in urls.items() if url}


def default_language() -> str:
    """The language that a reader without a better one gets."""
    return settings.LANGUAGE_CODE


def route_url(url: str, name: str) -> str:
    """The address of a page's route, with a slash at its end where the page's own has one."""
    return f"{url.rstrip('/')}/{name}{url[-1] if url.endswith('/') else ''}" if url else ""


def with_query(url: str, query: str) -> str:
    """The address with its filters."""
    return f"{url}?{query}" if url and query else url


def _common(page, request):
    url = page.get_full_url(request) or ""
    return {
        "url": url,
        "language": page.locale.language_code,
        "site_name": _site_name(request),
        "time_zone": settings.TIME_ZONE,
        "first_published_at": page.first_published_at,
        "last_published_at": page.last_published_at,
        "calendar_url": route_url(url, "ics"),
    }


def _sequences(page, occasions=None):
    return {row.key: row.sequence for row in (page.occasions.all() if occasions is None else occasions)}


def _standing(page, request):
    """Where the page stands among its translations, and what it is a copy of."""
    original = page.alias_of.get_full_url(request) if page.alias_of_id else ""
    return {
        "alternates": {} if original else alternates(page, request),
        "default_language": default_language(),
        "original": original or "",
    }


def _site_name(request):
    site = Site.find_for_request(request) if request else None
    return (site and site.site_name) or getattr(settings, "WAGTAIL_SITE_NAME", "") or ""


def list_of(page: Page) -> Page | None:
    """The list that an event stands in; None where there is none yet, or none that readers may be led to."""
    parent = page.get_parent() if page.depth and page.depth > 1 else None
    return parent if parent and parent.live and not has_expired(parent) else None


def _list_url(page, request):
    parent = list_of(page)
    return (parent and parent.get_full_url(request)) or ""


def _picture(page, request):
    """The image cut for cards; None without one, for a drawing (SVG), and where its file is missing."""
    if page.image is None or page.image.is_svg():
        return None
    rendition = get_rendition_or_not_found(page.image, PICTURE)
    if not rendition.width:
        return None
    url = urljoin(page.get_full_url(request) or "", rendition.url)
    return Picture(url=url, width=rendition.width, height=rendition.height)
