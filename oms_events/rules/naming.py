"""A reader's names of zones and languages, in the reader's language."""

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location, get_timezone_name
from babel.lists import format_list

from oms_events.rules.styles import find_locale, style

# Readers say the country; CLDR would say "centraleuropeisk tid" for three of these five, and
# "(sumartími)" the whole year round in Icelandic.
COUNTRY_TIME = {
    "Europe/Stockholm": {
        "sv": "svensk tid",
        "en": "Swedish time",
        "fi": "Ruotsin aikaa",
        "da": "svensk tid",
        "nb": "svensk tid",
        "nn": "svensk tid",
        "is": "sænskur tími",
    },
    "Europe/Helsinki": {
        "sv": "finländsk tid",
        "en": "Finnish time",
        "fi": "Suomen aikaa",
        "da": "finsk tid",
        "nb": "finsk tid",
        "nn": "finsk tid",
        "is": "finnskur tími",
    },
    "Europe/Copenhagen": {
        "sv": "dansk tid",
        "en": "Danish time",
        "fi": "Tanskan aikaa",
        "da": "dansk tid",
        "nb": "dansk tid",
        "nn": "dansk tid",
        "is": "danskur tími",
    },
    "Europe/Oslo": {
        "sv": "norsk tid",
        "en": "Norwegian time",
        "fi": "Norjan aikaa",
        "da": "norsk tid",
        "nb": "norsk tid",
        "nn": "norsk tid",
        "is": "norskur tími",
    },
    "Atlantic/Reykjavik": {
        "sv": "isländsk tid",
        "en": "Icelandic time",
        "fi": "Islannin aikaa",
        "da": "islandsk tid",
        "nb": "islandsk tid",
        "nn": "islandsk tid",
        "is": "íslenskur tími",
    },
}
# Zones without a name for the whole year ("Greenwichtid") are named as in winter where no date is known.
SOME_WINTER_DAY = dt.date(2000, 1, 1)


def zone_name(zone: ZoneInfo, on: dt.date | None, language: str) -> str:
    """What a reader calls the zone: "svensk tid", "Eastern Time".

    `on` matters only for zones whose name changes with the season. Where no name is known: the
    zone's own key.
    """
    locale = style(language).locale
    country = COUNTRY_TIME.get(zone.key or "", {}).get(locale.language)
    if country:
        return country
    try:
        whole_year = get_timezone_name(zone, locale=locale)
        if whole_year != get_timezone_location(zone, locale=locale):
            return whole_year
        noon = dt.datetime.combine(on or SOME_WINTER_DAY, dt.time(12), zone)
        return get_timezone_name(noon, locale=locale)
    except (LookupError, ValueError, AttributeError, TypeError, OverflowError):
        return str(zone)


def language_name(code: str, language: str) -> str:
    """The name of the language `code`, said in `language`: "engelska". An unknown code is its own name."""
    locale = style(language).locale
    tag = code.strip().replace("-", "_")
    known = locale.languages.get(tag) or locale.languages.get(tag.lower())
    if known:
        return known
    spoken = find_locale(code)
    return (spoken and spoken.get_display_name(locale)) or code


def languages(codes: Iterable[str], language: str) -> str:
    """The names of several languages as a list in words: "svenska och engelska"; "" for none."""
    names = [language_name(code, language) for code in codes]
    return format_list(names, locale=style(language).locale) if names else ""
