"""Any valid document: loaded, shown and dumped without a loss; edited, page and dump follow the models."""

import copy
import datetime as dt
import json
import re
from dataclasses import replace

import pytest
import time_machine
from hypothesis import HealthCheck, given, note, seed, settings
from hypothesis import strategies as st
from wagtail.models import Revision

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain, to_plain
from oms_events.loading.places import index_for, locale_for
from oms_events.models import EventPage
from oms_events.outputs.document_errors import path_text
from oms_events.outputs.document_stated import stated
from tests.edits import edits
from tests.loaded_event import (
    LANGUAGES,
    content_languages,
    drawn,
    dumped,
    load,
    lost_in_dump,
    lost_on,
    lost_on_pages,
    undone,
)
from tests.strategies import event_documents

NOW = dt.datetime(2024, 6, 1, 10, tzinfo=dt.UTC)
# In parts of a hundred, so that several processes share a thorough run; an example takes most of a second.
EXAMPLES = 100
PARTS = settings().max_examples // EXAMPLES
steady = settings(
    max_examples=EXAMPLES, derandomize=False, database=None, suppress_health_check=[*HealthCheck]
)
NO_SEARCH = {"default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False}}
documents = event_documents(most=1, most_translations=1)


@pytest.fixture
def six_languages(site, settings):
    """A site with an event list in each of six languages, at a moment that is always the same."""
    settings.WAGTAILSEARCH_BACKENDS = NO_SEARCH
    with content_languages(), time_machine.travel(NOW, tick=False):
        for code in LANGUAGES:
            index_for(locale_for(code))
        yield


def losses(loaded):
    """What pages and dump of the events loaded lost, in words."""
    found = [
        f"page in {language}: {path_text(path)}: {value!r}"
        for event, page in loaded
        for language, path, value in lost_on_pages(page, event)
    ]
    lost = lost_in_dump([event for event, _ in loaded], dumped())
    return found + [f"dump: {path}" for paths in lost.values() for path in paths]


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_lost_of_any_document(six_languages, part):
    seed(part)(steady(given(documents, st.data())(nothing_is_lost)))()


def nothing_is_lost(document, data):
    with undone():
        loaded = load(json.dumps(document))
        assert losses(loaded) == []
        revisions = Revision.objects.count()
        load(dumped())
        assert Revision.objects.count() == revisions
        if loaded:
            number = data.draw(st.integers(0, len(loaded) - 1))
            edit_and_publish(*loaded[number], data)


def edit_and_publish(event, page, data):
    """Change the models, publish, and find the change and nothing else on the page and in the dump."""
    said = stated(to_plain(replace(event, key=event.identity(), translations={})))
    before = copy.deepcopy(said)
    page = EventPage.objects.get(pk=page.pk)
    edit = data.draw(edits(said))
    note(edit.name)
    edit.make(page, said)
    page.save_revision().publish()
    after = from_plain(EventFacts, stated(said))
    page = EventPage.objects.get(pk=page.pk)
    html = drawn(page)
    assert lost_on(page, after, html) == []
    lost = lost_in_dump([after], dumped())[after.identity()]
    assert [path for path in lost if not path.startswith("$.translations")] == []
    if edit.replaces and not _said_twice(before, said):
        assert lost_on(page, from_plain(EventFacts, before), html) != []


def _said_twice(before, after):
    """Whether nothing is missed: every text that went stands elsewhere too, or a row that another repeats."""
    rows = [(before[name], after.get(name, [])) for name in before if isinstance(before[name], list)]
    if any(len(old) > len(new) and all(row in new for row in old) for old, new in rows):
        return True
    left = list(_texts(after))
    return all(any(text in other for other in left) for text in _texts(before))


def _texts(said):
    """Every text of a document, without its markup."""
    if isinstance(said, dict | list):
        for inner in said.values() if isinstance(said, dict) else said:
            yield from _texts(inner)
    elif isinstance(said, str):
        yield re.sub("<[^>]*>", "", said)
