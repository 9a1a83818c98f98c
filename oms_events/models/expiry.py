"""A page past its expiry is gone at once from every face of ours, also before the site's job unpublishes it.

The job (`manage.py publish_scheduled`) comes round once an hour or so; till then Wagtail serves the page.
"""

import datetime as dt

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page


def not_expired(now: dt.datetime | None = None) -> Q:
    """The condition that a page has not expired at `now` (aware; default: this moment)."""
    return Q(expire_at=None) | Q(expire_at__gt=now or timezone.now())


def has_expired(page: Page, now: dt.datetime | None = None) -> bool:
    """Whether the page's expiry has passed at `now` (aware; default: this moment)."""
    return page.expire_at is not None and page.expire_at <= (now or timezone.now())
