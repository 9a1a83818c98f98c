"""What a page shows in sections of their own, from registration to links."""

from tests.shown import parts
from tests.shown.check import Check, Path
from tests.shown.event import box
from tests.shown.page import Place, normal
from tests.shown.parts import Said, nth

SCARCE = ("full", "waiting_list")


def registration(check: Check, state: str) -> None:
    """How to register, in the box and in a section; `state` is the code of what a reader can do now."""
    said = check.said.get("registration", {})
    section = check.page.section("registration", check.word("Registration"))
    path, facts = ("registration",), box(check)
    parts.registration(check, path, said, [facts, section])
    check.take_each(path, said, section, ["note"])
    if "availability" in said:
        lines = facts.described(check.word("Registration"))
        _availability(check, path, said["availability"], state, [*lines, *_of_occasions(check)])
        if _all_say_themselves(check):  # then the event's word holds for nothing
            check.shown[*path, "availability"] = True


def occasions(check: Check, states: list[str]) -> None:
    """The place, target group and registration of each occasion; its time is in the box."""
    items = _occasion_items(check)
    for number, said in enumerate(check.said.get("occasions", ())):
        path, item = ("occasions", number), nth(items, number)
        if "venue" in said:
            place = nth(item.described(check.word("Venue")), 0)
            parts.address(check, (*path, "venue"), said["venue"], place)
            check.take_each((*path, "venue"), said["venue"], place, ["note"])
        if "audience" in said:
            check.take(
                (*path, "audience"), nth(item.described(check.word("Target group")), 0), said["audience"]
            )
        own, here = said.get("registration", {}), (*path, "registration")
        parts.registration(check, here, own, [item])
        if "note" in own:
            check.take((*here, "note"), nth(item.described(check.word("About registration")), 0), own["note"])
        if "availability" in own:
            lines = item.described(check.word("Registration"))
            _availability(check, here, own["availability"], states[number], lines)


def _occasion_items(check: Check) -> list[Place]:
    title = check.count_word("About the date", "Dates and places", len(check.said.get("occasions", ())))
    section = check.page.section("occasions", title)
    return [
        li for ol in section.find("ol", class_="oms-occasions") for li in ol.find("li", class_="oms-occasion")
    ]


def _of_occasions(check: Check) -> list[Place]:
    """What occasions without a word of their own say of registration: there the event's holds."""
    own = [said.get("registration", {}).get("availability") for said in check.said.get("occasions", ())]
    items = [item for item, word in zip(_occasion_items(check), own, strict=False) if not word]
    return [line for item in items for line in item.described(check.word("Registration"))]


def _all_say_themselves(check: Check) -> bool:
    own = [said.get("registration", {}).get("availability") for said in check.said.get("occasions", ())]
    return bool(own) and all(own)


def _availability(check: Check, path: Path, said: str, state: str, lines: list[Place]) -> None:
    """The word for the places; "open" is told by the state, in which a date goes before it."""
    if said in SCARCE:
        word = check.term("AVAILABILITY", said)
    else:
        word = check.term("REGISTRATION_STATE", "closed" if said == "closed" else state)
    check.decide((*path, "availability"), any(line.text == normal(word) for line in lines))


def accessibility(check: Check) -> None:
    said = check.said.get("accessibility", {})
    section = check.page.section("accessibility", check.word("Accessibility"))
    for number, measure in enumerate(said.get("measures", ())):
        check.take(("accessibility", "measures", number), section, check.term("MEASURES", measure))
    check.take_each(("accessibility",), said, section, ["note"])


def organisers(check: Check) -> None:
    """Each organiser under the word for its role; in the box where all are hosts without a link."""
    said = check.said.get("organisers", [])
    title = check.count_word("Organiser", "Organisers", len(said))
    section = check.page.section("organisers", title)
    for number, one in enumerate(said):
        path, label = ("organisers", number), check.term("ORGANISER_ROLE", one.get("role", "host"))
        place = section if section.node is not None else box(check)
        line = next((line for line in place.described(label) if line.take(one["name"])), None)
        check.decide((*path, "name"), line)
        if "role" in one:
            check.decide((*path, "role"), line)
        if "url" in one:
            check.decide((*path, "url"), line and (one["url"], normal(one["name"])) in line.links())


def people(check: Check) -> None:
    section = check.page.section("people", check.word("Speakers"))
    parts.contributors(check, ("contributors",), check.said.get("contributors", []), section)
    section = check.page.section("contacts", check.word("Contact"))
    parts.contacts(check, ("contacts",), check.said.get("contacts", []), section)


def afterwards(check: Check) -> None:
    """The recording, documents and links."""
    said = check.said.get("recording", {})
    section = check.page.section("recording", check.word("Recording"))
    if "url" in said:
        check.link(("recording", "url"), section, said["url"], check.word("Watch the recording"))
    if "captions" in said:
        word = "The recording has captions" if said["captions"] else "Captions will be added shortly"
        check.take(("recording", "captions"), section, check.word(word))
    check.take_each(("recording",), said, section, ["note"])
    section = check.page.section("documents", check.word("Documents"))
    lines = [li for ul in section.find("ul", class_="oms-documents") for li in ul.find("li")]
    for number, one in enumerate(check.said.get("documents", ())):
        document(check, ("documents", number), one, nth(lines, number))
    section = check.page.section("links", check.word("Links"))
    parts.links(check, ("links",), check.said.get("links", []), section)


def document(check: Check, path: Path, said: Said, line: Place) -> None:
    """A document's title, as a link to its file or its address where it has any."""
    addresses = [href for href, text in line.links() if text]
    rest = line.within(line.node, [place.node for place in line.find(class_="oms-second")])
    check.spend(rest.text, [((*path, "title"), said["title"])], by_lines=True)
    if "url" in said:
        check.decide((*path, "url"), said["url"] in addresses)
    if "path" in said:
        check.decide((*path, "path"), any(href != said.get("url") for href in addresses))
    check.take_each(path, said, line, ["description"])
