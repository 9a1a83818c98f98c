"""What stands in the head of a page: its one address, its languages, its other forms, its card."""

from dataclasses import dataclass

from babel.core import get_global

from oms_events.facts import EventFacts
from oms_events.outputs import event_words, plain_text
from oms_events.outputs.published import PublishedEvent, PublishedList, PublishedPage

TERRITORIES = {"en": "GB"}  # our English is British; else where most speakers are (CLDR)
DESCRIPTION = 300  # characters; cards show fewer


@dataclass(frozen=True, kw_only=True)
class Head:
    """Addresses are absolute.

    `languages`: pairs of hreflang and address, the page's own among them, x-default last; empty for a
    page in one language. `open_graph`: pairs of property and content (ogp.me). `calendar_url` and
    `feed_url` are "" where there is none.
    """

    canonical: str
    languages: tuple[tuple[str, str], ...] = ()
    open_graph: tuple[tuple[str, str], ...] = ()
    calendar_url: str = ""
    feed_url: str = ""


def event_head(event: EventFacts, published: PublishedEvent) -> Head:
    """The head of an event's page. Without a date there is no calendar file."""
    words = event_words.introduction(event)
    picture = published.image
    image = []
    if picture:
        alt = plain_text.line(event.image.alt) if event.image else ""
        image = [
            ("og:image", picture.url),
            ("og:image:width", str(picture.width)),
            ("og:image:height", str(picture.height)),
            *([("og:image:alt", alt)] if alt else []),
        ]
    card = [("og:type", "article"), *_card(event_words.headline(event), words, published), *image]
    return _head(published, card, published.calendar_url if event.occasions else "")


def list_head(published: PublishedList) -> Head:
    """The head of a list of events."""
    title = plain_text.line(published.title)
    card = [("og:type", "website"), *_card(title, published.description, published)]
    return _head(published, card, published.calendar_url)


def language_links(alternates: dict[str, str], default: str) -> tuple[tuple[str, str], ...]:
    """Pairs of hreflang and address, x-default last; () for a page in one language.

    The same pairs on every page of the group, so that each confirms the others. x-default is the page
    in the language `default`, or the first by code where there is none.
    """
    found = sorted(alternates.items())
    if len(found) < 2:
        return ()
    return (*found, ("x-default", alternates.get(default) or found[0][1]))


def locale_name(language: str) -> str:
    """The language with a territory, as Open Graph writes it: sv → sv_SE, en → en_GB."""
    code, _, territory = language.partition("-")
    if len(territory) == 2:
        return f"{code}_{territory.upper()}"
    likely = get_global("likely_subtags").get(code, "")
    return f"{code}_{TERRITORIES.get(code) or likely.rpartition('_')[2] or code.upper()}"


def _head(published: PublishedPage, card: list[tuple[str, str]], calendar_url: str) -> Head:
    """A page that only repeats another names that one, and has no languages of its own."""
    return Head(
        canonical=published.original or published.url,
        languages=()
        if published.original
        else language_links(published.alternates, published.default_language),
        open_graph=tuple((name, words) for name, words in card if words),
        calendar_url=calendar_url,
        feed_url=published.feed_url,
    )


def _card(title: str, words: str, published: PublishedPage) -> list[tuple[str, str]]:
    others = sorted(code for code in published.alternates if code != published.language)
    text = plain_text.line(words)
    return [
        ("og:title", title),
        ("og:description", text if len(text) <= DESCRIPTION else f"{text[: DESCRIPTION - 1].rstrip()}…"),
        ("og:url", published.original or published.url),
        ("og:site_name", plain_text.line(published.site_name)),
        ("og:locale", locale_name(published.language)),
        *(("og:locale:alternate", locale_name(code)) for code in others),
    ]
