"""Events in Wagtail's API v3, where Wagtail has it (8.0 and later); it is a preview there.

    from oms_events.api.v3 import api
    urlpatterns = [*([path("api/v3/", api.urls)] if api else []), …]

`api` is Wagtail's own; None where Wagtail has no v3.
"""

import sys
from functools import cache
from importlib.util import find_spec

from django.core.checks import Warning

__all__ = ["api", "check_order", "register"]  # noqa: F822 - `api` is made by __getattr__

AVAILABLE = find_spec("wagtail.api.v3") is not None
ROUTER = "wagtail.api.v3.routers.pages"
_late: list[bool] = []


def register() -> None:
    """Describe event pages to v3. Does nothing where Wagtail has no v3, and the second time.

    v3's routers read the descriptions when they are imported, which Wagtail's own apps do when they
    start: our app must start before them.
    """
    if AVAILABLE and not _late:
        _late.append(ROUTER in sys.modules)
        from oms_events.api.v3_pages import register_event_pages

        register_event_pages()


def check_order(app_configs=None, **kwargs) -> list[Warning]:
    """A system check: whether our app starts in time."""
    if not any(_late):
        return []
    message = "oms_events stands after Wagtail's apps in INSTALLED_APPS: API v3 does not know its fields."
    return [Warning(message, hint="Put oms_events above every wagtail app.", id="oms_events.W010")]


def __getattr__(name: str):
    """`api` is fetched when it is first asked for: importing it ends every registration."""
    if name == "api":
        return _whole_api()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@cache
def _whole_api():
    if not AVAILABLE:
        return None
    register()
    from wagtail.api.v3.api import api as wagtails_own

    return wagtails_own
