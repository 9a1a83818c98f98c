"""Which texts of an event stand in another language than its page (WCAG 2.2, 3.1.2)."""

from collections.abc import Mapping

GROUPS = ("status", "online", "registration", "accessibility", "recording", "image")


def foreign_words(words_in: Mapping[str, str]) -> dict[str, str]:
    """Content paths to the names of facts: `lead`, `status.reason`, `<id of a row or block>.title`.

    A body block has its id alone. Rows and blocks are named by the innermost id.
    """
    return {fact_name(path): language for path, language in (words_in or {}).items()}


def fact_name(path: str) -> str:
    """`programme.<id>.contributors.<id>.title` to `<id>.title`, `status_reason` to `status.reason`."""
    parts = path.split(".")
    if len(parts) == 1:
        return _grouped(path)
    if len(parts) == 2:
        return parts[1]
    return f"{parts[-2]}.{_grouped(parts[-1].removeprefix('venue_'))}"


def _grouped(name: str) -> str:
    group, _, rest = name.partition("_")
    return f"{group}.{rest}" if rest and group in GROUPS else name
