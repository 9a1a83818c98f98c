"""People in running text under a row: "En föreläsning av Anna Ek, forskare, som …".

Only where a word leads to them or they open the sentence, and only with an office, a body or a role: a name
alone in a text may be anybody's. The text stays as it is.
"""

from __future__ import annotations

import re

from oms_events.paste.people import People, read_people
from oms_events.paste.shapes import name_end, shape

# Longer texts are abstracts, and say more of the subject than of who speaks.
_MOST = 600
_SENTENCE = re.compile(r"(?<=[^\W\d_A-ZÅÄÖÆØ]{2})[.!?]\s+(?=[^\W\d_a-zåäöæø])")
_LEADS = re.compile(
    r"\b(?:samtale?n?|samtalet|föreläsning(?:en)?|föredrag(?:et)?|foredrag(?:et)?|presentation(?:en)?|inledning(?:en)?|"
    r"intervju(?:n)?|debatt(?:en)?|panel(?:en)?|dialog(?:en)?|innlegg(?:et)?|oplæg(?:get)?|lecture|talk|conversation|"
    r"discussion|debate|interview|introduction|keynote|keskustelu|alustus|puheenvuoro)\b(?:\s+[^\W\d_]+){0,3}?\s+"
    r"(?:med|av|af|ved|mellan|mellom|mellem|with|by|between)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_ENDS = re.compile(r",\s+|\s+(?=(?:som|who|der|joka|om|on)\s)|$")


def people_in_prose(text: str) -> People | None:
    """Who speaks, as far as the sentences of the text say so plainly; None where they do not."""
    if len(text) > _MOST:
        return None
    found = People(strength=3)
    for sentence in _SENTENCE.split(text):
        lead = _LEADS.search(sentence)
        told = (
            _longest(sentence[lead.end() :])
            if lead
            else _longest(sentence, one=True) or _acting(sentence) or _stated(sentence)
        )
        if told:
            found.contributors += told.contributors
            found.sure &= told.sure
    return found if found.contributors else None


def _acting(sentence: str) -> People | None:
    """ "Centerdirektør Anna Ek fortæller om …": an office and a name right before a word in lower case."""
    tokens = sentence.split()[:14]
    for at in range(1, min(len(tokens) - 2, 8)):
        end = name_end(tokens, at)
        if end > at and tokens[end : end + 1] and shape(tokens[end]) == "w" and shape(tokens[at - 1]) == "J":
            people = read_people(" ".join(tokens[:end]))
            one = people and people.strength == 3 and len(people.contributors) == 1
            return people if people and one and "title" in people.contributors[0] else None
    return None


_IS = re.compile(r"(?P<who>[^,.]{5,40}?) (?:är|er|is|on) (?:en |a |an |the )?(?P<what>[^\W\d_].*)")


def _stated(sentence: str) -> People | None:
    """ "Anna Ek är professor i vattenrätt och har skrivit …": what somebody is, up to the next clause."""
    match = _IS.match(sentence)
    if not match or name_end(match["who"].split()) != len(match["who"].split()):
        return None
    what = re.split(r",|\s(?:och|og|and|ja|som|who|der|med|with)\s", match["what"], maxsplit=1)[0]
    people = read_people(f"{match['who']}, {what}", True)
    return people if people and "title" in people.contributors[0] else None


def _longest(text: str, one: bool = False) -> People | None:
    """The longest beginning of the text that is nothing but people; `one` where it is to be a single person
    with a remark behind them."""
    cuts = [match.start() for match in _ENDS.finditer(text)][:12]
    for cut in reversed(cuts):
        rest = text[cut:].strip(" ,.")
        if one and (not rest or rest[0].isupper()):
            continue
        people = read_people(text[:cut])
        if people is None or people.strength < 3 or people.opens_with_body:
            continue
        named = [person for person in people.contributors if "name" in person]
        if len(named) == len(people.contributors) and (not one or len(named) == 1):
            return people
    return None
