"""Addresses as a site may have them: prefixes for every language, for all but its own, or for none."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from website.api import api_router

pages = path("", include(wagtail_urls))
urlpatterns = [
    path("api/v2/", api_router.urls),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]
if settings.SITE == "one_language":
    urlpatterns += [pages]
else:
    urlpatterns += i18n_patterns(pages, prefix_default_language=settings.SITE != "no_prefix")
