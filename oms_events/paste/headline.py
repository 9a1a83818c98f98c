"""A row's first words: its title, the people that stand with it, its place and its number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from oms_events.paste.cutting import opens_person
from oms_events.paste.joining import greeting_and_office, is_bare_name, is_wrapped, joined
from oms_events.paste.leads import without_files
from oms_events.paste.numbers import is_track, printed_number
from oms_events.paste.parts import Known, Row
from oms_events.paste.people import has_name, read_people
from oms_events.paste.phrases import read_phrase
from oms_events.paste.places import bracketed_place, capital_place, is_place, labelled_place
from oms_events.paste.role_words import LABEL, role_of
from oms_events.paste.rounds import is_parallel
from oms_events.paste.rows import title_like
from oms_events.paste.sequence import People
from oms_events.paste.shapes import shape
from oms_events.paste.source import Line
from oms_events.paste.titles import split_title, talk_between

CLOSING = " .:;,–—-"
_WIDE = re.compile(r"(?<=[.?!])\s{3,}(?=\S)")
# "PANEL 1", "Session 2": what it is about stands on the next line.
_LABEL_ALONE = re.compile(
    r"(?:panel|session|sesjon|sessio|pass|block|del|part|tema|theme) (?:\d{1,2}|#[A-H\d])", re.IGNORECASE
)
# "14.30 (senast) – Avslut"
_ABOUT_THEN = re.compile(
    r"^\((?:senast|ca\.?|cirka|approx\.?|prel\.?|seneste?)\)\s*[–—:-]?\s*", re.IGNORECASE
)
_LASTING = re.compile(
    r"\s*\((?:ca\.?\s*)?\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s*min[a-z.]{0,8}\)\s*$", re.IGNORECASE
)
# "Opning ved:", over those who open.
_LEADS_TO_PEOPLE = re.compile(r"(?<=\w)\s+(?:ved|v/|v\.|av|af|med|by|with)$")
SPEAKER_FIRST = re.compile(r"(?P<who>[^–—:]{5,90}?)(?:\s[–—-]|:)\s(?P<said>\S.+)")


@dataclass(slots=True)
class Headline:
    """What a row's first words say; `text` is a second sentence set apart from the title by a wide gap."""

    title: str = ""
    number: str = ""
    place: str = ""
    text: str = ""
    people: list[People] = field(default_factory=list)
    named: bool = False


def read_headline(row: Row, lines: list[Line], english: bool, known: Known) -> Headline:
    """The headline of a row; takes off `lines` what belongs to it."""
    head = Headline(number=row.number)
    title = row.title
    if title in known.places and lines and not lines[0].level:
        head.place, title = title, ""
    title = title or _title_below(head, lines, known)
    if lines and _LABEL_ALONE.fullmatch(title) and not lines[0].gap and title_like(lines[0]):
        title = f"{title}: {lines.pop(0).text}"
    if lines and _names_what_follows(title, lines[0]):
        title = f"{title} {lines.pop(0).text}"
    if lines and _goes_on_behind_dash(title, lines):
        title = f"{title} – {lines.pop(0).text}"
    for _ in range(3):
        if not lines or not is_wrapped(title, lines[0]):
            break
        title = f"{title} {lines.pop(0).text}"
    if lines and is_bare_name(title) and len(joined([lines[0].like(title, gap=False), lines[0]])) == 1:
        title = f"{title}, {lines.pop(0).text}"
    if lines and (greeted := greeting_and_office(title, lines[0].text)):
        lines.pop(0)
        head.people.append(People([greeted], 3))
        return head
    if not head.number and (numbered := printed_number(title)):
        head.number, title = numbered
    if title in known.speakers and (speaker := read_people(title)):
        head.people.append(speaker)
    else:
        _read_title(head, title, english, known)
    if not head.title and head.people and lines:
        _title_after_people(head, lines)
    return head


def _names_what_follows(title: str, line: Line) -> bool:
    """ "Konstinslag:" over "Vandring med vargar – Bo Ek": what it is, and on the next line which one."""
    return (
        title.endswith(":")
        and len(title.split()) < 3
        and not (line.level or line.gap or line.hint or LABEL.match(line.text))
        and role_of(title.strip(": ")) is None
        and not (is_parallel(title) or is_track(line.text) or printed_number(line.text))
        and read_people(line.text) is None
        and not opens_person(line.text.removeprefix("Cllr "))
    )


def _goes_on_behind_dash(title: str, lines: list[Line]) -> bool:
    """ "Snart fattas beslut" over "– vad kan vi göra då?": no list, since it is alone and in lower case."""
    first = lines[0]
    alone = len(lines) == 1 or not lines[1].level
    return (
        bool(title)
        and title[-1].isalnum()
        and first.level == 1
        and first.text[0].islower()
        and alone
        and not first.gap
    )


def _title_below(head: Headline, lines: list[Line], known: Known) -> str:
    """A time alone on its line: the title is under it, after the place if that is printed first."""
    while lines and lines[0].hint in ("", "place"):
        line = lines[0]
        if line.hint and not (len(lines) > 1 and not lines[1].level and not lines[1].hint):
            return ""
        if line.hint:
            head.place = lines.pop(0).text
            continue
        if len(lines) > 1 and not lines[1].level and (is_place(line.text) or line.text in known.places):
            head.place = lines.pop(0).text
            continue
        if line.level and len(lines) > 1 and read_people(line.text):
            return ""
        return lines.pop(0).text
    return ""


def _title_after_people(head: Headline, lines: list[Line]) -> None:
    """The speakers first, a line each, and the subject on the line below."""
    said = next((at for at, line in enumerate(lines[:8]) if not _is_of_people(line)), len(lines))
    if said and said + 1 == len(lines) and title_like(lines[said], 16) and not lines[said].gap:
        head.people += [people for line in lines[:said] if (people := read_people(line.text))]
        del lines[:said]
    line = lines[0]
    quoted = line.text[0] in "\"”“«»'"
    if line.level or line.hint or not (quoted or title_like(line, 40)) or split_title(line.text)[1]:
        return
    head.title = lines.pop(0).text.strip(CLOSING)


def _is_of_people(line: Line) -> bool:
    people = None if line.hint or line.level else read_people(line.text)
    return people is not None and people.strength > 1


def _read_title(head: Headline, text: str, english: bool, known: Known) -> None:
    if found := capital_place(text) or bracketed_place(text):
        text, head.place = found
    text, head.text = _without_asides(text)
    plain = " ".join(text.split())
    whole = read_people(plain)
    spoken = SPEAKER_FIRST.match(plain)
    speaker = speaker_of(spoken, english) if spoken else None
    if speaker is None and (body := next((one for one in known.bodies if plain.startswith(f"{one} – ")), "")):
        head.people.append(People([{"organisation": body}], 1))
        head.title = plain.removeprefix(f"{body} – ").strip(CLOSING)
        return
    told = (
        whole
        and whole.strength == 3
        and not talk_between(plain)
        and not whole.opens_with_body
        and "name" in whole.contributors[0]
    )
    if whole and told and not whole.sure and (cut := split_title(plain, english, known.names))[1]:
        if cut[1].sure and cut[1].strength == 3:
            # "Presentation av enkätresultat Anna Ek, Högskolan": the word before the name is no office.
            head.title = cut[0].strip(CLOSING)
            head.people.append(cut[1])
            return
    doubtful = whole and (not whole.sure or any("note" in person for person in whole.contributors))
    if (spoke := _SPOKEN_BY.fullmatch(plain)) and is_bare_name(spoke["who"]) and is_bare_name(spoke["title"]):
        # "Norrby Torg ved Anna Maria Ek": two names, and the row begins with what it is about.
        head.title, by = spoke["title"], read_people(spoke["who"])
        head.people += [by] if by else []
        return
    if whole and told and not (speaker and doubtful):
        head.people.append(whole)
        return
    if speaker and spoken:
        head.people.append(speaker)
        head.title = spoken["said"].strip(CLOSING)
        return
    if not english and (named := _name_and_sentence(plain)):
        person, head.title, said = named
        head.text = " ".join(filter(None, [head.text, said]))
        head.people.append(person)
        return
    plain, remark = _without_remark(plain)
    if remark and (room := labelled_place(remark)):
        head.place = head.place or room.strip(CLOSING)
    else:
        head.text = " ".join(filter(None, [head.text, remark]))
    title, people = split_title(plain, english, known.names)
    if whole and not people and _is_only_a_person(plain, whole):
        head.people.append(whole)
        return
    if people:
        head.people.append(people)
        first = " ".join(_WIDE.split(text, maxsplit=1)[0].split())
        if title.startswith(first) and title != first and _WIDE.search(text):
            title, head.text = first, " ".join([title[len(first) :].strip(), head.text]).strip()
    head.named = not people and has_name(title)
    title = title.strip() if title.endswith(("...", "!", "?")) else title.strip(CLOSING)
    head.title = _LEADS_TO_PEOPLE.sub("", title)


_SPOKEN_BY = re.compile(r"(?P<title>[^,]+) (?:ved|v/|v\.) (?P<who>[^,]+)")
_STATED = re.compile(r"(?:(?P<title>[^\W\d_]{4,})[.!]\s+)?(?P<who>[^.?!:,]{5,40})\.\s+(?P<said>\S.+)")


def _name_and_sentence(text: str) -> tuple[People, str, str] | None:
    """ "Anna Ek. Redovisning." and "Välkommen. Anna Ek. Vad vill vi?": person, title, and what else is
    said."""
    match = _STATED.fullmatch(text)
    people = read_people(match["who"]) if match and is_bare_name(match["who"]) else None
    if not match or not people or match["title"] and shape(match["title"]) != "F":
        return None
    if match["title"]:
        return people, match["title"], match["said"]
    title, *rest = _SENTENCE_END.split(match["said"], maxsplit=1)
    return people, title.strip(CLOSING), " ".join(rest)


_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})[.!?]\s+(?=\(|[\"”“]?[^\W\d_a-zåäöæø])")
_SPEAKS_TO_READERS = re.compile(
    r"\b(?:vi|du|ni|man|din|ditt|dina|vår|vårt|våra|we|you|your|our|dere|deres|sinä|voit)\b", re.IGNORECASE
)


def _without_remark(title: str) -> tuple[str, str]:
    """The title, and the sentences behind it that speak to the reader, stand in brackets or name the room."""
    for match in _SENTENCE_END.finditer(title):
        rest = title[match.end() :]
        closed = rest.rstrip()[-1:] in ".:!)"
        if closed and _SPEAKS_TO_READERS.search(rest) or rest[0] == "(" or labelled_place(rest):
            return title[: match.start() + 1], rest
    return title, ""


def _without_asides(text: str) -> tuple[str, str]:
    """The title, and what is said of the row itself: how long it takes, that a file hangs on it, "at the
    latest"."""
    rest = _LASTING.sub("", without_files(text))
    after = text[len(rest) :].strip()
    if match := _ABOUT_THEN.match(rest):
        rest, after = rest[match.end() :], f"{match[0].strip(CLOSING)} {after}".strip()
    return rest, after


def _is_only_a_person(text: str, people: People) -> bool:
    """ "Peter Ask, Sveaträ", "Göran Ek – Södra Skog": a name and where it is from, told by their capitals."""
    if len(people.contributors) != 1 or not {"name", "organisation"} <= set(people.contributors[0]):
        return False
    words = text.replace("–", " ").replace("-", " ").split()
    named = people.contributors[0]["name"].split()
    owned = any(word.endswith("s") and len(word) > 5 for word in named[:-1])
    return all(word[0].isupper() for word in words) and text.startswith(named[0]) and not owned


def speaker_of(spoken: re.Match, english: bool) -> People | None:
    """The person of "Anna Ek – Vad vet vi om vatten?", where what follows the dash is no job and no body."""
    said, people = spoken["said"], read_people(spoken["who"])
    if people and (later := split_title(said, english)[1]) and later.strength > 1:
        # "Black Bell Back – Klockans återkomst. Anna Ek, Byaverket": who speaks comes last.
        return None
    if (
        not people
        or people.opens_with_body
        or people.strength < (3 if english else 2)
        or len(said.split()) < (2 if len(people.contributors[0]) > 1 else 3)
        and shape(said) != "F"
    ):
        return None
    return None if read_phrase(said).kind in ("job", "body", "person", "country") else people
