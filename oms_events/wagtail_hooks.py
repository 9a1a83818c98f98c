"""Registers what editors use; nothing else happens here."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from oms_events.admin.snippets import EventSnippetsViewSetGroup
from oms_events.translation import log

register_snippet(EventSnippetsViewSetGroup)

hooks.register("register_log_actions", log.register)
