"""Advice on the form as it stands, asked for by the checklist above it."""

import pytest
from django.urls import reverse

from oms_events.models import EventPage
from tests.admin.forms import new, sent
from tests.factories import event, index

CONTACT = {"name": "Vera Ek"}
CLASH = [
    {"kind": "session", "title": "Inledning", "starts": "09:00", "ends": "10:00"},
    {"kind": "break", "title": "Kaffe", "starts": "09:45", "ends": "10:15"},
]


def asked(browser, page, **changes):
    data = sent(page, browser.user)
    for name, value in changes.items():
        data[name] = value
    answer = browser.post(reverse("oms_events_admin:advice", args=[page.pk]), dict(data.lists()))
    assert answer.status_code == 200
    return answer.json()


def kinds(told):
    return [(line["kind"], line["field"]) for line in told["advice"]]


def test_an_overlap_is_told_at_the_item_that_starts_too_early(chief):
    told = asked(chief, event(contacts=[CONTACT], programme=CLASH))
    assert kinds(told) == [("items_overlap", "programme-1-value-starts")]
    assert "09:45 Kaffe" in told["advice"][0]["where"]


def test_advice_is_on_what_stands_in_the_form_not_on_what_is_saved(chief):
    page = event(contacts=[CONTACT], programme=CLASH)
    assert kinds(asked(chief, page, **{"programme-1-value-starts": "10:00"})) == []
    assert EventPage.objects.get(pk=page.pk).facts().programme[1].starts.hour == 9


def test_blocks_that_were_moved_and_removed_are_found_where_they_are(chief):
    removed = {"kind": "other", "title": "Bort"}
    page = event(contacts=[CONTACT], programme=[CLASH[1], removed, CLASH[0]])
    moved = {"programme-0-order": "2", "programme-2-order": "0", "programme-1-deleted": "1"}
    assert kinds(asked(chief, page, **moved)) == [("items_overlap", "programme-0-value-starts")]


def test_people_inside_a_parallel_are_found(chief):
    tracks = [{"kind": "session", "title": t, "contributors": [{"name": "Siv Alm"}]} for t in ("Ett", "Två")]
    choice = {"kind": "parallel", "starts": "09:00", "ends": "10:00", "items": tracks}
    told = asked(chief, event(contacts=[CONTACT], programme=[choice]))
    field = "programme-0-value-items-1-value-contributors-0-value-name"
    assert kinds(told) == [("person_twice", field)]


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"contacts": []}, ("no_contact", "contacts-TOTAL_FORMS")),
        ({"status": {"state": "cancelled"}}, ("cancelled_without_reason", "status_reason")),
        ({"attendance_mode": "online"}, ("online_without_note", "online_note")),
        (
            {"recording": {"url": "https://example.org/film"}},
            ("recording_without_captions", "recording_captions"),
        ),
        ({"lead": "Höstmöte om vatten"}, ("lead_repeats_title", "lead")),
        (
            {"body": [{"paragraph": '<p><a href="https://example.org/">här</a></p>'}]},
            ("link_text", "body-0-value"),
        ),
        ({"links": [{"text": "Klicka här", "url": "https://example.org/"}]}, ("link_text", "links-0-text")),
        (
            {"documents": [{"title": "Program", "url": "https://example.org/program.pdf"}]},
            ("programme_only_as_file", "documents-0-title"),
        ),
        (
            {"occasions": [{"starts": "2099-05-06"}], "registration": {"deadline": "2020-01-01"}},
            ("deadline_past", "registration_deadline_on"),
        ),
        (
            {
                "occasions": [
                    {"starts": "2098-01-01"},
                    {"starts": "2099-05-06", "registration": {"deadline": "2099-06-01"}},
                ]
            },
            ("deadline_after_end", "occasions-1-registration_deadline_on"),
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_each_line_names_the_field_that_it_concerns(chief, facts, line):
    told = asked(chief, event(**{"contacts": [CONTACT]} | facts))
    assert kinds(told) == [line]
    assert told["advice"][0]["where"]


def test_a_site_can_switch_a_kind_off(chief, settings):
    page = event(programme=CLASH)
    settings.OMS_EVENTS = {"ADVICE_OFF": ["no_contact"]}
    assert [kind for kind, _ in kinds(asked(chief, page))] == ["items_overlap"]


def test_a_new_event_gets_advice_before_it_is_saved(chief):
    url = reverse("oms_events_admin:advice_on_new", args=["oms_events", "eventpage", index().pk])
    answer = chief.post(url, dict(new(title="Vårmöte").lists()))
    assert [line["kind"] for line in answer.json()["advice"]] == ["no_contact"]
    assert not EventPage.objects.exists()


def test_what_cannot_be_read_is_told_instead(chief):
    told = asked(chief, event(occasions=[{"starts": "2031-05-06"}]), **{"occasions-0-ends_on": "2031-05-05"})
    assert told["advice"] == []
    assert [line["field"] for line in told["errors"]] == ["occasions-0-ends_on"]


def test_only_those_who_may_edit_the_page_get_advice_on_it(chief, writer, client):
    page = event(language="en", title="Spring meeting")
    assert page.get_parent().locale.language_code == "en"
    url = reverse("oms_events_admin:advice", args=[page.pk])
    assert writer.post(url, {}).status_code == 302  # sent away with a message, as Wagtail does
    assert client.post(url, {}).status_code == 302
    other = reverse("oms_events_admin:advice_on_new", args=["oms_events", "eventpage", index("en").pk])
    assert writer.post(other, {}).status_code == 302
    mine = reverse("oms_events_admin:advice", args=[event().pk])
    assert writer.post(mine, dict(sent(event(), writer.user).lists())).status_code == 200
    assert writer.get(mine).status_code == 405


@pytest.mark.parametrize("kind", [("home", "contentpage"), ("oms_events", "nothing")])
def test_there_is_no_advice_on_pages_that_are_no_events(chief, kind):
    url = reverse("oms_events_admin:advice_on_new", args=[*kind, index().pk])
    assert chief.post(url, {}, follow=True).status_code == 404
