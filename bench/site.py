"""The demo website in a database that is made for a run and removed after it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def site() -> Iterator[None]:
    """Django is set up, and the region's website is there in two languages."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"
    import django

    django.setup()
    from django.core.management import call_command
    from django.test.utils import setup_databases, teardown_databases

    made = setup_databases(verbosity=0, interactive=False)
    try:
        call_command("create_site", verbosity=0)
        yield
    finally:
        teardown_databases(made, verbosity=0)
