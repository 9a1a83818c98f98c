"""A stretch of text that is nothing but people and bodies, read into the document's contributors.

The text is cut at its separators, each phrase is read by itself, and the order of the phrases says who belongs to
what: "name, job, body", "body, name", "job name, body". Text with a phrase that fits nowhere is no list of people.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .phrases import TBC, Phrase, read_phrase
from .role_words import LABEL, ROLES_BEFORE_NAME, role_of
from .shapes import is_body, name_end, shape, shapes

_AND = r"(?:och|samt|and|og|ja|sekä|&|\+)"
_GROUPS = re.compile(
    r"\s*[;•|]\s*|\s{3,}|\n|(?<!\b[Pp]rof)(?<=[a-zåäöøæ)]{3})\.\s+(?=[^\W\d_a-zåäöæø])|(?<=[A-ZÅÄÖØÆ)]{2})\.\s+(?=[^\W\d_a-zåäöæø])"
)
_COMMA = re.compile(r",\s+|,$|\s+[–—-]\s+|\s+/\s+")
_AND_BEFORE = re.compile(rf"\s+{_AND}\s+", re.IGNORECASE)
LEAD_IN = re.compile(
    r"^[-–—/\s]*(?:(?:ved|v[./:]|v/|med|with|by|av|af|from|mukana|oppaana|vetäjänä|"
    r"led by|leds av|ledes a[vf]|presented by|föreläsning av|foredrag a[vf])[\s]+|v/|/\s*)(?=\S)",
    re.IGNORECASE,
)
_BOTH = re.compile(r"^(?:båda|både|both|begge|molemmat)\s+(?:från|vid|på|from|at|of|fra|ved)?\s*", re.IGNORECASE)
_AND_OTHERS = re.compile(r"[\s,]*\b(?:m\.?\s?fl\.?|et al\.?|ym\.|med flera|and others|mfl\.?)(?:\s+medverkar)?\s*$", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-zåäöøæ]{3}[.!?]\s+[^\W\d_a-zåäöæø]")


@dataclass(slots=True)
class People:
    """Contributors in the document's shape; `strength` 3 where a job, body or role bears the names out, 2 for names
    alone, 1 for bodies alone; `sure` is false where a phrase was taken for what its place suggests."""

    contributors: list[dict] = field(default_factory=list)
    strength: int = 0
    sure: bool = True
    # The first phrase was taken for a body only because a name follows: it may as well be a subject.
    opens_unsure: bool = False
    opens_with_body: bool = False


def read_people(text: str, alone: bool = False) -> People | None:
    """Contributors where the whole text is people and bodies; None where any of it is something else.

    `alone` says that the text is known to hold one person: a second name in it is then a body's.
    """
    text = _AND_OTHERS.sub("", text).strip(" .,;")
    if not text or len(text) > 1500:
        return None
    labels = list(LABEL.finditer(text))
    if labels and labels[0].start() == 0:
        return _labelled(text, labels)
    return _unlabelled(text, "", alone)


def _labelled(text: str, labels: list[re.Match]) -> People | None:
    people = People(strength=3)
    for index, label in enumerate(labels):
        end = labels[index + 1].start() if index + 1 < len(labels) else len(text)
        part = text[label.end() : end].strip(" .,;")
        role = role_of(label["label"]) or ""
        if not part:
            continue
        found = _unlabelled(part, role) or _after_label(part, role)
        if not found:
            return None
        people.contributors += found.contributors
        people.sure &= found.sure
    return people if people.contributors else None


def _after_label(part: str, role: str) -> People | None:
    """A label vouches for a lone body or an unnamed person: "Moderator: TBC"."""
    if role and TBC.fullmatch(part.strip("() .")):
        return People([{"role": role, "confirmed": False}], 3)
    return None


def _unlabelled(text: str, role: str, alone: bool = False) -> People | None:
    lead = LEAD_IN.match(text)
    if lead:
        text = text[lead.end() :]
    if not role:
        words = text.split()
        for count in (2, 1):
            low = " ".join(words[:count]).casefold()
            known = role_of(low)
            if known and (low in ROLES_BEFORE_NAME or low.endswith("na")) and _opens_person(" ".join(words[count:])):
                # "Moderator A and coordinator B": the role is the first one's.
                found = _unlabelled(" ".join(words[count:]), "", alone)
                if found:
                    found.contributors[0].setdefault("role", known)
                    found.strength = 3
                return found
    if not role and (match := re.fullmatch(r"([\w\s]+?)\s*\((?:tbc|tba)\)", text, re.IGNORECASE)):
        if known := role_of(match[1]):
            return People([{"role": known, "confirmed": False}], 3)
    people = People()
    groups = [group.strip(" ,.") for group in _GROUPS.split(text) if group.strip(" ,.")]
    for group in groups:
        found = _group(group, alone or len(groups) > 1)
        if found is None:
            return None
        people.contributors += found.contributors
        people.sure &= found.sure
        people.strength = max(people.strength, found.strength)
        if len(people.contributors) == len(found.contributors):
            people.opens_unsure, people.opens_with_body = found.opens_unsure, found.opens_with_body
    if not people.contributors:
        return None
    if lead and people.strength == 1 and not people.sure:
        return None
    for person in people.contributors:
        if role and not person.get("role"):
            person["role"] = role
    people.strength = 3 if role else people.strength
    return people


def _opens_person(text: str) -> bool:
    """The text begins with a name, with or without an office before it."""
    first = re.split(r"[,;(]|\s[–—-]\s", text.lstrip(), maxsplit=1)[0]
    first = _AND_BEFORE.split(first, maxsplit=1)[0]
    return bool(first) and read_phrase(first).kind == "person"


def _cut(group: str) -> list[tuple[str, str]]:
    """Phrases of a group with the separator before each: ",", "-" or "and"."""
    masked = re.sub(r"[(\[][^()\[\]]*[)\]]", lambda m: "\0" * len(m[0]), group)
    cuts = [(0, 0, ",")]
    cuts += [(match.start(), match.end(), "," if "," in match[0] else "-") for match in _COMMA.finditer(masked)]
    for match in _AND_BEFORE.finditer(masked):
        rest = group[match.end() :]
        if _opens_person(rest) or _both_bodies(_last(group[: match.start()]), _first(rest)):
            cuts.append((match.start(), match.end(), "and"))
    cuts.sort()
    cuts = [cut for at, cut in enumerate(cuts) if at == 0 or cut[0] >= cuts[at - 1][1]]
    pieces = []
    for index, (_, end, kind) in enumerate(cuts):
        stop = cuts[index + 1][0] if index + 1 < len(cuts) else len(group)
        piece = group[end:stop].strip(" ,")
        if piece.casefold() in ("och", "and", "og", "ja", "sekä", "samt", "&"):
            continue
        lead = re.match(rf"{_AND}\s+(?=\S)", piece, re.IGNORECASE)
        if lead:
            piece, kind = piece[lead.end() :], "and"
        if piece:
            pieces.append((kind, piece))
    return pieces


def _both_bodies(left: str, right: str) -> bool:
    """"Malby kommun och Rendal kommun", not "Ministry of Coasts and Local Services"."""
    return is_body(left) and is_body(right) and shape(left.split()[-1]) == "B" and shape(right.split()[0]) in "CBA" and right[0].isupper()


def _first(text: str) -> str:
    return re.split(r",|\s[–—-]\s", text, maxsplit=1)[0].strip()


def _last(text: str) -> str:
    return re.split(r",|\s[–—-]\s", text)[-1].strip()


def _group(group: str, alone: bool = False) -> People | None:
    pieces = _cut(group)
    if not pieces or len(pieces) > 60:
        return None
    both = _BOTH.match(pieces[-1][1])
    if both and len(pieces) > 1:
        rest = _group(group[: group.rindex(pieces[-1][1])].strip(" ,"))
        if rest:
            for person in rest.contributors:
                person.setdefault("organisation", pieces[-1][1][both.end() :].strip())
        return rest
    machine = _Machine([(kind, read_phrase(piece)) for kind, piece in pieces], alone)
    return machine.people()


class _Machine:
    """Joins phrases to people by their order."""

    def __init__(self, phrases: list[tuple[str, Phrase]], alone: bool = False):
        self.phrases = phrases
        # One person a group ("A B, Body; C D, Body"): a second name in it is a body's.
        self.alone = alone
        self.found: list[dict] = []
        self.links: list[str] = []
        self.pending = ""
        self.body_first = self.failed = False
        self.sure = True
        self.opens_unsure = False
        self.evidence = 0
        self._retell()
        for index, (link, phrase) in enumerate(phrases if not self.failed else []):
            follows = phrases[index + 1][1] if index + 1 < len(phrases) else None
            getattr(self, f"_{phrase.kind}")(phrase, link, follows)
            if self.failed:
                break

    def _retell(self) -> None:
        """A phrase in the shape of a name is none where only its place can say so, and the other way round."""
        for index, (link, phrase) in enumerate(self.phrases):
            before = self.phrases[index - 1][1] if index else None
            follows = self.phrases[index + 1][1] if index + 1 < len(self.phrases) else None
            kinds = shapes(phrase.text.split())
            # An ordinary word is a person's name too where a job follows it: "Tea Arnell, handläggare".
            worded = kinds in ("CF", "CCF", "FC", "FCC") and not any(mark in phrase.text for mark in ":/?!.")
            if phrase.kind == "capital" and worded and follows and follows.kind == "job":
                phrase.kind, phrase.name = "person", phrase.text
            if link == "," and before and _is_bare(before) and phrase.kind == "person" and phrase.text.endswith(phrase.name):
                if phrase.title and not phrase.body and not phrase.text.startswith(phrase.name) and not phrase.role:
                    # "Name, job Body Of Capitals": the body has the shape of a name, but the person has been named.
                    phrase.kind, phrase.body, phrase.name = "job", phrase.name, ""
                    continue
            bare = phrase.kind == "person" and phrase.text == phrase.name
            bare = bare and not (phrase.suffix or phrase.title or phrase.body or phrase.role or phrase.prefix)
            told = follows and follows.kind in ("job", "body", "capital", "plain")
            if bare and before and link == "-" and _is_bare(before):
                # "Budgeting Together – Anna Ek, lecturer" opens with a subject; "Anna Ek – Norra Skogen" with a person.
                self.failed |= bool(told) and self.phrases[index + 1][0] == ","
                phrase.kind, phrase.sure = "capital", False
            if not bare or not before or link != ",":
                continue
            after_job = before.kind == "job" and not before.body or before.kind == "person" and before.title and not before.body
            pair = len(self.phrases) == 2 and before.kind == "person" and (self.alone or _definite(phrase.name))
            if (after_job and not told) or pair:
                phrase.kind, phrase.sure = "capital", False

    def people(self) -> People | None:
        if self.failed or self.pending or not self.found:
            return None
        self._share()
        named = any("name" in person for person in self.found)
        if not named and not self.evidence:
            return None
        strength = 1 if not named else 3 if self.evidence else 2
        opens_with_body = self.phrases[0][1].kind in ("body", "capital")
        return People(self.found, strength, self.sure, self.opens_unsure, opens_with_body)

    @property
    def current(self) -> dict | None:
        return self.found[-1] if self.found else None

    def _open(self, person: dict, link: str) -> dict:
        self.found.append(person)
        self.links.append(link)
        return person

    def _person(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        current = self.current
        if current and "name" not in current and "organisation" in current and not phrase.body and link != "and":
            self.body_first = True
            person = current
            self.evidence += 1
        else:
            person = self._open({}, link)
        if self.pending:
            joined = f"{self.pending} {'och' if link == 'and' else ''} {phrase.title}" if phrase.title else self.pending
            phrase.title, self.pending = " ".join(joined.split()), ""
        self.evidence += bool(phrase.title or phrase.body or phrase.suffix or phrase.role or phrase.prefix)
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
        self._remark(person, phrase)

    def _remark(self, person: dict, phrase: Phrase) -> None:
        if phrase.note:
            person["note"] = "; ".join(filter(None, [person.get("note"), phrase.note]))
        if phrase.suffix:
            person.setdefault("suffix", phrase.suffix)
        if not phrase.confirmed:
            person["confirmed"] = False

    def _job(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        current = self.current
        next_is_bare = follows is not None and follows.kind == "person" and not follows.title
        taken = not current or "name" not in current or "title" in current
        if taken and next_is_bare or (not current and follows and follows.kind == "person"):
            self.pending = phrase.title
            return
        if not current or "name" not in current:
            self.failed = True
            return
        self.evidence += 1
        if phrase.body and phrase.via in ("i", "in", "of") and follows and follows.kind == "body":
            # "landshövding i Norra länet, Länsstyrelsen": the body comes next, the county is part of the office.
            phrase.title, phrase.body = phrase.text, ""
        current["title"] = f"{current['title']}, {phrase.title}" if "title" in current else phrase.title
        if phrase.body:
            self._add_body(current, phrase.body)
        self._remark(current, phrase)

    def _add_body(self, person: dict, body: str) -> None:
        person["organisation"] = f"{person['organisation']}, {body}" if person.get("organisation") else body

    def _body(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        current = self.current
        self.evidence += 1
        closed = self.body_first and current and "name" in current and follows and follows.kind == "person"
        if not current or closed or ("name" not in current and link == "and"):
            current = self._open({}, link)
        elif "name" not in current and not _extends(current.get("organisation", ""), phrase.body):
            current = self._open({}, link)
        self._add_body(current, phrase.body)
        self._remark(current, phrase)
        if len(self.found) == 1 and "name" not in current and shape(phrase.text.split()[-1]) != "B":
            self.opens_unsure = True

    def _capital(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        current, words = self.current, phrase.text.split()
        if len(words) > 7 or any(mark in phrase.text for mark in "?!:"):
            self.failed = True
        elif not current:
            # A body before its person: only its place says so, and only where nothing else is said of the person.
            last = len(self.phrases) == 2 or phrase.suffix
            loose = "w" in shapes(words) and not phrase.suffix
            if not follows or follows.kind != "person" or follows.body or not last or loose or shape(words[0]) == "F":
                self.failed = True
                return
            self._remark(self._open({"organisation": phrase.text}, link), phrase)
            self.opens_unsure = not phrase.suffix
            self.sure = bool(phrase.suffix)
        elif "name" in current and link != "and":
            closed = self.body_first and follows and follows.kind == "person"
            if closed:
                self._open({"organisation": phrase.text}, link)
            else:
                self._add_body(current, phrase.text)
            self.sure = False
            self._remark(current, phrase)
        else:
            self.failed = True

    def _plain(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        current, words = self.current, phrase.text.split()
        if not current or "name" not in current or any(mark in phrase.text for mark in "?!:") or len(words) > 8:
            self.failed = True
        elif "title" not in current and "organisation" not in current and len(words) <= 7:
            turn = next((at for at, word in enumerate(words) if word[0].isupper()), 0)
            if turn and not set(shapes(words[:turn])) & set("fpn"):
                current["title"] = " ".join(words[:turn])
                self._add_body(current, " ".join(words[turn:]))
            else:
                current["title"] = phrase.text
            self.sure = False
            self._remark(current, phrase)
        else:
            current["note"] = "; ".join(filter(None, [current.get("note"), phrase.text]))
            self.sure = False

    def _note(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        if not self.current:
            self.failed = True
            return
        self._remark(self.current, phrase)

    def _country(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        if not self.current:
            self.failed = True
        elif "organisation" in self.current:
            self._add_body(self.current, phrase.text)
        else:
            self.current["suffix"] = phrase.text
        if self.current:
            self._remark(self.current, phrase)

    def _role(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        if not self.current:
            self.failed = True
            return
        self.evidence += 1
        self.current["role"] = phrase.role

    def _nothing(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        if self.current and not phrase.confirmed:
            self.current["confirmed"] = False

    def _share(self) -> None:
        """"A and B, body": the body is both's; so is the job where A stands bare."""
        if len(self.found) != 2 or self.links[1] != "and":
            return
        first, second = self.found
        if "name" not in first or "name" not in second or "organisation" in first or "organisation" not in second:
            return
        if "title" not in first and "title" in second and not self._title_before(second):
            first["title"] = second["title"]
        if "title" not in second and "title" in first:
            return
        first["organisation"] = second["organisation"]

    def _title_before(self, person: dict) -> bool:
        """The job was printed before the name, so it is that person's alone."""
        return any(
            phrase.kind == "person" and phrase.name == person["name"] and phrase.text.find(phrase.name) > 0
            for _, phrase in self.phrases
        )


def _is_bare(phrase: Phrase) -> bool:
    return phrase.kind == "person" and not (phrase.title or phrase.body or phrase.note)


def _definite(name: str) -> bool:
    """Ends as a Nordic noun with its article does: "Opplev Fjorden"; "Hansen" does not."""
    low = name.casefold()
    return low.endswith(("arna", "erna", "orna", "jorden", "skogen", "rummet", "huset", "byen")) or (
        low.endswith(("den", "gen", "ven", "ten", "et")) and not low.endswith("sen") and len(low.split()[-1]) > 5
    )


def _extends(body: str, more: str) -> bool:
    """"Department of Geography" + "University of Nordvik" is one body; "Malby kommun" + "Rendal kommun" are two."""
    return bool(body) and body.split()[-1].casefold() != more.split()[-1].casefold() and " of " in f"{body} {more}"


def has_name(text: str) -> bool:
    """Two or more words in the text have the shape of a name (not at its very beginning)."""
    tokens = text.split()
    return any(name_end(tokens, at) > at for at in range(1, min(len(tokens) - 1, 60)))
