"""The parser over some two hundred invented programmes in five languages and many layouts.

Of the first sixty every third was written before the rules and kept unseen while they were made; the floors
are of both sets apart, so that a rule fitted to the first cannot hide what it costs the second. Those after
the sixtieth came later, a handful at a time, each with its gold before the parser had read it.
"""

import json

from oms_events.paste import parse_programme
from tests.paste.scorer import PROGRAMMES, score

NAMES = sorted(path.stem for path in PROGRAMMES.glob("*.txt"))
FIRST = [name for name in NAMES if int(name) <= 60]
LATER = [name for name in NAMES if name not in FIRST]
UNSEEN = [name for name in FIRST if int(name) % 3 == 0]
SEEN = [name for name in FIRST if name not in UNSEEN]


def test_every_programme_has_gold():
    assert len(NAMES) >= 260
    for name in NAMES:
        rows = json.loads((PROGRAMMES / f"{name}.gold.json").read_text(encoding="utf-8"))
        assert rows, name


def test_programmes_worked_with_score_at_least_099():
    result = score(SEEN, parse_programme)
    assert result.total >= 0.99, result.misses


def test_programmes_kept_unseen_score_at_least_098():
    result = score(UNSEEN, parse_programme)
    assert result.total >= 0.98, result.misses


def test_programmes_written_later_score_at_least_098():
    result = score(LATER, parse_programme)
    assert result.total >= 0.98, result.misses


def test_a_parser_that_finds_nothing_scores_low():
    assert score(SEEN, lambda text: []).total < 0.4


def test_a_parser_that_invents_people_scores_lower():
    def with_ghosts(text):
        items = parse_programme(text)
        for item in items:
            item.setdefault("contributors", []).append({"name": "Ghost Writer"})
        return items

    assert score(SEEN, with_ghosts).total < score(SEEN, parse_programme).total - 0.05
