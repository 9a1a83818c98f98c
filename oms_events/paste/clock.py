"""Clock times as programmes print them, in five languages: where they open a line, close it or stand in
brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from oms_events.paste.months import MONTH

_PREFIX = (
    r"(?:(?:kl|klo|kl\.|klo\.|klockan|klokken|kello|at|from|från|fra|fr\.?o\.?m\.?|ca|c:a|cirka|about)"
    r"[.:]?\s*)"
)
_HALF = r"\s?[ap]\.?m\.?(?![^\W\d_])"
_FULL = (
    rf"(?:[01]?\d|2[0-4])(?:[.:]|,(?=\d\d(?:\s|[-–—:]|$)))[0-5]\d(?:{_HALF})?(?!\d|[.:]\d)"
    rf"|(?:[01]?\d|2[0-3])h(?:[0-5]\d)?\b|(?:0?[1-9]|1[0-2]){_HALF}"
)
_BLOCK = r"(?:[01]\d|2[0-3])[0-5]\d(?![\d.:]\d)"
_HOUR = r"(?:[01]?\d|2[0-4])(?![\d]|[.:]\d)"
_TO = r"\s*(?:[-–—−~]+|till|til|to|until)\s*"
_LEADING = re.compile(
    rf"[\s(\[*_]*(?P<prefix>{_PREFIX}+)?(?:"
    rf"(?P<a>{_FULL}|{_BLOCK}(?={_TO}{_BLOCK}))(?:{_TO}{_PREFIX}*(?P<b>{_FULL}|{_BLOCK}|{_HOUR}))?"
    rf"|(?P<c>{_HOUR}){_TO}{_PREFIX}*(?P<d>{_FULL}|{_HOUR}(?!\s*%))"
    rf"|(?P<e>{_BLOCK})(?=[\s:])"
    rf"|(?P<f>{_HOUR}))",
    re.IGNORECASE,
)
_OPEN = re.compile(
    # "19.00–" and "19.00– Dinner" have an open end; "19.00 – Dinner" has only a dash.
    r"(?:(?<=\d)[-–—](?=\s+[^\W\d_]))"
    r"|\s*(?:[-–—](?=\s*(?:[)\]:]|$))|(?:och framåt|onwards?|alkaen|og fremover|and onwards)\b)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:(?:uhr|hrs|noon|cet|cest|eet|eest|gmt|utc|bst)\b\.?)?[\s:.,;|)\]*_]*(?:[-–—/][\s]*)?",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    r"\s*(?:[%‰€]|(?:procent|prosent|percent|kr|sek|euro|km|miljon|miljoner|milj|millioner|million|meter|"
    r"år|kg)\b)",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"(?:[\s,;:–—(-]+{_PREFIX}+(?P<a>{_FULL}|{_HOUR})(?:{_TO}{_PREFIX}*(?P<b>{_FULL}|{_HOUR}))?"
    rf"|\s*[(\[]\s*{_PREFIX}*(?P<c>{_FULL})(?:{_TO}{_PREFIX}*(?P<d>{_FULL}|{_HOUR}))?"
    rf"|[\s,:]+(?P<e>{_FULL}){_TO}(?P<f>{_FULL}))\s*[)\]]?[\s.:]*$",
    re.IGNORECASE,
)
BRACKETED = re.compile(
    rf"\((?P<before>[^()]{{0,50}}?)(?P<prefix>{_PREFIX}*)(?P<a>{_FULL}|(?<=kl )\d\d?|(?<=kl\. )\d\d?)"
    rf"(?:{_TO}{_PREFIX}*(?P<b>{_FULL}|{_HOUR}))?\s*\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hours:
    """When a row starts and ends, as HH:MM without a zone; `open_ended` where an end is said to be open."""

    starts: str | None = None
    ends: str | None = None
    open_ended: bool = False
    sure: bool = True


def clock(text: str) -> str | None:
    """One printed time as HH:MM; 24.00 is 00:00; None where it is no time of day."""
    plain = text.lower().replace(" ", "").replace("\u00a0", "")
    half = plain.rstrip(".").replace(".m", "m")[-2:] if plain.rstrip(".")[-1:] == "m" else ""
    digits = re.findall(r"\d+", plain)
    if not digits:
        return None
    if len(digits) == 1 and len(digits[0]) == 4:
        digits = [digits[0][:2], digits[0][2:]]
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return f"{hour % 24:02d}:{minute:02d}"


HALVED = re.compile(_HALF, re.IGNORECASE)


def span(first: str, second: str | None) -> tuple[str | None, str | None]:
    """Start and end as HH:MM; "1.00–2.30 pm" and "11–12.30 pm" say for both what half of the day it is."""
    starts, ends = clock(first), clock(second) if second else None
    if not starts or not ends:
        return starts, ends
    halves = [HALVED.search(first), HALVED.search(second or "")]
    if halves[1] and not halves[0] and starts < "12:00" and later(starts) <= ends:
        return later(starts), ends
    if halves[0] and not halves[1] and ends < starts and ends < "12:00":
        return starts, later(ends)
    return starts, ends


def later(time: str) -> str:
    """The same time twelve hours on."""
    return f"{int(time[:2]) + 12:02d}{time[2:]}"


def leading(text: str) -> tuple[Hours, str] | None:
    """The time that opens a line, and the rest of the line; None where none does."""
    start = text.lstrip(" ([*_")[:1]
    if not (start.isdigit() or start.lower() in "kafcå"):
        return None
    match = _LEADING.match(text)
    if not match or _QUANTITY.match(text, match.end()):
        return None
    found = match.groupdict()
    first = found["a"] or found["c"] or found["e"] or found["f"]
    second = found["b"] or found["d"]
    if not _believable(found, text[match.end() :]):
        return None
    starts, ends = span(first, second)
    if starts is None or (second and ends is None):
        return None
    end = match.end()
    opened = _OPEN.match(text, end) if not ends else None
    if opened:
        end = opened.end()
    after = _TAIL.sub("", text[end:], count=1)
    # Two columns, start and end, that lost their table: "10:30 11:00 Registrering".
    if (
        not ends
        and (again := re.match(rf"({_FULL})(?=\s+\D|\s*$)", after))
        and (clock(again[1]) or "") > starts
    ):
        ends, after = clock(again[1]), after[again.end() :].lstrip(" :.–-")
    if not ends:
        # "9.30 for 10.00 Arrival": come at the first, it begins at the second.
        after = re.sub(rf"for\s+{_FULL}\s+", "", after, count=1) if after.startswith("for ") else after
    return Hours(starts, ends, bool(opened)), after.strip()


def _believable(found: dict, rest: str) -> bool:
    """A time and not a year, a number of the list or a count of something."""
    if re.match(r"\s*min(?:ut|\b)", rest):
        return False
    prefix = (found["prefix"] or "").strip().lower()
    named = prefix.startswith(("k", "fr", "ca", "c:", "at", "about", "cirka")) and bool(prefix)
    if found["e"]:
        return named and not found["e"].startswith(("19", "20"))
    if found["a"] and found["a"].isdigit():
        return not (found["a"].startswith(("19", "20")) and (found["b"] or "").startswith(("19", "20", "21")))
    if found["f"]:
        return prefix.startswith(("k", "från kl", "fra kl", "ca k", "fr")) and not re.match(
            r"\s*[./]\s*\d", rest
        )
    if found["c"]:
        end_is_hour = found["d"].isdigit()
        starts, ends = int(found["c"]), int(re.split(r"\D", found["d"])[0])
        settled = rest.lstrip(" :)]|–-")
        if re.match(rf"\.?\s*(?:{MONTH}|\d)", settled, re.IGNORECASE):
            return False
        if not end_is_hour or prefix.startswith("k"):
            return True
        return 6 <= starts < ends <= 23 and (not settled or settled[0].isupper())
    return True


def after_day(text: str) -> tuple[str, Hours, str] | None:
    """Day, time and title of a line that prints them all: "Torsdag kl. 13.00: Debat"."""
    match = _DAY_AND_TIME.match(text) or _DATE_AND_TIME.match(text)
    if match is None:
        return None
    opening = leading(text[match.end("day") :].lstrip(" ,"))
    if not opening or len(opening[1].split()) < 2 and not opening[1][:1].isupper():
        return None
    if opening[1][:1] in "(" or re.match(r"(?:CET|CEST|EET|EEST|GMT|UTC)\b", text[match.end() :].strip()):
        return None
    return match["day"].strip(" ,"), *opening


_DAY_AND_TIME = re.compile(
    r"(?P<day>[^\W\d_]{2,12}dag(?:en)?\b[^:]{0,24}?|[^\W\d_]{3,6}day\b[^:]{0,24}?|[^\W\d_]{4,10}(?:tai|"
    r"viikko)\b[^:]{0,24}?)"
    r"[\s,]+(?:kl|klo|at)?\.?\s*\d{1,2}[.:]\d\d(?:\s?[-–—]\s?\d{1,2}[.:]\d\d)?\s*(?::|[–—-]\s)",
    re.IGNORECASE,
)


# "4.4.2026 klo 16.00 Avaus", "2026-04-04 09:00 Welcome"
_DATE_AND_TIME = re.compile(
    r"(?P<day>\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}[ /-]\d{4})"
    r"[\s,]+(?:kl|klo|at)?\.?\s*\d{1,2}[.:]\d\d(?!\d)(?=.*[^\W\d_])",
    re.IGNORECASE,
)


def trailing(text: str) -> tuple[str, Hours] | None:
    """The time that closes a line, and the line before it: "Insläpp från kl 8.30", "Lunch (12:30–13:30)"."""
    tail = text[-60:]
    if not any(char.isdigit() for char in tail[-16:]):
        return None
    match = _TRAILING.search(tail)
    if not match:
        return None
    before = text[: len(text) - len(tail) + match.start()].rstrip(" ,;:–—-(")
    before = re.sub(r"\s+(?:från|fra|from|at|kl|klo|ca|cirka)\.?$", "", before, flags=re.IGNORECASE)
    found = match.groupdict()
    starts = clock(found["a"] or found["c"] or found["e"])
    second = found["b"] or found["d"] or found["f"]
    ends = clock(second) if second else None
    if not before or starts is None or (second and ends is None):
        return None
    return before, Hours(starts, ends)


def without_times(text: str) -> str:
    """The text with every clock time and its prefix taken out (for day headings that carry the day's
    hours)."""
    text = re.sub(rf"{_PREFIX}*(?:{_FULL})(?:{_TO}(?:{_FULL}|{_HOUR}))?", " ", text, flags=re.IGNORECASE)
    text = re.sub(rf"(?:kl|klo)\.?\s*{_HOUR}(?:{_TO}{_HOUR})?", " ", text, flags=re.IGNORECASE)
    return re.sub(r"\b(?:kl|klo|cet|cest|eet|eest|gmt|utc|bst)\b\.?", " ", text, flags=re.IGNORECASE)
