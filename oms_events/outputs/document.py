"""Event documents, version 1: text to facts and back.

The shape is `event.schema.json` beside this file; the rules that it cannot say are in `document_*.py`.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain, to_plain
from oms_events.outputs.document_errors import DocumentErrors, Problem, Wrong, path_text, printable, shown
from oms_events.outputs.document_files import DOCUMENTS, IMAGES, Folder
from oms_events.outputs.document_identity import Names
from oms_events.outputs.document_json import NOTHING, parse
from oms_events.outputs.document_rules import Site, wrong_event
from oms_events.outputs.document_shape import wrong_shape
from oms_events.outputs.document_stated import stated
from oms_events.outputs.document_translations import wrong_translations

VERSION = 1
LONGEST_PATH = 4096  # of a file: its name stands at the end, and must not be cut off
MOST_PROBLEMS = 10_000  # told of one document; a broken file of 20 MB could have millions

Source = tuple[str, str | bytes, Path | None]  # the file's name, its text, its folder (None: uploaded)


def read(
    text: str | bytes,
    *,
    languages: Collection[str],
    folder: Path | None = None,
    file: str = "",
    timezone: str = "UTC",
    image_extensions: Collection[str] = IMAGES,
    document_extensions: Collection[str] = DOCUMENTS,
) -> list[EventFacts]:
    """The events of one document. Raises DocumentErrors with everything that is wrong with it.

    `languages`: the site's content languages. `folder`: where the document lies, None for one that was
    uploaded and so may name no files. `file`: its name, for the problems. `timezone`: the site's own
    zone (IANA), in which times of an event without a zone are read.
    """
    return read_all(
        [(file, text, folder)],
        languages=languages,
        timezone=timezone,
        image_extensions=image_extensions,
        document_extensions=document_extensions,
    )[0]


def read_all(
    sources: Iterable[Source],
    *,
    languages: Collection[str],
    timezone: str = "UTC",
    image_extensions: Collection[str] = IMAGES,
    document_extensions: Collection[str] = DOCUMENTS,
) -> list[list[EventFacts]]:
    """The events of several documents as one load, one list for each: keys and ids are used once in all.

    Arguments and errors as `read`; a source is (file name, text, folder or None).
    """
    problems: list[Problem] = []
    documents: list[list[EventFacts]] = []
    names = Names()
    for file, text, place in sources:
        folder = Folder(place, image_extensions, document_extensions)
        said, wrong = parse(text)
        events: list[EventFacts] = []
        if said is not NOTHING:
            wrong += _faults(said, Site(languages, timezone, folder))
            for event, path in _events(said):
                wrong += names.said_before(event, path, file)
            events = [] if wrong else [_facts(event) for event in said["events"]]
        problems += [_problem(file, said, fault) for fault in _told(list(dict.fromkeys(wrong)))]
        documents.append(events)
    if problems:
        raise DocumentErrors(problems)
    return documents


def write(events: Iterable[EventFacts]) -> str:
    """The document of these events: JSON in UTF-8's characters, names in the dataclasses' order.

    The same facts give the same text: what is held by free names (translations, their strings) is
    sorted by name.
    """
    said = {"version": VERSION, "events": [_written(event) for event in events]}
    return json.dumps(said, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _faults(said: Any, site: Site) -> list[Wrong]:
    """What is wrong by the schema, then by the rules where the schema has nothing against the value."""
    wrong = list(islice(wrong_shape(said), MOST_PROBLEMS + 1))
    known = {fault.path for fault in wrong}
    broken = (fault for event, path in _events(said) for fault in _rules(event, path, site))
    return wrong + list(islice((fault for fault in broken if fault.path not in known), MOST_PROBLEMS + 1))


def _told(wrong: list[Wrong]) -> list[Wrong]:
    """All faults, or the first of them and that there are more."""
    if len(wrong) <= MOST_PROBLEMS:
        return wrong
    return [*wrong[:MOST_PROBLEMS], Wrong((), f"more than {MOST_PROBLEMS:,} faults", "a mended document")]


def _rules(event: dict[str, Any], path: tuple, site: Site) -> Iterator[Wrong]:
    yield from wrong_event(event, path, site)
    yield from wrong_translations(event, path)


def _events(said: Any) -> Iterator[tuple[dict[str, Any], tuple]]:
    events = said.get("events") if isinstance(said, dict) else None
    for place, event in enumerate(events if isinstance(events, list) else ()):
        if isinstance(event, dict):
            yield event, ("events", place)


def _facts(event: dict[str, Any]) -> EventFacts:
    return from_plain(EventFacts, _with_small_ids(stated(event)))


def _with_small_ids(value: Any) -> Any:
    """The event with its UUIDs in small letters, as everybody writes them out (RFC 9562, 4)."""
    if isinstance(value, list):
        return [_with_small_ids(part) for part in value]
    if not isinstance(value, dict):
        return value
    changed = {name: _with_small_ids(part) for name, part in value.items() if name != "translations"}
    return value | changed | {name: value[name].lower() for name in ("id", "key") if name in value}


def _written(event: EventFacts) -> dict[str, Any]:
    said = stated(to_plain(event))
    for code, translation in sorted(said.pop("translations", {}).items()):
        # `strings` is required, even where a language has nothing but a slug
        full = {"slug": "", "strings": {}, **translation}
        kept = {name: part for name, part in full.items() if part or name == "strings"}
        said.setdefault("translations", {})[code] = {name: _sorted(part) for name, part in kept.items()}
    return said


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(part) for part in value] if isinstance(value, list) else value


def _problem(file: str, said: Any, fault: Wrong) -> Problem:
    event = ""
    match fault.path:
        case ("events", int(place), *_) if isinstance(said, dict):
            title = said["events"][place]
            title = title.get("title") if isinstance(title, dict) else None
            named = isinstance(title, str) and title.strip()
            event = shown(title) if named else f"number {place + 1}"
    return Problem(printable(file, LONGEST_PATH), event, path_text(fault.path), fault.found, fault.expected)
