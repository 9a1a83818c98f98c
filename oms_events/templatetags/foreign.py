"""The language of a text that nobody has translated yet, and of our own words, where it is not the page's.

WCAG 2.2, 3.1.2. A text is named as in `oms_events.models.foreign`; `part` is the row or block it is of.
Names of people and organisations have no language.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from oms_events.facts.languages import same_language
from oms_events.models.foreign_html import marked_lines


def page_language(context: Any) -> str:
    """The language of the page around a text."""
    event = context.get("event")
    return context.get("language") or getattr(event, "language", "") or get_language() or "en"


def lang_code(context: Any, name: str, part: Any = None, number: int | None = None) -> str | None:
    """The language code of a text, or of the `number`th in it; None where it is the page's own."""
    event, key = context.get("event"), _key(name, part)
    words_in = getattr(event, "words_in", {})
    code = words_in.get(key) if number is None else words_in.get(f"{key}/{number}", words_in.get(key))
    return unlike(code or getattr(event, "language", ""), page_language(context))


def unlike(code: str | None, around: str) -> str | None:
    """The code, or None where it says nothing or the same language as what is around."""
    return code if code and same_language(code) != same_language(around) else None


def lang(context: Any, name: str, part: Any = None) -> SafeString | str:
    """` lang="sv"` for a text in another language than the page, else nothing.

    `{% lang "lead" %}` is the event's, `{% lang "title" item %}` a row's or a block's,
    `{% lang "" block %}` a whole block, and `{% lang "ui" %}` a word of ours.
    """
    return ui_lang(context) if name == "ui" else attribute(lang_code(context, name, part))


def attribute(code: str | None) -> SafeString | str:
    """The attribute of this code; nothing without one."""
    return format_html(' lang="{}"', code) if code else ""


def ui_lang(context: Any) -> SafeString | str:
    """` lang="en"` for interface words that are not in the page's own language."""
    return attribute(ui_code(context))


def ui_language(context: Any) -> str:
    """The language of interface words."""
    return context.get("ui_language") or get_language() or "en"


def ui_code(context: Any) -> str | None:
    """The language code of interface words, None where it is the page's own."""
    shown = ui_language(context)
    return shown if shown.split("-")[0] != page_language(context).split("-")[0] else None


def note_langs(context: Any, name: str, part: Any = None) -> dict[str, SafeString | str]:
    """The ` lang` of our own words inside a rich text: where it is one, and in parts of it that are not."""
    ours = ui_language(context)
    whole = lang_code(context, name, part)
    note = attribute(unlike(ours, whole)) if whole else ui_lang(context)
    return {"note_lang": note, "note_lang_in_part": attribute(ours)}


def spanned(text: Any, code: str | None) -> SafeString | str:
    """The text, in a span of its own where it has a language of its own."""
    return format_html('<span lang="{}">{}</span>', code, text) if code else conditional_escape(text)


def foreign_text(context: Any, text: str, name: str, part: Any = None) -> SafeString | str:
    """A text among others: `{% foreign_text person.title "title" contributor %}`."""
    return spanned(text, lang_code(context, name, part))


def within_ui(context: Any, text: Any, code: str | None) -> SafeString | str:
    """A text among words of ours, in a span where their language is not its own (None: the page's)."""
    return spanned(text, unlike(code or page_language(context), ui_language(context)))


def within_ui_lang(context: Any, code: str | None) -> SafeString | str:
    """The ` lang` of an element among words of ours that has nothing but a text in this language."""
    return attribute(unlike(code, ui_language(context)))


def foreign_list(context: Any, words: Iterable[str], name: str, part: Any = None) -> SafeString:
    """Words with commas between them, each in its language: `{% foreign_list event.topics "topics" %}`."""
    told = ((spanned(word, lang_code(context, name, part, n)),) for n, word in enumerate(words))
    return format_html_join(", ", "{}", told)


def foreign_lines(context: Any, text: str, name: str, part: Any = None) -> SafeString:
    """A text of several lines, each in its language, as `linebreaks` draws it."""
    return marked_lines(text, numbered(context, name, part))


def numbered(context: Any, name: str, part: Any = None) -> dict[int, str]:
    """The parts of a text that are not in the page's language, where it is not the whole of it."""
    event, around = context.get("event"), page_language(context)
    found = event.parts_in(_key(name, part)) if event else {}
    return {number: code for number, code in found.items() if unlike(code, around)}


def _key(name: str, part: Any) -> str:
    return ".".join(word for word in (getattr(part, "id", ""), name) if word)
