"""A list that has moved: its old addresses lead on, with what was asked of it."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from tests.factories import event, index
from tests.listing.listed import LIST, NOW, at

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("route", ["", "ics/", "atom/", "archive/", "month/"])
def test_an_old_address_leads_on_with_its_filters(client, site, route, django_capture_on_commit_callbacks):
    with at(NOW):
        event(title="Möte", topics=["Klimat"], occasions=[{"starts": "2026-12-01"}])
        listing = index()
        listing.slug = "kalender"
        with django_capture_on_commit_callbacks(execute=True):
            listing.save_revision().publish()
        asked = client.get(f"{LIST}{route}?topic=klimat&to=2026-12-31")
    assert (asked.status_code, asked["Location"]) == (
        301,
        f"/sv/kalender/{route}?topic=klimat&to=2026-12-31",
    )


def test_an_address_that_leads_to_a_query_of_its_own_keeps_it(client, site):
    Redirect.add_redirect("/gammal", redirect_to="/sv/resor/?nytt=ja")
    assert client.get("/gammal/?a=b")["Location"] == "/sv/resor/?nytt=ja"
