"""Which text of before is which text of now, and the word that each text of now gets.

Pure rules: texts and words are strings of HTML as wagtail-localize keeps them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

ALIKE = 0.5  # a changed text is the same text still when more than half of it stands


@dataclass(frozen=True)
class Known:
    """What a language knows of an object's texts: translations that may be shown.

    `words` maps (path, source text) to its translation. `was` maps (path, source text) to the text
    that stood there when it was last translated. `elsewhere` maps a source text to the one translation
    that it has on other paths. `overrides` maps a path to the value that the language has of its own.
    """

    words: Mapping[tuple[str, str], str] = field(default_factory=dict)
    was: Mapping[tuple[str, str], str] = field(default_factory=dict)
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    overrides: Mapping[str, Any] = field(default_factory=dict)

    def exact(self, path: str, text: str) -> str | None:
        """The translation of this very text, or None."""
        return self.words.get((path, text), self.elsewhere.get(text))

    def last(self, path: str, text: str) -> str | None:
        """The translation of the text that this one took the place of, or None."""
        return self.words.get((path, self.was.get((path, text), "")))


@dataclass(frozen=True)
class Word:
    """What stands in the translation. `attrs` are the attributes of its links (None: the source's);
    `foreign` says that it is the source's own text, for want of a translation."""

    html: str
    attrs: dict[str, Any] | None = None
    foreign: bool = False


def pairs(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Place in `new` to place in `old` of texts that are the same text, changed or not."""
    found: dict[int, int] = {}
    for change, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if i2 - i1 == j2 - j1:
            found.update(zip(range(j1, j2), range(i1, i2), strict=True))
        elif change == "replace":
            found.update(_by_likeness(old, new, range(i1, i2), range(j1, j2)))
    return found


def _by_likeness(old, new, before: range, now: range) -> Iterator[tuple[int, int]]:
    first = before.start
    for j in now:
        likeness = {i: SequenceMatcher(None, old[i], new[j]).ratio() for i in range(first, before.stop)}
        best = max(likeness, key=likeness.__getitem__, default=None)
        if best is not None and likeness[best] > ALIKE:
            yield j, best
            first = best + 1


def choose(
    path: str, old: Sequence[str], new: Sequence[str], own: Sequence[Word], known: Known, final: bool
) -> Iterator[Word]:
    """The word for each text of `new` at a path.

    `old` are the source's texts when the translation was last written, `own` its words of then.
    `final` is the translator's publication: what was translated since counts before what stands.
    A text that did not change keeps its word. A changed text takes its own translation where there is
    one, else it keeps its last one. Only where there is neither does the source's text show.
    """
    paired = pairs(old, new) if len(old) == len(own) else {}
    for place, text in enumerate(new):
        exact, before = known.exact(path, text), paired.get(place)
        mine = None if before is None else own[before]
        if before is not None and _is_source_text(path, old[before], mine, known):
            mine = None
        changed = before is not None and old[before] != text
        if exact is not None and (final or mine is None or changed):
            yield Word(exact)
        elif mine is not None:
            yield mine
        else:
            last = known.last(path, text)
            yield Word(text, foreign=True) if last is None else Word(last)


def _is_source_text(path: str, was: str, word: Word | None, known: Known) -> bool:
    """Whether a word is the source's text that fell through, and not a translation that says the same."""
    return word is not None and word.html == was and known.words.get((path, was)) != was
