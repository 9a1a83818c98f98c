"""Images and files as facts."""

import posixpath
from typing import Any

from oms_events.facts import parts


def image_facts(image: Any, alt: str, credit: str) -> parts.Image | None:
    """The image with its words, or None where there is nothing at all."""
    if not (image or alt or credit):
        return None
    return parts.Image(path=file_path(image), alt=alt, credit=credit, source=image)


def file_path(stored: Any) -> str:
    """Where a document finds the file: beside it, under the name that it was loaded from.

    The loader keeps that name as the title of the image or document; one that an editor uploaded
    has the name of its file.
    """
    if stored is None:
        return ""
    name = posixpath.basename(stored.file.name)
    suffix = posixpath.splitext(name)[1]
    return stored.title if suffix and stored.title.endswith(suffix) else name
