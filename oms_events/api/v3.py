"""Events in Wagtail's API v3, where Wagtail has it (8.0 and later); it is a preview there.

    from oms_events.api.v3 import api
    urlpatterns = [path("api/v3/", api.urls), …]

`api` is Wagtail's own, with a router for our snippets besides; None where Wagtail has no v3.
"""

from functools import cache
from importlib.util import find_spec

__all__ = ["api", "register"]  # noqa: F822 - `api` is made by __getattr__

AVAILABLE = find_spec("wagtail.api.v3") is not None


def register() -> None:
    """Describe event pages to v3, before its routers are imported and read the descriptions.

    Does nothing where Wagtail has no v3. May be called again.
    """
    if AVAILABLE:
        from oms_events.api.v3_pages import register_event_pages

        register_event_pages()


def __getattr__(name: str):
    """`api` is put together when it is first asked for: importing v3's routers ends every registration."""
    if name == "api":
        return _whole_api()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@cache
def _whole_api():
    if not AVAILABLE:
        return None
    register()
    from wagtail.api.v3.api import api as wagtails_own

    from oms_events.api.v3_snippets import router

    wagtails_own.add_router("/oms_events/", router)
    return wagtails_own
