"""Lines under a row put together again where the layout has broken one statement in two."""

from __future__ import annotations

from .people import read_people
from .phrases import read_phrase
from .source import Line


def joined(lines: list[Line]) -> list[Line]:
    """The lines, with those that end in a comma, and names with their office on the next line, as one."""
    result: list[Line] = []
    for line in lines:
        last = result[-1] if result else None
        if last and not line.level and not line.hint and not last.hint and _continues(last, line):
            result[-1] = last.like(f"{last.text.rstrip(',')}, {line.text}")
        else:
            result.append(line)
    return result


def _continues(last: Line, line: Line) -> bool:
    if len(last.text) + len(line.text) > 600:
        return False
    if last.text.endswith(","):
        return not line.text[0].isdigit()
    return not last.level and (_office_of(last.text, line.text) or _body_of(last.text, line.text))


def _office_of(name: str, office: str) -> bool:
    """"Anna Ek" on one line, "projektledare, Vindbruk" on the next."""
    if not is_bare_name(name) or len(office.split()) > 16:
        return False
    first = read_phrase(office.split(",")[0])
    people = read_people(f"{name}, {office}") if first.kind == "job" else None
    return bool(people) and len(people.contributors) == 1 and people.strength == 3


def _body_of(person: str, body: str) -> bool:
    """"Seniorrådgiver Anna Ek" on one line, "Klimadepartementet" on the next."""
    if read_phrase(body).kind != "body":
        return False
    people = read_people(person)
    return bool(people) and len(people.contributors) == 1 and _lacks_body(people.contributors[0])


def _lacks_body(person: dict) -> bool:
    return "name" in person and "organisation" not in person and ("title" in person or "role" in person)


def is_bare_name(text: str) -> bool:
    """The whole text is one person's name."""
    phrase = read_phrase(text) if len(text.split()) <= 6 else None
    return phrase is not None and phrase.kind == "person" and not (phrase.title or phrase.body or phrase.note)


def is_wrapped(title: str, line: Line) -> bool:
    """The line goes on with the title above it: it opens in lower case and the title has not come to an end."""
    if not title or line.gap or line.level or line.hint or not line.text[0].islower() or title[-1] in ".?!:":
        return title.endswith(",") and not line.level and not line.hint and not line.gap
    return len(title.split()) >= 4 and read_people(line.text) is None
