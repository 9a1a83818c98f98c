"""Day headings in five languages: weekday, date or "Day 1" alone on a line, with or without a title and
hours."""

from __future__ import annotations

import datetime
import re

from oms_events.paste.clock import without_times
from oms_events.paste.months import MONTH, month_number

_WEEKDAY = (
    r"(?:m[åa]ndag|t[iy][rs]s?dag|onsdag|torsdag|fredag|l[öø]rdag|laurdag|s[öø]ndag|sundag)(?:en|ar)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:maanantai|tiistai|torstai|perjantai|lauantai|sunnuntai)(?:na)?|keskiviikko(?:na)?"
    r"|(?:mån|tis|ons|tors|tor|fre|lör|sön|man|tir|lør|søn|mon|tue|wed|thu|fri|sat|sun|ma|ti|ke|to|pe|la|"
    r"su)\.?(?=\s+\d)"
)
_DATE = (
    rf"\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?(?:st|nd|rd|th|:e)?\.?\s*(?:of\s+)?{MONTH}\b\.?(?:,?\s+\d{{4}})?"
    rf"|{MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?"
    r"|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?(?!\d)|\d{1,2}/\d{1,2}(?:[/ -]\d{2,4})?(?![\d/])|\d{4}-\d\d-\d\d"
)
_COUNT = (
    r"(?:day|dag|päivä)\s+(?:\d{1,2}|one|two|three|four|ett|två|tre|fyra|en|to|yksi|kaksi|i{1,3})\b"
    r"|\d\.\s*päivä\b"
)
_PIECE = re.compile(
    rf"\b(?:{_WEEKDAY})\b\.?|(?<![\d.:/-])(?:{_DATE})|\b(?:{_COUNT})|\b20\d\d\b", re.IGNORECASE
)
_FILLER = re.compile(
    r"\b(?:den|d|the|of|program(?:me|met)?|agenda|ohjelma|schedule|för|for|til|preliminärt|preliminary|draft|"
    r"foreløpig|foreløbigt|alustava|date|datum|dato|när|when|aika|morning|afternoon|evening|förmiddag|"
    r"eftermiddag|"
    r"formiddag|ettermiddag|em|fm)\b\.?",
    re.IGNORECASE,
)
_TITLED = re.compile(
    rf"^\W*(?:{_COUNT}|(?:{_WEEKDAY})\b[^:–—|]{{0,30}}?)\s*(?:[:–—|,(-]|\s-\s)", re.IGNORECASE
)
_NAMED = re.compile(
    rf"^\W*(?:(?:program(?:me|met)?|agenda)\s+)?(?:den\s+)?(?:{_COUNT}|(?:{_WEEKDAY})\b|{_DATE})",
    re.IGNORECASE,
)
_QUICK = re.compile(r"\d|dag|day|päivä|tai|viikko", re.IGNORECASE)


def day_heading(text: str) -> tuple[str, str | None] | None:
    """Title and ISO date (None without a printed year) of a line that heads a day; None for any other
    line."""
    plain = text.strip(" *_#•:–-")
    if not plain or len(plain) > 120 or not _QUICK.search(plain):
        return None
    if not _PIECE.search(plain) or not re.search(rf"(?:{_WEEKDAY})\b|{_DATE}|{_COUNT}", plain, re.IGNORECASE):
        return None
    rest = without_times(_PIECE.sub(" ", re.sub(r"\([^()]*\)", " ", plain)))
    rest = _FILLER.sub(" ", rest).strip(" ,.:;–—-()|/&+")
    if rest and not _NAMED.match(plain):
        return None
    if rest and (
        not _TITLED.match(plain)
        or len(rest.split()) > 9
        or (rest[-1:] in ".?!" and not re.match(_COUNT, plain))
    ):
        return None
    # "Lunch 12.5." and "3.2 Budget" are no days: a numeric date needs a weekday or to stand alone.
    return _title(plain), iso_date(plain)


def _title(plain: str) -> str:
    """The heading without the day's hours."""
    hours = _HOURS.search(plain)
    if not hours or hours.start() < 5:
        return plain.rstrip(" ,:–—-")
    after = plain[hours.end() :].strip(" ,.:–—-")
    return " ".join(filter(None, [plain[: hours.start()].rstrip(" ,:–—-"), after]))


_HOURS = re.compile(
    r",?\s*(?:kl\.?|klo|at)?\s*\d{1,2}[.:]\d\d\s*[-–—]\s*(?:\d{1,2}(?:[.:]\d\d)?)?(?:\s*(?:CET|CEST|EET|"
    r"EEST|GMT|UTC|BST)\b)?",
    re.IGNORECASE,
)


def iso_date(text: str) -> str | None:
    """The first full date of a text as YYYY-MM-DD; None where year, month or day is not printed."""
    if match := re.search(r"\b(20\d\d)-(\d\d)-(\d\d)\b", text):
        return _date(*match.groups())
    if match := re.search(r"\b(\d{1,2})[./]\s?(\d{1,2})[./]\s?(20\d\d)\b", text):
        return _date(match[3], match[2], match[1])
    year = re.search(r"\b20\d\d\b", text)
    if not year:
        return None
    if match := re.search(rf"(\d{{1,2}})(?:st|nd|rd|th|:e)?\.?\s*(?:of\s+)?({MONTH})", text, re.IGNORECASE):
        return _date(year[0], month_number(match[2]), match[1])
    if match := re.search(rf"({MONTH})\.?\s+(\d{{1,2}})", text, re.IGNORECASE):
        return _date(year[0], month_number(match[1]), match[2])
    return None


def _date(year, month, day) -> str | None:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
