"""The server's side of the dialog "Paste programme": who may ask, what it reads, what it refuses."""

import json
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page
from wagtail.users.models import UserProfile

from oms_events.models import EventPage
from tests.factories import event, index

TEXT = """Torsdag 6 maj 2031
09.00–09.30 Kaffe och registrering
09.30 Välkommen, Vera Ek, strateg, Region Norrby, moderator
10.00–11.00 Parallella pass
1:1 Tre pumpar
Siv Alm, hydrolog, Vattenverket
1:2 Två brunnar
11.00 Avslut"""


def post(browser, step, page, **said):
    url = reverse(f"oms_events_admin:paste_{step}", args=[page.pk])
    return browser.post(url, json.dumps(said), content_type="application/json")


def field(html, name):
    """The values of the inputs for one field, in order."""
    inputs = re.findall(rf'<input[^>]*data-field="{name}"[^>]*>', html.split("<template")[0])
    return [re.search(r'value="([^"]*)"', one)[1] for one in inputs]


def row(**said):
    return {"keep": True, "depth": 0, "rest": "", "people": [], "kind": "session", "title": "Rad", **said}


def blocks(browser, *rows):
    answer = post(browser, "blocks", index(), rows=list(rows))
    assert answer.status_code == 200, answer.content
    return answer.json()["blocks"]


# --- reading


def test_what_was_understood_comes_back_as_rows_to_correct(chief):
    told = post(chief, "read", index(), text=TEXT).json()
    assert told["rows"] == 7
    assert field(told["html"], "starts") == ["09:00", "09:30", "10:00", "", "", "11:00"]
    assert field(told["html"], "date") == ["2031-05-06"]
    assert field(told["html"], "name") == ["Vera Ek", "Siv Alm"]
    assert field(told["html"], "organisation") == ["Region Norrby", "Vattenverket"]


@pytest.mark.parametrize(
    ("language", "word", "kind"), [("sv", "Moderator", "Måltid"), ("en", "Moderator", "Meal")]
)
def test_roles_and_kinds_are_words_and_not_codes(chief, language, word, kind):
    UserProfile.objects.update_or_create(user=chief.user, defaults={"preferred_language": language})
    html = post(chief, "read", index(), text=TEXT + "\n12.00 Lunch").json()["html"]
    assert field(html, "role")[0] == word
    assert f'<option value="meal" selected>{kind}</option>' in html


def test_lines_that_were_not_read_are_kept_with_their_number(chief):
    html = post(chief, "read", index(), text="Vi ses i Norrby!\n\n" + TEXT).json()["html"]
    assert re.search(r"Rad 1</span> Vi ses i Norrby!", html)


def test_rows_to_check_are_told_in_words(chief):
    html = post(chief, "read", index(), text="10.00 Pumpar\n09.00 Brunnar\n12.00 Lunch").json()["html"]
    assert html.count("Börjar före raden ovanför.") == 1
    assert "1 rad att kontrollera." in html


def test_a_table_keeps_its_columns(chief):
    table = (
        "<table><tr><th>Tid</th><th>Programpunkt</th><th>Talare</th></tr>"
        "<tr><td>09.00</td><td>Tre pumpar</td><td>Siv Alm</td></tr>"
        "<tr><td>10.00</td><td>Två brunnar</td><td>Bo Ek</td></tr></table>"
    )
    html = post(chief, "read", index(), text=table).json()["html"]
    assert field(html, "starts") == ["09:00", "10:00"]
    assert field(html, "name") == ["Siv Alm", "Bo Ek"]


def test_text_without_a_programme_gives_no_table(chief):
    told = post(chief, "read", index(), text="Vi hörs, det blir bra.").json()
    assert told["rows"] == 0
    assert "<table" not in told["html"]


# --- rights


@pytest.mark.parametrize("step", ["read", "blocks"])
def test_only_for_those_who_may_edit_or_add_the_event(writer, step):
    said = {"text": TEXT, "rows": []}
    mine, theirs = event(), event(language="en", title="Spring meeting")
    assert post(writer, step, mine, **said).status_code == 200
    assert post(writer, step, index(), **said).status_code == 200
    for page in (theirs, index("en"), Page.objects.get(depth=1), mine.get_parent().get_parent()):
        assert post(writer, step, page, **said).status_code == 302, page


@pytest.mark.parametrize("step", ["read", "blocks"])
def test_a_visitor_is_sent_to_log_in(site, step):
    answer = post(Client(), step, index(), text=TEXT)
    assert answer.status_code == 302
    assert "/login/" in answer.url


@pytest.mark.parametrize("step", ["read", "blocks"])
def test_nothing_is_read_without_the_forms_token(chief, step):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(chief.user)
    assert post(strict, step, index(), text=TEXT).status_code == 403


@pytest.mark.parametrize("step", ["read", "blocks"])
def test_it_is_asked_by_post_alone(chief, step):
    assert chief.get(reverse(f"oms_events_admin:paste_{step}", args=[index().pk])).status_code == 405


def test_a_page_that_is_not_there_is_not_found(chief):
    url = reverse("oms_events_admin:paste_read", args=[999999])
    assert chief.post(url, follow=True).status_code == 404


# --- what is refused


def test_too_much_text_is_refused_in_words(chief):
    answer = post(chief, "read", index(), text="x" * 1_000_001)
    assert answer.status_code == 413
    assert answer.json()["message"].startswith("Det är för mycket text")


def test_a_site_that_takes_less_says_the_same(chief, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = post(chief, "read", index(), text="x" * 2000)
    assert answer.status_code == 413
    assert answer.json()["message"].startswith("Det är för mycket text")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b'{"text": 1}', b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_refused_in_words(chief, body):
    url = reverse("oms_events_admin:paste_read", args=[index().pk])
    answer = chief.post(url, body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["message"]


@pytest.mark.parametrize(
    "rows",
    [
        ["x"],
        [None],
        [row(depth="x")],
        [row(depth=None)],
        [row(people="x")],
        [row(people=["x"])],
        [row(rest="{")],
        [row(rest='{"description": "<p>Ord<script>alert(1)</script>"}')],
        [row(rest=3)],
        [row(people=[{"name": "Vera Ek", "rest": "nej"}])],
    ],
)
def test_rows_that_no_dialog_sends_are_refused_in_words(chief, rows):
    answer = post(chief, "blocks", index(), rows=rows)
    assert answer.status_code == 400
    assert answer.json()["message"]


def test_too_many_rows_are_refused_in_words(chief):
    assert post(chief, "blocks", index(), rows=[row()] * 601).status_code == 413


def test_markup_in_the_text_stays_text(chief):
    hostile = (
        '10.00 <script>alert(1)</script>"><img src=x onerror=alert(1)>\nVera Ek, <b onclick=x>strateg</b>'
    )
    html = post(chief, "read", index(), text=hostile + "\n11.00 Slut").json()["html"]
    assert "<script" not in html
    assert "<img" not in html
    assert "onclick" not in html


def test_what_is_carried_along_comes_back_as_it_was_read(chief):
    html = post(chief, "read", index(), text="10.00 Tre pumpar\nOm vatten & el.\n11.00 Slut").json()["html"]
    rest = re.search(r'data-rest="([^"]+)"', html)[1]
    (block,) = blocks(chief, row(rest=rest))
    assert "Om vatten & el." in block["value"]["description"]
    assert post(chief, "blocks", index(), rows=[row(rest=rest[1:])]).status_code == 400


# --- blocks


def test_a_field_that_cannot_be_read_is_told_where_it_is(chief):
    people = [{"name": "Vera Ek"}]
    answer = post(chief, "blocks", index(), rows=[row(), row(starts="halv tio", kind="nix", people=people)])
    assert answer.status_code == 422
    errors = {(one["row"], one["person"], one["field"]) for one in answer.json()["errors"]}
    assert errors == {(1, None, "starts"), (1, None, "kind")}
    assert all(one["message"] for one in answer.json()["errors"])


def test_the_rows_become_the_state_of_blocks_with_ids_and_inner_blocks(chief):
    people = [{"name": "Siv Alm", "role": "paneldeltagare"}, {"name": ""}]
    parallel, after = blocks(
        chief,
        row(kind="parallel", title="Pass", starts="10.00", ends="11:00"),
        row(depth=1, title=" Tre\npumpar ", people=people),
        row(title="Slut"),
    )
    (inner,) = parallel["value"]["items"]
    (person,) = inner["value"]["contributors"]
    assert (parallel["type"], parallel["value"]["starts"], parallel["value"]["ends"]) == (
        "parallel",
        "10:00",
        "11:00",
    )
    assert inner["value"]["title"] == "Tre pumpar"
    assert (person["value"]["name"], person["value"]["role"]) == ("Siv Alm", "Paneldeltagare")
    ids = [parallel["id"], after["id"], inner["id"], person["id"]]
    assert all(ids)
    assert len(set(ids)) == len(ids)


def test_a_row_left_out_gives_its_place_to_what_lies_inside_it(chief):
    first, second, third = blocks(
        chief,
        row(title="Ett"),
        row(title="Två", keep=False),
        row(title="Två a", depth=1),
        row(title="Två a 1", depth=2),
        row(title="Tre"),
    )
    assert [block["value"]["title"] for block in (first, second, third)] == ["Ett", "Två a", "Tre"]
    assert [inner["value"]["title"] for inner in second["value"]["items"]] == ["Två a 1"]
    assert first["value"]["items"] == []


def test_nothing_is_saved_by_asking(chief):
    page = event(programme=[{"kind": "session", "title": "Gammalt"}])
    before = page.revisions.count()
    post(chief, "read", page, text=TEXT)
    post(chief, "blocks", page, rows=[row(title="Nytt")])
    page = EventPage.objects.get(pk=page.pk)
    assert [item.title for item in page.facts().programme] == ["Gammalt"]
    assert page.revisions.count() == before


# --- the button


def button_on(browser, page):
    html = browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    return 'data-a11y-dialog-show="oms-paste-programme"' in html


def test_the_button_is_there_for_those_who_may_change_the_programme(writer, chief):
    page = event()
    assert button_on(writer, page)
    page.locked, page.locked_by = True, chief.user
    page.save()
    assert not button_on(writer, page)


def test_a_role_is_shown_by_its_word_and_kept_by_its_code(site):
    block = (
        EventPage._meta.get_field("contributors")
        .stream_block.child_blocks["contributor"]
        .child_blocks["role"]
    )
    with translation.override("sv"):
        assert block.get_form_state("panellist") == "Paneldeltagare"
        assert block.clean("panellist") == "panellist"
        read = block.value_from_datadict
        assert read({"x": "paneldeltagare"}, {}, "x") == "panellist"
        assert read({"x": "Sekreterare"}, {}, "x") == "Sekreterare"
        assert read({"x": ""}, {}, "x") == ""
        html = block.field.widget.render("x", None, {"id": "id_x"})
        assert '<option value="Moderator">' in html
        assert 'list="id_x-roles"' in html
