"""manage.py load_events: where events go, what a second load does, and what stops a load."""

import io
import json

import pytest
from django.core.management import CommandError, call_command
from PIL import Image
from wagtail.images import get_image_model
from wagtail.models import Page

from oms_events.models import Contact, EventIndexPage, EventPage, Topic
from tests.factories import event, index

KEY = "11111111-1111-4111-8111-111111111111"


@pytest.fixture
def write(tmp_path):
    """Write events to a file; gives its path."""

    def to_file(*events, name="events.event"):
        path = tmp_path / name
        path.write_text(json.dumps({"version": 1, "events": list(events)}), encoding="utf-8")
        return path

    return to_file


def load(*paths, **options):
    out = io.StringIO()
    call_command("load_events", *map(str, paths), stdout=out, **options)
    return out.getvalue()


def said(**more):
    return {"language": "sv", "title": "Vattendagen", **more}


def test_event_goes_under_the_parent_that_is_named(site, write):
    page = Page.objects.get(url_path="/start/utveckling/")
    own = EventIndexPage(title="Möten", slug="moten", locale=page.locale)
    page.add_child(instance=own)
    for place in ("/start/utveckling/moten/", "http://localhost:8000/sv/utveckling/moten/"):
        load(write(said(title=place[:5] + "!")), parent=place)
    assert EventPage.objects.child_of(own).count() == 2


def test_a_page_that_may_hold_an_index_gets_one(site, write):
    out = load(write(said()), parent="/start/")
    assert "/start/evenemang/vattendagen/" in out
    assert "(draft)" not in out and "1 event(s) loaded" in out


@pytest.mark.parametrize("place", ["/start/finns-inte/", "/start/evenemang/vattendagen/"])
def test_a_parent_that_will_not_do_is_an_error_in_words(site, write, place):
    event(title="Vattendagen")
    with pytest.raises(CommandError, match="--parent"):
        load(write(said(title="Annat")), parent=place)


def test_dry_run_tells_and_leaves_nothing(site, write):
    before = Page.objects.count()
    assert "would be loaded" in load(write(said(topics=["Vatten"])), dry_run=True)
    assert (Page.objects.count(), Topic.objects.count()) == (before, 0)


def test_one_wrong_event_among_several_loads_none(site, write):
    good, bad = write(said()), write(said(title="Fel", attendance_mode="maybe"), name="bad.event")
    with pytest.raises(CommandError) as error:
        load(good, bad)
    assert "bad.event" in str(error.value)
    assert "$.events[0].attendance_mode" in str(error.value)
    assert not EventPage.objects.exists()


def test_a_file_that_is_not_there_is_an_error_in_words(site, tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        load(tmp_path / "saknas.event")


def test_a_language_that_the_site_lacks_is_an_error(site, write):
    with pytest.raises(CommandError, match=r"\$\.events\[0\]\.language"):
        load(write(said(language="de")))


def test_rows_keep_their_ids_when_they_move_and_change(site, write):
    items = [{"kind": "session", "title": title} for title in ("Ett", "Två", "Tre")]
    load(write(said(key=KEY, programme=items)))
    page = EventPage.objects.get()
    ids = {item.title: item.id for item in page.facts().programme}
    moved = [{**items[2], "starts": "09:00"}, {"kind": "break", "title": "Paus"}, items[0], items[1]]
    load(write(said(key=KEY, programme=moved)))
    now = {item.title: item.id for item in EventPage.objects.get().facts().programme}
    assert {title: now[title] for title in ids} == ids
    assert now["Paus"] not in ids.values()


def test_a_contact_of_this_event_alone_is_changed_in_place(site, write):
    load(write(said(key=KEY, contacts=[{"name": "Vera Ek", "phones": ["08-1"]}])))
    contact = Contact.objects.get()
    load(write(said(key=KEY, contacts=[{"name": "Vera Ek", "phones": ["08-2"]}])))
    assert [(one.pk, one.phones) for one in Contact.objects.all()] == [(contact.pk, "08-2")]


def test_a_contact_that_another_event_uses_is_left_alone(site, write):
    both = {"contacts": [{"name": "Vera Ek", "phones": ["08-1"]}]}
    load(write(said(key=KEY, **both), said(title="Annat", **both)))
    assert Contact.objects.count() == 1
    load(write(said(key=KEY, contacts=[{"name": "Vera Ek", "phones": ["08-2"]}])))
    other = EventPage.objects.get(title="Annat")
    assert other.facts().contacts[0].phones == ("08-1",)
    assert EventPage.objects.get(title="Vattendagen").facts().contacts[0].phones == ("08-2",)


def test_an_id_of_another_event_is_refused(site, write):
    load(write(said(links=[{"id": KEY, "text": "Karta"}])))
    with pytest.raises(CommandError, match=f"{KEY}.*Vattendagen"):
        load(write(said(title="Annat", links=[{"id": KEY, "text": "Karta"}])))


def test_a_slug_that_is_taken_is_refused(site, write):
    load(write(said(slug="dagen")))
    with pytest.raises(CommandError, match=r"\.slug.*dagen"):
        load(write(said(title="Annat", slug="dagen")))


def test_two_events_of_one_title_get_an_address_each(site, write):
    occasions = [[{"starts": "2026-03-01"}], [{"starts": "2027-03-01"}]]
    load(write(*(said(occasions=dates) for dates in occasions)))
    assert {page.slug for page in EventPage.objects.all()} == {"vattendagen", "vattendagen-2"}


def test_a_title_without_letters_gets_an_address(site, write):
    load(write(said(title="???")))
    assert EventPage.objects.get().slug == "event"


def test_image_and_file_come_from_the_folder_and_only_once(site, write, tmp_path):
    (tmp_path / "bilder").mkdir()
    Image.new("RGB", (40, 30), "teal").save(tmp_path / "bilder" / "vik.png")
    (tmp_path / "program.pdf").write_bytes(b"%PDF-1.4")
    path = write(
        said(
            key=KEY,
            image={"path": "bilder/vik.png", "alt": "En vik", "credit": "Bo Ek"},
            documents=[{"title": "Program", "path": "program.pdf"}],
        )
    )
    load(path)
    load(path)
    page = EventPage.objects.get()
    assert get_image_model().objects.count() == 1
    assert (page.image.width, page.image_alt) == (40, "En vik")
    assert page.facts().image.path == "bilder/vik.png"
    assert page.facts().documents[0].path == "program.pdf"
    assert page.revisions.count() == 1


def test_the_written_code_of_a_language_comes_back(site, settings, write):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [("sv", "Svenska"), ("nb", "Norsk")]
    load(write({"language": "no", "title": "Vanndagen"}))
    page = EventPage.objects.get()
    assert page.locale.language_code == "nb"
    assert page.facts().language == "no"


def test_a_translation_cannot_be_loaded_as_a_source(site, write):
    translations = {"en": {"strings": {"Vattendagen": "Water day"}}}
    load(write(said(key=KEY, translations=translations)))
    with pytest.raises(CommandError, match=r"\.language"):
        load(write({"key": KEY, "language": "en", "title": "Water day, again"}))


def test_an_index_page_is_found_for_each_language(site):
    assert index("sv").get_parent().slug == "start"
    assert index("sv") == index("sv")
