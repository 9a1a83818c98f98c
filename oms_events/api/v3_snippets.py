"""Our snippets in API v3, to be read: whoever writes an event needs the keys of its venues and topics."""

from django.shortcuts import get_object_or_404
from ninja import Router
from ninja.pagination import paginate
from wagtail.api.v3.auth import BearerTokenAuth
from wagtail.api.v3.pagination import WagtailLimitOffsetPagination
from wagtail.api.v3.permissions import require_any_permission

from oms_events.api.v3_columns import snippet_schema
from oms_events.models import Contact, EventType, Organisation, Person, Topic, Venue

KINDS = {
    "contacts": Contact,
    "event_types": EventType,
    "organisations": Organisation,
    "people": Person,
    "topics": Topic,
    "venues": Venue,
}
router = Router(tags=["events"], auth=BearerTokenAuth())


def _add(name, model):
    """A list and a detail of one kind of snippet, for users with any permission on it."""
    schema = snippet_schema(model)
    one = model._meta.verbose_name

    @router.get(
        f"/{name}/", response=list[schema], operation_id=f"oms_events_{name}_list", summary=f"List {name}"
    )
    @paginate(WagtailLimitOffsetPagination)
    @require_any_permission(model)
    def listing(request, locale: str | None = None, **kwargs):
        found = model.objects.filter(locale__language_code=locale) if locale else model.objects.all()
        return found.order_by("pk")

    @router.get(
        f"/{name}/{{key}}/",
        response=schema,
        operation_id=f"oms_events_{name}_detail",
        summary=f"One of {name}",
    )
    @require_any_permission(model)
    def detail(request, key: int):
        return get_object_or_404(model, pk=key)

    return one


for _name, _model in KINDS.items():
    _add(_name, _model)
