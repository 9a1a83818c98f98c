"""Images and documents from the folder that a document lies in."""

from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection
from wagtail.utils.file import hash_filelike

from oms_events.models.files import file_path


def stored_image(path: str, folder: Path | None, current: Any) -> Any:
    """The site's image of the file at `path` in `folder`, made if need be; None without a path."""
    return _stored(get_image_model(), path, folder, current)


def stored_document(path: str, folder: Path | None, current: Any) -> Any:
    """The site's document of the file at `path` in `folder`, made if need be; None without a path."""
    return _stored(get_document_model(), path, folder, current)


def _stored(model, path, folder, current):
    """The same bytes under the same name are the same file: a second load makes no second one."""
    if not path:
        return None
    if folder is None:
        return current if file_path(current) == path else None
    content = ContentFile((folder / path).read_bytes(), name=Path(path).name)
    digest = hash_filelike(content)
    same = model.objects.filter(title=path, file_hash=digest).first()
    if same:
        return same
    content.seek(0)
    return model.objects.create(
        title=path,
        file=content,
        file_size=content.size,
        file_hash=digest,
        collection=Collection.get_first_root_node(),
    )
