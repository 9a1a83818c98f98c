"""Editors without the right to publish, workflows, locks and comments."""

from django.urls import reverse
from wagtail.models import Comment

from oms_events.models import EventPage
from tests.admin.forms import new, sent
from tests.factories import event, index

ITEM = {"kind": "session", "title": "Inledning", "starts": "09:00"}


def save(browser, page, **changes):
    data = sent(page, browser.user)
    for name, value in changes.items():
        data[name] = value
    return browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), dict(data.lists()))


def test_a_writer_changes_the_draft_and_not_the_page(writer):
    page = event(lead="Gammal ingress.", programme=[ITEM])
    answer = save(
        writer, page, **{"lead": "Ny ingress.", "programme-0-value-starts": "10:00", "action-publish": "1"}
    )
    assert answer.status_code == 302
    page = EventPage.objects.get(pk=page.pk)
    assert (page.lead, page.facts().programme[0].starts.hour) == ("Gammal ingress.", 9)
    draft = page.get_latest_revision_as_object().facts()
    assert (draft.lead, draft.programme[0].starts.hour) == ("Ny ingress.", 10)


def test_a_writer_opens_the_editor_and_makes_snippets(writer):
    page = event(programme=[ITEM])
    assert writer.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    chooser = writer.get(reverse("wagtailsnippetchoosers_oms_events_contact:choose"))
    assert 'name="new-snippet-name"' in chooser.json()["html"]


def test_a_writer_has_no_way_into_the_other_languages_events(writer):
    page = event(language="en", title="Spring meeting")
    assert writer.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 302


def test_a_writer_sends_a_change_to_the_workflow_and_a_moderator_publishes_it(writer, chief, workflow):
    page = event(lead="Gammal ingress.")
    save(writer, page, **{"lead": "Ny ingress.", "action-submit": "1"})
    page = EventPage.objects.get(pk=page.pk)
    assert (page.workflow_in_progress, page.lead) == (True, "Gammal ingress.")
    task = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    assert chief.post(url, {"comment": ""}).status_code in (200, 302)
    assert EventPage.objects.get(pk=page.pk).lead == "Ny ingress."


def test_a_locked_page_opens_and_is_not_changed(writer, chief):
    page = event(lead="Gammal ingress.")
    page.locked, page.locked_by = True, chief.user
    page.save()
    assert writer.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    save(writer, page, lead="Ny ingress.")
    assert EventPage.objects.get(pk=page.pk).get_latest_revision_as_object().lead == "Gammal ingress."


def test_a_comment_on_a_programme_item_stays_with_it_when_the_item_moves(chief):
    page = event(programme=[{"kind": "break", "title": "Kaffe"}, ITEM])
    block = page.programme[1].id
    comment = {
        "comments-TOTAL_FORMS": "1",
        "comments-0-text": "Stämmer tiden?",
        "comments-0-contentpath": f"programme.{block}.starts",
        "comments-0-position": "",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
    }
    save(chief, page, **comment)
    assert Comment.objects.get().contentpath == f"programme.{block}.starts"
    page = EventPage.objects.get(pk=page.pk)
    assert save(chief, page, **{"programme-0-order": "1", "programme-1-order": "0"}).status_code == 302
    page = EventPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert page.programme[0].id == block
    assert Comment.objects.get().has_valid_contentpath(page)


def autosave(browser, url, data):
    """What Wagtail's editor sends by itself while one writes."""
    return browser.post(url, dict(data.lists()), headers={"accept": "application/json"})


def test_the_form_saves_itself_as_one_draft_and_readers_see_nothing(chief):
    page = event(lead="Gammal ingress.", occasions=[{"starts": "2031-05-06T09:00"}], programme=[ITEM])
    url, form = reverse("wagtailadmin_pages:edit", args=[page.pk]), sent(page, chief.user)
    revisions = page.revisions.count()
    form["lead"], form["programme-0-value-title"] = "Ny in", "Inledn"
    answer = autosave(chief, url, form)
    assert answer.status_code == 200 and answer.json()["success"]
    form["lead"], form["programme-0-value-starts"] = "Ny ingress.", "10:00"
    form["overwrite_revision_id"] = str(answer.json()["revision_id"])
    assert autosave(chief, url, form).json()["revision_id"] == answer.json()["revision_id"]
    page = EventPage.objects.get(pk=page.pk)
    assert (page.lead, page.revisions.count()) == ("Gammal ingress.", revisions + 1)
    draft = page.get_latest_revision_as_object().facts()
    assert (draft.lead, draft.programme[0].starts.hour) == ("Ny ingress.", 10)
    assert [o.id for o in draft.occasions] == [o.id for o in page.facts().occasions]


def test_a_new_event_saves_itself_from_its_title_on(chief):
    url = reverse("wagtailadmin_pages:add", args=["oms_events", "eventpage", index().pk])
    answer = autosave(chief, url, new(title="Vårmöte", slug="varmote"))
    assert answer.status_code == 200 and answer.json()["success"]
    page = EventPage.objects.get(pk=answer.json()["pk"])
    assert (page.title, page.live, page.occasions.count()) == ("Vårmöte", False, 0)
