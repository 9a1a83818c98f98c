"""How long answers may be kept, and "not modified" where nothing has changed (RFC 9110, RFC 9111).

    return cached(request, page, response, lambda now: (next_change, last_change))

works for templates (rendered later) and for finished answers (a calendar file, a feed) alike. The ETag
is a digest of the answer itself, so that it is right whatever the site's own templates draw in.
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
from django.utils import timezone
from django.utils.cache import add_never_cache_headers, get_conditional_response, patch_cache_control
from django.utils.http import http_date, parse_http_date_safe
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from oms_events.conf import app_settings
from oms_events.facts import EventFacts, Moment
from oms_events.models.standing import standing
from oms_events.rules.lifecycle import turns

# A new release may tell the same facts otherwise.
STARTED = timezone.now()
Instants = Callable[[dt.datetime], tuple[dt.datetime | None, dt.datetime | None]]


def cached(request: HttpRequest, page: Page, response: HttpResponse, instants: Instants) -> HttpResponse:
    """The answer with ETag, Last-Modified and Cache-Control, or 304 where the visitor has it already.

    `instants` gives for a `now` the next instant at which the answer will be another (it is not kept past
    that one, nor past midnight), and the latest at which it may have become another; None where unknown.
    What only some may see, and what an editor sees, is kept by nobody.
    """
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        return response
    if is_personal(request, page):
        add_never_cache_headers(response)
        return response
    now = timezone.now()
    changes, changed = instants(now)
    response.headers["Last-Modified"] = http_date(min(now, latest(changed)).timestamp())
    seconds = lifetime(now, changes)
    patch_cache_control(response, **({"max_age": seconds} if seconds else {"no_cache": True}))
    if not getattr(response, "is_rendered", True):
        response.add_post_render_callback(lambda rendered: _conditional(request, rendered))
        return response
    return _conditional(request, response)


def is_personal(request: HttpRequest, page: Page) -> bool:
    """Whether the answer is not for everybody: a preview, an editor's look, a page with restrictions."""
    user = getattr(request, "user", None)
    if getattr(request, "is_preview", False) or (user is not None and user.is_authenticated):
        return True
    return standing(page, request).restricted


def lifetime(now: dt.datetime, changes: dt.datetime | None) -> int:
    """Whole seconds that an answer of `now` may be kept: to the setting, the next change or midnight."""
    zone = ZoneInfo(settings.TIME_ZONE)
    midnight = Moment(now.astimezone(zone).date()).last_instant(zone)
    until = min(filter(None, (changes, midnight)))
    return max(0, min(app_settings.CACHE_SECONDS, int((until - now).total_seconds())))


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


def moments(page: Page, **asked: QuerySet) -> dict[str, dt.datetime | None]:
    """Instants that the database knows, in one query: each of `asked` gives one column of one row.

    Beside them `logged_pages` and `logged_snippets`: the latest entry in the logs of pages of ours and of
    the snippets that they use. It tells of what leaves no trace in a page: that one was unpublished,
    moved, deleted or restricted.
    """
    asked = {"logged_pages": _latest_of(PageLogEntry), "logged_snippets": _latest_of(ModelLogEntry), **asked}
    found = {name: Subquery(rows, output_field=DateTimeField(null=True)) for name, rows in asked.items()}
    return Page.objects.order_by().filter(pk=page.pk).values(**found).first() or dict.fromkeys(asked)


def _latest_of(log) -> QuerySet:
    ours = [model for model in apps.get_models() if _is_ours(model)]
    kinds = [kind.pk for kind in ContentType.objects.get_for_models(*ours).values()]
    return log.objects.filter(content_type__in=kinds).order_by("-timestamp").values("timestamp")[:1]


def _is_ours(model) -> bool:
    return any(base._meta.app_label == "oms_events" for base in model.__mro__ if hasattr(base, "_meta"))


def latest(*instants: dt.datetime | None) -> dt.datetime:
    """The latest of those that are known."""
    return max(filter(None, (STARTED, *instants)))


def _conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer with its ETag, or 304 (RFC 9110, 13.2.2: the ETag goes before the date)."""
    if response.status_code != 200 or response.streaming:
        return response
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response.headers["ETag"] = etag
    modified = parse_http_date_safe(response.headers["Last-Modified"])
    return get_conditional_response(request, etag=etag, last_modified=modified, response=response)
