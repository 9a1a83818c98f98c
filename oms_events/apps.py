"""Connects the app to Django; nothing else happens here."""

from django.apps import AppConfig
from django.core import checks, serializers
from django.utils.translation import gettext_lazy as _


class OmsEventsConfig(AppConfig):
    name = "oms_events"
    label = "oms_events"
    verbose_name = _("Events")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from oms_events.api import v3
        from oms_events.models import purging
        from oms_events.translation import signals
        from oms_events.translation.checks import check_settings

        serializers.register_serializer("event", "oms_events.loading.serializer")
        signals.connect()
        purging.connect()
        checks.register(check_settings, "translation")
        v3.register()
        checks.register(v3.check_order)
