"""manage.py load_events FILE… [--parent URL_PATH] [--dry-run]"""

from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction

from oms_events.loading.documents import read_documents
from oms_events.loading.errors import LoadError
from oms_events.loading.load import Load, load_event
from oms_events.loading.places import parent_at


class Command(BaseCommand):
    help = "Adds or updates the events of event documents. All of them are loaded, or none."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="An event document.")
        parser.add_argument(
            "--parent",
            metavar="URL_PATH",
            help="The event list, or a page that may hold one: a URL path (/home/events/) or an address.",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Load, tell what was done, and undo it all."
        )

    def handle(self, *args, files, parent, dry_run, **options):
        sources = read_documents([(path, self._text(path)) for path in files])
        with transaction.atomic():
            load = Load(parent=parent_at(parent) if parent else None)
            for source in sources:
                page = load_event(source, load)
                self.stdout.write(f"{page.locale.language_code}  {page.url_path}  {page.title}")
            if dry_run:
                transaction.set_rollback(True)
        for note in load.notes:
            self.stdout.write(self.style.WARNING(note))
        done = "would be loaded (dry run: nothing was)" if dry_run else "loaded"
        self.stdout.write(self.style.SUCCESS(f"{len(sources)} event(s) {done}."))

    def _text(self, path: Path) -> bytes:
        try:
            return path.read_bytes()
        except OSError as error:
            raise LoadError(f"{path}: {error.strerror or error}") from None
