"""Redirects that keep the query: an old address of a list leads on with its filters.

In the place of `wagtail.contrib.redirects.middleware.RedirectMiddleware` in MIDDLEWARE.
"""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.redirects.middleware import RedirectMiddleware as WagtailsRedirectMiddleware


class RedirectMiddleware(WagtailsRedirectMiddleware):
    """As Wagtail's. A subscription to `old/ics/?topic=water` goes on as one to that topic, not to all."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        answer = super().process_response(request, response)
        asked = request.META.get("QUERY_STRING", "")
        if answer is not response and asked and not urlsplit(answer["Location"]).query:
            address, hash_mark, place = answer["Location"].partition("#")
            answer["Location"] = f"{address}?{asked}{hash_mark}{place}"
        return answer
