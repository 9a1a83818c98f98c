"""Registers what editors use; nothing else happens here."""

from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from oms_events.admin import languages, work_list
from oms_events.admin.snippets import EventSnippetsViewSetGroup
from oms_events.translation import editor, log, whole

register_snippet(EventSnippetsViewSetGroup)

hooks.register("register_log_actions", log.register)
hooks.register("register_reports_menu_item", work_list.menu_item)


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
