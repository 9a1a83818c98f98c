"""Phrases in their order joined to people: "name, job, body", "body, name", "job name, body".

Whatever fits nowhere makes the whole no list of people.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from oms_events.paste.contributor import add_body, describe, extends, remark, share
from oms_events.paste.neighbours import retell
from oms_events.paste.phrase import Phrase
from oms_events.paste.shapes import shape, shapes


@dataclass(slots=True)
class People:
    """Contributors in the document's shape; `strength` 3 where a job, body or role bears the names out, 2
    for names alone, 1 for bodies alone; `sure` is false where a phrase was taken for
    what its place suggests."""

    contributors: list[dict] = field(default_factory=list)
    strength: int = 0
    sure: bool = True
    # The first phrase was taken for a body only because a name follows: it may as well be a subject.
    opens_unsure: bool = False
    opens_with_body: bool = False


class Sequence:
    """Joins phrases to people by their order; `alone` where they are known to be about one person."""

    def __init__(self, phrases: list[tuple[str, Phrase]], alone: bool = False, text: str = ""):
        self.phrases, self.text = phrases, text
        self.found: list[dict] = []
        self.links: list[str] = []
        self.pending = self.pending_body = ""
        self.body_first = False
        self.failed = not retell(phrases, alone)
        self.sure = True
        self.opens_unsure = False
        self.evidence = 0
        for index, (link, phrase) in enumerate(phrases if not self.failed else []):
            follows = phrases[index + 1][1] if index + 1 < len(phrases) else None
            getattr(self, f"_{phrase.kind}")(phrase, link, follows)
            if self.failed:
                break

    def people(self) -> People | None:
        if self.failed or self.pending or not self.found:
            return None
        apart = self.phrases[-1][1].kind in ("body", "capital")
        if (
            len(self.found) > 1
            and self.links[-1] == "and"
            and (len(self.found) == 2 or apart and self._all_bare())
        ):
            for person in self.found[:-1]:
                share(person, self.found[-1], apart)
        named = any("name" in person for person in self.found)
        if not named and not self.evidence:
            return None
        strength = 1 if not named else 3 if self.evidence else 2
        opens_with_body = self.phrases[0][1].kind in ("body", "capital")
        return People(self.found, strength, self.sure, self.opens_unsure, opens_with_body)

    def _all_bare(self) -> bool:
        """Names alone, up to the last, who has a body behind the name: "A, B and C, Open Harbour"."""
        return all(set(person) == {"name"} for person in self.found[:-1]) and "title" not in self.found[-1]

    @property
    def current(self) -> dict | None:
        return self.found[-1] if self.found else None

    def _open(self, person: dict, link: str) -> dict:
        self.found.append(person)
        self.links.append(link)
        return person

    def _person(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        current = self.current
        if (
            current
            and "name" not in current
            and "organisation" in current
            and not phrase.body
            and link != "and"
        ):
            self.body_first = True
            person = current
            self.evidence += 1
        else:
            person = self._open({}, link)
        if self.pending:
            glue = self._between(self.pending, phrase.text) if link == "and" else ", "
            phrase.title = f"{self.pending}{glue}{phrase.title}" if phrase.title else self.pending
            if phrase.body and self.pending_body:
                phrase.note = "; ".join(filter(None, [phrase.note, phrase.body]))
            phrase.body = self.pending_body or phrase.body
            self.pending = self.pending_body = ""
        self.evidence += bool(phrase.title or phrase.body or phrase.suffix or phrase.role or phrase.prefix)
        self.sure &= phrase.sure
        describe(person, phrase)

    def _between(self, left: str, right: str) -> str:
        """The words of the text between two phrases: "og" stays "og"."""
        start = self.text.find(left) + len(left)
        end = self.text.find(right, start)
        said = self.text[start:end] if end > start else ""
        return said if 0 < len(said) < 8 else " & "

    def _job(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        current = self.current
        then = next(
            (after for at, (after, _) in enumerate(self.phrases) if at and self.phrases[at - 1][1] is phrase),
            "",
        )
        next_is_bare = follows is not None and follows.kind == "person" and not follows.title
        taken = not current or "name" not in current or "title" in current or link == "and"
        office_goes_on = follows is not None and follows.kind == "person" and follows.title and then == "and"
        if (
            taken
            and (next_is_bare or office_goes_on)
            or (not current and follows and follows.kind == "person")
        ):
            # "Leder, Anna Ek, enhetschef": who has an office behind the name has a subject before it.
            if next_is_bare and any(after.kind == "job" for after in self._after(follows)):
                self.failed = True
            self.pending, self.pending_body = phrase.title, phrase.body
            return
        if not current or "name" not in current:
            self.failed = True
            return
        self.evidence += 1
        if (
            phrase.body
            and phrase.via in ("i", "in", "of", "för", "for")
            and follows
            and follows.kind == "body"
            and not phrase.body.isupper()
        ):
            # "landshövding i Norra länet, Länsstyrelsen": the body comes next, the county is part of the
            # office.
            phrase.title, phrase.body = phrase.text, ""
        current["title"] = f"{current['title']}, {phrase.title}" if "title" in current else phrase.title
        if phrase.body:
            add_body(current, phrase.body)
        remark(current, phrase)

    def _after(self, phrase: Phrase | None) -> list[Phrase]:
        """The one phrase after this one, if any."""
        at = next((at for at, (_, other) in enumerate(self.phrases) if other is phrase), len(self.phrases))
        return [other for _, other in self.phrases[at + 1 : at + 2]]

    def _body(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        current = self.current
        self.evidence += 1
        closed = self.body_first and current and "name" in current and follows and follows.kind == "person"
        another = link == "and" and current and current.get("organisation") and len(self.found) > 1
        if not current or closed or another or ("name" not in current and link == "and"):
            current = self._open({}, link)
        elif "name" not in current and not extends(current.get("organisation", ""), phrase.body):
            current = self._open({}, link)
        add_body(current, phrase.body, link)
        remark(current, phrase)
        if len(self.found) == 1 and "name" not in current and shape(phrase.text.split()[-1]) != "B":
            self.opens_unsure = True

    def _capital(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        current, words = self.current, phrase.text.split()
        if len(words) > 7 or any(mark in phrase.text for mark in "?!:"):
            self.failed = True
        elif not current:
            # A body before its person: only its place says so, and only where nothing else is said of the
            # person.
            if not self._stands_for_body(phrase, follows):
                self.failed = True
                return
            remark(self._open({"organisation": phrase.text}, link), phrase)
            self.opens_unsure = not phrase.suffix
            self.sure = bool(phrase.suffix)
        elif "name" in current and link != "and":
            closed = self.body_first and follows and follows.kind == "person"
            if closed:
                self._open({"organisation": phrase.text}, link)
            else:
                add_body(current, phrase.text, link)
            self.sure = False
            remark(current, phrase)
        else:
            self.failed = True

    def _stands_for_body(self, phrase: Phrase, follows: Phrase | None) -> bool:
        words = phrase.text.split()
        if not follows or follows.kind != "person" or follows.body or shape(words[0]) == "F":
            return False
        if len(self.phrases) > 1 and self.phrases[1][0] == "and":
            # "Grethe and Ole Munk" are two people; which name the first one bears is not said.
            return False
        return bool(phrase.suffix) or (len(self.phrases) == 2 and "w" not in shapes(words))

    def _plain(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        current, words = self.current, phrase.text.split()
        if (
            not current
            or "name" not in current
            or any(mark in phrase.text for mark in "?!:")
            or len(words) > 8
        ):
            self.failed = True
        elif "title" not in current and "organisation" not in current and len(words) <= 7:
            turn = next((at for at, word in enumerate(words) if word[0].isupper()), 0)
            if turn and not set(shapes(words[:turn])) & set("fpn"):
                current["title"] = " ".join(words[:turn])
                add_body(current, " ".join(words[turn:]))
            else:
                current["title"] = phrase.text
            self.sure = False
            remark(current, phrase)
        else:
            current["note"] = "; ".join(filter(None, [current.get("note"), phrase.text]))
            self.sure = False

    def _note(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        if not self.current:
            self.failed = True
            return
        remark(self.current, phrase)

    def _country(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        if not self.current:
            self.failed = True
        elif "organisation" in self.current:
            self.evidence += 1
            add_body(self.current, phrase.text)
        else:
            self.current["suffix"] = phrase.text
        if self.current:
            remark(self.current, phrase)

    def _role(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        if not self.current:
            self.failed = True
            return
        self.evidence += 1
        self.current["role"] = phrase.role

    def _nothing(self, phrase: Phrase, link: str, follows: Phrase | None) -> None:
        if self.current and not phrase.confirmed:
            self.current["confirmed"] = False
