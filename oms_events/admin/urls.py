"""Addresses of our views in Wagtail's admin."""

from django.urls import path

from oms_events.admin import advice
from oms_events.admin.work_list import WorkListView

app_name = "oms_events_admin"
urlpatterns = [
    path("to-translate/", WorkListView.as_view(), name="work_list"),
    path("to-translate/results/", WorkListView.as_view(results_only=True), name="work_list_results"),
    path("advice/<int:page_id>/", advice.on_page, name="advice"),
    path("advice/<slug:app>/<slug:model>/<int:parent_id>/", advice.on_new_page, name="advice_on_new"),
]
