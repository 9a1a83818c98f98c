"""Lines of text as the document's HTML."""

from __future__ import annotations

import html


def as_html(texts: list[tuple[bool, str]]) -> str:
    """Paragraphs and bullets as the document's HTML, escaped."""
    parts, bullets = [], []
    for bullet, text in [*texts, (False, "")]:
        if bullet:
            bullets.append(f"<li>{html.escape(text, quote=False)}</li>")
            continue
        if bullets:
            parts.append(f"<ul>{''.join(bullets)}</ul>")
            bullets = []
        if text:
            parts.append(f"<p>{html.escape(text, quote=False)}</p>")
    return "".join(parts)
