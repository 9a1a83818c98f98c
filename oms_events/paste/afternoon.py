"""Hours of the afternoon that are printed on twelve hours: "12.00 Lunch", "1.00 Session"."""

from __future__ import annotations

import re
from dataclasses import replace

from oms_events.paste.clock import HALVED, Hours, later
from oms_events.paste.days import day_heading

Opening = tuple[Hours, str]


def in_afternoon(texts: list[str], openings: list[Opening | None]) -> list[Opening | None]:
    """Hours that start anew at one after noon, as "12.00 Lunch", "1.00 Session" do, told on 24 hours."""
    last, result = "12:00" if _all_after_noon(openings) else "", []
    for text, opening in zip(texts, openings, strict=True):
        if opening and "09:00" <= last <= "12:59" and opening[0].starts == "00:00":
            # "12.00 am" behind "11.30 am" is noon.
            opening = replace(opening[0], starts="12:00"), opening[1]
        if opening is None or HALVED.search(text[:30]):
            last = (
                ""
                if opening is None and (_DAY.search(text) or day_heading(text))
                else (opening[0].starts or last)
                if opening
                else last
            )
            result.append(opening)
            continue
        hours, rest = opening
        starts, ends = hours.starts or "", hours.ends
        if "01:00" <= starts < "07:30" and "09:00" <= last:
            starts = later(starts)
            ends = later(ends) if ends and ends < starts and ends < "12:00" else ends
        elif ends and "01:00" <= ends < "07:30" and "08:00" <= starts < "13:00":
            ends = later(ends)
        last = starts or last
        result.append((replace(hours, starts=starts or None, ends=ends), rest))
    return result


def _all_after_noon(openings: list[Opening | None]) -> bool:
    """Nothing is held from one to seven at night: three rows or more in that order are an afternoon."""
    times = [opening[0].starts or "" for opening in openings if opening]
    return len(times) > 2 and times == sorted(times) and all("01:00" <= time < "07:30" for time in times)


_DAY = re.compile(r"dag\b|day\b|tai\b|viikko\b|\d{1,2}[./]\s?\d{1,2}|20\d\d", re.IGNORECASE)
