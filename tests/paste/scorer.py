"""Measures a programme parser against written-down programmes: rows found, people found, and their facts.

The gold beside each text lists its rows flat, `parent` naming the row that one lies in. A row is found where
start and title agree (titles may differ in small things). A row that readers would disagree on is marked
`ambiguous` and counts neither way.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

PROGRAMMES = Path(__file__).parent / "programmes"
LIKE = 0.85


@dataclass
class Score:
    """Counts of rows and people, and of the facts of those that were found."""

    rows: list[int] = field(default_factory=lambda: [0, 0, 0])
    people: list[int] = field(default_factory=lambda: [0, 0, 0])
    facts: dict[str, list[int]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def fact(self, name: str, right: bool) -> None:
        tally = self.facts.setdefault(name, [0, 0])
        tally[0] += right
        tally[1] += 1

    @property
    def total(self) -> float:
        """Mean of the rows' F1, the people's F1 and the facts' mean share, from 0 to 1."""
        shares = [right / count for right, count in self.facts.values()]
        return (_f1(self.rows) + _f1(self.people) + (sum(shares) / len(shares) if shares else 1.0)) / 3


def _f1(counts: list[int]) -> float:
    hits, wanted, found = counts
    return 2 * hits / (wanted + found) if wanted + found else 1.0


def plain(text: str | None) -> str:
    """Text as compared: case, dashes, quotes, spaces and closing signs do not matter."""
    text = re.sub(r"[–—]", "-", (text or "").casefold())
    return " ".join(re.sub(r"[”“»«]", '"', text).split()).strip(" .:-,;")


def flat(items: list[dict], inside: bool = False) -> list[dict]:
    """All rows of a programme in order, without the day headings."""
    rows = []
    for item in items:
        if item["kind"] != "day":
            rows.append({**item, "inside": inside})
        rows += flat(item.get("items", []), True)
    return rows


def score(names: list[str], parse) -> Score:
    """The score of `parse(text)` over the named programmes together."""
    total = Score()
    for name in names:
        text = (PROGRAMMES / f"{name}.txt").read_text(encoding="utf-8")
        gold = json.loads((PROGRAMMES / f"{name}.gold.json").read_text(encoding="utf-8"))
        _count(total, name, gold, flat(parse(text)))
    return total


def _count(total: Score, name: str, gold: list[dict], found: list[dict]) -> None:
    pairs = _pairs(gold, found)
    unclear = {at for at, row in enumerate(gold) if row.get("ambiguous")}
    starts = {gold[at]["start"] for at in unclear} - {None}
    spared = {pairs[at] for at in unclear if at in pairs}
    spared |= {at for at, row in enumerate(found) if at not in pairs.values() and row.get("starts") in starts}
    clear = [at for at in range(len(gold)) if at not in unclear]
    counted = [row for at, row in enumerate(found) if at not in spared]
    _add(total.rows, [sum(at in pairs for at in clear), len(clear), len(counted)])
    _add(
        total.people,
        [
            sum(_facts(total, gold[at], found[pairs[at]]) for at in clear if at in pairs),
            sum(len(gold[at]["contributors"]) for at in clear),
            sum(len(row.get("contributors", [])) for row in counted),
        ],
    )
    total.misses += [f"{name}: {gold[at]['start']} {gold[at]['title']}" for at in clear if at not in pairs]


def _add(counts: list[int], more: list[int]) -> None:
    counts[:] = [old + new for old, new in zip(counts, more, strict=True)]


def _pairs(gold: list[dict], found: list[dict]) -> dict[int, int]:
    """Which found row is which gold row: same start, likest title first."""
    likeness = []
    for at, row in enumerate(gold):
        for other, candidate in enumerate(found):
            if row["start"] == candidate.get("starts"):
                ratio = SequenceMatcher(None, plain(row["title"]), plain(candidate.get("title"))).ratio()
                if ratio >= LIKE or plain(row["title"]) == plain(candidate.get("title")):
                    likeness.append((ratio - abs(at - other) / 1000, at, other))
    pairs: dict[int, int] = {}
    for _, at, other in sorted(likeness, reverse=True):
        if at not in pairs and other not in pairs.values():
            pairs[at] = other
    return pairs


def _facts(total: Score, row: dict, found: dict) -> int:
    """Counts the row's facts; gives how many of its people were found."""
    total.fact("ends", row["end"] == found.get("ends"))
    kinds = {row["kind"], found["kind"]}
    total.fact("kind", len(kinds) == 1 or kinds == {"session", "parallel"})
    total.fact("nested", (row["parent"] is not None) == found["inside"])
    if row["number"]:
        total.fact("number", plain(row["number"]) == plain(found.get("number")))
    others = {_who(person): person for person in found.get("contributors", [])}
    hits = 0
    for person in row["contributors"]:
        other = others.pop(_who(person), None)
        if other is None:
            continue
        hits += 1
        for key in ("title", "organisation", "role"):
            total.fact(key, plain(person.get(key)) == plain(other.get(key)))
    return hits


def _who(person: dict) -> str:
    return plain(person.get("name") or person.get("organisation"))
