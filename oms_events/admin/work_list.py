"""What a translator has to do: the texts that wait, the event that comes soonest first."""

from django.db.models import F, OuterRef, Subquery
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail_localize.models import Translation

from oms_events.models import EventPage
from oms_events.translation.progress import with_progress


def waiting_translations():
    """Enabled translations of events with texts that wait, each with its event's date, page and figures.

    Soonest event first; what has no date comes after, and what is over last.
    """
    sources = EventPage.objects.filter(
        translation_key=OuterRef("source__object_id"), locale_id=OuterRef("source__locale_id")
    )
    targets = Page.objects.filter(
        translation_key=OuterRef("source__object_id"), locale_id=OuterRef("target_locale_id")
    )
    rows = Translation.objects.filter(enabled=True).annotate(
        event_pk=Subquery(sources.values("pk")[:1]),
        event_title=Subquery(sources.values("title")[:1]),
        event_start=Subquery(sources.values("first_start")[:1]),
        event_end=Subquery(sources.values("last_end")[:1]),
        target_pk=Subquery(targets.values("pk")[:1]),
        target_live=Subquery(targets.values("live")[:1]),
    )
    rows = with_progress(rows).filter(event_pk__isnull=False, target_pk__isnull=False, behind__gt=0)
    return rows.select_related("target_locale", "source").order_by(
        F("event_start").asc(nulls_last=True), "event_title", "target_locale__language_code"
    )


class WorkListView(ReportView):
    """A report of Wagtail's: paged, and exported as a spreadsheet."""

    page_title = _("Events to translate")
    header_icon = "wagtail-localize-language"
    index_url_name = "oms_events_admin:work_list"
    index_results_url_name = "oms_events_admin:work_list_results"
    list_export = [
        "event_title",
        "target_locale.language_code",
        "event_start",
        "behind",
        "total",
        "behind_since",
    ]
    export_headings = {
        "event_title": _("Event"),
        "target_locale.language_code": _("Language"),
        "event_start": _("Starts"),
        "behind": _("Texts to translate"),
        "total": _("Texts"),
        "behind_since": _("Since"),
    }
    default_ordering = None
    model = Translation

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "event_title",
                label=_("Event"),
                get_url=lambda row: reverse("wagtailadmin_pages:edit", args=[row.target_pk]),
            ),
            Column(
                "language", label=_("Language"), accessor=lambda row: row.target_locale.get_display_name()
            ),
            DateColumn("event_start", label=_("Starts")),
            Column(
                "behind", label=_("Texts to translate"), accessor=lambda row: f"{row.behind} / {row.total}"
            ),
            DateColumn("behind_since", label=_("Since")),
        ]

    def get_base_queryset(self):
        return waiting_translations()

    def get_queryset(self):
        return waiting_translations()


class WorkListMenuItem(MenuItem):
    """In the menu of reports, for those who may edit pages at all."""

    def is_shown(self, request):
        return request.user.has_perm("wagtailadmin.access_admin")


def menu_item():
    """Wagtail's hook `register_reports_menu_item`."""
    return WorkListMenuItem(
        _("Events to translate"),
        reverse("oms_events_admin:work_list"),
        name="events-to-translate",
        icon_name="wagtail-localize-language",
        order=890,
    )
