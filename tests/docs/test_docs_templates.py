"""The reference of templates names every section and every block, and none that is not there."""

import re
from pathlib import Path

import oms_events

HOME = Path(oms_events.__file__).parent / "templates" / "oms_events"
TOLD = Path(oms_events.__file__).parent.parent / "docs" / "reference" / "templates.md"
INSIDE = {"preview"}  # of a block in the editor


def blocks_of(name: str) -> set[str]:
    return set(re.findall(r"{% block (event_\w+) %}", (HOME / name).read_text(encoding="utf-8")))


def test_every_block_of_both_pages_is_told():
    told = set(re.findall(r"`(event_\w+)`", TOLD.read_text(encoding="utf-8")))
    there = blocks_of("event_page.html") | blocks_of("event_index_page.html")
    assert told == there - {"event_page_title", "event_content"}


def test_every_section_and_kind_of_item_is_told():
    text = TOLD.read_text(encoding="utf-8")
    there = [*(HOME / "sections").glob("*.html"), *(HOME / "blocks").glob("*.html")]
    untold = {path.stem for path in there if f"`{path.name}`" not in text and f"/{path.name}`" not in text}
    assert untold - INSIDE == set()
