"""Phrases seen beside their neighbours: what has the shape of a name and is none, and the other way round."""

from __future__ import annotations

import re

from oms_events.paste.bodies import is_body
from oms_events.paste.offices import FOR
from oms_events.paste.phrase import Phrase
from oms_events.paste.shapes import shape, shapes

_ABOUT_A_PERSON = ("job", "body", "capital", "plain")


def retell(phrases: list[tuple[str, Phrase]], alone: bool) -> bool:
    """Corrects the phrases by what stands round them; false where they begin with a subject and not with
    people.

    `alone` says that all of them are about one person: a second name is then a body's.
    """
    for index, (link, phrase) in enumerate(phrases):
        before = phrases[index - 1][1] if index else None
        follows = phrases[index + 1][1] if index + 1 < len(phrases) else None
        initials = phrase.kind == "body" and not index and shapes(phrase.text.split()) == "AC"
        if (phrase.kind == "capital" or initials) and follows and follows.kind == "job":
            if _may_be_named(phrase.text):
                phrase.kind, phrase.name, phrase.body = "person", phrase.text, ""
        if follows and follows.kind == "job" and phrases[index + 1][0] == "," and _is_surname(phrase):
            # "Hans Christen Smed, fiskeriordfører": the office comes behind the comma.
            phrase.name, phrase.title = phrase.text, ""
        if before and link == "," and _goes_on(before, phrase, follows):
            # "Commissioner for Land, Water and Food, European Commission"
            before.title = f"{before.title}, {phrase.text}"
            before.text = f"{before.text}, {phrase.text}"
            phrase.kind = "nothing"
        if not before or phrase.kind != "person":
            continue
        if link == "," and is_bare(before) and _is_of_capitals(phrase):
            # "Bio Base Pilot Plant": behind a name it is where the person is from.
            # "Early Years Programme Manager": an English office has capitals throughout.
            office = shapes(phrase.text.split()[-1:]) == "J"
            phrase.kind, phrase.sure, phrase.name = "job" if office else "capital", office, ""
            phrase.title = phrase.text if office else ""
        elif link in ",-" and is_bare(before) and _office_of_body(phrase) and not _is_listed(phrases, index):
            # "Name, job Body Of Capitals": the body has the shape of a name, but the person has been named.
            phrase.body = phrase.text.removeprefix(phrase.title).strip() if phrase.body else phrase.name
            phrase.kind, phrase.name = "job", ""
        elif link == "," and _lacks_body(before) and _is_shaped_as_body(phrase):
            # "Anna Ek, Director, South Fjordland European Office"
            phrase.kind, phrase.body = "body", phrase.text
            phrase.name = phrase.title = phrase.note = ""
        elif not _only_name(phrase):
            continue
        elif link == "," and (is_bare(before) or _lacks_body(before)) and _in_country(phrases, index):
            phrase.kind, phrase.sure = "capital", False
        elif link == "-" and is_bare(before):
            # "Budgeting Together – Anna Ek, lecturer" opens with a subject, "Anna Ek – Norra Skogen" with a
            # person.
            if follows and follows.kind in _ABOUT_A_PERSON and phrases[index + 1][0] == ",":
                return False
            phrase.kind, phrase.sure = "capital", False
        elif link == "," and (_is_bodys(phrases, index, alone) or _closes_pair(phrases, index)):
            phrase.kind, phrase.sure = "capital", False
    return True


_LISTED = re.compile(r"(?:^| )(?:and|och|og|&|ja) ")


def _goes_on(before: Phrase, phrase: Phrase, follows: Phrase | None) -> bool:
    """The office lists more than one thing: "Minister for Land" + "Water and Food" before a body, "fylkesråd
    for næring" + "kultur og helse"."""
    listed = before.title and not before.body and _LISTED.search(phrase.text) and FOR.search(before.title)
    if not listed:
        return False
    if phrase.kind == "plain":
        return phrase.text.islower() and listed["first"].islower()
    if phrase.kind != "capital":
        return False
    minister = before.title.casefold().startswith(("minister", "secretary", "commissioner", "cabinet"))
    return follows is None and minister or follows is not None and follows.kind in ("body", "capital")


def is_bare(phrase: Phrase) -> bool:
    """A person of whom nothing else is said."""
    return phrase.kind == "person" and not (phrase.title or phrase.body or phrase.note)


def _may_be_named(text: str) -> bool:
    """An ordinary word is a person's name too where a job follows it: "Tea Arnell, handläggare"."""
    return shapes(text.split()) in ("CF", "CCF", "FC", "CD", "CCD", "AC") and not any(
        mark in text for mark in ":/?!."
    )


def _in_country(phrases: list[tuple[str, Phrase]], index: int) -> bool:
    """ "Open Islands, Finland" and "Open Islands, Turku, Finland": a country tells where a body is."""
    after = phrases[index + 1 : index + 3]
    countries = [at for at, (_, phrase) in enumerate(after) if phrase.kind == "country"]
    return bool(countries) and all(link == "," for link, _ in after[: countries[0] + 1])


def _is_of_capitals(phrase: Phrase) -> bool:
    """A name that runs on into an office in capitals, with nothing between."""
    runs_on = phrase.text == f"{phrase.name} {phrase.title}"
    return runs_on and all(word[0].isupper() for word in phrase.text.split())


def _office_of_body(phrase: Phrase) -> bool:
    """The office first and the name right behind it, with at most what is done after it: "ordförande Musik
    Sydkusten hälsar välkommen"."""
    office_first = phrase.text.startswith(f"{phrase.title} {phrase.name}")
    whole = not phrase.body or phrase.text == f"{phrase.title} {phrase.name} {phrase.body}"
    return office_first and bool(phrase.title) and whole and not phrase.role


def _is_surname(phrase: Phrase) -> bool:
    """A trade that ends a name, with a capital and nothing between: "Hans Christen Smed"."""
    trade = phrase.title
    return (
        phrase.kind == "person"
        and len(trade.split()) == 1
        and trade[:1].isupper()
        and phrase.text == f"{phrase.name} {trade}"
        and len(trade) < 8
    )


def _lacks_body(phrase: Phrase) -> bool:
    if phrase.kind == "job" and phrase.via == "of":
        # "Head of Brussels Office": the office is part of the title, and the body comes next.
        return True
    return not phrase.body and (phrase.kind == "job" or phrase.kind == "person" and bool(phrase.title))


def _is_shaped_as_body(phrase: Phrase) -> bool:
    """All of the phrase is a body by its last word, and no office or honorific stands before the name."""
    last = phrase.text.split()[-1]
    return (
        phrase.text.startswith(phrase.name)
        and not phrase.prefix
        and last[0].isupper()
        and not any(shape(word) == "H" for word in phrase.text.split())
        and shapes([last]) == "B"
        and is_body(phrase.text)
    )


def _is_listed(phrases: list[tuple[str, Phrase]], index: int) -> bool:
    """ "Anna Ek, rektor Bo Lund och vicerektor Siv Alm": the next one is told in the same order."""
    link, follows = phrases[index + 1] if index + 1 < len(phrases) else ("", None)
    return link == "and" and follows is not None and follows.kind == "person" and _office_of_body(follows)


def _only_name(phrase: Phrase) -> bool:
    said = phrase.suffix or phrase.title or phrase.body or phrase.role or phrase.prefix
    return phrase.text == phrase.name and not said


def _is_bodys(phrases: list[tuple[str, Phrase]], index: int, alone: bool) -> bool:
    """A bare name after a comma that is a body's: it follows a job that lacks one, or closes a pair about
    one person."""
    before, name = phrases[index - 1][1], phrases[index][1].name
    after = phrases[index + 1] if index + 1 < len(phrases) else None
    if after and after[0] == "and" and is_bare(after[1]) and not _definite(name):
        # "rektor Anna Ek, Bo Lund and Siv Alm" is a list of people; with "and teacher Siv Alm" behind it the
        # middle is where Anna Ek is from.
        return False
    if phrases[index - 1][0] == "and" and before.kind == "job":
        # "Anna Ek and head of planning, Bo Lund": the office after "and" is the next one's.
        return False
    told = index + 1 < len(phrases) and phrases[index + 1][1].kind in _ABOUT_A_PERSON
    lacks = (before.kind in ("job", "plain") and index > 1) or (before.kind == "person" and before.title)
    if lacks and not before.body and not told:
        return True
    return before.kind == "person" and (len(phrases) == 2 and alone or _definite(name))


def _closes_pair(phrases: list[tuple[str, Phrase]], index: int) -> bool:
    """ "Anna Ek and Bo Lund, Open Harbour": in a list of people "and" stands before the last."""
    pair = len(phrases) == 3 and index == 2 and phrases[1][0] == "and"
    return pair and all(is_bare(phrase) for _, phrase in phrases[:2])


def _definite(name: str) -> bool:
    """Ends as a Nordic noun with its article does: "Opplev Fjorden"; "Hansen" does not."""
    low = name.casefold()
    if low.endswith(("arna", "erna", "orna", "jorden", "skogen", "rummet", "huset", "byen")):
        return True
    return low.endswith(("den", "gen", "ven", "ten", "et")) and len(low.split()[-1]) > 5
