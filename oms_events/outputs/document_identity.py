"""Keys and ids: each is used once in all that is loaded together."""

from collections.abc import Iterator
from typing import Any

from oms_events.facts import EventFacts, Moment
from oms_events.facts.parts import Occasion
from oms_events.outputs.document_errors import Path, Wrong, path_text, printable, shown
from oms_events.outputs.document_shape import leaves


class Names:
    """The keys and ids that a load has had so far, and where."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], str] = {}

    def said_before(self, event: dict[str, Any], path: Path, file: str) -> Iterator[Wrong]:
        """The keys and ids of this event that the load has had before; remembers the others.

        An event without a key counts under the one that it will get (`EventFacts.identity`).
        """
        for leaf in leaves(event, path):
            if leaf.kind == "id" and (first := self._first(leaf.name, leaf.value, leaf.path, file)):
                yield Wrong(leaf.path, shown(leaf.value), f"each {leaf.name} once; this one is also {first}")
        derived = "" if "key" in event else _derived(event)
        if derived and (first := self._first("key", derived, path, file)):
            found = "an event without a key, of the same language, title and first occasion as another"
            yield Wrong(path, found, f"a key of its own; the other event is {first}")

    def _first(self, name: str, value: str, path: Path, file: str) -> str | None:
        where = f"at {path_text(path)}" + (f" of {printable(file)}" if file else "")
        first = self._seen.setdefault((name, value.lower()), where)
        return first if first is not where else None


def _derived(event: dict[str, Any]) -> str:
    try:
        starts = [Moment.parse(occasion["starts"]) for occasion in event.get("occasions", ())[:1]]
        occasions = tuple(Occasion(starts=moment) for moment in starts)
        return EventFacts(language=event["language"], title=event["title"], occasions=occasions).identity()
    except (KeyError, TypeError, ValueError):  # an event that is faulty there, and told so elsewhere
        return ""
