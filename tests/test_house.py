"""The house stands: imports run downward, and no room knows more than its floor may."""

import ast
from pathlib import Path

import pytest

import oms_events

ROOT = Path(oms_events.__file__).parent
FLOORS = [
    {"conf"},
    {"facts", "rules", "paste"},
    {"outputs"},
    {"models", "blocks"},
    {"admin", "api", "loading", "privacy", "translation", "templatetags", "management"},
    {"apps", "wagtail_hooks", "checks", "middleware"},
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
FILES = [path for path in sorted(ROOT.rglob("*.py")) if "migrations" not in path.parts]


def room(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "oms_events" and len(parts) > 1 else None


def imported(path: Path) -> set[str]:
    """Every module that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_downward(path):
    own = path.relative_to(ROOT).parts[0].removesuffix(".py")
    if own == "__init__":
        return
    above = {
        module for module in imported(path) if (other := room(module)) in FLOOR and FLOOR[other] > FLOOR[own]
    }
    assert above == set()


def test_every_room_has_a_floor():
    rooms = {path.relative_to(ROOT).parts[0].removesuffix(".py") for path in FILES}
    assert rooms - {"__init__"} <= set(FLOOR)


@pytest.mark.parametrize("floor", [1, 2])
def test_the_lower_floors_know_no_database(floor):
    for path in FILES:
        if path.relative_to(ROOT).parts[0] in FLOORS[floor]:
            known = {module for module in imported(path) if module.startswith(("django.db", "wagtail"))}
            assert known == set(), path
