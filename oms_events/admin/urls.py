"""Addresses of our views in Wagtail's admin."""

from django.urls import path

from oms_events.admin import advice, importing, paste
from oms_events.admin.actions.copy_next import CopyView
from oms_events.admin.actions.views import ActionsView, ChangeView, MoveView
from oms_events.admin.work_list import WorkListView

app_name = "oms_events_admin"
urlpatterns = [
    path("to-translate/", WorkListView.as_view(), name="work_list"),
    path("to-translate/results/", WorkListView.as_view(results_only=True), name="work_list_results"),
    path("import/", importing.ImportView.as_view(), name="import"),
    path("import/<str:result_id>/", importing.ImportOutcomeView.as_view(), name="import_outcome"),
    path("event/<int:page_id>/", ActionsView.as_view(), name="actions"),
    path("event/<int:page_id>/copy/", CopyView.as_view(), name="copy_next"),
    path("event/<int:page_id>/reschedule/", MoveView.as_view(), {"name": "reschedule"}, name="change"),
    path("event/<int:page_id>/<slug:name>/", ChangeView.as_view(), name="change"),
    path("advice/<int:page_id>/", advice.on_page, name="advice"),
    path("advice/<slug:app>/<slug:model>/<int:parent_id>/", advice.on_new_page, name="advice_on_new"),
    path("paste/<int:page_id>/read/", paste.read, name="paste_read"),
    path("paste/<int:page_id>/blocks/", paste.blocks, name="paste_blocks"),
]
