"""Words wait, and none is lost: changed, added, moved, copied, undone, loaded again."""

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail_localize.models import StringSegment

from tests import factories
from tests.translation.conference import (
    behind,
    change,
    english,
    in_english,
    item,
    override,
    programme,
    publish_everything,
    said,
    swedish,
    translate,
    type_word,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]


def titles(page):
    return [block["value"]["title"] for block in page.programme.raw_data]


def descriptions(page):
    return [block["value"]["description"] for block in page.programme.raw_data]


def describe(html):
    items = programme(swedish())
    items[0]["value"]["description"] = html
    change(programme=items)
    return descriptions(english())[0]


def test_a_changed_text_keeps_its_last_translation_and_counts_as_behind():
    change(lead="Tre dagar om vatten.")
    assert english().lead == "EN Två dagar om vatten." and behind() == 1 and english().words_in == {}
    change(lead="Fyra dagar om vatten.")
    assert english().lead == "EN Två dagar om vatten." and behind() == 1
    translate()
    assert english().lead == "EN Två dagar om vatten."
    publish_everything()
    assert english().lead == "EN Fyra dagar om vatten." and behind() == 0


def test_unfinished_words_stay_out_of_live_pages_whatever_is_published():
    type_word("title", "EN half")
    change(lead="Tre dagar om vatten.")
    type_word("lead", "EN thr")
    change(registration_capacity=4)
    page = english()
    assert (page.title, page.lead, page.registration_capacity) == (
        "EN Vattendagarna",
        "EN Två dagar om vatten.",
        4,
    )


def test_a_reordered_nested_and_removed_item_keeps_its_words():
    inner, other = (
        {"type": "session", "id": f"22222222-0000-4000-8000-00000000000{n}", "value": {"title": title}}
        for n, title in ((1, "Delpunkt"), (3, "Annan delpunkt"))
    )
    outer = {"title": "Spår", "items": [inner, other]}
    key = "22222222-0000-4000-8000-000000000002"
    change(programme=[{"type": "parallel", "id": key, "value": outer}, *programme(swedish())])
    translate()
    publish_everything()
    items = programme(swedish())
    items[0]["value"]["items"] = list(reversed(items[0]["value"]["items"]))
    change(programme=list(reversed(items)))
    assert titles(english())[-1] == "EN Spår"
    parts = english().programme.raw_data[-1]["value"]["items"]
    assert [part["value"]["title"] for part in parts] == ["EN Annan delpunkt", "EN Delpunkt"]
    kept = items[0]["value"]["items"].pop(0)
    change(programme=items)
    assert behind() == 0
    items[0]["value"]["items"].append(kept)
    change(programme=items)
    parts = english().programme.raw_data[0]["value"]["items"]
    assert [part["value"]["title"] for part in parts] == [
        "EN Delpunkt",
        "EN Annan delpunkt",
    ] and behind() == 0


def test_a_copied_item_has_its_translation_and_asks_for_none():
    items = programme(swedish())
    change(programme=[*items, dict(items[0], id="33333333-0000-4000-8000-000000000001")])
    assert titles(english())[-1] == "EN Programpunkt nummer 1" and behind() == 0
    assert english().words_in == {}


def test_blocks_that_lost_their_ids_keep_their_words():
    items = [{"type": block["type"], "value": block["value"]} for block in programme(swedish())]
    page = swedish()
    page.programme = items
    factories.published(page)
    assert titles(english()) == [f"EN Programpunkt nummer {n}" for n in (1, 2, 3)]


def test_loading_a_document_again_with_items_moved_and_added_loses_no_word():
    again = said(3)
    again["programme"] = [*reversed(again["programme"]), {"kind": "break", "title": "Fikapaus"}]
    factories.event(**again)
    assert titles(english()) == [f"EN Programpunkt nummer {n}" for n in (3, 2, 1)] + ["Fikapaus"]
    assert behind() == 1


def test_one_changed_and_one_added_paragraph_leave_the_others_translated():
    html = describe(
        "<p>Vad punkt 1 <b>verkligen handlar</b> om.</p><p>Ett nytt stycke här.</p>"
        '<p>Läs <a href="https://example.org/annan">mer om 1</a>.</p>'
    )
    assert "EN Vad punkt 1 <b>handlar</b> om." in html
    assert "Ett nytt stycke här." in html
    assert 'EN Läs <a href="https://example.org/annan">mer om 1</a>.' in html
    assert behind() == 2


def test_a_link_that_left_the_source_leaves_no_broken_word():
    html = describe("<p>Vad punkt 1 <b>handlar</b> om.</p><p>Läs mer om 1.</p>")
    assert "<a" not in html or "href=" in html
    html = describe("<p>Bara detta.</p>")
    assert html.count("<p>") == 1 or html.count("<p") == 1


def test_an_override_survives_changes_of_its_source():
    override("registration_url", "https://example.org/register")
    publish_everything()
    change(registration_url="https://example.org/ny-anmalan", registration_capacity=5)
    page = english()
    assert page.registration_url == "https://example.org/register" and page.registration_capacity == 5


def test_an_override_typed_and_not_published_never_shows():
    override("registration_url", "https://example.org/draft")
    change(registration_capacity=5)
    assert english().registration_url == "https://example.org/anmalan"
    publish_everything()
    override("registration_url", "https://example.org/second")
    change(registration_capacity=6)
    assert english().registration_url == "https://example.org/draft"


def test_an_override_whose_image_was_deleted_falls_back_to_the_source():
    images = get_image_model()
    ours = images.objects.create(title="Vår", file=get_test_image_file())
    theirs = images.objects.create(title="Deras", file=get_test_image_file())
    change(image=ours)
    override("image", theirs.pk)
    publish_everything()
    assert english().image == theirs
    theirs.delete()
    change(registration_capacity=6)
    assert english().image == ours and english().registration_capacity == 6


def test_an_address_that_a_translator_wished_is_given_and_made_free_of_others():
    override("slug", "water-days")
    publish_everything()
    assert english().slug == "water-days"


def test_every_name_link_and_number_is_kept_from_the_translator():
    asked = " ".join(StringSegment.objects.values_list("string__data", flat=True))
    for name in (
        "Ada Ek",
        "https://",
        "cid@example.org",
        "010-103",
        "Storgatan",
        "Sal 1",
        "Cid Holm",
        "Region",
    ):
        assert name not in asked, name
    assert in_english("Vattendagarna") == english().title and item(1)["title"] in asked
