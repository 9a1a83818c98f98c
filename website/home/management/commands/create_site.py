"""Set the region's own website up: home page and a few others, in Swedish and English."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.db import transaction
from wagtail.models import Locale, Page, Site

from website.home import pages
from website.home.models import ContentPage, HomePage

SOURCE, TARGET = "sv", "en"


class Command(BaseCommand):
    help = (
        "Makes the region's pages in Swedish and English, and the user admin/admin if there is no superuser."
    )

    def add_arguments(self, parser):
        parser.add_argument("--hostname", default="localhost", help="host name of the site")
        parser.add_argument("--port", type=int, default=8000, help="port of the site")

    @transaction.atomic
    def handle(self, *args, hostname, port, **options):
        source, _ = Locale.objects.get_or_create(language_code=SOURCE)
        target, _ = Locale.objects.get_or_create(language_code=TARGET)
        home = HomePage.objects.filter(locale=source).first() or self.make_home(source)
        translated(home, target, "home", pages.HOME[TARGET])
        for words in pages.CONTENT:
            page = ContentPage.objects.child_of(home).filter(slug=words["slug"][SOURCE]).first()
            if page is None:
                page = published(home, ContentPage(slug=words["slug"][SOURCE], **words[SOURCE]), source)
            translated(page, target, words["slug"][TARGET], words[TARGET])
        self.set_site(home, hostname, port)
        self.make_superuser()

    def make_home(self, locale):
        """The Swedish home page, in place of the greeting that Wagtail puts on a new site."""
        root = Page.get_first_root_node()
        home = published(root, HomePage(slug=pages.HOME["slug"], **pages.HOME[SOURCE]), locale)
        greeting = root.get_children().filter(content_type__model="page", numchild=0).first()
        if greeting is not None:
            Site.objects.filter(root_page=greeting).update(root_page=home)
            greeting.delete()
        return home

    def set_site(self, home, hostname, port):
        site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
        site.hostname, site.port, site.site_name, site.root_page = hostname, port, "Region Exempel", home
        site.save()

    def make_superuser(self):
        users = get_user_model()
        if not users.objects.filter(is_superuser=True).exists():
            users.objects.create_superuser("admin", "admin@example.org", "admin")


def published(parent, page, locale):
    """Add `page` under `parent` and publish it, as an editor would."""
    page.locale = locale
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def translated(page, locale, slug, words):
    """Make and publish the translation of `page` into `locale`, unless there is one."""
    if page.has_translation(locale):
        return
    copy = page.copy_for_translation(locale)
    copy.slug = slug
    for name, text in words.items():
        setattr(copy, name, text)
    copy.draft_title = copy.title
    copy.save_revision().publish()
