"""The language of a text that nobody has translated yet."""

from typing import Any

from django.utils.html import format_html


def lang(context: Any, name: str, part: Any = None) -> str:
    """` lang="sv"` for a text in another language than the page, else nothing (WCAG 2.2, 3.1.2).

    `{% lang "lead" %}` is the event's, `{% lang "title" item %}` a row's or a block's, and
    `{% lang "" block %}` a whole block.
    """
    event = context.get("event")
    if part is not None:
        name = ".".join(word for word in (getattr(part, "id", ""), name) if word)
    code = getattr(event, "words_in", {}).get(name)
    return format_html(' lang="{}"', code) if code else ""
