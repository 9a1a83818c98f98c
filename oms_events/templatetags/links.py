"""Links as a reader meets them: what leaves the site says so inside the link, phones can be called."""

import re
from urllib.parse import quote, urlsplit

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.template.defaultfilters import filesizeformat
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext

from oms_events.conf import app_settings

SCHEMES = {"", "http", "https", "mailto", "tel"}
_PHONE = re.compile(r"\+?[\d\s()./–-]{3,30}")


def link(url: str, text, request=None, button: bool = False, note_lang: str = "") -> str | SafeString:
    """A link with the note "Link to another website" inside where `url` leaves the site of `request`.

    It opens in the same window, always. An address that no link may have is left out, the text stays.
    `note_lang`: the note's ` lang="en"` where it is not in the language around it.
    """
    if not is_linkable(url):
        return conditional_escape(text)
    external = is_external(url, request)
    return _anchor(
        url, format_html("{} {}", text, external_note(note_lang)) if external else text, external, button
    )


def _anchor(url, text, external=False, button=False) -> SafeString:
    rel = mark_safe(' rel="external"') if external else ""
    if button:  # the inner element keeps its colour where a site colours every `a`
        shown = format_html('<span class="oms-button-label">{}</span>', text)
        return format_html('<a class="oms-button" href="{}"{}>{}</a>', url, rel, shown)
    return format_html('<a href="{}"{}>{}</a>', url, rel, text)


def external_note(lang: str = "") -> SafeString:
    """The words in brackets that stand last in a link out of the site; `lang`: their ` lang="en"`."""
    words = pgettext("event page", "Link to another website")
    return format_html('<span class="oms-ext"{}>({})</span>', lang, words)


def is_linkable(url: str) -> bool:
    """Whether `url` is an address a reader can follow: a relative one, http, https, mailto or tel."""
    try:
        return bool(url) and urlsplit(url).scheme.lower() in SCHEMES
    except ValueError:
        return False


def is_external(url: str, request=None) -> bool:
    """Whether following `url` leaves the site that `request` came to.

    Relative addresses, mailto and tel stay; without a request every full web address leaves.
    """
    there = urlsplit(url)
    if there.scheme.lower() not in {"", "http", "https"} or not there.netloc:
        return False
    return there.hostname != _host(request)


def _host(request) -> str | None:
    return urlsplit(f"//{request.get_host()}").hostname if request else None


def phone(number: str) -> str | SafeString:
    """A number to call, shown as its own country writes it; text that is no number stays as it stands."""
    region = app_settings.PHONE_REGION
    parsed = _parsed_phone(number, region)
    if parsed is None:
        return conditional_escape(number)
    at_home = parsed.country_code == phonenumbers.country_code_for_region(region)
    style = phonenumbers.PhoneNumberFormat
    shown = phonenumbers.format_number(parsed, style.NATIONAL if at_home else style.INTERNATIONAL)
    dialled = phonenumbers.format_number(parsed, style.E164)
    return format_html('<a class="oms-phone" href="tel:{}">{}</a>', dialled, shown)


def _parsed_phone(number, region):
    if not _PHONE.fullmatch(number.strip()):
        return None
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None
    return parsed if phonenumbers.is_possible_number(parsed) else None


def mail(address: str, text: str = "", subject: str = "", button: bool = False) -> str | SafeString:
    """A mailto link (RFC 6068), with a subject where one is asked for; what is no address stays text."""
    try:
        validate_email(address)
    except ValidationError:
        return conditional_escape(text or address)
    query = f"?subject={quote(subject, safe='')}" if subject else ""
    return _anchor(f"mailto:{quote(address, safe='@')}{query}", text or address, button=button)


def document_link(document, request=None, title=None, note_lang: str = "") -> str | SafeString:
    """A document's title as link, with file type and size inside (`document` is a facts.parts.Document).

    `title`: the title as HTML, where it is more than its text; `note_lang` as for `link`.
    """
    title = title or document.title
    if document.source is None:
        return link(document.url, title, request, note_lang=note_lang)
    kind = [part for part in (document.source.file_extension.lower(), _size(document.source)) if part]
    text = format_html('{} <span class="oms-filetype">({})</span>', title, ", ".join(kind))
    return link(document.source.url, text if kind else title, request, note_lang=note_lang)


def _size(source) -> str:
    size = source.get_file_size()
    return filesizeformat(size) if size else ""
