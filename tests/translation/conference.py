"""An invented Swedish conference with an English translation, and a translator's hand."""

import json
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpResponse
from wagtail.models import Locale, Page, Revision
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.operations import translate_object

from oms_events.models import EventPage
from oms_events.translation.translator import publish_words
from tests import factories

KEY = "7d6f2a8e-3a52-4d0b-9d0e-202611240001"


def in_english(text: str) -> str:
    """The invented translation of a Swedish text."""
    return f"EN {text}"


def item(number: int, **more: Any) -> dict[str, Any]:
    """A session of the programme, an invented speaker in it."""
    hour, minute = divmod(8 * 60 + number * 5, 60)
    return {
        "id": f"00000000-0000-4000-8000-{number:012}",
        "kind": "session",
        "starts": f"{hour:02}:{minute:02}",
        "title": f"Programpunkt nummer {number}",
        "place": f"Sal {number}",
        "description": f"<p>Vad punkt {number} <b>handlar</b> om.</p>"
        f'<p>Läs <a href="https://example.org/{number}">mer om {number}</a>.</p>',
        "contributors": [
            {
                "id": f"00000000-0000-4000-9000-{number:012}",
                "name": f"Ada Ek {number}",
                "title": f"planerare {number}",
                "organisation": f"Region {number}",
            }
        ],
        "links": [
            {
                "id": f"00000000-0000-4000-a000-{number:012}",
                "text": f"Underlag {number}",
                "url": f"https://example.org/underlag/{number}",
            }
        ],
    } | more


def said(items: int = 60, **more: Any) -> dict[str, Any]:
    """A conference in the document's shape."""
    return {
        "key": KEY,
        "slug": "vattendagarna",
        "title": "Vattendagarna",
        "lead": "Två dagar om vatten.",
        "body": [{"heading": "Ta med hem"}, {"paragraph": "<p>Tre metoder.</p>"}],
        "occasions": [{"starts": "2026-12-09T08:00", "ends": "2026-12-09T16:00"}],
        "venues": [
            {"name": "Kongresshallen", "street": "Storgatan 7", "city": "Ekvik", "note": "Vid torget."}
        ],
        "topics": ["Vatten"],
        "event_types": ["Konferens"],
        "registration": {
            "url": "https://example.org/anmalan",
            "link_text": "Till formuläret",
            "deadline": "2026-11-27T12:00",
        },
        "organisers": [{"name": "Region Ekvik", "role": "host"}],
        "contacts": [
            {
                "name": "Cid Holm",
                "title": "samordnare",
                "email": "cid@example.org",
                "phones": ["010-103 00 01"],
            }
        ],
        "programme": [item(number) for number in range(1, items + 1)],
        "links": [{"text": "Planen", "url": "https://example.org/planen"}],
    } | more


def swedish() -> EventPage:
    """The conference as it is in the database."""
    return EventPage.objects.get(translation_key=KEY, locale__language_code="sv")


def english() -> EventPage:
    """Its English translation as it is in the database."""
    return EventPage.objects.get(translation_key=KEY, locale__language_code="en")


def translation(language: str = "en") -> Translation:
    return Translation.objects.get(
        source__object_id=KEY, source__locale__language_code="sv", target_locale__language_code=language
    )


def submit(page: Page | None = None, language: str = "en") -> Translation:
    """Submit a page for translation as the editor's button does."""
    locale = Locale.objects.get_or_create(language_code=language)[0]
    translate_object(page or swedish(), [locale])
    return translation(language)


def translate(language: str = "en", to=in_english, only=None) -> None:
    """Type a translation of every text that has none (`only`: of the source texts named)."""
    locale = Locale.objects.get(language_code=language)
    for segment in StringSegment.objects.select_related("string", "context").order_by("source_id", "order"):
        text = segment.string.data
        if only is not None and text not in only:
            continue
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=locale,
            defaults={"data": to(text), "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
        )


def type_word(path: str, word: str, language: str = "en") -> None:
    """Type, or retype, the translation of the text at a path, as the translation editor stores it."""
    source = TranslationSource.objects.get(object_id=KEY, locale__language_code="sv")
    segment = StringSegment.objects.filter(source=source, context__path=path).last()
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        context=segment.context,
        locale=Locale.objects.get(language_code=language),
        defaults={"data": word, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
    )


def override(path: str, value: Any, language: str = "en") -> None:
    """Give the language a value of its own at a path."""
    context = TranslationContext.objects.get(object_id=KEY, path=path)
    SegmentOverride.objects.update_or_create(
        context=context,
        locale=Locale.objects.get(language_code=language),
        defaults={"data_json": json.dumps(value)},
    )


def publish_everything(language: str = "en") -> None:
    """Publish what has been typed: the snippets, then the page, as a translator does."""
    rows = Translation.objects.filter(target_locale__language_code=language).select_related(
        "source", "target_locale"
    )
    for row in rows:
        if not issubclass(row.source.specific_content_type.model_class(), Page):
            publish_words(row)
    publish_words(translation(language))


def translated(items: int = 3, languages=("en",), **more: Any) -> EventPage:
    """The conference, live in Swedish and wholly translated; gives the Swedish page."""
    page = factories.event(**said(items, **more))
    for language in languages:
        submit(page, language)
        translate(language, lambda text, language=language: f"{language.upper()} {text}")
        publish_everything(language)
    return swedish()


def behind(language: str = "en") -> int:
    """How many texts of the page are asked for."""
    total, done = translation(language).get_progress()
    return total - done


def change(page: EventPage | None = None, **values: Any) -> EventPage:
    """Set fields of the Swedish page and publish it."""
    page = page or swedish()
    for name, value in values.items():
        setattr(page, name, value)
    return factories.published(page)


def programme(page: EventPage) -> list[dict[str, Any]]:
    """The stored programme, to be changed and set again."""
    return [dict(block, value=dict(block["value"])) for block in page.programme.raw_data]


def hinder(language: str = "en", key: str = KEY) -> EventPage:
    """Let another page take the translation's address behind Wagtail's back: it cannot be saved any more."""
    page = EventPage.objects.get(translation_key=key, locale__language_code=language)
    other = EventPage(title="Annan", slug="other", locale=page.locale)
    page.get_parent().add_child(instance=other)
    EventPage.objects.filter(pk=other.pk).update(slug=page.slug)
    return other


def drafted(**values: Any) -> Revision:
    """Save a draft of the Swedish page with these fields set."""
    page = swedish()
    for name, value in values.items():
        setattr(page, name, value)
    return page.save_revision()


def told(response: HttpResponse) -> list[str]:
    """The messages that an answer of the admin leaves."""
    return [str(message) for message in get_messages(response.wsgi_request)]


def says_why(words: str) -> bool:
    """Whether a refusal names the event and the language that hinders."""
    return "Vattendagarna" in words and ("English" in words or "Engelska" in words or "engelska" in words)
