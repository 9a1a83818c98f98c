"""The serialization format `event`: what `loaddata` and `dumpdata --format event` read and write."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.serializers import base

from oms_events.loading.documents import read_documents
from oms_events.loading.dump import dumped
from oms_events.loading.load import Load, Source, load_event
from oms_events.models import EventPage
from oms_events.outputs.document import write

logger = logging.getLogger(__name__)


class Serializer(base.Serializer):
    """Event pages to one event document; a page in another language goes into its source's translations."""

    internal_use_only = False

    def serialize(self, queryset, *, stream=None, **options):
        pages = list(queryset)
        if strangers := {type(page)._meta.label for page in pages if not isinstance(page, EventPage)}:
            raise base.SerializationError(
                f"the event format holds {EventPage._meta.label} alone, not {', '.join(sorted(strangers))}"
            )
        text = write(dumped(pages))
        self.stream = stream if stream is not None else self.stream_class()
        self.stream.write(text)
        return self.getvalue()


class LoadedEvent:
    """What `loaddata` saves: one event of a document."""

    deferred_fields: tuple = ()

    def __init__(self, source: Source, load: Load):
        self.source, self.load = source, load
        self.object = EventPage(title=source.event.title)

    def save(self, save_m2m: bool = True, using: str | None = None, **kwargs: Any) -> None:
        self.object = load_event(self.source, self.load)
        while self.load.notes:
            logger.warning(self.load.notes.pop(0))


def Deserializer(stream_or_string, **options) -> Iterator[LoadedEvent]:
    """The events of a document. Raises LoadError, which lists everything that is wrong with it."""
    is_text = isinstance(stream_or_string, (str, bytes))
    text = stream_or_string if is_text else stream_or_string.read()
    name = "" if is_text else getattr(stream_or_string, "name", "") or ""
    load = Load()
    path = Path(name) if isinstance(name, str) and name else None
    for source in read_documents([(path, text)]):
        yield LoadedEvent(source, load)
