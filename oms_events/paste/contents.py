"""A row's title line and the lines under it, read into one programme item."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from oms_events.paste.asides import CLOSING
from oms_events.paste.contributor import once
from oms_events.paste.headline import read_headline
from oms_events.paste.joining import is_bare_name, joined
from oms_events.paste.kinds import kind_of
from oms_events.paste.notices import is_notice
from oms_events.paste.numbers import is_track, printed_number
from oms_events.paste.parts import Known, Row
from oms_events.paste.people import has_name, read_people
from oms_events.paste.places import is_place, labelled_organiser, labelled_place
from oms_events.paste.plain_words import PLACE_LABELS
from oms_events.paste.prose_people import people_in_prose
from oms_events.paste.remarks import person_and_said
from oms_events.paste.role_words import SPEECH_VERBS, role_of
from oms_events.paste.rounds import is_parallel, rounds_of, series_of
from oms_events.paste.sequence import People
from oms_events.paste.source import Line
from oms_events.paste.speaker_first import SPEAKER_FIRST
from oms_events.paste.speakers import speaks_for
from oms_events.paste.talks import talks_of
from oms_events.paste.titles import split_title
from oms_events.paste.writing import as_html

# Lines under one row that are looked at; an abstract may be longer and stays text.
MAX_LINES = 150
NOTHING = Known()
_SUBJECT_AND_NAME = re.compile(r"(?P<subject>[^:,]{2,60}):\s+(?P<who>\S.*)")
_AUTHORITIES = (
    "departementet",
    "direktoratet",
    "ministeriet",
    "myndigheten",
    "verket",
    "förbundet",
    "virasto",
)
_ROLE_ONLY = re.compile(r"^(?P<label>[^\W\d_][\w\s/]{1,30}?)\s*:$")


@dataclass(slots=True)
class Content:
    """One item and what is not sure in it: "people" (taken by place only) or "names" (names kept as text)."""

    item: dict
    doubts: list[str] = field(default_factory=list)
    children: list[Content] = field(default_factory=list)
    line: int = 0


def content_of(row: Row, english: bool, known: Known = NOTHING, nested: bool = False) -> Content:
    """The item of a row. `known` is what the whole text says of its lines. A nested row has no rows in it."""
    return _Reader(row, english, known, nested).content


class _Reader:
    def __init__(self, row: Row, english: bool, known: Known, nested: bool):
        self.english, self.known, self.nested = english, known, nested
        self.item: dict = {}
        self.people: list[dict] = []
        self.texts: list[tuple[bool, str]] = []
        self.doubts: list[str] = []
        self.role: str | None = None
        self.children: list[Row] = []
        lines, rest = joined(row.lines[:MAX_LINES]), row.lines[MAX_LINES:]
        title = self._head(row, lines)
        self.listed = all(read_people(line.text) for line in lines if line.level)
        # Several lines that begin with a name and a dash: what each of them speaks of.
        self.single = len(lines) == 1
        self.speaking = sum(_opens_with_name(line) for line in lines) > 1
        # Several lines of people: one person a line.
        self.alone = sum(_is_of_people(line) for line in lines) > 1
        self.parallel = is_parallel(title) and not nested
        if self.parallel:
            self.children, lines = rounds_of(lines, self.listed)
        self.series = frozenset() if nested else series_of(lines) or talks_of(lines, english)
        for line in lines:
            self._line(line)
        self.texts += [(line.level > 0, line.text) for line in rest]
        self._settle(row)

    def _head(self, row: Row, lines: list[Line]) -> str:
        head = read_headline(row, lines, self.english, self.known)
        row.number = head.number
        for key, value in (("title", head.title), ("place", head.place)):
            if value:
                self.item[key] = value
        for people in head.people:
            self._add(people)
        if head.text:
            self.texts.append((False, head.text))
        if head.named:
            self.doubts.append("names")
        return head.title

    def _add(self, people: People, note: str = "") -> None:
        for person in people.contributors:
            if self.role and "role" not in person:
                person["role"] = self.role
            if note:
                person["note"] = "; ".join(filter(None, [note, person.get("note")]))
        self.people += people.contributors
        if not people.sure:
            self.doubts.append("people")

    def _line(self, line: Line) -> None:
        text = line.text
        if line.hint == "place":
            self._set("place", text, text)
        elif line.hint == "body":
            self._share_body(text)
        elif place := labelled_place(text):
            self._set("place", place, text)
        elif organiser := labelled_organiser(text):
            self._set("organiser", organiser.strip(CLOSING) or text, text)
        elif is_notice(text):
            self.texts.append((False, text))
        elif text.endswith(":") and text[:-1].casefold() in PLACE_LABELS:
            return
        elif not self.nested and (number := printed_number(text)):
            self.children.append(Row(number[1], number=number[0], line=line.number))
        elif line.number in self.series or (self.parallel and is_track(text)):
            self.children.append(Row(text, line=line.number))
        elif self.children:
            self.children[-1].lines.append(line)
        elif (is_place(text) or text in self.known.places) and not line.level:
            self._set("place", text, text)
        else:
            self._words(line, text)

    def _set(self, key: str, value: str, text: str) -> None:
        """The first place or organiser is the row's; another one stays as text."""
        if self.item.setdefault(key, value) != value:
            self.texts.append((False, text))

    def _share_body(self, text: str) -> None:
        """A column of bodies: that of everybody in the row, or alone where nobody is."""
        if not self.people:
            self.people.append({})
        for person in self.people:
            person.setdefault("organisation", text)

    def _words(self, line: Line, text: str) -> None:
        label = _ROLE_ONLY.match(text if text.endswith(":") or line.level else f"{text}:")
        if label and role_of(label["label"]) is not None:
            self.role = role_of(label["label"])
            return
        if said := person_and_said(line, self.english and not self.speaking):
            speaker, note, sentence = said
            self._add(speaker, note)
            if sentence:
                self.texts.append((bool(line.level), sentence))
            return
        people = read_people(text, self.alone)
        if people and not people.opens_unsure and self._believed(people, line, text):
            self._add(people)
            return
        # "Youth: Anna Ek" among bullets that are about people.
        if line.level and self.alone and (own := _SUBJECT_AND_NAME.fullmatch(text)):
            if is_bare_name(own["who"]) and (one := read_people(own["who"])):
                self._add(one, own["subject"])
                return
        subject, after = split_title(text, self.english, self.known.names)
        if (
            after
            and any("name" in person for person in after.contributors)
            and self._subject(line, subject, after)
        ):
            return
        if people and self._believed(people, line, text):
            self._add(people)
            return
        if after and line.level and self.alone and after.sure and len(after.contributors) == 1:
            # "Own subject, body" among bullets that are about people.
            self._add(after, subject)
            return
        if not line.level:
            self.role = None
        self.texts.append((bool(line.level), text))
        if spoke := people_in_prose(text):
            self._add(spoke)
        elif has_name(text):
            self.doubts.append("names")

    def _believed(self, people, line: Line, text: str) -> bool:
        named = any("name" in person for person in people.contributors)
        if line.hint == "people" or self.role is not None or named or "role" in people.contributors[0]:
            return True
        # Bodies without a person: bullets, or a short line that is nothing else.
        return people.sure and (self.listed if line.level else not self.texts and (self._names_bodies(text)))

    def _names_bodies(self, text: str) -> bool:
        """A short line; a longer one, or a single word, where it is all that stands under the title."""
        words = text.split()
        if 1 < len(words) < 5:
            return True
        if not self.single or text.endswith(".") or SPEECH_VERBS & set(words):
            return False
        return len(words) < 9 if len(words) > 1 else text.casefold().endswith(_AUTHORITIES)

    def _subject(self, line: Line, subject: str, people) -> bool:
        """ "Own subject, name, job" under a title: the subject is the person's note; before people in prose
        it is text. A body in the subject's place, "Byalaget v/ Anna Ek", is the person's."""
        if speaks_for(line, subject, people):
            for person in people.contributors:
                person["organisation"] = subject
            self._add(people)
            return True
        if line.level and len(subject.split()) <= 16 or len(subject.split()) <= 3:
            self._add(people, subject)
            return True
        if people.strength < 3 and len(subject.split()) > 8:
            return False
        if line.gap or not self.texts or subject[-1:] in ".?!":
            self.texts.append((False, subject))
            self._add(people)
        else:
            self._add(people, subject)
        return True

    def _settle(self, row: Row) -> None:
        item: dict = {"kind": kind_of(self.item.get("title", ""), bool(self.people))}
        item.update(self.item)
        for key, value in (("number", row.number), ("starts", row.hours.starts), ("ends", row.hours.ends)):
            if value:
                item[key] = value
        if row.hours.open_ended:
            item["open_ended"] = True
        if self.texts:
            item["description"] = as_html(self.texts)
        if self.people:
            item["contributors"] = once(self.people)
        children = [content_of(child, self.english, self.known, nested=True) for child in self.children]
        if children and all(
            "title" not in child.item and child.item.get("contributors") for child in children
        ):
            # Lettered people under a number are its speakers.
            spoken = [person for child in children for person in child.item["contributors"]]
            item["contributors"] = once([*item.get("contributors", []), *spoken])
            children = []
        several = is_parallel(item.get("title", ""))
        if children and (len(children) > 1 or several):
            item["kind"] = "parallel" if several and not self.people else "session"
        self.content = Content(item, list(dict.fromkeys(self.doubts)), children, row.line)


def _opens_with_name(line: Line) -> bool:
    spoken = SPEAKER_FIRST.fullmatch(line.text)
    return spoken is not None and is_bare_name(spoken["who"])


def _is_of_people(line: Line) -> bool:
    return line.hint != "body" and len(line.text) < 160 and read_people(line.text) is not None
