"""A pasted programme, read for the editor's form: what was understood, and its blocks. Nothing is saved."""

import json
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.core.signing import BadSignature
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.models import Page

from oms_events.admin.paste_forms import PersonForm
from oms_events.admin.paste_rows import WrongRows, items_of, rows_of
from oms_events.blocks.roles import role_words
from oms_events.blocks.writing import programme_raw
from oms_events.facts.codec import from_plain
from oms_events.facts.parts import ProgrammeItem
from oms_events.models import EventPage
from oms_events.paste import read_programme

# Bytes of JSON. A programme of a hundred rows is some 30 kB; the rest is room for a page's HTML.
MOST = 1_000_000
# More rows than this are no programme but a mistake, and too many for a form.
MOST_ROWS = 600


class _NoSnippets:
    """Pasted text names no snippet."""

    def topic(self, name: str) -> None:
        return None

    def contact(self, contact: Any) -> None:
        return None

    def person(self, contributor: Any) -> None:
        return None


class _Refused(Exception):
    """An answer to the editor instead of rows: words and an HTTP status."""

    def __init__(self, message: str, status: int):
        super().__init__(message)
        self.status = status


@require_POST
def read(request: HttpRequest, page_id: int) -> JsonResponse:
    """Text or HTML (`{"text": …}`) to the table of the dialog (`{"html", "rows"}`)."""
    _allowed(request, page_id)
    try:
        reading = read_programme(_said(request, "text", str))
    except _Refused as refused:
        return JsonResponse({"message": str(refused)}, status=refused.status)
    rows = rows_of(reading)
    unsure = sum(bool(row.doubts) for row in rows)
    told = {
        "rows": rows,
        "unread": reading.unread,
        "person": PersonForm(),
        "roles": role_words(),
        "found": ngettext("%(n)s row was understood.", "%(n)s rows were understood.", len(rows))
        % {"n": len(rows)},
        "unsure": ngettext("%(n)s row to check.", "%(n)s rows to check.", unsure) % {"n": unsure}
        if unsure
        else "",
    }
    html = render_to_string("oms_events/admin/paste_rows.html", told, request)
    return JsonResponse({"html": html, "rows": len(rows)})


@require_POST
def blocks(request: HttpRequest, page_id: int) -> JsonResponse:
    """Corrected rows (`{"rows": […]}`) to the state of blocks that the programme's field takes
    (`{"blocks"}`), or `errors` at the fields that cannot be read."""
    _allowed(request, page_id)
    try:
        rows = _said(request, "rows", list)
        if len(rows) > MOST_ROWS:
            raise _Refused(_("These are too many rows for one programme."), 413)
        items = _items(rows)
    except _Refused as refused:
        return JsonResponse({"message": str(refused)}, status=refused.status)
    except WrongRows as wrong:
        return JsonResponse({"errors": wrong.errors}, status=422)
    stream = EventPage.programme.field.stream_block
    raw = programme_raw([from_plain(ProgrammeItem, item) for item in items], _NoSnippets())
    return JsonResponse({"blocks": stream.get_form_state(stream.to_python(raw))})


def _items(rows: list) -> list[dict[str, Any]]:
    try:
        return items_of(rows)
    except (AttributeError, TypeError, ValueError, BadSignature) as error:
        raise _Refused(_("The rows cannot be read. Read the programme again."), 400) from error


def _allowed(request: HttpRequest, page_id: int) -> None:
    """For those who may edit this event, or add one under this page."""
    page = get_object_or_404(Page, pk=page_id)
    rights = page.permissions_for_user(request.user)
    if issubclass(page.specific_class or Page, EventPage):
        allowed = rights.can_edit()
    else:
        kinds = (page.specific_class or Page).creatable_subpage_models()
        allowed = rights.can_add_subpage() and any(issubclass(kind, EventPage) for kind in kinds)
    if not allowed:
        raise PermissionDenied


def _said(request: HttpRequest, name: str, kind: type) -> Any:
    """One value of the JSON that was sent."""
    too_big = _Refused(_("This is too much text for a programme. Paste only the programme itself."), 413)
    length = request.META.get("CONTENT_LENGTH") or "0"
    if length.isdigit() and int(length) > MOST:
        raise too_big
    try:
        said = json.loads(request.body)
    except RequestDataTooBig:
        raise too_big from None
    except (ValueError, RecursionError):
        said = None
    value = said.get(name) if isinstance(said, dict) else None
    if not isinstance(value, kind):
        raise _Refused(_("What was sent cannot be read. Load the page again and try once more."), 400)
    return value
