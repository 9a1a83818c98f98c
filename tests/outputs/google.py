"""What Google requires of an Event in structured data, as far as a program can tell.

Required are name, startDate and location, of sub-events too; a Place needs an address and a
VirtualLocation a url; enumerations are full addresses.
"""

import re
from typing import Any

DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z))?")
STATES = {
    f"https://schema.org/Event{s}" for s in "Scheduled Cancelled Postponed Rescheduled MovedOnline".split()
}
MODES = {f"https://schema.org/{mode}EventAttendanceMode" for mode in ("Offline", "Online", "Mixed")}
DATES = ("startDate", "endDate", "previousStartDate")


def many(value: Any) -> list:
    return value if isinstance(value, list) else [] if value is None else [value]


def faults(said: dict, at: str = "Event") -> list[str]:
    """Everything that is wrong with an Event; [] for one that Google takes."""
    found = [f"{at}: no {name}" for name in ("name", "startDate", "location") if not said.get(name)]
    found += [f"{at}.{n}: {said[n]}" for n in DATES if n in said and not DATE.fullmatch(said[n])]
    if said.get("eventStatus") not in STATES:
        found.append(f"{at}.eventStatus: {said.get('eventStatus')}")
    if "eventAttendanceMode" in said and said["eventAttendanceMode"] not in MODES:
        found.append(f"{at}.eventAttendanceMode: {said['eventAttendanceMode']}")
    for place in many(said.get("location")):
        needed = {"Place": "address", "VirtualLocation": "url"}.get(place["@type"])
        if not needed or not place.get(needed):
            found.append(f"{at}.location: {place}")
    for number, part in enumerate(many(said.get("subEvent"))):
        found += faults(part, f"{at}.subEvent[{number}]")
    return found
