"""What the system checks advise."""

from django.core.checks import run_checks


def ids():
    return {found.id for found in run_checks(tags=["translation"]) if found.id.startswith("oms_events.W00")}


def test_the_demo_follows_the_advice():
    assert ids() == set()


def test_a_site_with_wagtail_localizes_own_defaults_is_advised(settings):
    del settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE
    del settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE
    assert ids() == {"oms_events.W001", "oms_events.W002"}


def test_a_site_whose_moderators_would_see_an_error_page_is_advised(settings):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "FactsStopped" not in name]
    assert ids() == {"oms_events.W007"}
