"""What all tests share: hypothesis profiles, the region's website, a browser."""

import gc
import os

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import translation
from hypothesis import HealthCheck, settings
from wagtail.models import Collection, Locale, Page, Site

from tests import chromium
from website.home.models import HomePage

# The same examples on every run: a failure seen once is seen again. Time limits would only tell how
# busy the machine is.
for name, examples in (("ci", 100), ("thorough", 2000)):
    settings.register_profile(
        name,
        max_examples=examples,
        derandomize=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_collection_finish():
    """What is loaded stays to the end: the collector of garbage need not look at it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def make_site():
    """The region's website, with pages in Swedish and English."""
    Locale.objects.get_or_create(language_code="sv")
    if not Page.objects.exists():
        Page.add_root(title="Root", slug="root", locale=Locale.objects.get(language_code="sv"))
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    call_command("create_site")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database, with the website in it from the start: to make it for each test takes a second."""
    with django_db_blocker.unblock():
        make_site()


@pytest.fixture(autouse=True)
def _skip_searches_where_only_what_is_committed_is_found(request):
    """So it is with InnoDB's full-text index; `test_search_committed` searches there, too."""
    if request.node.get_closest_marker("searches") and connection.vendor == "mysql":
        pytest.skip("MySQL and MariaDB find only what is committed, and this test commits nothing")


def forget_what_was():
    cache.clear()
    translation.activate(django_settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def _as_a_process_begins():
    """Neither what an earlier test put into Django's cache nor the language of its last request is left.

    Clocks stand still, so that the keys of the cache come again.
    """
    forget_what_was()


def site_again():
    """The website's Site, made anew where a test with a live server has emptied the tables before."""
    if not HomePage.objects.exists():
        make_site()
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def site(db):
    """The region's website; gives its Site."""
    return site_again()


@pytest.fixture(scope="module")
def shared_world(django_db_setup, django_db_blocker):
    """A transaction around the tests of a module, for what all of them begin from.

    A fixture of the module makes its events in it, once; each test's own transaction is a savepoint within.
    So every test of such a module asks for that fixture, reads its objects from the database, and none has a
    live server. A clock that the tests set is set while the world is made, too.
    """
    forget_what_was()
    with django_db_blocker.unblock(), transaction.atomic():
        site_again()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium, started once for all browser tests of a process."""
    path = chromium.find()
    if path is None:
        pytest.fail(
            "No Chromium found. Install one, name one in the variable CHROMIUM, or run `make test`, "
            "which installs it."
        )
    from playwright.sync_api import sync_playwright

    # Playwright's sync API keeps an event loop in this thread, which Django would take for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield instance
        instance.close()


@pytest.fixture
def tab(browser):
    """A fresh tab, 1280 × 800, of a reader who prefers Swedish; gives playwright's Page.

    An error in the page's own script fails the test.
    """
    context = browser.new_context(locale="sv-SE", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []
