"""Running text with times in brackets, read as rows."""

from __future__ import annotations

import re

from oms_events.paste.clock import BRACKETED, Hours, clock
from oms_events.paste.days import day_heading
from oms_events.paste.parts import Day, Part, Row, Stray, add_day
from oms_events.paste.source import Line


def prose_rows(lines: list[Line]) -> list[Part] | None:
    """Running text with times in brackets: "lunch (12.00), workshop (kl 13–15)"; None for any other text."""
    found = [(line, list(BRACKETED.finditer(line.text))) for line in lines]
    if not any(len(matches) >= 2 for _, matches in found):
        return None
    parts: list[Part] = []
    for line, matches in found:
        at = 0
        for match in matches:
            title = _last_clause(line.text[at : match.start()])
            starts = clock(match["a"])
            at = match.end()
            if not title or starts is None:
                continue
            if match["before"].strip(" ,") and (day := day_heading(match["before"].strip(" ,"))):
                if not any(isinstance(part, Day) and part.title == day[0] for part in parts):
                    add_day(parts, Day(*day, line.number))
            parts.append(
                Row(title, Hours(starts, clock(match["b"]) if match["b"] else None), line=line.number)
            )
        # A sentence says more than the words before its brackets: the editor gets it back whole.
        parts.append(Stray(line.text, line.number))
    return parts


_CLAUSE_START = re.compile(
    r".*(?:[.:;,]\s+|\b(?:och|samt|sedan|därefter|then|and|og|derefter|ja|sekä|sitten|"
    r"followed by|begins with|börjar med)\s+)",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = re.compile(
    r"^(?:samt|sedan|därefter|and|then|och|a|an|the|en|ett|et|og|till sist|finally)\s+", re.IGNORECASE
)


def _last_clause(text: str) -> str:
    """The words right before a bracket that name what happens then."""
    text = text.strip(" ,.;")
    match = _CLAUSE_START.match(text[-160:])
    clause = text[-160:][match.end() :] if match else text[-160:]
    for _ in range(3):
        clause = _ARTICLE.sub("", clause.strip(" ,.;"))
    return clause
