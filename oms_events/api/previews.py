"""Drafts of events for a client that shows previews, by the token of wagtail-headless-preview.

    api_router.register_endpoint("event_previews", EventPreviewsAPIViewSet)
    GET /api/v2/event_previews/?content_type=oms_events.eventpage&token=…

To be imported only where that package is installed.
"""

from django.apps import apps
from django.core.signing import BadSignature
from django.http import Http404
from rest_framework.response import Response
from wagtail_headless_preview.models import HeadlessPreviewMixin

from oms_events.api.v2 import EventsAPIViewSet
from oms_events.models import EventPage


class EventPreviewsAPIViewSet(EventsAPIViewSet):
    """One event as its editor sees it just now. Whoever has its token may read it; 404 without."""

    name = "event_previews"
    known_query_parameters = EventsAPIViewSet.known_query_parameters.union(["content_type", "token"])

    @classmethod
    def get_detail_default_fields(cls, model):
        """All but the parent: a page that was never saved has none yet."""
        return [name for name in super().get_detail_default_fields(model) if name != "parent"]

    def listing_view(self, request):
        self.action = "detail_view"
        return Response(self.get_serializer(self.get_object()).data)

    def detail_view(self, request, pk):
        return self.listing_view(request)

    def get_object(self):
        if not hasattr(self, "_cached_object"):
            self._cached_object = self._page()
        return self._cached_object

    def _page(self):
        try:
            kind = apps.get_model(self.request.GET.get("content_type", ""))
            if not issubclass(kind, EventPage) or not issubclass(kind, HeadlessPreviewMixin):
                raise LookupError
            page = kind.get_page_from_preview_token(self.request.GET.get("token", ""))
        except (LookupError, ValueError, BadSignature):
            page = None
        if page is None:
            raise Http404("no such preview")
        page.pk = page.pk or 0  # a page that was never saved
        return page
