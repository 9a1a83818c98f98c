"""People, organisations and addresses as lines to read."""

from dataclasses import dataclass

from django.utils.translation import pgettext

from oms_events.rules import terms
from oms_events.rules.places import address_line

HOST = "host"


@dataclass(frozen=True)
class Person:
    """How a contributor stands on the page: a name first, whatever is known after it.

    `name_of` and `role_of` name the fact that stands there, for its language: "" for a name, "ui" for
    words of ours.
    """

    name: str
    name_of: str
    role: str
    role_of: str
    title: str
    organisation: str


def person(contributor) -> Person:
    """The lines of a `facts.parts.Contributor`.

    Where nobody is named, the organisation, the title or the role stands in the name's place, so that
    the line never begins with nothing.
    """
    name = " ".join(part for part in (contributor.prefix, contributor.name) if part)
    if contributor.suffix:
        name = f"{name} ({contributor.suffix})".strip()
    role = str(terms.term(terms.ROLE, contributor.role)) if contributor.role else ""
    name_of, role_of = "", "ui" if contributor.role in terms.ROLE else "role"
    title, organisation = contributor.title, contributor.organisation
    if not name and organisation:
        name, organisation = organisation, ""
    elif not name and title:
        name, name_of, title = title, "title", ""
    elif not name and role:
        name, name_of, role = role, role_of, ""
    if not name and not contributor.note:
        name, name_of = pgettext("event page", "To be announced"), "ui"
    return Person(name, name_of, role, role_of, title, organisation)


@dataclass(frozen=True)
class OrganiserGroup:
    """Organisers in one role, in the order of the event."""

    label: str
    organisers: tuple


def organiser_groups(organisers, only="") -> list[OrganiserGroup]:
    """Organisers by role, each role where its first organiser stands; `only` keeps one role."""
    groups: dict[str, list] = {}
    for organiser in organisers:
        groups.setdefault(organiser.role or HOST, []).append(organiser)
    return [
        OrganiserGroup(str(terms.term(terms.ORGANISER_ROLE, role)), tuple(members))
        for role, members in groups.items()
        if only in ("", role)
    ]


def place_lines(event) -> list[str]:
    """The places of an event, each once; where only its occasions have any, those by name and town."""
    lines = [address_line(venue) for venue in event.venues]
    if not any(lines):
        own = [o.venue for o in event.occasions if o.venue]
        lines = [", ".join(part for part in (v.name, v.city) if part) for v in own]
    return list(dict.fromkeys(line for line in lines if line))


def has_directions(event) -> bool:
    """Whether a venue has more to tell than the fact box has room for."""
    return any(v.street or v.postcode or v.country or v.note for v in event.venues)


def has_occasion_details(event) -> bool:
    """Whether an occasion has a place, an audience or a registration of its own."""
    return any(o.venue or o.audience or o.registration for o in event.occasions)


def has_more_organisers(organisers) -> bool:
    """Whether organisers have more to tell than the hosts' names, which the fact box tells."""
    return any(o.role not in ("", HOST) or o.url or o.logo for o in organisers)


def card_place(event) -> str:
    """Where an event is, in a list's few words: its types, its towns or venues, its form."""
    towns = [venue.city or venue.name for venue in event.venues]
    towns += [o.venue.city or o.venue.name for o in event.occasions if o.venue]
    mode = str(terms.term(terms.ATTENDANCE_MODE, event.attendance_mode)) if event.attendance_mode else ""
    said = [] if towns and event.attendance_mode == "in_person" else [mode]
    shown = [*event.event_types, *towns, *said]
    return ", ".join(dict.fromkeys(part for part in shown if part))
