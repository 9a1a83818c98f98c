"""manage.py remove_events: everything of ours out of the database, before the app is uninstalled."""

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import transaction
from wagtail.models import Page, TranslatableMixin

from oms_events.models import EventIndexPage, EventPage
from oms_events.translation.forget import forget


class Command(BaseCommand):
    help = (
        "Deletes all events, event lists and snippets of oms_events, with their revisions and translations. "
        "Then `migrate oms_events zero` and take the app out of INSTALLED_APPS."
    )

    def add_arguments(self, parser):
        parser.add_argument("--no-input", action="store_false", dest="interactive", help="Do not ask.")

    @transaction.atomic
    def handle(self, *args, interactive, **options):
        pages, lists = EventPage.objects.count(), EventIndexPage.objects.count()
        question = f"Delete {pages} event(s), {lists} event list(s) and all their snippets? [y/N] "
        if interactive and input(question).strip().lower() not in ("y", "yes"):
            self.stdout.write("Nothing was deleted.")
            return
        keys = set()
        for kind in (EventPage, EventIndexPage):
            keys |= set(kind.objects.values_list("translation_key", flat=True))
            self._delete_pages(kind)
        for model in apps.get_app_config("oms_events").get_models():
            if issubclass(model, TranslatableMixin) and not issubclass(model, Page):
                keys |= set(model._default_manager.values_list("translation_key", flat=True))
                model._default_manager.all().delete()
        forget(keys)
        self.stdout.write(self.style.SUCCESS(f"Deleted {pages} event(s) and {lists} event list(s)."))

    def _delete_pages(self, model):
        """One by one through the tree, so that every parent's count of children stays right."""
        while page := model.objects.order_by("-depth", "path").first():
            page.specific.delete()
