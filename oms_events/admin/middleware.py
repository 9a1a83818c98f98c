"""What stops a publication is said in words wherever in Wagtail's admin somebody published.

Wagtail has hooks around its editor and its bulk actions, but none around the buttons of a moderator, nor
around deleting; there the error would be a page of its own.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from wagtail.admin import messages

from oms_events.translation.errors import FactsCannotTravel


class FactsStopped:
    """Django middleware: back to where the editor came from, with the words of the error."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """An answer in the admin; elsewhere, and for every other error, none."""
        home = reverse("wagtailadmin_home")
        if not isinstance(exception, FactsCannotTravel) or not request.path.startswith(home):
            return None
        messages.error(request, exception.words)
        came_from = request.headers.get("referer", "")
        hosts = {request.get_host()}
        safe = url_has_allowed_host_and_scheme(came_from, hosts, require_https=request.is_secure())
        back = came_from if safe else home
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"step": "success", "redirect": back})  # what Wagtail's dialogs await
        return redirect(back)
