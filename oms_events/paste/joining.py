"""Lines under a row put together again where the layout has broken one statement in two."""

from __future__ import annotations

import re

from oms_events.paste.numbers import printed_number
from oms_events.paste.people import has_name, read_people
from oms_events.paste.phrases import read_phrase
from oms_events.paste.shapes import shape
from oms_events.paste.source import Line


def joined(lines: list[Line]) -> list[Line]:
    """The lines, with those that end in a comma, and names with their office on the next line, as one."""
    result: list[Line] = []
    for line in lines:
        last = result[-1] if result else None
        if last and not line.level and not line.hint and not last.hint and _is_broken(last.text, line.text):
            result[-1] = last.like(f"{last.text} {line.text}")
        elif last and not line.level and not line.hint and not last.hint and _continues(last, line):
            result[-1] = last.like(f"{last.text.rstrip(',')}, {line.text}")
        else:
            result.append(line)
    return result


def _is_broken(last: str, text: str) -> bool:
    """The line ended in the middle of a phrase: "direktör vid" / "Vattenverket", "Anna Ek, forskare" / "vid
    Byaverket"."""
    if len(last) + len(text) > 600 or last[-1] in ".?!:;":
        return False
    words, first = last.split(), text.split()[0]
    if len(words) > 2 and (
        words[-1] == "Region" and len(text.split()) < 3 and first[0].isupper() or _PARTY.match(text)
    ):
        return True
    if len(last) >= _WRAPS_AT and first[0].islower() and shape(first) != "J" and read_people(text) is None:
        # A mail breaks its lines at a width.
        return True
    if len(words) > 2 and shape(words[-1]) == "C" and shape(words[-2]) == "J" and shape(first) == "C":
        # "…, erikoistutkija Anu" / "Lähde, Byaverket": a name in two.
        return first.endswith(",")
    if len(words) > 2 and words[-1] in ("och", "og", "and", "ja", "samt"):
        return True
    if len(words) > 2 and words[-1] in _LEADS_ON:
        people = read_people(text)
        return people is None or people.strength == 1
    return (
        first in _LEADS_ON
        and len(words) > 2
        and read_people(last) is not None
        and read_people(f"{last} {text}") is not None
    )


# "…, ordförande" / "(S) Norrby": party letters never open a statement.
_PARTY = re.compile(r"\([A-ZÅÄÖ]{1,3}\) \w")
# Characters of a line that a mail or a narrow column may have broken.
_WRAPS_AT = 60
_LEADS_ON = frozenset("vid på hos i för om av och samt at of for in and ved fra til og ja from the".split())


def _continues(last: Line, line: Line) -> bool:
    if len(last.text) + len(line.text) > 600:
        return False
    if last.text.endswith(","):
        return not line.text[0].isdigit()
    return not last.level and (_office_of(last.text, line.text) or _body_of(last.text, line.text))


def _office_of(name: str, office: str) -> bool:
    """ "Anna Ek" on one line, "projektledare, Vindbruk" on the next."""
    if not is_bare_name(name) or len(office.split()) > 16:
        return False
    first = read_phrase(office.split(",")[0])
    people = read_people(f"{name}, {office}") if first.kind == "job" else None
    return people is not None and len(people.contributors) == 1 and people.strength == 3


def _body_of(person: str, body: str) -> bool:
    """ "Seniorrådgiver Anna Ek" on one line, "Klimadepartementet" on the next."""
    if read_phrase(body).kind != "body":
        return False
    people = read_people(person)
    return people is not None and len(people.contributors) == 1 and _lacks_body(people.contributors[0])


def _lacks_body(person: dict) -> bool:
    return "name" in person and "organisation" not in person and ("title" in person or "role" in person)


def is_bare_name(text: str) -> bool:
    """The whole text is one person's name."""
    phrase = read_phrase(text) if len(text.split()) <= 6 else None
    return phrase is not None and phrase.kind == "person" and not (phrase.title or phrase.body or phrase.note)


def is_one_person(text: str) -> bool:
    """A name alone, or with nothing but an office or a body."""
    people = None if is_bare_name(text) else read_people(text)
    return (
        people is None
        and is_bare_name(text)
        or bool(people and len(people.contributors) == 1 and "name" in people.contributors[0])
    )


def _ends_in_office(title: str, text: str) -> bool:
    """ "…, koordinator" / "Anna Ek": the office closes the line, the name is on the next."""
    before, _, office = title.rpartition(", ")
    if read_people(before.rsplit(", ", 1)[-1]) or has_name(before):
        # "Anna Ek, journalist" is told already; the next name is somebody else.
        return False
    return bool(before) and office[0].islower() and read_phrase(office).kind == "job" and is_bare_name(text)


def is_wrapped(title: str, line: Line) -> bool:
    """The line goes on with the title above it: it opens in lower case and the title has not come to an
    end."""
    if printed_number(line.text):
        return False
    if (
        title
        and not line.level
        and not line.hint
        and (_is_broken(title, line.text) or _ends_in_office(title, line.text))
    ):
        return True
    if not title or line.gap or line.level or line.hint or not line.text[0].islower() or title[-1] in ".?!:":
        return title.endswith(",") and not line.level and not line.hint and not line.gap
    return len(title.split()) >= 4 and read_people(line.text) is None


def greeting_and_office(title: str, below: str) -> dict | None:
    """ "Anna Ek hälsar välkommen" above "generaldirektör, Byaverket": one contributor, what she does as the
    note."""
    phrase = read_phrase(title) if len(title.split()) <= 12 else None
    if not phrase or phrase.kind != "person" or not phrase.note or phrase.title or phrase.body:
        return None
    if read_phrase(below.split(",")[0]).kind != "job":
        return None
    people = read_people(f"{phrase.name}, {below}")
    if not people or len(people.contributors) != 1:
        return None
    return {**people.contributors[0], "note": phrase.note}
