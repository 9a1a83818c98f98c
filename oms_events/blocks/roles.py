"""Roles as editors see them: the well-known ones by their word in the editor's language, others as typed."""

from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from oms_events.rules import terms


def role_words() -> list[str]:
    """The words of the well-known roles, in the language that is active."""
    return [str(word) for word in terms.ROLE.values()]


def role_shown(role: str | None) -> str:
    """The word for a stored role: of a code the active language's, of anything else itself."""
    return str(terms.ROLE.get(role or "", role or ""))


def role_stored(said: str | None) -> str:
    """The code of a well-known role, whatever the case of its word; any other text as it is."""
    said = (said or "").strip()
    if said in terms.ROLE:
        return said
    codes = {word.casefold(): code for word, code in zip(role_words(), terms.ROLE, strict=True)}
    return codes.get(said.casefold(), said)


class RoleInput(forms.TextInput):
    """A line to write in that offers the well-known roles."""

    def render(self, name: str, value: Any, attrs: dict | None = None, renderer: Any = None) -> SafeString:
        words = f"{(attrs or {}).get('id') or name}-roles"
        line = super().render(name, value, {**(attrs or {}), "list": words}, renderer)
        options = format_html_join("", '<option value="{}"></option>', ((word,) for word in role_words()))
        return format_html('{}<datalist id="{}">{}</datalist>', line, words, options)
