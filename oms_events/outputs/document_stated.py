"""What a document states, without the empty husks that a schema lets pass and that say nothing."""

from typing import Any

_FREE = "translations"  # by names of its own: an empty text there is a text


def stated(value: Any) -> Any:
    """Plain values without empty texts, lists and objects, whole numbers as int (10.0 is 10 in JSON)."""
    if isinstance(value, dict):
        said = {name: part if name == _FREE else stated(part) for name, part in value.items()}
        return {name: _plain(part) for name, part in said.items() if part not in ("", [], {})}
    if isinstance(value, list):
        return [part for part in map(stated, value) if part not in ("", [], {})]
    return int(value) if isinstance(value, float) else value


def _plain(value: Any) -> Any:
    """The same with plain dicts, whatever kind of dict the reader made."""
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list) else value
