"""Which lines open with a time, by the manner in which the whole text prints its times."""

from __future__ import annotations

import re

from oms_events.paste.afternoon import in_afternoon
from oms_events.paste.clock import Hours, clock, leading
from oms_events.paste.closing import from_below
from oms_events.paste.days import day_heading
from oms_events.paste.numbers import is_round_number
from oms_events.paste.source import Line

Opening = tuple[Hours, str]


def openings_of(lines: list[Line]) -> tuple[list[Line], list[Opening | None]]:
    """For each line its time and what follows, None where it opens with none; the lines come back without
    times that stand under their row."""
    rounds = any(is_round_number(line.text) for line in lines)
    readers = [
        reader
        for reader, pattern in (
            (_counted, _COUNTED),
            (_plain_block, _SPAN),
            (_spaced, _SPACED_SPAN),
            (_slashed, _SLASHED),
        )
        if sum(bool(pattern.match(line.text)) for line in lines) > 1
    ]
    readers += [_plain_block] if _plain_block not in readers and _are_blocks(lines) else []
    readers += [_bare_hour] if _are_hours(lines) else []
    found = []
    for line in lines:
        usual = None if rounds and _is_round_number_like(line.text) else leading(line.wide or line.text)
        found.append(next(filter(None, (reader(line) for reader in readers)), usual))
    found = _with_blocks_between(lines, found)
    lines, found = from_below(lines, found)
    return lines, in_afternoon([line.text for line in lines], found)


def _with_blocks_between(lines: list[Line], found: list[Opening | None]) -> list[Opening | None]:
    """ "0953" alone on its line, between 09.50 and 10.01."""
    result, last = list(found), ""
    for at, opening in enumerate(found):
        if opening:
            last = opening[0].starts or last
        elif last and _FOUR.fullmatch(lines[at].text) and not lines[at].level:
            time = clock(lines[at].text) or ""
            after = next((other[0].starts or "" for other in found[at + 1 :] if other), "24")
            if last < time < after:
                result[at] = (Hours(time), "")
    return result


_FOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")


# "3. 14:40–15:00 Comments": a list's own number before the time.
_COUNTED = re.compile(r"^\d{1,2}[.)]\s+(?=(?:kl\.?|klo)?\s*\d{1,2}[.:]\d\d)", re.IGNORECASE)
_SPAN = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d\s*[–—-]\s*(?:[01]\d|2[0-4])[0-5]\d\b")
_BLOCK = re.compile(r"(?P<at>(?:[01]\d|2[0-3])[0-5]\d)(?:(?:\s+|:\s*)(?P<rest>[^\W\d_].*))?")
_SPACED_TIME = r"(?:[01]?\d|2[0-3]) [0-5]\d"
_KL = r"(?:(?:kl\.?|klo)\s+)"
_SPACED_SPAN = re.compile(
    rf"{_KL}?{_SPACED_TIME}\s*[–—-]\s*{_SPACED_TIME}\b|{_KL}{_SPACED_TIME}\b", re.IGNORECASE
)
_SPACED = re.compile(
    rf"{_KL}?(?P<at>{_SPACED_TIME})(?:\s*[–—-]\s*(?P<to>{_SPACED_TIME}))?\s+(?P<rest>[^\W\d_].*)",
    re.IGNORECASE,
)


def _is_round_number_like(text: str) -> bool:
    """In a text with "1:1" and "1:2", "1:10" is a number too."""
    return bool(re.match(r"\d:\d{1,2}\s", text))


def _counted(line: Line) -> Opening | None:
    return leading(_COUNTED.sub("", line.text)) if _COUNTED.match(line.text) else None


def _plain_block(line: Line) -> Opening | None:
    """ "1400 Close" is a time and no year where other lines print "0900-0930"."""
    match = None if line.hint or line.level else _BLOCK.fullmatch(line.text)
    return (Hours(clock(match["at"])), match["rest"] or "") if match else None


def _are_blocks(lines: list[Line]) -> bool:
    """Lines that open with four digits which rise as times of a day do, day for day, and are not all
    years."""
    days: list[list[str]] = [[]]
    for line in lines:
        if match := None if line.level else _BLOCK.fullmatch(line.text):
            days[-1].append(match["at"])
        elif day_heading(line.text):
            days.append([])
    times = [time for day in days for time in day]
    rising = all(day == sorted(day) for day in days)
    return len(times) > 2 and rising and any(not "1900" < time < "2060" for time in times)


_BARE_HOUR = re.compile(r"(?P<at>0?[6-9]|1\d|2[0-3])\s+(?P<rest>[^\W\d_a-zåäöæø].*)")


def _are_hours(lines: list[Line]) -> bool:
    """ "09 Registrering", "10.20 Bredband", "12 Lunch": hours alone among times, in the order of a day; a
    list's own numbers have no times among them."""
    bare, times = 0, []
    for line in lines:
        if line.hint or line.level:
            continue
        usual, match = leading(line.text), _BARE_HOUR.fullmatch(line.text)
        bare += bool(match)
        if match:
            times.append(clock(match["at"]))
        elif usual:
            times.append(usual[0].starts)
    falls = sum(after < time for time, after in zip(times, times[1:], strict=False) if time and after)
    return bare > 1 and bare < len(times) and falls <= len(times) // 6


def _bare_hour(line: Line) -> Opening | None:
    match = None if line.hint or line.level else _BARE_HOUR.fullmatch(line.text)
    return (Hours(clock(match["at"])), match["rest"]) if match else None


# "930-1000 / Commission activities"
_SLASHED = re.compile(r"(?P<at>\d{3,4})(?:\s*[–—-]\s*(?P<to>\d{3,4}))?\s+/\s+(?P<rest>\S.*)")


def _slashed(line: Line) -> Opening | None:
    match = None if line.hint or line.level else _SLASHED.fullmatch(line.text)
    starts, ends = (
        (clock(part.zfill(4)) if part else None for part in match.group("at", "to"))
        if match
        else (None, None)
    )
    return (Hours(starts, ends), match["rest"]) if match and starts else None


def _spaced(line: Line) -> Opening | None:
    """ "9 30 – 10 00 Kaffe": a space between hours and minutes."""
    match = None if line.hint or line.level else _SPACED.fullmatch(line.text)
    if not match:
        return None
    starts, ends = (clock(part.replace(" ", ".")) if part else None for part in (match["at"], match["to"]))
    return Hours(starts, ends), match["rest"]
