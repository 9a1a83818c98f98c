"""An object with its rows at hand, and the source given out anew for every translation."""

from copy import copy
from typing import Any, TypeVar

from django.db.models import Model
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin

from oms_events.models.bulk import RELATED

_Model = TypeVar("_Model", bound=Model)


def with_rows(instance: _Model) -> _Model:
    """The same object with its rows, and the snippets that they name, read into it: one query for each kind.

    Reading, comparing and writing it then asks for none of them again.
    """
    for name in _relations(instance):
        manager = getattr(instance, name)
        if instance.pk is not None and not manager.is_deferring:
            manager.set(manager.select_related("locale", *RELATED.get(name, ())))
    return instance


def _relations(instance: Model) -> list[str]:
    return [
        relation.get_accessor_name()
        for relation in get_all_child_relations(type(instance))
        if issubclass(relation.related_model, TranslatableMixin)
    ]


class Original:
    """The source. wagtail-localize changes blocks and rows of the object that it carries from, in place:
    `anew()` gives each translation one of its own, without a query."""

    def __init__(self, instance: Model):
        self.instance = with_rows(instance)
        self._streams = {
            field: field.value_to_string(instance)
            for field in instance._meta.get_fields()
            if isinstance(field, StreamField)
        }
        self._rows = {
            name: [copy(row) for row in getattr(instance, name).all()] for name in _relations(instance)
        }

    def anew(self) -> Any:
        """The source as it was given."""
        twin: Any = copy(self.instance)
        for field, written in self._streams.items():
            setattr(twin, field.name, field.to_python(written))
        if self._rows:
            twin._cluster_related_objects = {}
        for name, rows in self._rows.items():
            getattr(twin, name).set([copy(row) for row in rows])
        return twin
