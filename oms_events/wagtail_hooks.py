"""Registers what editors use; nothing else happens here."""

from wagtail.snippets.models import register_snippet

from oms_events.admin.snippets import EventSnippetsViewSetGroup

register_snippet(EventSnippetsViewSetGroup)
