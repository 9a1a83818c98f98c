"""A kind of event that the site made of its own."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField

from oms_events.models import EventPage


class PublicMeeting(EventPage):
    case_number = models.CharField(max_length=40, blank=True)

    content_panels = [*EventPage.content_panels, FieldPanel("case_number")]
    api_fields = [*EventPage.api_fields, APIField("case_number")]
