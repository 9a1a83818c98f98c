"""Programmes that print the time under what happens then: the block's last line tells when it is."""

from __future__ import annotations

from oms_events.paste.clock import Hours
from oms_events.paste.source import Line

Opening = tuple[Hours, str]


def from_below(lines: list[Line], openings: list[Opening | None]) -> tuple[list[Line], list[Opening | None]]:
    """The lines without those times, and the times with the first line of their block; both as they are
    where times do not stand so."""
    timed = {at: opening for at, opening in enumerate(openings) if opening}
    apart = bool(lines) and _stand_apart(lines, [at for at, opening in timed.items() if not opening[1]])
    timed = {at: opening for at, opening in timed.items() if not apart or not opening[1]}
    starts = [_start_of(lines, at - 1 if apart and at else at) for at in timed]
    if len(timed) < 2 or any(
        opening[1] or at == start or not _closes(lines, at) or (apart and start in timed)
        for (at, opening), start in zip(timed.items(), starts, strict=True)
    ):
        return lines, openings
    moved = list(openings)
    for (at, opening), start in zip(timed.items(), starts, strict=True):
        moved[start], moved[at] = (opening[0], lines[start].text), None
    kept = [at for at in range(len(lines)) if at not in timed]
    return [lines[at] for at in kept], [moved[at] for at in kept]


def _start_of(lines: list[Line], at: int) -> int:
    while at and not lines[at].gap:
        at -= 1
    return at


def _stand_apart(lines: list[Line], timed: list[int]) -> bool:
    """Each time is a paragraph of its own, and the last line of all is one: they close what is above them."""
    return (
        len(timed) > 2
        and timed[-1] == len(lines) - 1
        and all(lines[at].gap and _closes(lines, at) for at in timed)
    )


def _closes(lines: list[Line], at: int) -> bool:
    return at + 1 == len(lines) or lines[at + 1].gap
