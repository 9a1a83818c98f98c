"""The worded times of `oms_events.rules.wording` as HTML: words, with `<time datetime>` round the dates."""

from zoneinfo import ZoneInfo

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import get_current_timezone_name
from django.utils.translation import get_language

from oms_events.facts import Moment
from oms_events.rules import wording, zones


def phrase_html(phrase) -> SafeString:
    """A `wording.Phrase` (or plain words) as escaped HTML."""
    if isinstance(phrase, str):
        return escape(phrase)
    return format_html_join("", "{}", ((_piece(piece),) for piece in phrase.pieces))


def _piece(piece) -> SafeString:
    if not piece.datetime:
        return escape(piece.text)
    return format_html('<time datetime="{}">{}</time>', piece.datetime, piece.text)


def card_lines(occasion, language: str, zone: ZoneInfo) -> tuple[SafeString, SafeString]:
    """An occasion in a list's narrow column: its date or dates, and its hours where it is on one date."""
    starts, ends = occasion.starts, occasion.ends
    if ends and ends.on != starts.on:
        dates = wording.period(Moment(starts.on), Moment(ends.on), language, zone)
        return phrase_html(dates), SafeString("")
    until = ends.at if ends else None
    date = wording.day(starts.on, language, weekday=False)
    return phrase_html(date), phrase_html(wording.hours(starts.at, until, language, on=starts.on, zone=zone))


def language_of(context) -> str:
    """The language that a page's dates are worded in."""
    return context.get("language") or get_language() or "en"


def zone_of(context) -> ZoneInfo:
    """The zone that the event's wall-clock times are times of."""
    return context.get("zone") or ZoneInfo(get_current_timezone_name())


def untold_open_end(item, language: str) -> bool:
    """Whether a programme item's open end needs a word of its own, since its hours do not tell it."""
    hours = [wording.hours(item.starts, item.ends, language, open_ended=told) for told in (True, False)]
    return bool(item.open_ended) and str(hours[0]) == str(hours[1])


def zone_words(context) -> str:
    """The zone's name where a reader could mistake it, else ""."""
    zone = zone_of(context)
    return zones.zone_words(context["event"], zone, context.get("site_zone") or zone, language_of(context))
