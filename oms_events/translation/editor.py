"""wagtail-localize's translation editor for events: its Publish, its labels, and what a text said before.

wagtail-localize has no hook for any of these. The editor is drawn by its own view; what it is told about
each text stands as JSON in the page and is completed there.
"""

import html
import json
import re
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.views.edit_translation import edit_translation

from oms_events.models import EventPage
from oms_events.models.travel import Travels
from oms_events.translation.labels import Labels
from oms_events.translation.translator import publish_words
from oms_events.translation.waiting import last_texts

PROPS = re.compile(rb'data-props="([^"]*)"')


def edit_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Wagtail's hook `before_edit_page`."""
    page = page.specific
    if not isinstance(page, EventPage) or page.alias_of_id is not None:
        return None
    return _edit(request, page, lambda: page.permissions_for_user(request.user).can_publish())


def edit_snippet(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Wagtail's hook `before_edit_snippet`. Who may edit a snippet may publish it."""
    return _edit(request, instance, lambda: True) if isinstance(instance, Travels) else None


def _edit(request: HttpRequest, target: Any, may_publish) -> HttpResponse | None:
    rows = Translation.objects.filter(
        source__object_id=target.translation_key, target_locale=target.locale_id, enabled=True
    )
    translation = rows.select_related("source__locale", "target_locale").first()
    if translation is None:
        return None
    if request.method == "POST":
        if request.POST.get("action") != "publish":
            return None
        if not may_publish():
            raise PermissionDenied
        return _publish(request, translation, target)
    return completed(edit_translation(request, translation, target), translation)


def _publish(request: HttpRequest, translation: Translation, target: Any) -> HttpResponse:
    said = {"title": str(target), "language": translation.target_locale.get_display_name()}
    try:
        publish_words(translation, request.user)
    except ValidationError:
        text = _("“%(title)s” was not published in %(language)s: the texts marked below do not fit.")
        messages.error(request, text % said)
        return redirect(request.path)
    total, done = translation.get_progress()
    text = _("Published “%(title)s” in %(language)s.") % said
    if total > done:
        left = ngettext(
            "%(n)s text is left to translate.", "%(n)s texts are left to translate.", total - done
        )
        messages.warning(request, f"{text} {left % {'n': total - done}}")
    else:
        messages.success(request, text)
    return redirect(request.path)


def completed(response: HttpResponse, translation: Translation) -> HttpResponse:
    """The editor with every text's place named, and with what a changed text said before."""
    found = PROPS.search(response.content)
    if found is None:
        return response
    props = json.loads(html.unescape(found[1].decode()))
    _complete(props, translation)
    written = html.escape(json.dumps(props)).encode()
    response.content = response.content[: found.start(1)] + written + response.content[found.end(1) :]
    return response


def _complete(props: dict[str, Any], translation: Translation) -> None:
    labels = Labels(translation.source.get_source_instance())
    told = {one["segment_id"] for one in props["initialStringTranslations"]}
    before = _before(translation)
    for segment in props["segments"]:
        location = segment["location"]
        said = [labels.of(segment["contentPath"]) or location.get("subField")]
        if segment["type"] == "string" and segment["id"] not in told:
            said.append(before.get(segment["id"]))
        location["subField"] = " — ".join(str(part) for part in said if part) or None


def _before(translation: Translation) -> dict[int, str]:
    """Segment to what its text said when it was last translated, and how that was translated."""
    rows = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale_id
    )
    words = dict(rows.values_list("translation_of__data", "data"))
    said = {}
    for segment, (was, since) in last_texts(translation.source, translation.target_locale).items():
        if not was:
            continue
        text = _("before %(date)s: “%(was)s”, translated as “%(word)s”")
        date = date_format(localtime(since), "SHORT_DATE_FORMAT")
        said[segment] = text % {"date": date, "was": was, "word": words.get(was, "")}
    return said
