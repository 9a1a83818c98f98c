"""How long answers may be kept, and "not modified" where nothing has changed (RFC 9110, RFC 9111).

    return cached(request, page, response, lambda now: (next_change, last_change))

works for templates (rendered later) and for finished answers (a calendar file, a feed) alike. The ETag
is a digest of the answer itself, so that it is right whatever the site's own templates draw in; but that of
a list's calendar and feed, which no template draws (`stamped`).
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from zoneinfo import ZoneInfo

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import DateTimeField, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers, get_conditional_response, patch_cache_control
from django.utils.http import http_date, parse_http_date_safe
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from oms_events import __version__
from oms_events.conf import app_settings
from oms_events.facts import EventFacts, Moment
from oms_events.models.kept import kept
from oms_events.models.standing import standing
from oms_events.rules.lifecycle import turns

# A new release may tell the same facts otherwise.
STARTED = timezone.now()
# Addresses with a query are too many to be named to a cache in front of the site (see `purging`), and
# where the API lies is for the site to say.
UNPURGED_SECONDS = 60
Instants = Callable[[dt.datetime], tuple[dt.datetime | None, dt.datetime | None]]


def cached(
    request: HttpRequest, page: Page | None, response: HttpResponse, instants: Instants
) -> HttpResponse:
    """The answer with ETag, Last-Modified and Cache-Control, or 304 where the visitor has it already.

    `instants` gives for a `now` the next instant at which the answer will be another (it is not kept past
    that one, nor past midnight), and the latest at which it may have become another; None where unknown.
    What only some may see, and what an editor sees, is kept by nobody. `page` is None for an answer that
    tells nobody what is not for everybody.
    """
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        return response
    if is_personal(request, page):
        add_never_cache_headers(response)
        return response
    if response.has_header("ETag"):  # see `stamped`
        return response
    now = timezone.now()
    changes, changed = instants(now)
    response.headers["Last-Modified"] = http_date(_modified(now, changed))
    _bound(request, page, response, lifetime(now, changes))
    if isinstance(response, SimpleTemplateResponse) and not response.is_rendered:
        response.add_post_render_callback(lambda rendered: _conditional(request, rendered))
        return response
    return _conditional(request, response)


def stamped(
    request: HttpRequest, page: Page, instants: Instants, make: Callable[[], HttpResponse]
) -> HttpResponse:
    """As `cached`, for an answer that is dear to make: `make` is only called where neither the visitor nor
    Django's cache has it.

    The ETag tells the state that the answer is made of, not its bytes, and so is a weak one: address,
    release, settings, the latest change, and the day, for what changes without a trace in the logs.
    """
    if request.method not in ("GET", "HEAD") or is_personal(request, page):
        return make()
    now = timezone.now()
    changes, changed = instants(now)
    state = (request.build_absolute_uri(), __version__, app_settings.said(), changed, _midnight(now))
    etag = f'W/"{_digest(repr(state).encode())}"'
    modified = _modified(now, changed)
    seconds = lifetime(now, changes)
    response = get_conditional_response(request, etag=etag, last_modified=int(modified))
    if response is None:
        # There are as many addresses with a query as anyone cares to ask for: those are not kept.
        keeps = seconds and not request.META.get("QUERY_STRING")
        response = kept(etag, seconds, make) if keeps else make()
    if response.status_code in (200, 304):
        response.headers["ETag"], response.headers["Last-Modified"] = etag, http_date(modified)
        _bound(request, page, response, seconds)
    return response


def _modified(now: dt.datetime, changed: dt.datetime | None) -> float:
    return min(now, max(STARTED, changed or STARTED)).timestamp()


def _bound(request: HttpRequest, page: Page | None, response: HttpResponse, seconds: int) -> None:
    if page is None or request.META.get("QUERY_STRING"):
        seconds = min(seconds, UNPURGED_SECONDS)
    patch_cache_control(response, **({"max_age": seconds} if seconds else {"no_cache": True}))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]


def is_personal(request: HttpRequest, page: Page | None) -> bool:
    """Whether the answer is not for everybody: a preview, an editor's look, a page with restrictions."""
    user = getattr(request, "user", None)
    if getattr(request, "is_preview", False) or (user is not None and user.is_authenticated):
        return True
    return page is not None and standing(page, request).restricted


def lifetime(now: dt.datetime, changes: dt.datetime | None) -> int:
    """Whole seconds that an answer of `now` may be kept: to the setting, the next change or midnight."""
    until = min(filter(None, (changes, _midnight(now))))
    return max(0, min(app_settings.CACHE_SECONDS, int((until - now).total_seconds())))


def _midnight(now: dt.datetime) -> dt.datetime:
    """The end of the day of `now` in the site's zone."""
    zone = ZoneInfo(settings.TIME_ZONE)
    return Moment(now.astimezone(zone).date()).last_instant(zone)


def next_change(events: Iterable[tuple[Page, EventFacts]], now: dt.datetime) -> dt.datetime | None:
    """The next instant at which phase or registration of one of these events may change, or it expires."""
    told = []
    for page, event in events:
        told += [page.expire_at, *_turns(page, event)]
    return min((turn for turn in told if turn and turn > now), default=None)


def _turns(page: Page, event: EventFacts) -> list[dt.datetime]:
    """The instants at which an event is told otherwise, though nobody has changed it."""
    hides = page.hides_personal_data_at
    return [*turns(event, page.zone, app_settings.CLOSES_SOON_DAYS), *([hides] if hides else [])]


def last_change(
    events: Iterable[tuple[Page, EventFacts]], now: dt.datetime, *pages: Page
) -> dt.datetime | None:
    """The latest instant at which anything that is told of these events and pages may have changed.

    Of what the logs know, see `moments`.
    """
    told = [page.last_published_at for page in pages]
    for page, event in events:
        told.append(page.last_published_at)
        told += [turn for turn in _turns(page, event) if turn <= now]
    return max(filter(None, told), default=None)


def moments(page: Page | None, **asked: QuerySet) -> dict[str, dt.datetime | None]:
    """Instants that the database knows, in one query: each of `asked` gives one column of one row.

    Beside them `logged_pages` and `logged_snippets`: the latest entry in the logs of pages of ours and of
    the snippets that they use. It tells of what leaves no trace in a page: that one was unpublished,
    moved, deleted or restricted.
    """
    asked = {"logged_pages": _latest_of(PageLogEntry), "logged_snippets": _latest_of(ModelLogEntry), **asked}
    found = {name: Subquery(rows, output_field=DateTimeField(null=True)) for name, rows in asked.items()}
    # One row to hang the questions on: the page, or the root of the tree.
    rows = Page.objects.filter(**({"pk": page.pk} if page else {"depth": 1})).order_by("path")
    return rows.values(**found).first() or dict.fromkeys(asked)


def _latest_of(log) -> QuerySet:
    ours = [model for model in apps.get_models() if _is_ours(model)]
    kinds = [kind.pk for kind in ContentType.objects.get_for_models(*ours).values()]
    return log.objects.filter(content_type__in=kinds).order_by("-timestamp").values("timestamp")[:1]


def _is_ours(model) -> bool:
    return any(base._meta.app_label == "oms_events" for base in model.__mro__ if hasattr(base, "_meta"))


def latest(*instants: dt.datetime | None) -> dt.datetime | None:
    """The latest of those that are known."""
    return max(filter(None, instants), default=None)


def _conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer with its ETag, or 304 (RFC 9110, 13.2.2: the ETag goes before the date)."""
    if response.status_code != 200 or response.streaming:
        return response
    etag = f'"{_digest(response.content)}"'
    response.headers["ETag"] = etag
    modified = parse_http_date_safe(response.headers["Last-Modified"])
    answer = get_conditional_response(request, etag=etag, last_modified=modified, response=response)
    return answer or response
