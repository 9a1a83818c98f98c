"""One contributor of the document, filled in from the phrases that speak of them."""

from __future__ import annotations

from oms_events.paste.phrase import Phrase


def describe(person: dict, phrase: Phrase) -> None:
    """Everything that a phrase with a name says."""
    for key, value in (
        ("name", phrase.name),
        ("prefix", phrase.prefix),
        ("suffix", phrase.suffix),
        ("title", phrase.title),
        ("organisation", phrase.body),
        ("role", phrase.role),
    ):
        if value:
            person[key] = value
    remark(person, phrase)


def remark(person: dict, phrase: Phrase) -> None:
    """What a phrase says beside names and offices: a note, party letters, a role, "to be confirmed"."""
    if phrase.note:
        person["note"] = "; ".join(filter(None, [person.get("note"), phrase.note]))
    if phrase.suffix:
        person.setdefault("suffix", phrase.suffix)
    if phrase.role:
        person.setdefault("role", phrase.role)
    if not phrase.confirmed:
        person["confirmed"] = False


def add_body(person: dict, body: str, link: str = ",") -> None:
    """The body, behind another where the person has one: "LSU – Landets ungdomar" keeps its dash."""
    sign = " – " if link == "-" else ", "
    person["organisation"] = sign.join(filter(None, [person.get("organisation"), body]))


def extends(body: str, more: str) -> bool:
    """ "Department of Geography" + "University of Nordvik" is one body; "Malby kommun" + "Rendal kommun"
    are two."""
    return (
        bool(body)
        and body.split()[-1].casefold() != more.split()[-1].casefold()
        and " of " in f"{body} {more}"
    )


def share(first: dict, second: dict, apart: bool) -> None:
    """ "A and B, body": the body is both's; `apart` where it stands in a phrase of its own at the end."""
    if "name" not in first or "name" not in second or "organisation" in first or "organisation" not in second:
        return
    if ("title" in second) != ("title" in first) and not apart:
        # "A and B, chair of the Council": the office, and with it the body, may be B's alone.
        return
    first["organisation"] = second["organisation"]


def once(people: list[dict]) -> list[dict]:
    """Who is named twice in a row, as under a picture, comes once, with all that is said."""
    found: list[dict] = []
    for person in people:
        same = next((one for one in found if "name" in one and one["name"] == person.get("name")), None)
        if same is None:
            found.append(person)
        else:
            more = [str(value) for key, value in person.items() if same.setdefault(key, value) != value]
            if more:
                same["note"] = "; ".join(filter(None, [same.get("note"), *more]))
    return found
