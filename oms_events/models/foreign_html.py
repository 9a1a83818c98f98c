"""Texts of which only some parts are in another language, with `lang` on those (WCAG 2.2, 3.1.2)."""

from collections.abc import Mapping

from bs4 import BeautifulSoup
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail_localize.strings import extract_strings, restore_strings


def marked_html(html: str, languages: Mapping[int, str]) -> str:
    """Rich text with each text that has a language here in a `<span lang>`.

    Texts are numbered as wagtail-localize cuts them: a paragraph, the line of a list item.
    """
    if not languages:
        return html
    template, strings = extract_strings(html)
    soup = BeautifulSoup(template, "html.parser")
    for text in soup.find_all("text"):
        code = languages.get(int(str(text["position"])))
        if code:
            text.wrap(soup.new_tag("span", lang=code))
    return restore_strings(str(soup), strings)


def marked_lines(text: str, languages: Mapping[int, str]) -> SafeString:
    """Plain text as Django's `linebreaks` draws it, with each line that has a language in a `<span lang>`."""
    paragraphs: list[list[str]] = [[]]
    for number, line in enumerate(text.split("\n")):
        code = languages.get(number)
        if not line.strip():
            paragraphs.append([])
        else:
            shown = escape(line)
            paragraphs[-1].append(format_html('<span lang="{}">{}</span>', code, shown) if code else shown)
    return mark_safe("\n\n".join(f"<p>{'<br>'.join(lines)}</p>" for lines in paragraphs if lines))
