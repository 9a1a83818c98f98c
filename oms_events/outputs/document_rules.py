"""The rules of event documents that a schema cannot say."""

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeGuard
from zoneinfo import ZoneInfo, available_timezones

from oms_events.facts.languages import same_language
from oms_events.facts.moments import Moment, exists
from oms_events.outputs.document_errors import Path, Wrong, shown
from oms_events.outputs.document_files import Folder
from oms_events.outputs.document_html import wrong_html
from oms_events.outputs.document_links import is_email, wrong_link
from oms_events.outputs.document_shape import WRITTEN, Leaf, leaves

LONGEST_TITLE = 255  # of an event; its slug too
LONGEST_LINE = 500
MOST_ITEMS = 1_000  # programme items of all levels in one event
# Properties that may run over several lines (up to LONGEST_TEXT); every other text is a single line.
TEXTS = frozenset(
    "lead audience price reason note previously next programme_note description".split(),
)
_WRITTEN = {
    "date": re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII),
    "time": re.compile(r"\d{2}:\d{2}", re.ASCII),
    "moment": re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?", re.ASCII),
}
_SLUG = re.compile(r"[-\w]+")  # as Wagtail's own field, with letters of any script
# MariaDB keeps none with a version above 7 and the variant of before RFC 4122; no program makes such ones.
_UUID = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-(?:[0-7][0-9a-f]{3}-[0-9a-f]{4}|"
    r"[0-9a-f]{4}-[89a-f][0-9a-f]{3})-[0-9a-f]{12}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Site:
    """What a document is held against: the site's languages and zone, the document's own folder."""

    languages: Collection[str]
    timezone: str = "UTC"
    folder: Folder = field(default_factory=Folder)


def wrong_event(event: dict[str, Any], path: Path, site: Site) -> Iterator[Wrong]:
    """Every rule that one event breaks. `event` need not fit the schema; what does not is passed over."""
    zone = _zone(event, site)
    for leaf in leaves(event, path):
        yield from _line(leaf, LONGEST_TITLE if leaf.path in ((*path, "title"), (*path, "slug")) else None)
        yield from _value(leaf, zone, site)
    yield from _language(event, path, site)
    yield from _occasions(event, path, zone)
    items = list(_items(event, path))
    if len(items) > MOST_ITEMS:
        found = f"{len(items):,} items of all levels"
        yield Wrong((*path, "programme"), found, f"at most {MOST_ITEMS:,} in one event")
    for item, place in items:
        yield from _item_hours(item, place, zone)


def _zone(event: dict[str, Any], site: Site) -> ZoneInfo:
    name = event.get("timezone")
    return ZoneInfo(name if is_zone(name) else site.timezone)


@cache
def _zones() -> frozenset[str]:
    # Names of this machine's own setting, not of IANA's
    return frozenset(available_timezones() - {"localtime", "posixrules", "Factory"})


def is_zone(name: Any) -> TypeGuard[str]:
    """Whether it is an IANA name of a time zone that the machine knows."""
    return isinstance(name, str) and name in _zones()


def _line(leaf: Leaf, longest: int | None) -> Iterator[Wrong]:
    """The length of a single line, and that it is one; longer texts are measured with all others."""
    if leaf.kind in ("html", "date", "time", "moment", "id") or (leaf.kind == "text" and leaf.name in TEXTS):
        return
    longest = longest or LONGEST_LINE
    if len(leaf.value) > longest:
        yield Wrong(leaf.path, f"{len(leaf.value):,} characters", f"at most {longest} characters")
    if any(char in "\n\r\t" for char in leaf.value):
        yield Wrong(leaf.path, shown(leaf.value), "a single line, without line breaks or tabs")


def _value(leaf: Leaf, zone: ZoneInfo, site: Site) -> Iterator[Wrong]:
    """The rule of the value's own kind."""
    value, need = leaf.value, None
    match leaf.kind:
        case "date" | "time" | "moment":
            need = _wrong_time(leaf, zone)
        case "html":
            yield from (Wrong(leaf.path, *fault) for fault in wrong_html(value))
        case "url":
            need = wrong_link(value)
        case "email":
            need = None if is_email(value) else "an e-mail address"
        case "id":
            example = "0b0e7a62-6f0c-4a57-9d0c-3a1de9c3f3a1"
            need = None if _UUID.fullmatch(value) else f"a UUID as {example}"
        case "path":
            fault = site.folder.wrong_file(value, image=leaf.path[-2] == "image")
            if fault:
                yield Wrong(leaf.path, *fault)
    if leaf.name == "slug":
        need = wrong_slug(value)
    if leaf.name == "timezone" and not is_zone(value):
        need = "the IANA name of a time zone, as Europe/Stockholm"
    if need:
        yield Wrong(leaf.path, shown(value), need)


def wrong_slug(slug: str) -> str | None:
    """What is expected of a page's slug, or None where it will do."""
    return None if _SLUG.fullmatch(slug) else "a slug: letters, digits, hyphens and underscores alone"


def _wrong_time(leaf: Leaf, zone: ZoneInfo) -> str | None:
    if not _WRITTEN[leaf.kind].fullmatch(leaf.value):
        return WRITTEN[leaf.kind]
    try:
        match leaf.kind:
            case "date":
                dt.date.fromisoformat(leaf.value)
            case "time":
                dt.time.fromisoformat(leaf.value)
            case "moment":
                moment = Moment.parse(leaf.value)
                if moment.at and not exists(moment.on, moment.at, zone):
                    return _skipped(zone)
    except ValueError:
        return "a time that exists" if leaf.kind == "time" else "a date that exists"
    return None


def _skipped(zone: ZoneInfo) -> str:
    return f"an hour that exists: clocks in {zone.key} go forward past this one"


def _language(event: dict[str, Any], path: Path, site: Site) -> Iterator[Wrong]:
    code = event.get("language")
    known = {same_language(language) for language in site.languages}
    if isinstance(code, str) and same_language(code) not in known:
        need = f"a language of the site: {', '.join(sorted(site.languages))}"
        yield Wrong((*path, "language"), shown(code), need)


def _occasions(event: dict[str, Any], path: Path, zone: ZoneInfo) -> Iterator[Wrong]:
    occasions = event.get("occasions")
    for place, occasion in enumerate(occasions if isinstance(occasions, list) else ()):
        try:
            starts, ends = Moment.parse(occasion["starts"]), Moment.parse(occasion["ends"])
        except (TypeError, KeyError, ValueError):  # told where the value itself is read
            continue
        # The end of a day is the start of the next as an instant, so whole days are compared as dates
        earlier_day = not ends.at and ends.on < starts.on
        if earlier_day or ends.last_instant(zone) < starts.first_instant(zone):
            need = f"an end that is not before the start, {starts}"
            yield Wrong((*path, "occasions", place, "ends"), shown(str(ends)), need)


def _items(value: dict[str, Any], path: Path, name: str = "programme") -> Iterator[tuple[dict, Path]]:
    """The programme's items of all levels, each with its path; levels past the third are the schema's."""
    inner = value.get(name)
    for place, item in enumerate(inner if isinstance(inner, list) and len(path) < 10 else ()):
        if isinstance(item, dict):
            here = (*path, name, place)
            yield item, here
            yield from _items(item, here, "items")


def _item_hours(item: dict[str, Any], path: Path, zone: ZoneInfo) -> Iterator[Wrong]:
    """That an item with a date of its own starts at an hour which that date has."""
    try:
        on, at = dt.date.fromisoformat(item["date"]), dt.time.fromisoformat(item["starts"])
    except (TypeError, KeyError, ValueError):
        return
    if at.tzinfo is None and not exists(on, at, zone):
        yield Wrong((*path, "starts"), shown(item["starts"]), _skipped(zone))
