"""What base.html asks of the page tree: menu, breadcrumbs and the page in its other languages."""

from django import template
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language_info
from wagtail.models import Page, Site

register = template.Library()


def _home(context) -> Page | None:
    """The first page of the language that is being read, or None where there is no site yet."""
    site = Site.find_for_request(context["request"]) if "request" in context else None
    if site is None:
        return None
    page = context.get("page")
    if isinstance(page, Page) and page.pk:
        root = site.root_page.get_translation_or_none(page.locale)
        return root or site.root_page
    return site.root_page.localized


@register.simple_tag(takes_context=True)
def site_home(context) -> Page | None:
    """Home page in the language of the page that is shown."""
    return _home(context)


@register.simple_tag(takes_context=True)
def site_menu(context) -> list[dict]:
    """Public pages right under home: page, address, and whether the reader is in that part."""
    home = _home(context)
    if home is None:
        return []
    here = getattr(context.get("page"), "path", None) or ""
    request = context.get("request")
    # By what may stand there: no index knows the pages right under one, and all below would be read.
    kinds = home.specific_class.allowed_subpage_models()
    return [
        {"title": page.title, "url": page.get_url(request), "current": here.startswith(page.path)}
        for page in home.get_children().exact_type(*kinds).live().public()
    ]


@register.simple_tag(takes_context=True)
def site_breadcrumbs(context) -> list[Page]:
    """Home and the pages between it and the one that is shown; nothing on home itself."""
    page, home = context.get("page"), _home(context)
    if not isinstance(page, Page) or not page.pk or home is None or page.pk == home.pk:
        return []
    return [ancestor for ancestor in page.get_ancestors().live() if ancestor.depth >= home.depth]


@register.simple_tag(takes_context=True)
def site_languages(context) -> list[dict]:
    """Public translations of the page: language code, its own name for itself, address."""
    page = context.get("page")
    if not isinstance(page, Page) or not page.pk:
        return []
    request = context.get("request")
    current = Q(expire_at=None) | Q(expire_at__gt=timezone.now())
    translations = page.get_translations().live().public().filter(current).select_related("locale")
    return [
        {
            "code": translation.locale.language_code,
            "name": get_language_info(translation.locale.language_code)["name_local"].capitalize(),
            "url": url,
        }
        for translation in translations
        if (url := translation.get_url(request))
    ]
