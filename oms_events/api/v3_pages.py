"""Event pages in API v3: what is read, what is accepted for a new page and for a change.

A page is read and written in its own columns, rows and blocks, so that what was read can be sent back.
Beside them `event` tells the whole event as API v2 and the event document do.
"""

from typing import Any, Literal

from wagtail.api import APIField
from wagtail.api.v3.registry import ContentTypeRegistration, registry
from wagtail.api.v3.schemas import PageMetaSchema, PageSchema, read_generator
from wagtail.models import get_page_models

from oms_events.api.v3_columns import read, row_input, row_schema, written
from oms_events.api.v3_event import event_schema
from oms_events.api.v3_forms import api_form
from oms_events.api.v3_types import list_of, schema_of
from oms_events.models import EventPage
from oms_events.models.api_fields import OURS, columns
from oms_events.models.api_values import ApiValues
from oms_events.models.bulk import RELATED, row_model, rows

MARK = "oms_events_v3"


def register_event_pages() -> None:
    """Describe every kind of event page to v3's registry, once."""
    for model in get_page_models():
        if issubclass(model, EventPage) and not getattr(registry.get(model._meta.label), MARK, False):
            made = ContentTypeRegistration(
                name=model._meta.label,
                label=str(model._meta.verbose_name),
                read_schema=_read_schema(model),
                create_schema=_write_schema(model, "create_schema", optional=False),
                patch_schema=_write_schema(model, "patch_schema", optional=True),
            )
            setattr(made, MARK, True)
            registry.register(made)
            model.api_base_form_class = api_form(model)


def _read_schema(model):
    name, label = model._meta.object_name, model._meta.label
    kind = {"type": (Literal[label], ..., None)}
    meta = read_generator.extend_schema(PageMetaSchema, f"{name}MetaSchema", kind)
    told: dict[str, Any] = {"meta": (meta, ..., None)}
    told |= {field.name: (*read(field), _reading(field)) for field in columns(EventPage)}
    for row in RELATED:
        told[row] = (list_of(row_schema(row_model(EventPage, row))), [], _reading_rows(row))
    told |= _extras(model)
    told["event"] = (event_schema(), None, staticmethod(_whole_event))
    return read_generator.extend_schema(PageSchema, f"{name}Schema", told)


def _extras(model):
    """The API fields of a subclass, as Wagtail describes them."""
    made = registry.get(model._meta.label).read_schema
    found = {}
    for field in APIField.get_fields_for_model(model):
        if field.name in made.model_fields and field.name not in OURS:
            info, resolver = made.model_fields[field.name], getattr(made, f"resolve_{field.name}", None)
            found[field.name] = (info.annotation, info, resolver and staticmethod(resolver))
    return found


def _write_schema(model, direction, *, optional):
    """What Wagtail accepts for the page, with our columns and rows; in a change none need be there."""
    base = getattr(registry.get(model._meta.label), direction)
    said = {field.name: written(field) for field in columns(EventPage)}
    for row in RELATED:
        said[row] = (list_of(row_input(row_model(EventPage, row))), [])
    if optional:
        said = {name: (kind, None if default is ... else default) for name, (kind, default) in said.items()}
    return schema_of(base.__name__, said, base)


def _reading(field):
    if not hasattr(field, "stream_block"):
        return None
    name = field.name

    def resolve(page, context):
        value = getattr(page, name)
        return value.stream_block.get_api_representation(value, context)

    return staticmethod(resolve)


def _reading_rows(name):
    def resolve(page):
        found = list(rows(page, name))
        if name == "contacts" and page.hides_personal_data():
            for contact in filter(None, (row.contact for row in found)):
                contact.email = contact.phones = ""
        return found

    return staticmethod(resolve)


def _whole_event(page, context):
    return ApiValues([page], context.get("request")).of(page)
