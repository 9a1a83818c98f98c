"""What the API tells of event pages, gathered for all pages of an answer at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.apps import apps
from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest
from wagtail.images import get_image_model
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

from oms_events.facts import EventFacts
from oms_events.models.api_texts import html_of
from oms_events.models.bulk import facts_of
from oms_events.models.expiry import not_expired
from oms_events.models.foreign_html import marked_html
from oms_events.outputs.api_shape import Media, api_event, pictures, texts

SIZES = ("width-320", "width-800", "width-1600")  # of every image; none is made larger than it is


class ApiValues:
    """The values of every API field of these event pages.

    `request` names the site whose address begins the addresses told; `router` (Wagtail's API v2) gives
    the addresses of translations in the API. Nothing is asked of the database again after this.
    """

    def __init__(self, pages: Sequence[Any], request: HttpRequest | None = None, router: Any = None):
        self.request, self.router = request, router
        self._pages = list(pages)
        facts = facts_of(self._pages)
        self.told = list(zip(self._pages, facts, strict=True))
        _prefetch_renditions(source for event in facts for source in pictures(event))
        htmls = self._htmls(facts)
        others = self._translations()
        self._values = [
            self._told(page, event, htmls, others) for page, event in zip(self._pages, facts, strict=True)
        ]

    def of(self, page: Any) -> dict[str, Any] | None:
        """Field name to value of a page of this answer; None for any other."""
        return next((v for p, v in zip(self._pages, self._values, strict=True) if p is page), None)

    def _told(self, page, event, htmls, others):
        media = Media(
            html=lambda text, languages: marked_html(htmls[page.locale.language_code, text], languages),
            renditions=self._renditions,
            file=self._file,
        )
        return {
            **api_event(event, page.zone, page.lifecycle(event), media),
            "topic_slugs": [row.topic.slug for row in page.topics.all() if row.topic],
            "event_type_slugs": [row.event_type.slug for row in page.event_types.all() if row.event_type],
            "translations": [
                self._translation(other)
                for other in others[page.translation_key]
                if other.locale_id != page.locale_id
            ],
        }

    def _htmls(self, facts: Iterable[EventFacts]) -> dict[tuple[str, str], str]:
        """Rich texts as HTML, by language and stored text: links lead to pages in the event's language."""
        by_language: dict[str, list[str]] = defaultdict(list)
        for page, event in zip(self._pages, facts, strict=True):
            by_language[page.locale.language_code] += texts(event)
        return {
            (language, text): html
            for language, stored in by_language.items()
            for text, html in html_of(stored, language, self.request, self._url).items()
        }

    def _translations(self) -> dict[Any, list[Any]]:
        found: dict[Any, list[Any]] = defaultdict(list)
        keys = [page.translation_key for page in self._pages]
        pages = apps.get_model("oms_events", "EventPage").objects.filter(translation_key__in=keys)
        shown = pages.live().public().filter(not_expired(), alias_of=None)
        for page in shown.select_related("locale").defer_streamfields().order_by("locale__language_code"):
            found[page.translation_key].append(page)
        return found

    def _translation(self, page):
        told = {
            "language": page.locale.language_code,
            "title": page.title,
            "id": page.pk,
            "html_url": page.get_full_url(self.request),
        }
        path = self.router and self.router.get_object_detail_urlpath(type(page), page.pk)
        return {**told, "detail_url": self._url(path)} if path else told

    def _renditions(self, image, alt):
        try:
            found = image.get_renditions(*SIZES)
        except (SourceImageIOError, InvalidFilterSpecError):  # the file is gone, or no picture
            return []
        told = {(one.width, one.height): self._url(one.url) for one in found.values()}
        return [{"url": url, "width": w, "height": h, "alt": alt} for (w, h), url in told.items()]

    def _file(self, document):
        told = {
            "url": self._url(document.url),
            "type": document.content_type,
            "filename": document.filename,
            "size": document.file_size,
        }
        if told["size"] is None:
            try:
                told["size"] = document.file.size
            except OSError:  # the file is gone
                del told["size"]
        return told

    def _url(self, path):
        # This module asks for the page model, which is not loaded before ours.
        from wagtail.api.v2.utils import get_full_url

        return get_full_url(self.request, path)


def _prefetch_renditions(sources: Iterable[Any]) -> None:
    """Fetch the sizes that exist already; an image's `get_renditions` then asks no more."""
    sizes = get_image_model().get_rendition_model().objects.filter(filter_spec__in=SIZES)
    images = list(sources)
    if images:
        prefetch_related_objects(images, Prefetch("renditions", queryset=sizes))
