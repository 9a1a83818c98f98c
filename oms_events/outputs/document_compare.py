"""Whether two descriptions of an event say the same: for documents loaded and written again."""

import re
from collections.abc import Iterator
from typing import Any

from oms_events.facts import EventFacts
from oms_events.facts.codec import to_plain
from oms_events.outputs.document_errors import Path, path_text
from oms_events.outputs.document_html import normal_html
from oms_events.outputs.document_stated import stated

_SPACE = re.compile(r"[ \t\n\r\f]+")
_MAY_BE_ADDED = ("id", "key", "slug")
_IDS = ("id", "key")


def same_facts(a: EventFacts, b: EventFacts) -> list[str]:
    """The JSON paths, from the event as `$`, of the facts in `a` that `b` lost or changed.

    White space and the way HTML is written make no difference. Ids, and a key or slug that `a` left
    out, may be new in `b`; anything else that `b` says and `a` does not is listed too: it was invented.
    """
    return [path_text(path) for path in _differences(stated(to_plain(a)), stated(to_plain(b)), ())]


def _differences(a: Any, b: Any, path: Path) -> Iterator[Path]:
    if isinstance(a, dict) and isinstance(b, dict):
        if path[:1] == ("translations",) and path[2:] == ("strings",):
            a, b = _by_normal_name(a), _by_normal_name(b)
        for name in [*a, *(name for name in b if name not in a)]:
            if name in a and name in b:
                yield from _differences(a[name], b[name], (*path, name))
            elif name in a or _is_free(path) or name not in _MAY_BE_ADDED:
                yield (*path, name)
    elif isinstance(a, list) and isinstance(b, list):
        for place, (one, other) in enumerate(zip(a, b, strict=False)):
            yield from _differences(one, other, (*path, place))
        yield from ((*path, place) for place in range(min(len(a), len(b)), max(len(a), len(b))))
    elif _normal(a, path) != _normal(b, path):
        yield path


def _is_free(path: Path) -> bool:
    """Whether the names at this path are content (texts, content paths) and no properties."""
    return path[:1] == ("translations",) and len(path) > 2


def _by_normal_name(texts: dict[str, Any]) -> dict[str, Any]:
    return {normal_html(name): text for name, text in texts.items()}


def _normal(value: Any, path: Path) -> Any:
    if not isinstance(value, str):
        return (type(value), value)
    name = path[-1]
    if _is_free(path[:-1]):
        return normal_html(value) if path[2] in ("strings", "by_path") else _SPACE.sub(" ", value).strip()
    if name in _IDS:
        return value.lower()
    is_html = name in ("paragraph", "biography") or (name == "description" and path[0] == "programme")
    return normal_html(value) if is_html else _SPACE.sub(" ", value).strip()
