"""The translations in an event: sound whatever their language, also one that the site does not know."""

from collections.abc import Iterator
from typing import Any

from oms_events.facts.languages import same_language
from oms_events.outputs.document_errors import Path, Wrong, shown
from oms_events.outputs.document_html import link_ids, wrong_segment
from oms_events.outputs.document_links import looks_like_script, wrong_link
from oms_events.outputs.document_rules import LONGEST_LINE, LONGEST_TITLE, wrong_slug

_LINK_FIELDS = ("url", "href", "link", "website")


def wrong_translations(event: dict[str, Any], path: Path) -> Iterator[Wrong]:
    """Every rule that an event's translations break; what does not fit the schema is passed over."""
    translations = event.get("translations")
    if not isinstance(translations, dict):
        return
    own = event.get("language")
    said = {same_language(own): "the event's own language"} if isinstance(own, str) else {}
    for code, translation in translations.items():
        here = (*path, "translations", code)
        if len(code) > LONGEST_LINE or any(char in "\n\r\t" for char in code):
            yield Wrong(here, shown(code), "the code of a language, as en")
        if same_language(code) in said:
            need = f"a language once; this is also {said[same_language(code)]}"
            yield Wrong(here, shown(code), need)
        said[same_language(code)] = f"the language of the translation {shown(code)}"
        if isinstance(translation, dict):
            yield from _wrong_translation(translation, here)


def _wrong_translation(translation: dict[str, Any], path: Path) -> Iterator[Wrong]:
    slug = translation.get("slug")
    if isinstance(slug, str) and slug:
        if len(slug) > LONGEST_TITLE:
            yield Wrong((*path, "slug"), f"{len(slug):,} characters", f"at most {LONGEST_TITLE} characters")
        if need := wrong_slug(slug):
            yield Wrong((*path, "slug"), shown(slug), need)
    for source, text in _texts(translation.get("strings")):
        yield from (Wrong((*path, "strings", source), *fault) for fault in wrong_segment(text))
        for name in set(link_ids(text)) - set(link_ids(source)):
            need = "the ids of the source text's own links"
            yield Wrong((*path, "strings", source), f'<a id="{name}">'[:80], need)
    for place, text in _texts(translation.get("by_path")):
        yield from (Wrong((*path, "by_path", place), *fault) for fault in wrong_segment(text))
    for place, value in _texts(translation.get("overrides")):
        is_link = place.rpartition(".")[2].rpartition("_")[2].lower() in _LINK_FIELDS
        if is_link and value or looks_like_script(value):
            if need := wrong_link(value):
                yield Wrong((*path, "overrides", place), shown(value), need)


def _texts(said: Any) -> Iterator[tuple[str, str]]:
    for name, text in said.items() if isinstance(said, dict) else ():
        if isinstance(text, str):
            yield name, text
