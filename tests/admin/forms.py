"""What a browser sends from an event's form, read off the form itself."""

from typing import Any

from django import forms
from django.http import QueryDict
from wagtail import blocks
from wagtail.admin.widgets import BaseChooser
from wagtail.blocks.base import BlockField

from oms_events.models import EventPage


def sent(page: EventPage, user: Any) -> QueryDict:
    """The values of the form of `page` (as its latest revision has it) as they stand when it is opened."""
    latest = page.get_latest_revision_as_object()
    form = latest.get_edit_handler().get_form_class()(
        instance=latest, parent_page=page.get_parent().specific, for_user=user
    )
    data = QueryDict(mutable=True)
    _form(data, form)
    for name, formset in form.formsets.items():
        if name == "comments":  # written by a script of Wagtail's own; none is touched here
            data.update({"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"})
            continue
        _form(data, formset.management_form)
        for order, row in enumerate(formset.forms, 1):
            _form(data, row)
            data[row.add_prefix("ORDER")] = str(order)
    return data


def new(**said: Any) -> QueryDict:
    """The form of a new event in which only `said` is filled in, with the empty date that is offered."""
    data = QueryDict(mutable=True)
    page = EventPage()
    _form(data, page.get_edit_handler().get_form_class()(instance=page))
    rows = ("occasions", "venues", "organisers", "topics", "event_types", "contacts", "documents", "links")
    for name in (*rows, "comments"):
        data.update({f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"})
    data["occasions-TOTAL_FORMS"] = "1"
    data["occasions-0-ORDER"] = "1"
    for name, value in said.items():
        data[name] = value
    return data


def _form(data: QueryDict, form: forms.BaseForm) -> None:
    for bound in form:
        if isinstance(bound.field, BlockField):
            _block(data, bound.field.block, bound.html_name, bound.value())
        else:
            _put(data, bound.html_name, bound.field.widget, bound.value())


def _put(data: QueryDict, name: str, widget: forms.Widget, value: Any) -> None:
    """One field's values, with the line breaks of HTML."""
    if isinstance(widget, forms.CheckboxInput):
        if value:
            data[name] = "on"
        return
    if isinstance(widget, BaseChooser):
        shown = getattr(value, "pk", value)
    else:
        shown = widget.format_value(value)
    for each in shown if isinstance(shown, list) else [shown]:
        data.appendlist(name, str("" if each is None else each).replace("\n", "\r\n"))


def _block(data: QueryDict, block: blocks.Block, name: str, value: Any) -> None:
    if isinstance(block, blocks.StructBlock):
        for inner, child in block.child_blocks.items():
            _block(data, child, f"{name}-{inner}", value.get(inner))
    elif isinstance(block, blocks.StreamBlock):
        _list(data, name, [(b.block, b.block_type, b.id, b.value) for b in value])
    elif isinstance(block, blocks.ListBlock):
        _list(data, name, [(block.child_block, "item", b.id, b.value) for b in value.bound_blocks])
    else:
        _put(data, name, block.field.widget, block.value_for_form(value))


def _list(data: QueryDict, name: str, children: list) -> None:
    data[f"{name}-count"] = str(len(children))
    for n, (block, kind, key, value) in enumerate(children):
        said = {"deleted": "", "order": str(n), "type": kind, "id": key or ""}
        data.update({f"{name}-{n}-{part}": each for part, each in said.items()})
        _block(data, block, f"{name}-{n}-value", value)
