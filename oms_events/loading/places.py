"""Where in the page tree events go: the language, its home page, its event index."""

from urllib.parse import urlsplit

from django.utils.text import slugify
from django.utils.translation import gettext, override
from wagtail.coreutils import get_content_languages
from wagtail.models import Locale, Page, Site

from oms_events.facts.languages import same_language
from oms_events.loading.errors import LoadError
from oms_events.models import EventIndexPage
from oms_events.models.languages import interface_language


def content_language(code: str) -> str | None:
    """The site's own code for a language, or None where it is no content language of the site."""
    known = {same_language(known): known for known in get_content_languages()}
    return known.get(same_language(code))


def locale_for(code: str) -> Locale | None:
    """The Locale of a language; one that the site knows but has no row for gets one."""
    known = content_language(code)
    return Locale.objects.get_or_create(language_code=known)[0] if known else None


def home_for(locale: Locale) -> Page:
    """The home page of a language on the default site; an alias of the site's root where there is none."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page__locale").first()
    if site is None:
        raise LoadError("There is no default site to load events into. Make one under Settings, Sites.")
    root = site.root_page
    if root.locale_id == locale.pk:
        return root.specific
    found = root.get_translation_or_none(locale)
    return (found or root.specific.copy_for_translation(locale, copy_parents=True, alias=True)).specific


def index_for(locale: Locale) -> EventIndexPage:
    """The one event index of a language, made under its home page if there is none."""
    home = home_for(locale)
    found = list(EventIndexPage.objects.descendant_of(home).filter(locale=locale).order_by("path"))
    if len(found) > 1:
        listed = ", ".join(page.url_path for page in found)
        raise LoadError(f"There are {len(found)} event lists: {listed}. Say which one with --parent.")
    return found[0] if found else make_index(home, locale)


def index_title(language: str) -> str:
    """What a new event index is called: in its language, or in English where we do not speak that."""
    with override(interface_language(language)):
        return gettext("Events")


def make_index(home: Page, locale: Locale) -> EventIndexPage:
    """A new, published event index under `home`; a version of the one under another language's home."""
    title = index_title(locale.language_code)
    index = EventIndexPage(title=title, slug=free_slug(home, slugify(title)), locale=locale)
    other = _index_without(home, locale)
    if other is not None:
        index.translation_key = other.translation_key
    home.add_child(instance=index)
    index.save_revision().publish()
    return index


def _index_without(home: Page, locale: Locale) -> EventIndexPage | None:
    """The one index under `home` in other languages, where it has no version in this one."""
    homes = home.get_translations()
    found = {i.translation_key: i for one in homes for i in EventIndexPage.objects.descendant_of(one)}
    only = next(iter(found.values())) if len(found) == 1 else None
    return only if only and not only.has_translation(locale) else None


def free_slug(parent: Page, wished: str, page: Page | None = None) -> str:
    """`wished`, or the first of wished-2, wished-3 … that no other child of `parent` has."""
    taken = parent.get_children().filter(slug__startswith=wished)
    slugs = set((taken.exclude(pk=page.pk) if page and page.pk else taken).values_list("slug", flat=True))
    numbered = (f"{wished}-{n}" for n in range(2, len(slugs) + 3))
    return next(slug for slug in (wished, *numbered) if slug not in slugs)


def parent_at(place: str) -> Page:
    """The page at a URL path (/home/events/) or address (https://…/events/), to load events under.

    An event index is taken as it is; a page that may hold one gets one. Raises LoadError else.
    """
    page = _page_at(place)
    if page is None:
        raise LoadError(
            f"--parent {place}: there is no such page. Expected a URL path or an address of a page."
        )
    page = page.specific
    if isinstance(page, EventIndexPage):
        return page
    if EventIndexPage not in page.allowed_subpage_models():
        raise LoadError(
            f"--parent {place}: “{page}” can hold neither events nor an event list. Expected a page that can."
        )
    found = EventIndexPage.objects.child_of(page).first()
    return found or make_index(page, page.locale)


def _page_at(place: str) -> Page | None:
    for page in Page.objects.filter(url_path=f"/{place.strip('/')}/".replace("//", "/")):
        return page
    wanted = urlsplit(place)
    end = wanted.path.rstrip("/").rpartition("/")[2]
    for page in Page.objects.filter(slug=end) if end else Page.objects.filter(depth=2):
        parts = urlsplit(page.full_url or "")
        if parts.path.rstrip("/") == wanted.path.rstrip("/") and wanted.netloc in ("", parts.netloc):
            return page
    return None
