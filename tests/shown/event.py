"""What a page shows of the event itself: its heading, its status, its times and places, its texts."""

from oms_events.facts import Moment
from oms_events.rules import wording
from tests.shown import parts
from tests.shown.check import Check, html_text
from tests.shown.page import HEADINGS, Place, normal
from tests.shown.parts import nth

WHEN = ("Date and time", "Date", "Would have taken place")
SHORT = ("audience", "price", "series")
UNDER = {"audience": "Target group", "price": "Cost", "series": "Part of"}


def heading(check: Check) -> None:
    """Title, status and what comes with them, before anything else."""
    said, page = check.said, check.page
    state = said.get("status", {}).get("state", "scheduled")
    word = check.term("STATUS", state)
    full = said["title"] if state == "scheduled" else f"{word}: {said['title']}"
    told = page.h1 is not None and Place(page.h1).text == normal(full)
    check.decide(("title",), told and normal(full) in page.title)
    if "status" in said:
        if state == "scheduled":
            told = nth(box(check).described(check.word("Status")), 0).take(word)
        check.decide(("status", "state"), told)
    header = page.header
    check.take_each((), said, header, ["subtitle"])
    kinds = header.labelled(check.word("Type of event")) or ""
    check.spend(kinds, [(("event_types", n), kind) for n, kind in enumerate(said.get("event_types", ()))])
    check.decide(("language",), page.language == check.language)


def status(check: Check) -> None:
    """Why an event is off or moved, from when to when, and what those registered must do."""
    said, header = check.said.get("status", {}), check.page.header
    check.take_each(("status",), said, header, ["reason"])
    if "previously" in said:
        phrase = wording.previously(said["previously"], check.language)
        told = header.labelled(check.word("Previous date"))
        check.decide(("status", "previously"), told == normal(str(phrase)))
        check.time(("status", "previously"), header, phrase)
    for name, label in (("next", "New date"), ("note", "If you have registered")):
        if name in said:
            told = header.labelled(check.word(label))
            check.decide(("status", name), told == normal(said[name]))


def box(check: Check) -> Place:
    """The box of facts at the top."""
    return check.page.section("facts", check.word("Date and place"))


def times(check: Check) -> None:
    """Each occasion in the box of facts: its label, its time in words and for machines."""
    lines = [place for label in WHEN for place in box(check).described(check.word(label))]
    for number, said in enumerate(check.said.get("occasions", ())):
        path, line = ("occasions", number), nth(lines, number)
        ends = Moment.parse(said["ends"]) if "ends" in said else None
        phrase = wording.period(Moment.parse(said["starts"]), ends, check.language, check.zone)
        wanted = [((*path, "starts"), str(phrase))]
        if "label" in said:
            wanted.append(((*path, "label"), said["label"]))
        check.spend(line.text, wanted)
        check.time((*path, "starts"), line, phrase)
        if ends:
            check.decide((*path, "ends"), check.shown[(*path, "starts")])


def zone(check: Check, site_zone: str, tells_hours: bool) -> None:
    """A zone that is not the site's own is named in the box, where any hour is told."""
    if "timezone" not in check.said:
        return
    first = Moment.parse(check.said["occasions"][0]["starts"]).on if check.said.get("occasions") else None
    name = wording.zone_name(check.zone, first, check.language)
    silent = check.said["timezone"] == site_zone or not tells_hours
    check.decide(("timezone",), silent or box(check).take(name))


def places(check: Check) -> None:
    """Where and how one takes part: in the box, and in full under "Getting here"."""
    said = check.said
    lines = box(check).described(check.word("Venue"))
    in_full = check.page.section("venues", check.word("Getting here")).find(class_="oms-venue")
    for number, venue in enumerate(said.get("venues", ())):
        place = nth(in_full, number)
        if place.node is None:
            place = next((line for line in lines if parts.is_address(line, venue)), Place(None))
        parts.address(check, ("venues", number), venue, place)
        check.take_each(("venues", number), venue, place, ["note"])
    if "attendance_mode" in said:
        word = check.term("ATTENDANCE_MODE", said["attendance_mode"])
        check.decide(("attendance_mode",), any(line.take(word) for line in lines))
    online = said.get("online", {})
    if "note" in online:
        check.decide(("online", "note"), any(line.take(online["note"]) for line in lines))
    if "url" in online:
        link = (online["url"], normal(check.word("Link to the broadcast")))
        check.decide(("online", "url"), any(link in line.links() for line in lines))


def short_facts(check: Check) -> None:
    """What stands under a label in the box: cost, target group, series, languages, topics."""
    said, facts = check.said, box(check)
    for name in SHORT:
        if name in said:
            check.take((name,), nth(facts.described(check.word(UNDER[name])), 0), said[name])
    topics = said.get("topics", [])
    label = check.count_word("Topic", "Topics", len(topics))
    wanted = [(("topics", n), topic) for n, topic in enumerate(topics)]
    check.spend(nth(facts.described(label), 0).text, wanted)
    spoken = [wording.language_name(code, check.language) for code in said.get("event_languages", ())]
    line = nth(facts.described(check.word("Language")), 0).text.casefold()
    check.spend(line, [(("event_languages", n), name.casefold()) for n, name in enumerate(spoken)])


def texts(check: Check) -> None:
    """Lead, picture and text before everything else; background in a section after the programme."""
    said, opening = check.said, check.page.opening
    check.take_each((), said, opening, ["lead"])
    parts.image(check, ("image",), said.get("image", {}), opening)
    _blocks(check, ("body",), said.get("body", []), opening)
    about = said.get("about", [])
    first = about[0].get("heading") if about else None
    section = check.page.section("about", first or check.word("About the event"))
    if first:
        check.decide(("about", 0, "heading"), section.node)
    _blocks(check, ("about",), about, section, 1 if first else 0)
    check.take_each((), said, check.page.section("programme", check.word("Programme")), ["programme_note"])


def _blocks(check, path, said, place, start=0):
    """Headings as headings, and paragraphs, each as a run of whole lines."""
    runs = []
    for number, block in enumerate(said[start:], start):
        if "heading" in block:
            check.decide((*path, number, "heading"), place.take(block["heading"], HEADINGS))
        else:
            here = (*path, number, "paragraph")
            check.links(here, place, block["paragraph"])
            runs.append((here, html_text(block["paragraph"])))
    check.spend(place.text, [run for run in runs if run[1]], by_lines=True)
