"""Print where the pages of one type are to be read."""

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page


class Command(BaseCommand):
    help = "Prints language, title and address of every public page of a type, such as home.ContentPage."

    def add_arguments(self, parser):
        parser.add_argument("model", help="app_label.ModelName of a page type")

    def handle(self, *args, model, **options):
        try:
            page_type = apps.get_model(model)
        except (LookupError, ValueError) as error:
            raise CommandError(str(error)) from None
        if not issubclass(page_type, Page):
            raise CommandError(f"{model} is no page type.")
        for page in page_type.objects.live().public().select_related("locale").order_by("path"):
            self.stdout.write(f"  {page.locale.language_code}  {page.full_url}  {page.title}")
