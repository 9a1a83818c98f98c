"""Import of events from a calendar file or a table: a file, a preview, then drafts of all of it."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.generic import FormView
from django_tasks import TaskResult, TaskResultStatus, task_backends
from django_tasks.exceptions import TaskResultDoesNotExist
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from oms_events.admin.importing_forms import UploadForm, lists_for, opened, sealed
from oms_events.facts import EventFacts
from oms_events.loading.drafts import known
from oms_events.loading.from_csv_columns import COLUMNS
from oms_events.loading.from_file import ReadFile
from oms_events.loading.tasks import NAME, USER, enqueue_import, import_drafts, read_for
from oms_events.models.languages import interface_language
from oms_events.outputs import event_words
from oms_events.rules import wording

DATES = 3  # of an event that the preview shows


@dataclass(frozen=True)
class Row:
    """An event of the preview, in the editor's words."""

    line: int
    title: str
    dates: list[str]
    more: int
    place: str
    known: bool
    notes: tuple[str, ...]


class ImportView(WagtailAdminTemplateMixin, FormView):
    """For those who may add events to some list."""

    template_name = "oms_events/admin/import.html"
    form_class = UploadForm
    page_title = gettext_lazy("Import events")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not lists_for(request.user).exists():
            messages.error(request, _("There is no event list to which you may add events."))
            return redirect("oms_events_list:index")
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        events = {"url": reverse("oms_events_list:index"), "label": _("Events")}
        return [*self.breadcrumbs_items, events, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        columns = [column.label for column in COLUMNS.values()]
        return {**super().get_context_data(**kwargs), "columns": columns, "form_is_multipart": True}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.confirmed() if "sealed" in request.POST else super().post(request, *args, **kwargs)

    def form_valid(self, form: UploadForm) -> HttpResponse:
        """Read the file and show what it would become; nothing is saved."""
        index, file = form.cleaned_data["index"], form.cleaned_data["file"]
        data = file.read()
        read = read_for(index, file.name, data, self.request.user)
        if isinstance(read, list):
            return self.refused(form, read)
        self.template_name = "oms_events/admin/import_preview.html"
        rows = _rows(read)
        new = sum(not row.known for row in rows)
        told = {"rows": rows, "new": new, "notes": read.notes, "index": index, "file": file.name}
        token = sealed(index, file.name, data, self.request.user)
        return self.render_to_response(self.get_context_data(form=form, sealed=token, **told))

    def confirmed(self) -> HttpResponse:
        """Make the drafts of what was previewed: all of them, or none."""
        found = opened(self.request.POST["sealed"], self.request.user)
        if found is None:
            messages.error(self.request, _("The preview is too old. Choose the file again."))
            return redirect("oms_events_admin:import")
        index, name, data = found
        return self.outcome(enqueue_import(index, name, data, self.request.user))

    def outcome(self, result: TaskResult) -> HttpResponse:
        """What became of it; where the site's queue has it still, a page to ask again."""
        if not result.is_finished:
            return self.waiting(result)
        done = result.return_value if result.status == TaskResultStatus.SUCCESSFUL else None
        if done is None:  # the queue's log has why
            messages.error(
                self.request, _("The import failed, and nothing was imported. Ask your developer.")
            )
            return redirect("oms_events_admin:import")
        if "faults" in done:
            return self.refused(self.form_class(user=self.request.user), done["faults"])
        messages.success(self.request, _said(done))
        return redirect("wagtailadmin_explore", done["index"])

    def waiting(self, result: TaskResult) -> HttpResponse:
        if task_backends[result.backend].supports_get_result:
            return redirect("oms_events_admin:import_outcome", result.id)
        messages.info(
            self.request, _("The import was begun. Its drafts will be in the list when it is done.")
        )
        return redirect("oms_events_list:index")

    def refused(self, form: UploadForm, faults: list[str]) -> HttpResponse:
        self.template_name = ImportView.template_name
        return self.render_to_response(self.get_context_data(form=form, faults=faults), status=422)


class ImportOutcomeView(ImportView):
    """An import that the site's queue took, for the editor who began it."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            result = import_drafts.get_result(kwargs["result_id"])
        except (TaskResultDoesNotExist, NotImplementedError) as error:
            raise Http404 from error
        if result.args[USER] != str(request.user.pk):
            raise Http404
        return self.outcome(result)

    def waiting(self, result: TaskResult) -> HttpResponse:
        self.template_name = "oms_events/admin/import_waiting.html"
        return self.render_to_response(self.get_context_data(file=result.args[NAME]))


def _said(done: dict[str, Any]) -> str:
    words = ngettext("%(n)s draft was made.", "%(n)s drafts were made.", done["made"])
    said = [words % {"n": done["made"]}]
    if done["known"]:
        words = ngettext(
            "%(n)s event was on the site already and was left as it is.",
            "%(n)s events were on the site already and were left as they are.",
            done["known"],
        )
        said.append(words % {"n": done["known"]})
    return " ".join(said)


def _rows(read: ReadFile) -> list[Row]:
    there = known(one.event for one in read.events)
    language = interface_language(get_language() or "en")
    return [_row(one, language, one.event.identity() in there) for one in read.events]


def _row(one: Any, language: str, is_known: bool) -> Row:
    event: EventFacts = one.event
    dates = [str(wording.period(o.starts, o.ends, language)) for o in event.occasions[:DATES]]
    if event.timezone and event.timezone != settings.TIME_ZONE:
        dates = [f"{said} ({event.timezone})" for said in dates]
    place = event_words.place(event, event.occasions[0]) if event.occasions else ""
    more = max(len(event.occasions) - DATES, 0)
    return Row(one.line, event.title, dates, more, place, is_known, one.notes)
