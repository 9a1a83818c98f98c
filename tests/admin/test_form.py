"""The editor's form: what it asks for, what it refuses, and where it says so."""

import datetime as dt

import pytest
from django.urls import reverse

from oms_events.models import EventPage
from tests.admin.forms import new, sent
from tests.factories import event, index


def add(browser, data):
    url = reverse("wagtailadmin_pages:add", args=["oms_events", "eventpage", index().pk])
    return browser.post(url, dict(data.lists()))


def edit(browser, page, **changes):
    data = sent(page, browser.user)
    for name, value in changes.items():
        data[name] = value
    return browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), dict(data.lists()))


@pytest.mark.parametrize("publish", [False, True])
def test_an_event_needs_a_title_and_nothing_more(chief, publish):
    data = new(title="Vårmöte", slug="varmote")
    if publish:
        data["action-publish"] = "1"
    answer = add(chief, data)
    assert answer.status_code == 302, answer.context["form"].errors
    page = EventPage.objects.get(slug="varmote")
    assert (page.live, page.occasions.count()) == (publish, 0)
    assert chief.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_a_new_event_is_asked_for_its_date(chief):
    url = reverse("wagtailadmin_pages:add", args=["oms_events", "eventpage", index().pk])
    form = chief.get(url).context["form"]
    assert [row.prefix for row in form.formsets["occasions"].forms] == ["occasions-0"]


def test_a_saved_event_is_not_asked_again(chief):
    page = event(occasions=[{"starts": "2031-05-06"}])
    form = chief.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]
    assert len(form.formsets["occasions"].forms) == 1


@pytest.mark.parametrize(
    ("filled", "field"),
    [
        ({"starts_on": "2031-05-06", "ends_on": "2031-05-05"}, "ends_on"),
        ({"starts_on": "2031-05-06", "starts_at": "10:00", "ends_at": "09:00"}, "ends_at"),
        ({"starts_at": "10:00"}, "starts_on"),
        ({"starts_on": "2031-05-06", "registration_deadline_at": "10:00"}, "registration_deadline_on"),
        ({"starts_on": "nästa tisdag"}, "starts_on"),
        ({"starts_on": "2031-05-06", "starts_at": "25:00"}, "starts_at"),
    ],
)
def test_an_impossible_time_is_told_at_its_field(chief, filled, field):
    data = new(title="Vårmöte", slug="varmote", **{f"occasions-0-{name}": v for name, v in filled.items()})
    answer = add(chief, data)
    assert answer.status_code == 200
    assert list(answer.context["form"].formsets["occasions"].forms[0].errors) == [field]
    assert not EventPage.objects.exists()


def test_an_hour_of_the_last_day_to_register_needs_its_date(chief):
    answer = edit(chief, event(), registration_deadline_at="10:00")
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == ["registration_deadline_on"]


def test_an_end_after_midnight_is_possible(chief):
    dates = {"starts_on": "2031-05-06", "starts_at": "20:00", "ends_on": "2031-05-07", "ends_at": "01:00"}
    data = new(title="Nattvandring", slug="natt", **{f"occasions-0-{n}": v for n, v in dates.items()})
    assert add(chief, data).status_code == 302
    assert EventPage.objects.get().occasions.get().ends_at == dt.time(1)


def test_a_programme_item_needs_no_field_of_its_own(chief):
    item = {"count": "1", "0-deleted": "", "0-order": "0", "0-type": "session", "0-id": ""}
    empty = {
        "0-value-title": "Inledning",
        "0-value-description": "null",
        "0-value-items-count": "0",
        **{f"0-value-{rows}-count": "0" for rows in ("contributors", "topics", "contacts", "links")},
    }
    page = event()
    said = {f"programme-{name}": value for name, value in (item | empty).items()}
    answer = edit(chief, page, **said, **{"action-publish": "1"})
    assert answer.status_code == 302, answer.context["form"].errors
    assert [i.title for i in EventPage.objects.get(pk=page.pk).facts().programme] == ["Inledning"]


def test_a_link_without_words_is_refused_when_published(chief):
    page = event(links=[{"text": "Karta", "url": "https://example.org/karta"}])
    answer = edit(chief, page, **{"links-0-text": "", "action-publish": "1"})
    assert answer.status_code == 200
    assert "text" in answer.context["form"].formsets["links"].forms[0].errors


def test_the_preview_shows_rows_that_are_not_saved(chief):
    page = event(lead="Gammal ingress.")
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    data = sent(page, chief.user)
    data["lead"] = "Ny ingress."
    data.update(
        {"occasions-TOTAL_FORMS": "1", "occasions-0-starts_on": "2031-05-06", "occasions-0-ORDER": "1"}
    )
    assert chief.post(url, dict(data.lists())).json() == {"is_valid": True, "is_available": True}
    shown = chief.get(url)
    assert b"Ny ingress." in shown.content
    assert b'datetime="2031-05-06"' in shown.content
    assert EventPage.objects.get(pk=page.pk).occasions.count() == 0
