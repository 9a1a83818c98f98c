"""Addresses of a site whose previews are shown by a client."""

from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter

from oms_events.api.previews import EventPreviewsAPIViewSet
from website.urls import urlpatterns as ours

router = WagtailAPIRouter("previews")
router.register_endpoint("event_previews", EventPreviewsAPIViewSet)
urlpatterns = [path("previews/", router.urls), *ours]
