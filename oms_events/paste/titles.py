"""A title line cut into the title and the people that close it."""

from __future__ import annotations

import re

from oms_events.paste.before_name import heading_and_name, quoted, talk_between, unsigned
from oms_events.paste.leads import LEAD_IN
from oms_events.paste.people import People, read_people
from oms_events.paste.phrases import read_phrase
from oms_events.paste.role_words import LABEL
from oms_events.paste.shapes import shape, shapes

_BREAKS = re.compile(
    r"(?P<end>(?<!\b[MD][rs])(?<!\bMrs)(?<!\bChr)(?<!\bTh)(?<!\bJoh)(?<!\bProf)[.!?…”»\"]\s+(?=[^\W\d_]))"
    r"|(?P<bar>\s+\|\s+|\s{3,}|\s*[;•]\s+)|(?P<slash>\s*/\s*(?=(?:ved|v/|"
    r"v\.|av|by)?\s*[^\W\d_]))"
    r"|(?P<dash>\s+[–—-]+\s+|(?<=\w)[–—]\s+)|(?P<comma>,\s+)|(?P<colon>:\s+)"
    r"|(?P<lead>\s+(?=(?:v\.?/|v\.|by:|(?:ved|av|af|by|med|with|from|fra|frå|från|led by|leds av|"
    r"ledet av|ledd av|"
    r"under ledning av|"
    r"under leiing av|"
    r"(?:moderated|chaired|facilitated|hosted|guided|presented) by|modereras av|modereres a[vf]|"
    r"ledes a[vf])\s)"
    r"\s*[^\W\d_]))"
    r"|(?P<bracket>\s*\((?=[^()]*\)(?:[\s,;]*\([^()]*\))*\W*$))"
)
# What comes from a body, or is held with it, is the subject: "Erfarenheter från Norrby kommun".
_FROM = re.compile(r"(?:från|frå|fra|from|med|with|by the)\s", re.IGNORECASE)
_COMES = re.compile(r"(?:från|frå|fra|from)\s", re.IGNORECASE)
_GREETS = re.compile(
    r"(?:[^\W\d_]+ )?(?:welcom\w*|greetings?|comments?|remarks?|reports?|inputs?|presentations?|"
    r"introductions?|updates?|"
    r"hälsning\w*|hilsen|hilsner|terveiset|tervehdys|inlägg|innlegg|oplæg|välkomst\w*)\b",
    re.IGNORECASE,
)
# "Minister for Islands, Youth and Local Services": what an office is for goes on behind its comma.
_LISTED = re.compile(r" (?:and|och|og|&|ja) ")
_WEAK = frozenset(("comma", "colon", "lead"))


# "Framtidens vatten, oplæg ved Anna Ek": what kind of talk it is, is no part of its title.
_TALK_WORD = re.compile(
    r"[\s,.]+(?:oplæg|foredrag|innlegg|inlägg|indlæg|föredrag|presentasjon|alustus|puheenvuoro|"
    r"föreläsning)$",
    re.IGNORECASE,
)


def split_title(
    text: str, english: bool = False, names: frozenset[str] = frozenset()
) -> tuple[str, People | None]:
    """The title, and the people after it: the earliest place after which everything is people.

    `names` are people's by what stands elsewhere in the programme. None instead of people where nothing
    after any separator is; the title is then the whole text.
    """
    if len(text) > 700:
        return text, None
    doubtful: tuple[str, People] | None = None
    if (
        heading := talk_between(text)
        or quoted(text)
        or heading_and_name(text, english)
        or unsigned(text, english)
    ):
        return heading
    for count, match in enumerate(_BREAKS.finditer(text)):
        if count > 40:
            break
        title = text[: match.end() if match.lastgroup == "end" else match.start()].strip(" ,;:–—-|/")
        rest = text[match.end() :]
        if match.lastgroup == "bracket":
            rest = f"({rest}" if ")" in rest.rstrip(" .)") else rest.rstrip(" .)")
        if not title or not rest.strip() or not _worth_a_look(rest):
            continue
        people = read_people(rest)
        if people and match.lastgroup == "lead" and people.opens_with_body and not people.sure:
            # "Walking with Wolves – Bo Ek"
            continue
        if people and people.strength < 3 and rest.isupper() and title.isupper():
            # In a heading of capitals any two words have the shape of a name.
            continue
        if (
            people
            and _believed(
                people, match.lastgroup or "", title, rest, english and not _are_known(people, names)
            )
            and not (match.lastgroup == "comma" and _begun(title))
        ):
            # A lone body before a name is believed; a phrase that may as well be a subject waits for
            # something better.
            if match.lastgroup == "lead" and len(title.split()) > 3:
                title = _TALK_WORD.sub("", title)
            if not people.opens_unsure or not people.sure:
                return title, people
            doubtful = doubtful or (title, people)
    return doubtful or (text, None)


def _worth_a_look(rest: str) -> bool:
    """Cheap test before the full reading: something with a capital, or a role."""
    return any(char.isupper() for char in rest[:400])


def _believed(people: People, kind: str, title: str, rest: str, english: bool) -> bool:
    named = [person for person in people.contributors if "name" in person]
    if not named:
        # Bodies alone close a title only by a strong separator and a plain shape.
        bodies = [person.get("organisation", "") for person in people.contributors]
        short = all(len(body.split()) <= 6 and body[:1].isupper() for body in bodies)
        listed = kind == "colon" and len(bodies) > 1
        return (
            people.sure
            and short
            and not (kind == "bracket" and all(len(body) < 3 for body in bodies))
            and not (kind == "comma" and _LISTED.search(rest) and read_phrase(title).kind == "job")
            and not (kind == "end" and (rest[0].islower() or shape(rest.split()[0]) == "F"))
            and not _FROM.match(rest)
            and (kind in ("end", "comma", "bar", "slash", "dash", "lead", "bracket") or listed)
            and not LABEL.match(rest)
        )
    if kind == "bracket":
        return people.strength >= 2 and not _is_aside(people)
    if kind == "colon":
        one_word = len(title.split()) == 1 and shape(title) not in "BJH"
        return people.strength == 3 or (len(named) > 1 and people.sure) or one_word
    if kind == "lead" and LEAD_IN.match(rest):
        # "Welcome from Anna Ek", but "Cases from Latin Islands"
        return people.strength >= (2 if not _COMES.match(rest) or _GREETS.match(title) else 3)
    if people.strength == 2 and _COUNTED.fullmatch(title):
        # "Session Two – Freight Sector"
        return False
    if english and people.strength == 2 and kind in _WEAK | {"dash"}:
        # "Rent, Buy or Wait" in Title Case: a lone pair of capitals is not enough of a name.
        return not _title_case(title)
    return True


def _are_known(people: People, names: frozenset[str]) -> bool:
    return all(person.get("name") in names for person in people.contributors)


_COUNTED = re.compile(
    r"(?:panel|session|sesjon|sessio|pass|block|del|part|tema|theme|track|workshop|day|dag)\s+"
    r"(?:[\dA-HIVX]{1,3}|one|two|three|four|five|six|ett|två|tre|fyra|fem|en|to|fire)",
    re.IGNORECASE,
)
_PIECES = re.compile(r"[,;:]\s+")


def _begun(title: str) -> bool:
    """The list of people began before this comma: what stands last in the title is one of them."""
    before, *pieces = _PIECES.split(title)
    return bool(before and pieces) and read_phrase(pieces[-1]).kind in ("person", "job", "body")


def _is_aside(people: People) -> bool:
    return all("name" not in person for person in people.contributors)


def _title_case(title: str) -> bool:
    """Most words of the title have a capital though they are ordinary words."""
    words = [word for word in title.split() if shape(word) not in "fpn"]
    kinds = shapes(words)
    return len(words) > 2 and sum(
        kind in "CFDJB" and word[0].isupper() for kind, word in zip(kinds, words, strict=True)
    ) > 0.7 * len(words)
