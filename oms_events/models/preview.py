"""Previews of events in a client of the API, where the site has wagtail-headless-preview."""

from django.apps import apps

from oms_events.conf import app_settings

if apps.is_installed("wagtail_headless_preview"):
    from wagtail_headless_preview.models import HeadlessPreviewMixin
else:
    HeadlessPreviewMixin = object


class ClientPreview(HeadlessPreviewMixin):
    """With the setting HEADLESS_PREVIEW a preview is shown by the client, else by our own templates."""

    def serve_preview(self, request, mode_name):
        if app_settings.HEADLESS_PREVIEW or HeadlessPreviewMixin is object:
            return super().serve_preview(request, mode_name)
        return super(HeadlessPreviewMixin, self).serve_preview(request, mode_name)
