"""The website's API for other programs: /api/v2/events/, /api/v2/pages/, /api/v2/images/."""

from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet

from oms_events.api.v2 import EventsAPIViewSet

api_router = WagtailAPIRouter("wagtailapi")
# Before the pages: the first endpoint that knows a page gives its address in the API.
api_router.register_endpoint("events", EventsAPIViewSet)
api_router.register_endpoint("pages", PagesAPIViewSet)
api_router.register_endpoint("images", ImagesAPIViewSet)
api_router.register_endpoint("documents", DocumentsAPIViewSet)
