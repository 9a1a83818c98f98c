"""manage.py load_events FILE… [--parent URL_PATH] [--dry-run]"""

from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction
from wagtail.models import Locale, Page

from oms_events.loading.documents import read_documents
from oms_events.loading.drafts import load_drafts
from oms_events.loading.errors import LoadError
from oms_events.loading.from_faults import FileErrors
from oms_events.loading.from_file import ENDINGS, ReadEvent, read_file
from oms_events.loading.load import Load, load_event
from oms_events.loading.places import index_for, parent_at


class Command(BaseCommand):
    help = (
        "Adds or updates the events of event documents, and makes drafts of those of calendar files (.ics) "
        "and tables (.csv). All of them are loaded, or none."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "files", nargs="+", type=Path, metavar="FILE", help="An event document, .ics or .csv."
        )
        parser.add_argument(
            "--parent",
            metavar="URL_PATH",
            help="The event list, or a page that may hold one: a URL path (/home/events/) or an address.",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Load, tell what was done, and undo it all."
        )

    def handle(self, *args, files, parent, dry_run, **options):
        others = [path for path in files if path.suffix.lower() in ENDINGS]
        documents = [(path, self._text(path)) for path in files if path not in others]
        sources = read_documents(documents) if documents else []
        with transaction.atomic():
            index = parent_at(parent) if parent else None
            if others and index is None:
                index = index_for(Locale.get_default())
            drafts = [one for path in others for one in self._drafts(path, index)]
            load = Load(parent=parent and index)
            for source in sources:
                self._tell(load_event(source, load))
            outcome = load_drafts(drafts, Load(parent=index))
            for page in outcome.made:
                self._tell(page)
            if dry_run:
                transaction.set_rollback(True)
        load.notes += [
            f"“{event.title}” is on the site already, and is left as it is." for event in outcome.known
        ]
        for note in load.notes:
            self.stdout.write(self.style.WARNING(note))
        done = "would be loaded (dry run: nothing was)" if dry_run else "loaded"
        number = len(sources) + len(outcome.made)
        self.stdout.write(self.style.SUCCESS(f"{number} event(s) {done}."))

    def _drafts(self, path: Path, index: Page) -> list[ReadEvent]:
        try:
            read = read_file(path.name, self._text(path), index.locale.language_code)
        except FileErrors as error:
            raise LoadError("\n".join(f"{path}: {words}" for words in error.messages())) from None
        for note in (*read.notes, *(f"“{one.event.title}”: {n}" for one in read.events for n in one.notes)):
            self.stdout.write(self.style.WARNING(note))
        return read.events

    def _tell(self, page: Page) -> None:
        draft = "" if page.live else "  (draft)"
        self.stdout.write(f"{page.locale.language_code}  {page.url_path}  {page.title}{draft}")

    def _text(self, path: Path) -> bytes:
        try:
            return path.read_bytes()
        except OSError as error:
            raise LoadError(f"{path}: {error.strerror or error}") from None
