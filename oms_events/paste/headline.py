"""A row's first words: its title, the people that stand with it, its place and its number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from oms_events.paste.asides import CLOSING, without_asides, without_remark
from oms_events.paste.before_name import talk_between
from oms_events.paste.headings import title_like
from oms_events.paste.joining import greeting_and_office, is_bare_name
from oms_events.paste.numbers import printed_number
from oms_events.paste.parts import Known, Row
from oms_events.paste.people import has_name, read_people
from oms_events.paste.places import bracketed_place, capital_place, labelled_place
from oms_events.paste.sequence import People
from oms_events.paste.source import Line
from oms_events.paste.speaker_first import SPEAKER_FIRST, is_only_a_person, name_and_sentence, speaker_of
from oms_events.paste.titles import split_title
from oms_events.paste.whole_title import whole_title

_WIDE = re.compile(r"(?<=[.?!])\s{3,}(?=\S)")
# "Opning ved:", over those who open.
_LEADS_TO_PEOPLE = re.compile(r"(?<=\w)\s+(?:ved|v/|v\.|av|af|med|by|with|från|frå|fra|from)$")


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
    title, head.place = whole_title(row.title, lines, known)
    if lines and (greeted := greeting_and_office(title, lines[0].text)):
        lines.pop(0)
        head.people.append(People([greeted], 3))
        return head
    if not head.number and (numbered := printed_number(title)):
        head.number, title = numbered
    if (title in known.speakers or _are_names_over(title, lines)) and (speaker := read_people(title)):
        head.people.append(speaker)
    else:
        _read_title(head, title, english, known)
    if not head.title and head.people and lines:
        _title_after_people(head, lines)
    return head


def _are_names_over(title: str, lines: list[Line]) -> bool:
    """ "Anna Ek, Bo Lund" over "VATTEN I STAD": several names, and under them what they speak of."""
    names = title.split(", ")
    return len(names) > 1 and bool(lines) and title_like(lines[0]) and all(map(is_bare_name, names))


def _title_after_people(head: Headline, lines: list[Line]) -> None:
    """The speakers first, a line each, and the subject on the line below."""
    said = next((at for at, line in enumerate(lines[:8]) if not _is_of_people(line)), len(lines))
    if said and said + 1 == len(lines) and title_like(lines[said], 16) and not lines[said].gap:
        head.people += [people for line in lines[:said] if (people := read_people(line.text))]
        del lines[:said]
    line = lines[0]
    if len(lines) == 1 and line.level and len(line.text.split()) > 2 and not split_title(line.text)[1]:
        # One bullet under who speaks: the subject.
        head.title = lines.pop(0).text.strip(CLOSING)
        return
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
    if (at := text.rpartition(" @ ")) and at[0] and len(at[2].split()) < 8:
        # "Reception @ Town Hall"
        text, head.place = at[0], at[2].strip(CLOSING)
    text, head.text = without_asides(text)
    plain = " ".join(text.split())
    told = (
        _opens_with_body(plain, known)
        or _names_by(plain)
        or _behind_label(plain, known)
        or _speaks_about(plain)
        or _is_of_speakers(plain, english, known)
        or (None if english else name_and_sentence(plain))
    )
    if told:
        people, title, said = told
        head.people.append(people)
        head.title, head.text = title, _joined(head.text, said)
    else:
        _cut_title(head, text, english, known)


# People, title, and what else is said.
Told = tuple[People, str, str]


def _opens_with_body(plain: str, known: Known) -> Told | None:
    """ "Byaverket – Att värdera mark", where several rows begin so."""
    spoken = SPEAKER_FIRST.match(plain)
    body = max((body for body in known.bodies if plain.startswith(f"{body} – ")), key=len, default="")
    if not body or (spoken and speaker_of(spoken, True)):
        return None
    return People([{"organisation": body}], 1), plain.removeprefix(f"{body} – ").strip(CLOSING), ""


_SPOKEN_BY = re.compile(r"(?P<title>[^,]+) (?:ved|v/|v\.) (?P<who>[^,]+)")


def _names_by(plain: str) -> Told | None:
    """ "Norrby Torg ved Anna Maria Ek": two names, and the row begins with what it is about."""
    match = _SPOKEN_BY.fullmatch(plain)
    if not match or not is_bare_name(match["who"]) or not is_bare_name(match["title"]):
        return None
    by = read_people(match["who"])
    return (by, match["title"], "") if by else None


def _behind_label(plain: str, known: Known) -> Told | None:
    """ "Position paper: Anna Ek", where several rows are printed so."""
    label, _, name = plain.partition(": ")
    people = read_people(name) if label in known.labels and is_bare_name(name) else None
    return (people, label, "") if people else None


_ABOUT = re.compile(r"(?P<who>[^:]{6,200}?,[^:]{3,200}?) om (?P<title>[^\W_].+ .+)")


def _speaks_about(plain: str) -> Told | None:
    """ "Anna Ek, vicedirektør i Byaverket om vandets veje": who speaks, of what."""
    match = _ABOUT.fullmatch(plain)
    who = read_people(match["who"]) if match else None
    if not match or not who or who.strength < 3 or who.opens_with_body or not who.sure:
        return None
    if not all("name" in person for person in who.contributors) or "organisation" not in who.contributors[-1]:
        # "Anna Ek, doktorand i forskning om vatten": an office goes on behind "om", a body does not.
        return None
    return who, match["title"].strip(CLOSING), ""


def _is_of_speakers(plain: str, english: bool, known: Known) -> Told | None:
    """People and nothing else, or who speaks before a dash and what about."""
    whole, spoken = read_people(plain), SPEAKER_FIRST.match(plain)
    speaker = speaker_of(spoken, english) if spoken else None
    told = (
        whole
        and whole.strength == 3
        and not talk_between(plain)
        and not whole.opens_with_body
        and "name" in whole.contributors[0]
    )
    if whole and told and not whole.sure:
        title, people = split_title(plain, english, known.names)
        if people and people.sure and people.strength == 3:
            # "Presentation av enkätresultat Anna Ek, Högskolan": the word before the name is no office.
            return people, title.strip(CLOSING), ""
    doubtful = whole and (not whole.sure or any("note" in person for person in whole.contributors))
    if whole and told and not (speaker and doubtful):
        return whole, "", ""
    return (speaker, spoken["said"].strip(CLOSING), "") if speaker and spoken else None


def _cut_title(head: Headline, text: str, english: bool, known: Known) -> None:
    """The title, the people that close it, and the sentences that are no part of it."""
    plain, remark = without_remark(" ".join(text.split()))
    if remark and (room := labelled_place(remark)):
        head.place = head.place or room.strip(CLOSING)
    else:
        head.text = _joined(head.text, remark)
    title, people = split_title(plain, english, known.names)
    if (
        not people
        and not english
        and (name := min((one for one in known.names if plain.endswith(f" {one}")), key=len, default=""))
    ):
        # "Brannmuseet Jan Ek", where many rows close with a name; of "Jan Ek" and "Fjell Jan Ek" the shorter
        # one has taken no word of the title.
        title, people = plain.removesuffix(name).strip(), People([{"name": name}], 2)
    whole = None if people else read_people(plain)
    if whole and is_only_a_person(plain, whole):
        head.people.append(whole)
        return
    if people:
        head.people.append(people)
        first = " ".join(_WIDE.split(text, maxsplit=1)[0].split())
        if title.startswith(first) and title != first and _WIDE.search(text):
            title, head.text = first, _joined(title[len(first) :].strip(), head.text)
    head.named = not people and has_name(title)
    title = title.strip() if title.endswith(("...", "!", "?")) else title.strip(CLOSING)
    head.title = _LEADS_TO_PEOPLE.sub("", title)


def _joined(*said: str) -> str:
    return " ".join(filter(None, said))
