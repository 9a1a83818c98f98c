"""An editor's publication, whole or not at all, and said in words where it cannot be.

Wagtail's editor publishes outside a transaction and does not expect a publication to fail. These hooks run
its own view once more inside one.
"""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from oms_events.models import EventPage
from oms_events.models.travel import Travels
from oms_events.translation.errors import FactsCannotTravel

MARK = "oms_events_whole"


def edit_page(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Wagtail's hook `before_edit_page`."""
    if request.method == "POST" and isinstance(page.specific, EventPage) and not hasattr(request, MARK):
        return _whole(request, keep_draft=True)
    return None


def edit_snippet(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Wagtail's hook `before_edit_snippet`."""
    if request.method == "POST" and isinstance(instance, Travels) and not hasattr(request, MARK):
        return _whole(request)
    return None


def bulk_action(request: HttpRequest, action_type: str, objects: Any, action: Any) -> HttpResponse | None:
    """Wagtail's hook `before_bulk_action`."""
    if action_type == "publish" and not hasattr(request, MARK):
        if any(isinstance(getattr(one, "specific", one), EventPage) for one in objects):
            return _whole(request)
    return None


def _whole(request: HttpRequest, keep_draft: bool = False) -> HttpResponse:
    setattr(request, MARK, True)
    try:
        with transaction.atomic():
            return answer_of_view(request)
    except FactsCannotTravel as stopped:
        messages.error(request, stopped.words)
        if not keep_draft:
            return redirect(request.get_full_path())
    messages.warning(request, _("Your changes are kept as a draft."))
    # What was sent, without the button that publishes: Wagtail then saves a draft.
    sent = request.POST.copy()
    for name in [name for name in sent if name.startswith("action-")]:
        del sent[name]
    request.POST = sent  # type: ignore[assignment]  # only Django's own is one that nobody can change
    return answer_of_view(request)


def answer_of_view(request: HttpRequest) -> HttpResponse:
    """What the view answers that the address of the request names."""
    view = request.resolver_match
    assert view is not None  # a hook is called by a view
    return view.func(request, *view.args, **view.kwargs)
