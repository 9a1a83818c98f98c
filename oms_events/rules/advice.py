"""What may be wrong in an event: errors where nothing else can be right, advice for the rest.

Advice is data (kind, words, place), so that a form, a command and a page can each show it their way.
It never stops anybody: real programmes have sessions side by side, open ends and nights, and where
one of these can be meant nothing is said.
"""

import datetime as dt
from collections.abc import Collection
from zoneinfo import ZoneInfo

from oms_events.facts import EventFacts
from oms_events.rules.advice_dates import dates
from oms_events.rules.advice_day import whole_days
from oms_events.rules.advice_parts import Advice, is_before, told
from oms_events.rules.advice_programme import times
from oms_events.rules.advice_words import absences, wordings

__all__ = ["Advice", "advice", "impossible", "is_before"]


def impossible(event: EventFacts) -> list[Advice]:
    """What must be put right before the event can be saved: an end before its start."""
    return [
        told("end_before_start", f"occasions[{n}].ends")
        for n, occasion in enumerate(event.occasions)
        if occasion.ends and is_before(occasion.ends, occasion.starts)
    ]


def advice(
    event: EventFacts,
    now: dt.datetime | None = None,
    zone: ZoneInfo | None = None,
    off: Collection[str] = (),
) -> list[Advice]:
    """What is probably a slip: dates first, then the programme, then what is missing and how it is said.

    `now` is an aware datetime; without it nothing is said about what has passed. `zone` is that of the
    event's wall-clock times (default: the one that the event names, else UTC). Kinds in `off` are left out.
    """
    zone = zone or event.zone("UTC")
    found = [*dates(event, now, zone), *times(event), *whole_days(event), *absences(event), *wordings(event)]
    return [each for each in found if each.kind not in off]
