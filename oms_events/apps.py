"""Connects the app to Django; nothing else happens here."""

from django.apps import AppConfig
from django.core import serializers
from django.utils.translation import gettext_lazy as _


class OmsEventsConfig(AppConfig):
    name = "oms_events"
    label = "oms_events"
    verbose_name = _("Events")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from oms_events.translation import signals

        serializers.register_serializer("event", "oms_events.loading.serializer")
        signals.connect()
