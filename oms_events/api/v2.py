"""The events endpoint of Wagtail's API v2: `api_router.register_endpoint("events", EventsAPIViewSet)`."""

from django.core.exceptions import FieldDoesNotExist, FieldError, ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef
from django.utils.functional import cached_property
from rest_framework import status
from rest_framework.fields import Field
from rest_framework.response import Response
from wagtail.api.v2.filters import OrderingFilter, SearchFilter
from wagtail.api.v2.serializers import PageSerializer
from wagtail.api.v2.utils import BadRequestError, page_models_from_string
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.fields import StreamField

from oms_events.api.filters import NAMES, EventFilter, EventOrderingFilter, EventSearchFilter
from oms_events.models import EventPage
from oms_events.models.api_fields import KEPT
from oms_events.models.caching import cached
from oms_events.models.expiry import not_expired
from oms_events.models.listing.instants import instants

__all__ = ["EventSerializer", "EventsAPIViewSet"]


OWN_FILTERS = {SearchFilter: EventSearchFilter, OrderingFilter: EventOrderingFilter}


class HtmlUrlField(Field):
    """The page's address; as Wagtail's own, but the sites are looked up once for the whole answer."""

    def __init__(self, **kwargs):
        super().__init__(source="*", **kwargs)

    def to_representation(self, page):
        return page.get_full_url(self.context["request"])


class EventSerializer(PageSerializer):
    html_url = HtmlUrlField(read_only=True)


class EventsAPIViewSet(PagesAPIViewSet):
    """Live, public events with every fact and word of theirs, in the list as in the detail.

    A private event is told to nobody, whoever asks: answers may lie in caches that all share. An alias is
    no event of its own. Without `order` the events come by their first start, those without a date last.
    """

    model = EventPage
    name = "events"
    base_serializer_class = EventSerializer
    filter_backends = [
        EventFilter,
        *(OWN_FILTERS.get(kind, kind) for kind in PagesAPIViewSet.filter_backends),
    ]
    known_query_parameters = PagesAPIViewSet.known_query_parameters.union(NAMES)

    def get_serializer(self, *args, **kwargs):
        self._serializer = super().get_serializer(*args, **kwargs)
        return self._serializer

    def finalize_response(self, request, response, *args, **kwargs):
        """The answer with what caches need to know, as the pages have it."""
        response = super().finalize_response(request, response, *args, **kwargs)
        serializer = getattr(self, "_serializer", None)
        kept = serializer and serializer.context.get(KEPT)
        told = kept.told if kept else []
        return cached(request, None, response, lambda now: instants(now, told=told))

    @classmethod
    def get_body_fields(cls, model):
        """The fields of every event, then those that a subclass has of its own, each once."""
        fields = {}
        for field in cls._convert_api_fields([*cls.body_fields, *EventPage.api_fields]):
            fields[field.name] = field
        for field in super().get_body_fields(model):
            fields[field.name] = field
        return list(fields.values())

    @classmethod
    def get_listing_default_fields(cls, model):
        return [name for name in cls.get_available_fields(model) if name not in cls.detail_only_fields]

    @classmethod
    def get_available_fields(cls, model, db_fields_only=False):
        """As Wagtail's. To filter and sort by, only columns that hold one plain value."""
        names = super().get_available_fields(model, db_fields_only)
        return [name for name in names if not db_fields_only or _is_plain(model, name)]

    def get_base_queryset(self):
        return self._base.all()

    @cached_property
    def _base(self):
        """Asked for several times in a request; the restrictions are looked up once."""
        return super().get_base_queryset().public().filter(not_expired(), alias_of=None)

    def get_queryset(self):
        try:
            kinds = page_models_from_string(self.request.GET.get("type") or "oms_events.EventPage")
        except (LookupError, ValueError) as error:
            raise BadRequestError("type doesn't exist") from error
        if len(kinds) != 1 or not issubclass(kinds[0], EventPage):
            raise BadRequestError("type must be one kind of event page")
        base = self.get_base_queryset().order_by()
        if self.request.GET.get("search"):
            # Keys alone: a search takes no condition on a column that is not indexed for it.
            events = kinds[0].objects.filter(id__in=base.values("pk"))
        else:
            # Asked of each event in the order of the index, until the answer is full.
            events = kinds[0].objects.filter(Exists(base.filter(pk=OuterRef("pk"))))
        return events.select_related("locale").order_by(F("first_start").asc(nulls_last=True), "id")

    def handle_exception(self, exc):
        if isinstance(exc, (ValidationError, FieldError)):  # a filter on a column: no such date, for example
            message = " ".join(exc.messages) if isinstance(exc, ValidationError) else str(exc)
            return Response({"message": message}, status=status.HTTP_400_BAD_REQUEST)
        return super().handle_exception(exc)


def _is_plain(model, name):
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return not (field.is_relation and (field.one_to_many or field.many_to_many)) and not isinstance(
        field, (StreamField, models.JSONField)
    )
