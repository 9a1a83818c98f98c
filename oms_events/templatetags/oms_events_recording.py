"""The film of a recording inside the page, where the site wants it there."""

from django import template
from django.apps import apps
from django.utils.safestring import SafeString

from oms_events.conf import app_settings

register = template.Library()


@register.simple_tag
def embedded(url: str) -> SafeString | str:
    """The film at `url` by Wagtail's embeds; nothing unless the site turned EMBED_RECORDINGS on.

    Nothing either where no finder of the site knows the address, or the film's site does not answer: the
    link stands above it in any case.
    """
    if not (url and app_settings.EMBED_RECORDINGS and apps.is_installed("wagtail.embeds")):
        return ""
    from wagtail.embeds.format import embed_to_frontend_html

    return embed_to_frontend_html(url)
