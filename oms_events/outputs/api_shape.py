"""An event as the API tells it: the document's names and values, with what a client cannot work out.

Beside each wall-clock time that has an hour stands the instant with its offset, under `instants`; a
date without an hour has none, for nobody said 00:00. Beside each picture and file stands its address.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any
from zoneinfo import ZoneInfo

from oms_events.facts import EventFacts, Moment, parts
from oms_events.facts.codec import to_plain
from oms_events.outputs.stated_times import iso, told_end
from oms_events.rules.lifecycle import Lifecycle
from oms_events.rules.schedule import Placed, days, ends_on
from oms_events.rules.spans import occasion_span

# The document's names, in its order; `translations` is told otherwise, and Wagtail's API tells the slug.
FACTS = tuple(
    field.name
    for field in fields(EventFacts)
    if field.metadata.get("document", True) and field.name not in ("slug", "translations")
)
STATES = ("phase", "registration_state", "status_state", "next_change", "first_start", "last_end")


@dataclass(frozen=True)
class Media:
    """How what lies outside the facts is told.

    `html`: stored rich text, and the languages of its parts that have one of their own (by number), to
    HTML. `renditions`: an image's source and alt text to a list of sizes.
    `file`: a document's source to its address, type and size.
    """

    html: Callable[[str, Mapping[int, str]], str]
    renditions: Callable[[Any, str], list[dict[str, Any]]]
    file: Callable[[Any], dict[str, Any]]


def api_event(event: EventFacts, zone: ZoneInfo, state: Lifecycle, media: Media) -> dict[str, Any]:
    """Every name of FACTS and STATES with its value, and `words_in`; `zone` is the event's.

    A name that nothing was said about has "", [] or None; inside objects it is left out, as in a document.
    """
    said = to_plain(event)
    whole = {f.name: said.get(f.name, _nothing(f)) for f in fields(event) if f.name in FACTS}
    whole["timezone"] = zone.key
    for row, occasion in zip(whole["occasions"], event.occasions, strict=True):
        _occasion(row, occasion, zone)
    _registration(whole["registration"], event.registration, zone)
    _programme(whole["programme"], event, zone, media)
    _words(whole, event, media)
    _pictures(whole, event, media)
    return {**whole, **_states(event, zone, state), "words_in": dict(event.words_in)}


def texts(event: EventFacts) -> list[str]:
    """Every rich text of an event as it is stored, so that links in all of them can be looked up at once."""
    found = [block.paragraph for block in (*event.body, *event.about)]
    found += [person.profile.biography for person in event.contributors if person.profile]
    for item in _walk(event.programme):
        found.append(item.description)
        found += [person.profile.biography for person in item.contributors if person.profile]
    return [text for text in found if text]


def pictures(event: EventFacts) -> list[Any]:
    """The sources of every image of an event."""
    people = [*event.contributors, *(one for item in _walk(event.programme) for one in item.contributors)]
    photos = [person.profile.image for person in people if person.profile]
    found = [image.source for image in (event.image, *photos) if image]
    return [source for source in (*found, *(host.logo for host in event.organisers)) if source]


def _nothing(field) -> Any:
    if field.default is MISSING:
        return ""
    return [] if isinstance(field.default, tuple) else field.default


def _states(event, zone, state):
    first, last = _bounds(event, zone)
    return {
        "phase": state.phase,
        "registration_state": state.registration,
        "status_state": state.status,
        "next_change": told_instant(state.next_change, zone),
        "first_start": first and _moment(first, zone),
        "last_end": last and _moment(last, zone),
    }


def _bounds(event, zone) -> tuple[Moment | None, Moment | None]:
    """The first start and the last end of all occasions; a date where no hour is known."""
    spans = [(occasion, occasion_span(occasion, zone)) for occasion in event.occasions]
    if not spans:
        return None, None
    first = min(spans, key=lambda pair: pair[1].starts)[0]
    last = max(spans, key=lambda pair: pair[1].ends)[0]
    return first.starts, told_end(last, zone) or Moment(last.starts.on)


def told_instant(at: dt.datetime | None, zone: ZoneInfo) -> str | None:
    """An instant with the offset of `zone` (RFC 3339), or None."""
    if at is None:
        return None
    try:
        return at.astimezone(zone).isoformat(timespec="seconds")
    except OverflowError:  # the first and last day of the calendar
        return at.isoformat(timespec="seconds")


def _moment(moment: Moment, zone: ZoneInfo) -> str:
    """A date, or an instant; RFC 3339 wants its seconds, which other programs' readers insist on."""
    told = iso(moment, zone)
    return dt.datetime.fromisoformat(told).isoformat(timespec="seconds") if moment.at else told


def _instants(row, zone, **moments: Moment | None) -> None:
    told = {name: _moment(moment, zone) for name, moment in moments.items() if moment and moment.at}
    if told:
        row["instants"] = told


def _occasion(row, occasion, zone):
    _instants(row, zone, starts=occasion.starts, ends=told_end(occasion, zone))
    _registration(row.get("registration"), occasion.registration, zone)


def _registration(row, registration, zone):
    if row and registration:
        _instants(
            row,
            zone,
            opens=registration.opens,
            deadline=registration.deadline,
            cancel_free_until=registration.cancel_free_until,
        )


def _programme(rows, event, zone, media):
    """Instants, texts and portraits of all items. Where an item's date is unknown it has no instant."""
    placed = {id(one.item): one for day in days(event) for one in _placed(day)}

    def tell(row: dict[str, Any], item: parts.ProgrammeItem) -> None:
        starts, ends = _item_moments(placed[id(item)])
        _instants(row, zone, starts=starts, ends=ends)
        if item.description:
            row["description"] = media.html(item.description, event.parts_in(f"{item.id}.description"))
        _people(row.get("contributors", []), item.contributors, event, media)
        for inner, said in zip(row.get("items", []), item.items, strict=True):
            tell(inner, said)

    for row, item in zip(rows, event.programme, strict=True):
        tell(row, item)


def _placed(day):
    if day.heading:
        yield Placed(day.heading, day.on)
    waiting = list(day.items)
    while waiting:
        one = waiting.pop()
        yield one
        waiting += one.items


def _item_moments(placed: Placed) -> tuple[Moment | None, Moment | None]:
    starts = Moment.of(placed.on, placed.item.starts) if placed.item.starts else None
    ends = Moment.of(ends_on(placed), placed.item.ends) if placed.item.ends else None
    return starts, ends


def _words(whole, event, media):
    for name in ("body", "about"):
        for row, block in zip(whole[name], getattr(event, name), strict=True):
            if block.paragraph:
                row["paragraph"] = media.html(block.paragraph, event.parts_in(block.id))
    _people(whole["contributors"], event.contributors, event, media)


def _people(rows, people, event, media):
    for row, person in zip(rows, people, strict=True):
        profile = person.profile
        if profile is None or "profile" not in row:
            continue
        if profile.biography:
            languages = event.parts_in(f"{person.id}.profile.biography")
            row["profile"]["biography"] = media.html(profile.biography, languages)
        if profile.image:
            _picture(row["profile"].setdefault("image", {}), profile.image, media)


def _picture(row, image, media):
    row["renditions"] = media.renditions(image.source, image.alt) if image.source else []


def _pictures(whole, event, media):
    if event.image:
        whole["image"] = whole["image"] or {}
        _picture(whole["image"], event.image, media)
    for row, organiser in zip(whole["organisers"], event.organisers, strict=True):
        if organiser.logo:
            row["logo"] = {"renditions": media.renditions(organiser.logo, organiser.name)}
    for row, document in zip(whole["documents"], event.documents, strict=True):
        if document.source:
            row["file"] = media.file(document.source)


def _walk(items):
    for item in items:
        yield item
        yield from _walk(item.items)
