"""The files that a document names: images and documents in its own folder, and nothing outside it."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from willow.image import Image as WillowImage

IMAGES = ("avif", "gif", "jpeg", "jpg", "png", "webp")
DOCUMENTS = tuple("csv doc docx ics key md odp ods odt pdf ppt pptx rtf txt xls xlsx zip".split())
LARGEST_FILE = 20 * 1024 * 1024  # bytes


@dataclass(frozen=True)
class Folder:
    """Where a document's files are, and which it may name; `place` is None for an uploaded document."""

    place: Path | None = None
    images: Collection[str] = IMAGES
    documents: Collection[str] = DOCUMENTS

    def wrong_file(self, path: str, image: bool) -> tuple[str, str] | None:
        """What was found and what is expected of the file at `path`, or None where it will do.

        Links are followed first: a link that leads out of the folder is refused.
        """
        quoted = f'"{path}"' if path.isprintable() else "a name that cannot be printed"
        if self.place is None:
            return quoted, "no file: files come only with a document loaded from disk"
        kinds = sorted(kind.lower().lstrip(".") for kind in (self.images if image else self.documents))
        if Path(path).suffix.lower().lstrip(".") not in kinds:
            return quoted, f"{'an image' if image else 'a document'} of the kind {', '.join(kinds)}"
        try:
            there = (self.place / path).resolve()
            inside = there.is_relative_to(self.place.resolve())
            size = there.stat().st_size if inside and there.is_file() else None
        except (OSError, ValueError, RuntimeError):  # a name too long, a loop of links, no right to look
            inside, size = True, None
        if not inside:
            return f"{quoted}, which leads out of the folder", "a file in the document's own folder or below"
        if size is None:
            return f"{quoted}, which is not there", "a file in the document's own folder or below"
        if size > LARGEST_FILE:
            return f"{quoted} of {size:,} bytes", "a file of at most 20 MB"
        if image and not _is_image(there):
            return f"{quoted}, which holds no image that can be read", "an image file that is whole"
        return None


def _is_image(path: Path) -> bool:
    with path.open("rb") as file:
        try:
            return all(WillowImage.open(file).get_size())
        except Exception:  # image libraries raise all kinds of errors on bytes that are no image
            return False
