"""Connects the app to Django; nothing else happens here."""

from django.apps import AppConfig, apps
from django.core import checks, serializers
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _


class OmsEventsConfig(AppConfig):
    name = "oms_events"
    label = "oms_events"
    verbose_name = _("Events")
    default_auto_field = "django.db.models.BigAutoField"

    def import_models(self):
        if not apps.is_installed("wagtail_localize"):
            raise ImproperlyConfigured(
                'oms_events needs "wagtail_localize" and "wagtail_localize.locales" in INSTALLED_APPS.'
            )
        super().import_models()

    def ready(self):
        from oms_events.api import v3
        from oms_events.checks import check_site
        from oms_events.models import kept, purging, sequence
        from oms_events.translation import signals
        from oms_events.translation.checks import check_settings

        serializers.register_serializer("event", "oms_events.loading.serializer")
        sequence.connect()
        signals.connect()
        purging.connect()
        kept.connect()
        checks.register(check_site, checks.Tags.compatibility)
        checks.register(check_settings, "translation")
        v3.register()
        checks.register(v3.check_order)
