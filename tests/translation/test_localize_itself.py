"""What wagtail-localize writes by itself is put right, and its record of a source is the same as ever."""

import pytest
from django.test import TestCase
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    TemplateSegment,
    Translation,
    TranslationContext,
    TranslationSource,
)

from tests.translation.conference import (
    KEY,
    behind,
    change,
    english,
    override,
    programme,
    swedish,
    translation,
    type_word,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]
KINDS = (StringSegment, TemplateSegment, RelatedObjectSegment, OverridableSegment)


def record():
    """wagtail-localize's rows of the source, without their primary keys."""
    source = TranslationSource.objects.get(object_id=KEY)
    rows = {}
    for kind in KINDS:
        names = [f.attname for f in kind._meta.concrete_fields if f.name != "id"]
        rows[kind.__name__] = sorted(map(str, kind.objects.filter(source=source).values_list(*names)))
    return rows


def field_paths():
    return dict(TranslationContext.objects.filter(object_id=KEY).values_list("path", "field_path"))


def test_our_record_is_row_for_row_the_one_that_wagtail_localize_makes():
    items = programme(swedish())
    items[1]["value"]["title"] = "Annat"
    items.insert(0, items.pop())
    items.append({"type": "break", "id": "44444444-0000-4000-8000-000000000001", "value": {"title": "Paus"}})
    items[0]["value"]["description"] = "<p>Ett.</p><ul><li>två</li></ul>"
    change(programme=items, lead="Nytt.", links=[])
    ours, paths = record(), field_paths()
    TranslationSource.objects.get(object_id=KEY).update_from_db()
    assert record() == ours
    TranslationContext.objects.filter(object_id=KEY).update(field_path="")
    for context in TranslationContext.objects.filter(
        pk__in=StringSegment.objects.filter(source__object_id=KEY).values("context")
    ):
        assert context.get_field_path(swedish()) == paths[context.path]


def test_rows_of_texts_that_did_not_change_keep_their_keys_for_an_open_editor():
    before = dict(StringSegment.objects.filter(source__object_id=KEY).values_list("context__path", "pk"))
    items = programme(swedish())
    change(programme=list(reversed(items)), lead="Nytt.")
    after = dict(StringSegment.objects.filter(source__object_id=KEY).values_list("context__path", "pk"))
    assert {path for path in before if before[path] != after[path]} == {"lead"}


@pytest.mark.parametrize("publish", [True, False])
def test_a_sync_of_its_own_leaves_words_and_facts_as_they_should_be(publish):
    change(lead="Tre dagar om vatten.", registration_capacity=9)
    type_word("title", "EN half")
    override("registration_url", "https://example.org/own")
    with TestCase.captureOnCommitCallbacks(execute=True):
        translation().save_target(publish=publish)
    page = english()
    assert page.live and page.registration_capacity == 9
    assert page.lead == "EN Två dagar om vatten." and page.words_in == {} and behind() == 1


def test_a_language_that_is_source_and_target_at_once_is_not_reverted():
    source, _ = TranslationSource.get_or_create_from_instance(english())
    Translation.objects.create(source=source, target_locale=swedish().locale)
    page = english()
    page.registration_capacity = 9
    page.save_revision().publish()
    assert english().registration_capacity == 9 and swedish().registration_capacity == 9
    change(registration_capacity=10)
    assert english().registration_capacity == 10 and swedish().registration_capacity == 10
