"""Template tags of event lists: the date of a card as the eye finds it, and small links."""

import datetime as dt
from dataclasses import dataclass

from babel.dates import format_date
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import pgettext

from oms_events.facts import Moment
from oms_events.rules import wording
from oms_events.rules.styles import HOUSE, style
from oms_events.templatetags import foreign, links, times

register = template.Library()


@dataclass(frozen=True)
class CardDate:
    """A card's date: the day large, the month under it, and the rest (weekday, hours, the end) in lines.

    Where a language writes the month before the day, `day` is empty and `month` holds the whole date.
    """

    day: str
    month: str
    datetime: str
    rest: tuple[SafeString | str, ...]


@register.simple_tag(takes_context=True)
def card_date(context, occasion, year=None):
    """The date of an occasion; `year` is one that a heading tells already."""
    language, zone = times.language_of(context), times.zone_of(context)
    starts, ends = occasion.starts, occasion.ends
    last = ends.on if ends else starts.on
    same_month = (starts.on.year, starts.on.month) == (last.year, last.month)
    how = style(language)
    in_house = how in HOUSE.values()
    rest = [] if year == starts.on.year else [str(starts.on.year)]
    if last == starts.on:
        rest += _one_day(occasion, language, zone)
    elif same_month:
        rest.append(_weekdays(starts.on, last, language))
    else:
        until = pgettext("event list", "until %(date)s")
        told = wording.day(last, language, weekday=False, year=last.year != (year or starts.on.year))
        before, _, after = until.partition("%(date)s")
        rest.append(format_html("{}{}{}", before, times.phrase_html(told), after))
    if not in_house:
        whole = str(wording.day(starts.on, language, weekday=False, year=False))
        return CardDate("", whole, starts.on.isoformat(), tuple(rest))
    day = _part(starts.on, how.ranges["d"][0], how)
    if same_month and last != starts.on:
        day = f"{day}{how.ranges['d'][1]}{_part(last, how.ranges['d'][0], how)}"
    return CardDate(day, _part(starts.on, "MMMM", how), starts.on.isoformat(), tuple(rest))


@register.simple_tag(takes_context=True)
def card_hours(context, occasion):
    """The hours of an occasion on one day, as a date is followed by them ("kl. 09.00–12.00"); else ""."""
    return _hours(occasion, times.language_of(context), times.zone_of(context))


@register.simple_tag(takes_context=True)
def card_until(context, occasion):
    """The last day of an occasion of several days ("until 12 December 2026"); else ""."""
    ends = occasion.ends
    if not ends or ends.on == occasion.starts.on:
        return ""
    told = times.phrase_html(wording.day(ends.on, times.language_of(context), weekday=False))
    before, _, after = pgettext("event list", "until %(date)s").partition("%(date)s")
    return format_html("{}{}{}", before, told, after)


@register.simple_tag(takes_context=True)
def card_other(context, occasion):
    """Another occasion of the same event, in one line."""
    return times.phrase_html(
        wording.period(Moment(occasion.starts.on), _date_only(occasion.ends), times.language_of(context))
    )


@register.simple_tag(takes_context=True)
def day_heading(context, on):
    """A day of a month: "torsdag 3 december"."""
    return times.phrase_html(wording.day(on, times.language_of(context), year=False))


@register.simple_tag(takes_context=True)
def month_words(context, first):
    """A month in a sentence: "december 2026" in Swedish."""
    return str(wording.previously(f"{first:%Y-%m}", times.language_of(context)))


@register.simple_tag(takes_context=True)
def recording_link(context, card):
    """The link to the recording of a card; it names its event, for who goes from link to link."""
    watch = pgettext("event page", "Watch the recording")
    title = foreign.within_ui(context, card.event.title, foreign.lang_code(context, "title"))
    shown = format_html('{}<span class="oms-sr">: {}</span>', watch, title)
    return links.link(card.event.recording.url, shown, context.get("request"))


@register.simple_tag(takes_context=True)
def in_language(context, code):
    """The words for an event in another language: "In Swedish"."""
    name = wording.language_name(code, context.get("ui_language") or times.language_of(context))
    return pgettext("event list", "In %(language)s") % {"language": name}


def _one_day(occasion, language, zone) -> list:
    weekday = _part(occasion.starts.on, "EEEE", style(language))
    hours = _hours(occasion, language, zone)
    return [weekday, hours] if hours else [weekday]


def _hours(occasion, language, zone):
    starts, ends = occasion.starts, occasion.ends
    if ends and ends.on != starts.on:
        return ""
    phrase = wording.hours(starts.at, ends.at if ends else None, language, on=starts.on, zone=zone)
    if not phrase:
        return ""
    words = style(language).at.strip(", ") if starts.at else "{0}"
    before, _, after = words.partition("{0}")
    return format_html("{}{}{}", before, times.phrase_html(phrase), after)


def _weekdays(first: dt.date, last: dt.date, language: str) -> str:
    how = style(language)
    return f"{_part(first, 'EEEE', how)}{how.ranges['d'][1]}{_part(last, 'EEEE', how)}"


def _part(on: dt.date, pattern: str, how) -> str:
    return format_date(on, pattern, locale=how.locale)


def _date_only(moment: Moment | None) -> Moment | None:
    return Moment(moment.on) if moment else None
