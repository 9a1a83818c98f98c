"""A row's title line and the lines under it, read into one programme item."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from .joining import greeting_and_office, is_bare_name, is_wrapped, joined
from .kinds import kind_of
from .numbers import printed_number
from .people import has_name, read_people
from .phrases import read_phrase
from .places import bracketed_place, capital_place, is_place, labelled_place
from .plain_words import PLACE_LABELS
from .role_words import role_of
from .rows import Row, title_like
from .source import Line
from .titles import split_title

_PARALLEL = re.compile(
    r"parallel|rinnakkai|valfri|valbar|runda\b|runde\b|round\b|rond\b|kierros|breakout|spår\b|tracks?\b|workshops|pass \d",
    re.IGNORECASE,
)
_ORGANISER = re.compile(
    r"^(?:arrangör(?:er)?|arrangør(?:er)?|vært(?:er)?|organi[sz]er(?:s|ed by)?|hosted by|järjestäjä(?:t)?)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_SPEAKER_FIRST = re.compile(r"(?P<who>[^–—:]{5,90}?)(?:\s[–—-]|:)\s(?P<said>\S.+)")
_ROLE_ONLY = re.compile(r"^(?P<label>[^\W\d_][\w\s/]{1,30}?)\s*:$")
_WIDE = re.compile(r"(?<=[.?!])\s{3,}(?=\S)")
# Lines under one row that are looked at; an abstract may be longer and stays text.
MAX_LINES = 150
_CLOSING = " .:;,–—-"


@dataclass(slots=True)
class Content:
    """One item and what is not sure in it: "people" (taken by place only) or "names" (names kept as text)."""

    item: dict
    doubts: list[str] = field(default_factory=list)
    children: list[Content] = field(default_factory=list)
    line: int = 0


def content_of(row: Row, english: bool, repeated: frozenset[str] = frozenset()) -> Content:
    """The item of a row. `repeated` are lines that recur under times: places."""
    return _Reader(row, english, repeated).content


class _Reader:
    def __init__(self, row: Row, english: bool, repeated: frozenset[str]):
        self.english, self.repeated = english, repeated
        self.item: dict = {}
        self.people: list[dict] = []
        self.texts: list[tuple[bool, str]] = []
        self.doubts: list[str] = []
        self.role: str | None = None
        self.children: list[Row] = []
        self.alone = self.listed = False
        lines, rest = joined(row.lines[:MAX_LINES]), row.lines[MAX_LINES:]
        title = row.title
        if not title:
            title = self._title_below(lines)
        for _ in range(3):
            if not lines or not is_wrapped(title, lines[0]):
                break
            title = f"{title} {lines.pop(0).text}"
        if lines and is_bare_name(title) and len(joined([lines[0].like(title, gap=False), lines[0]])) == 1:
            title = f"{title}, {lines.pop(0).text}"
        greeted = greeting_and_office(title, lines[0].text) if lines else None
        if greeted:
            self.people.append(greeted)
            title = ""
            lines.pop(0)
        self.listed = all(read_people(line.text) for line in lines if line.level)
        # Several lines of people: one person a line.
        self.alone = sum(line.hint != "body" and len(line.text) < 160 and bool(read_people(line.text)) for line in lines) > 1
        number = printed_number(title) if not row.number else None
        if number:
            row.number, title = number
        self._title(title)
        if not self.item.get("title") and self.people and lines and not greeted:
            self._title_after_people(lines)
        if _PARALLEL.search(title):
            lines = self._parallel(lines)
        for line in lines:
            self._line(line)
        self.texts += [(line.level > 0, line.text) for line in rest]
        self._settle(row)

    def _parallel(self, lines: list[Line]) -> list[Line]:
        """Bullets with words of their own under parallel sessions are those sessions; gives the lines that are left."""
        top = min((line.level for line in lines if line.level), default=0)
        heads = [at for at, line in enumerate(lines) if line.level == top]
        if not top or len(heads) < 2 or any(printed_number(lines[at].text) for at in heads):
            return lines
        if all(at + 1 == after for at, after in zip(heads, heads[1:], strict=False)) or self.listed:
            return lines
        for at, after in zip(heads, [*heads[1:], len(lines)], strict=True):
            self.children.append(Row(lines[at].text, lines=lines[at + 1 : after], line=lines[at].number))
        return lines[: heads[0]]

    def _title_below(self, lines: list[Line]) -> str:
        """A time alone on its line: the title is under it, after the place if that is printed first."""
        while lines and not lines[0].hint:
            line = lines[0]
            if len(lines) > 1 and not lines[1].level and (is_place(line.text) or line.text in self.repeated):
                self.item["place"] = line.text
                lines.pop(0)
                continue
            if line.level and len(lines) > 1 and read_people(line.text):
                return ""
            lines.pop(0)
            return line.text
        return ""

    def _title_after_people(self, lines: list[Line]) -> None:
        """The speaker first and the subject on the next line."""
        line = lines[0]
        quoted = line.text[0] in "\"”“«»'"
        if not line.level and not line.hint and (quoted or title_like(line, 40)) and not split_title(line.text)[1]:
            self.item["title"] = lines.pop(0).text.strip(_CLOSING)

    def _title(self, text: str) -> None:
        if found := capital_place(text) or bracketed_place(text):
            text, self.item["place"] = found
        parts = _WIDE.split(text, maxsplit=1)
        whole = read_people(text)
        if whole and whole.strength == 3 and not whole.opens_with_body and "name" in whole.contributors[0]:
            self._add(whole)
            return
        spoken = _SPEAKER_FIRST.match(" ".join(text.split()))
        if spoken and (speaker := self._speaker(spoken)):
            self._add(speaker)
            self.item["title"] = spoken["said"].strip(_CLOSING)
            return
        title, people = split_title(" ".join(text.split()), self.english)
        if people:
            self._add(people)
            if len(parts) == 2 and title.startswith(head := " ".join(parts[0].split())) and title != head:
                title, rest = head, title[len(head) :].strip()
                self.texts.append((False, rest))
        elif has_name(title):
            self.doubts.append("names")
        title = title.strip() if title.endswith(("...", "!", "?")) else title.strip(_CLOSING)
        if title:
            self.item["title"] = title

    def _speaker(self, spoken: re.Match):
        """People of "Anna Ek – Vad vet vi om vatten?", where what follows the dash is no job and no body."""
        people = read_people(spoken["who"])
        if not people or people.opens_with_body or people.strength < (3 if self.english else 2):
            return None
        if len(spoken["said"].split()) < 3 or read_people(spoken["said"]) or read_people(spoken[0]) and people.strength == 2:
            phrase = read_phrase(spoken["said"])
            if phrase.kind in ("job", "body", "person", "country"):
                return None
        return people if len(spoken["said"].split()) >= 3 else None

    def _add(self, people, note: str = "") -> None:
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
            self.item.setdefault("place", text)
        elif line.hint == "body":
            for person in self.people or [{}]:
                person.setdefault("organisation", text)
                if person not in self.people:
                    self.people.append(person)
        elif place := labelled_place(text):
            self.item.setdefault("place", place)
        elif label := _ORGANISER.match(text):
            self.item.setdefault("organiser", text[label.end() :].strip(_CLOSING) or text)
        elif text.endswith(":") and text[:-1].casefold() in PLACE_LABELS:
            return
        elif number := printed_number(text):
            self.children.append(Row(number[1], number=number[0], line=line.number))
        elif self.children:
            self.children[-1].lines.append(line)
        elif (is_place(text) or text in self.repeated) and not line.level:
            self.item.setdefault("place", text)
        else:
            self._words(line, text)

    def _words(self, line: Line, text: str) -> None:
        label = _ROLE_ONLY.match(text)
        if label and role_of(label["label"]) is not None:
            self.role = role_of(label["label"])
            return
        spoken = _SPEAKER_FIRST.fullmatch(text)
        if spoken and is_bare_name(spoken["who"]) and (said := self._speaker(spoken)):
            self._add(said, spoken["said"])
            return
        people = read_people(text, self.alone)
        if people and not people.opens_unsure and self._believed(people, line, text):
            self._add(people)
            return
        subject, after = split_title(text, self.english)
        if after and any("name" in person for person in after.contributors) and self._subject(line, subject, after):
            return
        if people and self._believed(people, line, text):
            self._add(people)
            return
        if not line.level:
            self.role = None
        self.texts.append((bool(line.level), text))
        if has_name(text):
            self.doubts.append("names")

    def _believed(self, people, line: Line, text: str) -> bool:
        named = any("name" in person for person in people.contributors)
        if line.hint == "people" or self.role is not None or named:
            return True
        # Bodies without a person: bullets, or a short line that is nothing else.
        return people.sure and ((line.level > 0 and self.listed) or (len(text.split()) in (2, 3, 4) and not self.texts))

    def _subject(self, line: Line, subject: str, people) -> bool:
        """"Own subject, name, job" under a title: the subject is the person's note; before people in prose it is text."""
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
        item = {"kind": kind_of(self.item.get("title", ""), bool(self.people))}
        item.update(self.item)
        for key, value in (("number", row.number), ("starts", row.hours.starts), ("ends", row.hours.ends)):
            if value:
                item[key] = value
        if row.hours.open_ended:
            item["open_ended"] = True
        if self.texts:
            item["description"] = _html(self.texts)
        if self.people:
            item["contributors"] = self.people
        children = [content_of(child, self.english, self.repeated) for child in self.children]
        if children and (len(children) > 1 or _PARALLEL.search(item.get("title", ""))):
            item["kind"] = "parallel" if _PARALLEL.search(item.get("title", "")) and not self.people else "session"
        self.content = Content(item, list(dict.fromkeys(self.doubts)), children, row.line)


def _html(texts: list[tuple[bool, str]]) -> str:
    """Paragraphs and bullets as the document's HTML, escaped."""
    parts, bullets = [], []
    for bullet, text in [*texts, (False, "")]:
        if bullet:
            bullets.append(f"<li>{html.escape(text, quote=False)}</li>")
            continue
        if bullets:
            parts.append(f"<ul>{''.join(bullets)}</ul>")
            bullets = []
        if text:
            parts.append(f"<p>{html.escape(text, quote=False)}</p>")
    return "".join(parts)
