"""The docs say what the code does: every setting, and no link that leads nowhere."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from oms_events.conf import DEFAULTS
from oms_events.models import EventPage
from oms_events.models.api_fields import columns

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "SECURITY")),
    *sorted((ROOT / "docs").rglob("*.md")),
]


def test_the_table_of_settings_is_whole():
    table = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([A-Z_]+)` \| `([^`]*)` \|", table, re.M))
    written = {key: repr(value).replace("'", '"') for key, value in DEFAULTS.items()}
    assert told == written


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def told_fields():
    """Field to kind, as the reference has them; the page's and those of registration by column alone."""
    table = (ROOT / "docs" / "reference" / "fields.md").read_text(encoding="utf-8").split("## Blocks")[0]
    found = {}
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if cells[1:2] and cells[1].startswith("`"):
            found |= {name: cells[6] for name in re.findall(r"`([^`]+)`", cells[1])}
    return found


def fields():
    """Field to whether it is words, as the models have them."""
    found = {"title": True, "slug": False}
    for model in apps.get_app_config("oms_events").get_models():
        kinds = {kind.field_name: kind for kind in get_translatable_fields(model)}
        for column in columns(model):
            plain = model is EventPage or column.name.startswith("registration_")
            words = isinstance(kinds[column.name], TranslatableField) and not column.is_relation
            found[column.name if plain else f"{model.__name__}.{column.name}"] = words
    return {name: words for name, words in found.items() if not name.startswith("WaitingText.")}


def test_the_table_of_fields_is_whole_and_right():
    told = told_fields()
    assert set(told.values()) == {"words", "fact", "own"}
    assert {name: kind == "words" for name, kind in told.items()} == fields()
