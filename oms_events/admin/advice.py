"""Advice on the event in an editor's form as it stands, before it is saved."""

from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Page

from oms_events.admin.form_places import Form, field_of, place_words
from oms_events.conf import app_settings
from oms_events.models import EventPage
from oms_events.rules.advice import advice


@require_POST
def on_page(request: HttpRequest, page_id: int) -> JsonResponse:
    """The advice on a page that exists, with the form's values. Only for those who may edit it."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    event = page.get_latest_revision_as_object()
    if not isinstance(event, EventPage):
        raise Http404
    return _answer(request, event, page.get_parent().specific)


@require_POST
def on_new_page(request: HttpRequest, app: str, model: str, parent_id: int) -> JsonResponse:
    """The advice on a page that is being written and has not been saved. Only for those who may add it."""
    parent = get_object_or_404(Page, pk=parent_id).specific
    if not parent.permissions_for_user(request.user).can_add_subpage():
        raise PermissionDenied
    try:
        kind = apps.get_model(app, model)
    except LookupError as error:
        raise Http404 from error
    if not issubclass(kind, EventPage):
        raise Http404
    return _answer(request, kind(locale=parent.locale, owner_id=request.user.pk), parent)


def _answer(request: HttpRequest, page: EventPage, parent: Page) -> JsonResponse:
    """`advice` as a list, or `errors` where the form cannot be read until they are put right."""
    form_class = page.get_edit_handler().get_form_class()
    form = form_class(_posted(request), instance=page, parent_page=parent, for_user=request.user)
    form.defer_required_fields()
    if not form.is_valid():
        return JsonResponse({"advice": [], "errors": list(_errors(form))})
    form.save(commit=False)
    event = page.facts()
    found = advice(event, timezone.now(), page.zone, app_settings.ADVICE_OFF)
    shown = Form(form)
    told = [
        {
            "kind": each.kind,
            "message": str(each.message),
            "field": field_of(each.place, event, shown),
            "where": place_words(each.place, event, page),
        }
        for each in found
    ]
    return JsonResponse({"advice": told, "errors": []})


def _posted(request: HttpRequest) -> QueryDict:
    """The form's values, with a title and a slug where there is none yet; both are asked for at saving."""
    data = request.POST.copy()
    data["title"] = data.get("title") or _("Untitled")
    data["slug"] = data.get("slug") or "untitled-event"
    return data


def _errors(form: Any):
    """The plain errors of fields and rows, with the name of the field that each is at."""
    for name, messages in form.errors.items():
        if name not in form.fields or not hasattr(form.fields[name], "block"):
            yield from ({"message": str(message), "field": name} for message in messages)
        else:
            yield {"message": _("Something in this field is not right."), "field": f"{name}-count"}
    for formset in form.formsets.values():
        for row in formset.forms:
            for name, messages in row.errors.items():
                yield from ({"message": str(m), "field": f"{row.prefix}-{name}"} for m in messages)
