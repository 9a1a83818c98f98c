"""Registers what editors use; nothing else happens here."""

from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from oms_events.admin import home, languages, work_list
from oms_events.admin.actions import links as event_actions
from oms_events.admin.actions import log as event_actions_log
from oms_events.admin.events import event_list
from oms_events.admin.events_closing import CloseRegistration
from oms_events.admin.snippets import EventSnippetsViewSetGroup
from oms_events.translation import editor, log, whole

register_snippet(EventSnippetsViewSetGroup)

hooks.register("register_log_actions", log.register)
hooks.register("register_log_actions", event_actions_log.register)
hooks.register("register_page_header_buttons", event_actions.header_buttons)
hooks.register("register_page_listing_more_buttons", event_actions.listing_buttons)
hooks.register("register_reports_menu_item", work_list.menu_item)
hooks.register("register_admin_viewset", lambda: event_list)
hooks.register("construct_homepage_panels", home.add_panel)
hooks.register("register_bulk_action", CloseRegistration)


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("oms_events/", include("oms_events.admin.urls"))]


# Before wagtail-localize's own hooks, which answer for every page that is a translation.
for hook, order, answer in (
    ("before_edit_page", -30, languages.edit_page),
    ("before_edit_page", -20, whole.edit_page),
    ("before_edit_snippet", -20, whole.edit_snippet),
    ("before_bulk_action", -20, whole.bulk_action),
    ("before_edit_page", -10, editor.edit_page),
    ("before_edit_snippet", -10, editor.edit_snippet),
):
    hooks.register(hook, answer, order=order)
