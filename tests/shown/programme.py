"""What a page shows of the programme: every item's facts inside that item, and nowhere else."""

import datetime as dt

from oms_events.rules import wording
from oms_events.rules.schedule import Day, Placed
from tests.shown import parts
from tests.shown.check import Check, Path
from tests.shown.page import Place, normal
from tests.shown.parts import Said, nth

# Kinds that a title does not tell: sessions that run at once must be said to.
TOLD_IN_WORDS = ("parallel",)
QUIET = ("break", "meal", "registration", "social")
IN_A_LIST = {"organiser": "Organiser", "place": "Venue"}


def programme(check: Check, days: tuple[Day, ...]) -> None:
    """The programme's days, in order, each with its items. `days` places the items on their dates."""
    section = check.page.section("programme", check.word("Programme"))
    headed = section.find("section")
    loose = section.within(section.node, [place.node for place in headed])
    paths = iter([("programme", number) for number in range(len(check.said.get("programme", ())))])
    for day in days:
        if day.heading is None:
            items(check, [(next(paths), placed) for placed in day.items], loose, day.on)
            continue
        place = nth(headed, day.number - 1)
        path = next(paths)
        day_heading(check, path, day, place)
        inside = len(day.heading.items)
        own = [((*path, "items", number), placed) for number, placed in enumerate(day.items[:inside])]
        items(check, [*own, *((next(paths), placed) for placed in day.items[inside:])], place, day.on)


def day_heading(check: Check, path: Path, day: Day, place: Place) -> None:
    """A day's heading, and what it says before its items."""
    said = _at(check, path)
    title = nth(place.find("h3"), 0)
    own = _own(place)
    check.decide((*path, "kind"), title.node)
    if "title" in said:
        check.spend(title.text, [((*path, "title"), said["title"])])
    if "date" in said:
        check.decide((*path, "date"), _tells_date(check, title, dt.date.fromisoformat(said["date"])))
    hours(check, path, said, own, day.on)
    details(check, path, said, own, place)


def items(check: Check, rows: list[tuple[Path, Placed]], place: Place, told: dt.date | None) -> None:
    """The items of a list, in order. `told`: the date that a reader was told last, above the list."""
    lines = [li for ol in _lists(place) for li in _direct(ol, "li")]
    for number, (path, placed) in enumerate(rows):
        line = nth(lines, number)
        own = _own(line)
        dates = [line for line in own.find(class_="oms-item-date")]
        if placed.on and any(_tells_date(check, date, placed.on) for date in dates):
            told = placed.on
        item(check, path, placed, line, own, told)


def item(check: Check, path: Path, placed: Placed, line: Place, own: Place, told: dt.date | None) -> None:
    said = _at(check, path)
    if "date" in said:
        check.decide((*path, "date"), line.node is not None and told == dt.date.fromisoformat(said["date"]))
    check.decide((*path, "kind"), _tells_kind(check, said, line, own))
    hours(check, path, said, own, placed.on)
    check.take_each(path, said, own, ["title"])
    details(check, path, said, own, line)
    inner = [((*path, "items", number), each) for number, each in enumerate(placed.items)]
    items(check, inner, line, told if told == placed.on else None)


def hours(check: Check, path: Path, said: Said, own: Place, on: dt.date | None) -> None:
    """The hours in words and for machines; an open end by the word "from", else by a word of its own."""
    starts, ends = (said.get(name) and dt.time.fromisoformat(said[name]) for name in ("starts", "ends"))
    is_open = said.get("open_ended")
    phrase = wording.hours(starts, ends, check.language, open_ended=is_open, on=on, zone=check.zone)
    shown = bool(phrase) and own.take(str(phrase))
    for name in ("starts", "ends"):
        if name in said:
            check.decide((*path, name), shown)
            check.time((*path, name), own, phrase)
    if is_open is None:
        return
    closed = wording.hours(starts, ends, check.language, on=on, zone=check.zone)
    if is_open and str(closed) == str(phrase):
        check.take((*path, "open_ended"), own, check.word("Open end"))
    else:  # no "from" means no open end
        check.decide((*path, "open_ended"), shown or not phrase)


def details(check: Check, path: Path, said: Said, own: Place, whole: Place) -> None:
    """What an item says beside its title and hours. `own`: without its people, lists and sub-items."""
    check.take_each(path, said, own, ["number"])
    for name, label in IN_A_LIST.items():
        if name in said:
            check.decide((*path, name), own.labelled(check.word(label)) == normal(said[name]))
    topics = said.get("topics", [])
    told = own.labelled(check.count_word("Topic", "Topics", len(topics))) or ""
    check.spend(told, [((*path, "topics", number), topic) for number, topic in enumerate(topics)])
    if said.get("optional"):
        check.take((*path, "optional"), own, check.word("Optional"))
    elif "optional" in said:  # what is not marked is for all
        check.decide((*path, "optional"), own.node is not None and not own.take(check.word("Optional")))
    body = whole.within(whole.node, [li.node for ol in _lists(whole) for li in _direct(ol, "li")])
    if "description" in said:
        check.html((*path, "description"), nth(body.find(class_="oms-text"), 0), said["description"])
    parts.contributors(check, (*path, "contributors"), said.get("contributors", []), body)
    parts.links(check, (*path, "links"), said.get("links", []), body)
    if "contacts" in said:
        labelled = any(p.text == normal(check.word("Contact")) for p in body.find("p"))
        parts.contacts(check, (*path, "contacts"), said["contacts"] if labelled else [], body)


def _at(check: Check, path: Path) -> Said:
    said = check.said
    for step in path:
        said = said[step]
    return said


def _lists(place: Place) -> list[Place]:
    """The lists of items in a place, not those inside an item or in running text."""
    lists = place.find("ol")
    inside = {id(inner.node) for each in lists for inner in each.find("ol")}
    return [each for each in lists if id(each.node) not in inside and _holds_items(each)]


def _holds_items(place: Place) -> bool:
    return bool({"oms-programme", "oms-subitems", "oms-parallel"}.intersection(place.node.get("class", ())))


def _direct(place: Place, name: str) -> list[Place]:
    return [place.within(child) for child in place.node.find_all(name, recursive=False)]


def _own(place: Place) -> Place:
    """An item without what is inside it: its people, lists and running text, and its sub-items."""
    apart = [*_lists(place), *place.find("ul"), *place.find(class_="oms-text")]
    return place.within(place.node, [each.node for each in apart])


def _tells_date(check: Check, place: Place, on: dt.date) -> bool:
    phrases = [str(wording.day(on, check.language, year=year)) for year in (True, False)]
    return any((on.isoformat(), normal(phrase)) in place.times() for phrase in phrases)


def _tells_kind(check: Check, said: Said, line: Place, own: Place) -> bool:
    """By how the item stands there, and in words where its title cannot tell."""
    shaped = line.node is not None and any(name.endswith(f"--{said['kind']}") for name in line.node["class"])
    untold = said["kind"] in TOLD_IN_WORDS or (said["kind"] in QUIET and "title" not in said)
    if len(said) == 1 or untold:
        return shaped and own.take(check.term("KIND", said["kind"]))
    return shaped
