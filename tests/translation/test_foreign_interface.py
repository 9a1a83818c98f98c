"""Our own words on a page whose language has no catalogue are in English, and say so (WCAG 2.2, 3.1.2)."""

import time_machine

from tests.drawing import NOW, draw
from tests.translation.marked import MARK, marked_event, texts


def drawn(language):
    said = {name: part for name, part in marked_event().items() if name != "key"}
    with time_machine.travel(NOW, tick=False):
        return texts(str(draw(said | {"language": language})))


def values(said):
    """Every text that the event itself states."""
    if isinstance(said, dict):
        return {text for part in said.values() for text in values(part)}
    if isinstance(said, list):
        return {text for part in said for text in values(part)}
    return {said} if isinstance(said, str) else set()


def test_our_words_on_a_finnish_page_are_marked_as_english_and_the_events_are_not():
    stated = [text for text in values(marked_event()) if len(text) > 3]
    ours = {text for text, _ in drawn("en") if MARK not in text and not any(name in text for name in stated)}
    finnish = drawn("fi")
    assert len(ours & {text for text, _ in finnish}) > 40
    assert {(text, language) for text, language in finnish if text in ours and language != "en"} == set()
    assert {(text, language) for text, language in finnish if MARK in text and language != "fi"} == set()
