"""Documents as hypothesis makes them: valid ones lose nothing, anything else ends in DocumentErrors."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oms_events.outputs.document import read, write
from oms_events.outputs.document_compare import same_facts
from oms_events.outputs.document_errors import DocumentErrors
from tests.broken_documents import broken_documents
from tests.strategies import LANGUAGES, event_documents

steady = settings(
    max_examples=100,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def read_or_refuse(text):
    """Whether a text was read. Any other end than facts or DocumentErrors fails the test."""
    try:
        read(text, languages=LANGUAGES)
    except DocumentErrors as error:
        assert error.problems
        assert all(line.isprintable() for line in str(error).split("\n"))
        return False
    return True


@steady
@given(event_documents(free_paths=True))
def test_a_valid_document_is_read_and_written_without_a_loss(document):
    events = read(json.dumps(document), languages=LANGUAGES)
    written = write(events)
    assert json.loads(written) == document
    again = read(written, languages=LANGUAGES)
    assert again == events
    assert write(again) == written
    assert not [path for a, b in zip(events, again, strict=True) for path in same_facts(a, b)]


@steady
@given(broken_documents())
def test_a_document_broken_in_one_way_is_refused(document):
    with pytest.raises(DocumentErrors):
        read(json.dumps(document), languages=LANGUAGES)


@steady
@given(event_documents(most=1), st.data())
def test_a_document_with_anything_put_anywhere_is_read_or_refused(document, data):
    document = copy.deepcopy(document)
    holder = document
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        if isinstance(holder[key], (dict, list)) and data.draw(st.booleans()):
            holder = holder[key]
            continue
        holder[key] = data.draw(any_json)
        break
    read_or_refuse(json.dumps(document))


@steady
@given(any_json)
def test_any_json_is_read_or_refused(value):
    assert not read_or_refuse(json.dumps(value))


@steady
@given(st.binary(max_size=200) | st.text(st.characters(), max_size=200))
def test_any_bytes_and_texts_are_refused(text):
    assert not read_or_refuse(text)


@steady
@given(event_documents(most=1), st.data())
def test_a_document_with_its_bytes_damaged_is_read_or_refused(document, data):
    text = bytearray(json.dumps(document, ensure_ascii=False).encode())
    for _ in range(data.draw(st.integers(1, 3))):
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 255))
    read_or_refuse(bytes(text))
