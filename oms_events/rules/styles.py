"""How each language writes dates and hours.

Six languages have patterns of their own, because CLDR has no pattern for what an event page says
("fredag 10 november 2023, kl. 09.00–12.00"). Every other language uses the ones that CLDR gives.
Patterns are those of Unicode TS 35, part 4. In the words, {0} stands for the hours.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from babel import Locale, UnknownLocaleError

FALLBACK = "en"
OPEN_DASH = "{0}–"
RANGE_END = re.compile(r"\s*[-–—~〜～]\s*$")


@dataclass(frozen=True, kw_only=True)
class Style:
    """Patterns of one language.

    `full`, `long`: a date with and without weekday; the same with `_yearless`. `ranges`: for a range
    of dates that differ in day, month or year, the patterns of its start and end and what stands
    between. `clock`: an hour. `at`, `until`: a date followed by its hours, or by an end alone.
    `since`, `till`: an hour of a programme item with open end, or an end alone. `apart`: between two
    moments that both have a date.
    """

    locale: Locale
    full: str
    full_yearless: str
    long: str
    long_yearless: str
    ranges: dict[str, tuple[str, str, str]]
    clock: str
    at: str
    until: str
    since: str
    till: str
    apart: str = "–"

    @property
    def says_since(self) -> bool:
        """Whether an open end is told in words, so that a stated end can follow them."""
        return self.since != OPEN_DASH


def _house(code: str, *, day: str = "d.", weekday: str = "EEEE ", dash: str = "–", **words: str) -> Style:
    """A style in which day, month and year follow each other with spaces between."""
    long, yearless = f"{day} MMMM y", f"{day} MMMM"
    return Style(
        locale=Locale.parse(code),
        full=weekday + long,
        full_yearless=weekday + yearless,
        long=long,
        long_yearless=yearless,
        ranges={"d": (day, "–", long), "M": (yearless, dash, long), "y": (long, dash, long)},
        apart=dash,
        **words,
    )


# CLDR joins date and hours with "kl." and no comma in Danish, Norwegian and Icelandic; the comma in
# Swedish is the practice of Swedish public bodies. Norwegian: Språkrådet lets full stop and colon
# stand side by side since 2014. Finnish: no leading zero, spaces round the dash where an end of the
# range is more than one word (Kielitoimiston ohjepankki), and the weekday's dictionary form (cccc).
HOUSE = {
    "sv": _house(
        "sv",
        day="d",
        clock="HH.mm",
        at=", kl. {0}",
        until=", till kl. {0}",
        since="från {0}",
        till="till {0}",
    ),
    "en": _house(
        "en_GB", day="d", clock="HH:mm", at=", {0}", until=", until {0}", since="from {0}", till="until {0}"
    ),
    "fi": _house(
        "fi",
        weekday="cccc ",
        dash=" – ",
        clock="H.mm",
        at=" klo {0}",
        until=" klo {0} asti",
        since="klo {0} alkaen",
        till="klo {0} asti",
    ),
    "da": _house(
        "da",
        weekday="EEEE 'den' ",
        clock="HH.mm",
        at=" kl. {0}",
        until=" til kl. {0}",
        since="fra {0}",
        till="til {0}",
    ),
    "nb": _house("nb", clock="HH.mm", at=" kl. {0}", until=" til kl. {0}", since="fra {0}", till="til {0}"),
    "is": _house("is", clock="HH:mm", at=" kl. {0}", until=" til kl. {0}", since="frá {0}", till="til {0}"),
}
HOUSE["nn"] = replace(HOUSE["nb"], locale=Locale.parse("nn"), since="frå {0}")


@lru_cache(maxsize=256)
def style(language: str) -> Style:
    """The style of a language code ("sv", "sv-FI", "no"). An unknown code is read as English."""
    locale = find_locale(language)
    if locale is None:
        return HOUSE[FALLBACK]
    return HOUSE.get(locale.language) or _from_cldr(locale)


def find_locale(code: str) -> Locale | None:
    """Babel's locale for a language code, or for its first part; None where Babel knows neither."""
    tag = code.strip().replace("_", "-")
    for name in (tag, tag.partition("-")[0]):
        try:
            locale = Locale.parse(name, sep="-")
        except (UnknownLocaleError, ValueError, TypeError):
            continue
        return Locale.parse("nb") if locale.language == "no" else locale
    return None


def _from_cldr(locale: Locale) -> Style:
    full, long = locale.date_formats["full"].pattern, locale.date_formats["long"].pattern
    joined = str(locale.datetime_formats["medium"])
    at = joined.removeprefix("{1}").replace("'", "") if joined.startswith("{1}") else " {0}"
    return Style(
        locale=locale,
        full=full,
        full_yearless=_skeleton(locale, ("MMMMEEEEd", "MMMMEd"), full),
        long=long,
        long_yearless=_skeleton(locale, ("MMMMd",), long),
        ranges=_cldr_ranges(locale, long),
        clock=locale.time_formats["short"].pattern,
        at=at,
        until=at.replace("{0}", "–{0}"),
        since=OPEN_DASH,
        till="–{0}",
        apart=" – ",
    )


def _skeleton(locale: Locale, names: tuple[str, ...], otherwise: str) -> str:
    found = next((locale.datetime_skeletons[n] for n in names if n in locale.datetime_skeletons), None)
    return found.pattern if found else otherwise


def _cldr_ranges(locale: Locale, long: str) -> dict[str, tuple[str, str, str]]:
    """CLDR's ranges of dates, with the month written out."""
    known = locale.interval_formats.get("yMMMMd") or locale.interval_formats.get("yMMMd") or {}
    ranges = {}
    for differs in "dMy":
        first, last = (*known.get(differs, ()), "", "")[:2]
        sign = RANGE_END.search(first)
        if not (sign and last):
            ranges[differs] = (long, " – ", long)
            continue
        ranges[differs] = (_wide(first[: sign.start()]), sign.group(), _wide(last))
    return ranges


def _wide(pattern: str) -> str:
    return re.sub(r"(?<!M)MMM(?!M)", "MMMM", pattern)
