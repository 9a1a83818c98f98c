"""manage.py personal_data NAME: every place where a person stands; with --remove, takes them out."""

from django.core.management.base import BaseCommand, CommandError

from oms_events.privacy.names import Name
from oms_events.privacy.person import NOBODY, places, remove

WIDTH = 100


class Command(BaseCommand):
    help = (
        "Lists every place in events, snippets, revisions, logs and translations where a person's name "
        f"stands. With --remove the person is taken out (a mention in running text becomes “{NOBODY}”), "
        "with --replace given another name, after a list of what will be changed and a question."
    )

    def add_arguments(self, parser):
        parser.add_argument("name", help="the whole name, as it is written")
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--remove", action="store_true", help="take the person out")
        how.add_argument("--replace", metavar="NAME", default="", help="write this name in its place")
        parser.add_argument("--no-input", action="store_false", dest="interactive", help="Do not ask.")

    def handle(self, *args, name, interactive, **options):
        try:
            sought = Name(name)
        except ValueError as reason:
            raise CommandError(f"“{name}”: {reason}") from reason
        other = options["replace"].strip()
        changes, kept = self._list(sought)
        if not (options["remove"] or other) or not changes:
            return
        question = f"Change {changes} place(s)? This cannot be undone. [y/N] "
        if interactive and input(question).strip().lower() not in ("y", "yes"):
            self.stdout.write("Nothing was changed.")
            return
        remove(sought, other)
        self.stdout.write(self.style.SUCCESS(f"Changed {changes} place(s)."))
        if kept:
            self.stdout.write(f"{kept} place(s) are left for you: addresses, images, files.")

    def _list(self, sought):
        """Write every place; how many would be changed and how many are left."""
        counts = {False: 0, True: 0}
        for place in places(sought):
            counts[place.kept] += 1
            text = place.text if len(place.text) <= WIDTH else f"{place.text[:WIDTH]}…"
            left = " (left as it is)" if place.kept else ""
            self.stdout.write(f"{place.table} {place.key}, {place.row}: {place.path}: {text}{left}")
        self.stdout.write(f"{sum(counts.values())} place(s).")
        return counts[False], counts[True]
