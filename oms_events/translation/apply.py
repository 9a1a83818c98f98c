"""The facts of a source and the words of a language into one version of a translation, in memory."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.utils.html import strip_tags
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import TranslationSource
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
)
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import extract_ids

from oms_events.models.foreign import by_text
from oms_events.models.travel import Travels
from oms_events.translation.original import Original
from oms_events.translation.pairing import Known, Word, choose
from oms_events.translation.segments import (
    FetchedObject,
    Found,
    Html,
    Segments,
    related_objects,
    said,
    strings_by_path,
)


class Cargo:
    """What travels from one source to all its translations.

    `segments` are the source's as they are now, `old` its texts when they were last carried, `words_in`
    those of its texts that are in another language than its own.
    """

    def __init__(
        self,
        source: TranslationSource,
        original: Original,
        segments: Segments,
        old: dict[str, list[str]],
        words_in: dict[str, str],
    ):
        self.source, self.original, self.segments = source, original, segments
        self.old, self.words_in = old, words_in
        self._found: dict[int, Found] = {}

    def related(self, locale: Locale) -> Found:
        """The language's snippets, fetched once for all versions of a translation."""
        if locale.pk not in self._found:
            self._found[locale.pk] = related_objects(self.segments, locale)
        return self._found[locale.pk]


def apply(
    cargo: Cargo, target: Travels, locale: Locale, known: Known, had: Segments, final: bool = False
) -> bool:
    """Put facts and words on `target`, which is not saved. `had` are the segments of its words.

    The slug of a translation is its address and stays, but for one that a translator publishes.
    Returns whether anything changed.
    """
    before, slug = said(target), getattr(target, "slug", "")
    words = _chosen(cargo, had, known, final)
    try:
        _put(cargo, target, locale, words, known.overrides)
    except ObjectDoesNotExist:  # an override names an image or a page that has been deleted since
        safe = {path: value for path, value in known.overrides.items() if not isinstance(value, int)}
        _put(cargo, target, locale, words, safe)
    if isinstance(target, Page):
        target.slug = _slug(target, known.overrides.get("slug", slug), slug) if final else slug
    target.words_in = _foreign(cargo, words)
    return said(target) != before


def _slug(page: Page, wished: str, slug: str) -> str:
    """The wished slug, with a number where another page beside this one has it."""
    return slug if wished == slug else find_available_slug(page.get_parent(), wished, ignore_page_id=page.pk)


def _chosen(cargo: Cargo, had: Segments, known: Known, final: bool) -> dict[str, list[Word]]:
    """The words of each path."""
    own = {
        path: [Word(one.string.data, one.attrs or {}) for one in texts]
        for path, texts in strings_by_path(had).items()
    }
    chosen = {}
    for path, texts in strings_by_path(cargo.segments).items():
        new = [text.string.data for text in texts]
        words = choose(path, cargo.old.get(path, []), new, own.get(path, []), known, final)
        chosen[path] = [_with_links(word, text) for word, text in zip(words, texts, strict=True)]
    return chosen


def _with_links(word: Word, text: StringSegmentValue) -> Word:
    """The word with the source's links; the source's text where it needs a link that is nowhere any more."""
    attrs = {**(word.attrs or {}), **(text.attrs or {})}
    if "<a" in word.html and extract_ids(word.html) - attrs.keys():
        return Word(text.string.data, text.attrs or {}, foreign=True)
    return Word(word.html, attrs, word.foreign)


def _put(
    cargo: Cargo, target: Model, locale: Locale, words: dict[str, list[Word]], overrides: Mapping[str, Any]
):
    original = cargo.original.anew()  # what follows changes its blocks and rows
    copy_synchronised_fields(original, target)
    segments = list(_segments(cargo, cargo.related(locale), words, overrides))
    ingest_segments(original, target, cargo.source.locale, locale, segments)


def _segments(cargo: Cargo, found: Found, words: dict[str, list[Word]], overrides) -> Iterator[Any]:
    left = {path: iter(chosen) for path, chosen in words.items()}
    for segment in cargo.segments:
        if isinstance(segment, StringSegmentValue):
            word = next(left[segment.path])
            # wagtail-localize writes overridden addresses into the attributes: each language its own copy
            attrs = deepcopy(word.attrs)
            yield StringSegmentValue(segment.path, Html(word.html), attrs=attrs, order=segment.order)
        elif isinstance(segment, RelatedObjectSegmentValue):
            own = found.get((segment.content_type.pk, segment.translation_key))
            if own is not None:
                yield FetchedObject(segment, own)
        elif isinstance(segment, OverridableSegmentValue):
            if segment.path in overrides:
                yield OverridableSegmentValue(segment.path, overrides[segment.path], order=segment.order)
        else:
            yield segment


def _foreign(cargo: Cargo, words: dict[str, list[Word]]) -> dict[str, str]:
    """Path to language code of the texts that nobody has translated; `path/n` where only some are.

    `n` counts the texts that are there to see: a translation may be empty.
    """
    found: dict[str, str] = {}
    for path, chosen in words.items():
        if not any(word.foreign for word in chosen):
            continue
        whole = cargo.words_in.get(path, cargo.source.locale.language_code)
        languages = [
            cargo.words_in.get(f"{path}/{n}", whole) if word.foreign else ""
            for n, word in enumerate(chosen)
            if strip_tags(word.html).strip()
        ]
        found |= by_text(path, languages)
    return found
