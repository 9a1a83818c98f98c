"""Documents as this site reads them: its languages, its zone, the files that it accepts."""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from wagtail.coreutils import get_content_languages
from wagtail.images.utils import get_allowed_image_extensions

from oms_events.loading.errors import LoadError
from oms_events.loading.load import Source
from oms_events.outputs.document import read_all
from oms_events.outputs.document_errors import DocumentErrors
from oms_events.outputs.document_files import DOCUMENTS


def read_documents(documents: Iterable[tuple[Path | None, str | bytes]]) -> list[Source]:
    """The events of several documents, all checked before any is loaded. Raises LoadError.

    A document without a path was not loaded from disk, and so may name no files.
    """
    paths, texts = zip(*documents, strict=True)
    try:
        read = read_all(
            [
                (str(path or ""), text, path and path.resolve().parent)
                for path, text in zip(paths, texts, strict=True)
            ],
            languages=list(get_content_languages()),
            timezone=settings.TIME_ZONE,
            image_extensions=get_allowed_image_extensions(),
            document_extensions=getattr(settings, "WAGTAILDOCS_EXTENSIONS", None) or DOCUMENTS,
        )
    except DocumentErrors as error:
        raise LoadError(str(error)) from None
    return [
        Source(event, number, str(path or ""), path and path.resolve().parent)
        for path, events in zip(paths, read, strict=True)
        for number, event in enumerate(events)
    ]
