"""Where a page stands: the public pages of its group, and whether everybody may read it. One query."""

from dataclasses import dataclass

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, Subquery
from django.http import HttpRequest
from wagtail.models import Page, PageViewRestriction

from oms_events.models.expiry import has_expired


@dataclass(frozen=True)
class Standing:
    """`public`: the page and its translations, of those that everybody may read; no copies (aliases).

    `restricted`: whether a password, a login or a group is asked for on the page or above it.
    `restricted_below`: whether such a thing is asked for below any page of the group.
    """

    public: tuple[Page, ...]
    restricted: bool
    restricted_below: bool


def standing(page: Page, request: HttpRequest | None = None) -> Standing:
    """Asked once for a page and a request: calendar, head, language switch and caches all need it."""
    if request is None:
        return _standing(page)
    held = request.__dict__.setdefault("_oms_events_standing", {})
    key = (page.pk, str(page.translation_key))
    if key not in held:
        held[key] = _standing(page)
    return held[key]


def _standing(page: Page) -> Standing:
    shown = Q(live=True, alias_of=None)
    found = page.get_translations(inclusive=True).filter(shown | Q(pk=page.pk))
    found = (
        found.select_related("locale")
        .order_by("pk")
        .annotate(
            is_restricted=Exists(_restrictions().filter(asked__startswith=F("held"))),
            has_restricted=Exists(_restrictions().filter(held__startswith=F("asked"))),
            in_copy=Exists(Page.objects.filter(path__in=_paths(page)).exclude(alias_of=None)),
        )
    )
    pages = list(found.defer_streamfields())
    own = next((other for other in pages if other.pk == page.pk), None)
    # What restricts the original of a copy restricts the copy, too; that is Wagtail's to find out.
    return Standing(
        public=tuple(p for p in pages if _is_public(p)),
        restricted=page.get_view_restrictions().exists() if own is None or own.in_copy else own.is_restricted,
        restricted_below=own is None or any(other.has_restricted for other in pages),
    )


def _is_public(page: Page) -> bool:
    told = page.live and page.alias_of_id is None and not page.is_restricted
    return told and not has_expired(page)


def _restrictions():
    """All restrictions, with the path that each holds and that of the page outside, which is asked about.

    There are few restrictions, however many the pages. Their paths are looked up one by one: a database
    that joins them may begin with the pages.
    """
    asked = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    held = Subquery(Page.objects.filter(pk=OuterRef("page_id")).values("path"))
    return PageViewRestriction.objects.alias(asked=asked, held=held)


def _paths(page: Page) -> list[str]:
    """The paths of a page and of those above it."""
    path = page.path or ""
    return [path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen)]
