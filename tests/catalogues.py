"""The strings of the code, and the catalogues that translate them, in one shape to compare."""

import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

import oms_events

PACKAGE = Path(oms_events.__file__).parent
KEYWORDS = {
    **dict.fromkeys(["_", "gettext", "gettext_lazy", "gettext_noop"]),
    **dict.fromkeys(["ngettext", "ngettext_lazy"], (1, 2)),
    **dict.fromkeys(["pgettext", "pgettext_lazy"], ((1, "c"), 2)),
    **dict.fromkeys(["npgettext", "npgettext_lazy"], ((1, "c"), 2, 3)),
}
PLACEHOLDER = re.compile(r"%\(\w+\)\w|%[sd]|\{\w*\}|</?\w+")


def source(language: str) -> Path:
    """The catalogue of a language, as it is written."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"


def read(path: Path) -> Catalog:
    """A catalogue, as it is written (.po) or compiled (.mo)."""
    with path.open("rb") as file:
        return read_po(file) if path.suffix == ".po" else read_mo(file)


def key(message) -> tuple[str | None, str]:
    """What a program asks for: context and English (in the singular, where there are two forms)."""
    context = message.context.decode() if isinstance(message.context, bytes) else message.context
    return context, forms(message.id)[0]


def forms(said: str | list | tuple) -> tuple[str, ...]:
    """The words of one form, or of each."""
    return (said,) if isinstance(said, str) else tuple(said)


def messages(catalogue: Catalog) -> dict[tuple, tuple[str, ...]]:
    """What a catalogue translates, fuzzy ones left out as a compiler leaves them out."""
    return {key(m): forms(m.string) for m in catalogue if m.id and any(forms(m.string)) and not m.fuzzy}


def placeholders(text: str) -> list[str]:
    """The values that a text leaves room for, and its HTML."""
    return sorted(PLACEHOLDER.findall(text))


def strings_by_babel(folder: Path) -> set[tuple[str | None, str]]:
    """The strings of the modules and templates of a package, found with what is always at hand."""
    found = set()
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".py", ".html", ".txt"):
            continue
        code = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            lines = templatize(code, origin=str(path)).splitlines()
            code = "\n".join(line.strip() for line in lines)
        for _, said, _, context in extract("python", io.BytesIO(code.encode()), KEYWORDS):
            found.add((context, forms(said)[0]))
    return found


def strings_by_gettext(folder: Path, workplace: Path) -> set[tuple[str | None, str]]:
    """The same, found as `make messages` finds them, in a copy of the package. Needs xgettext."""
    copy = workplace / folder.name
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("__pycache__", "locale"))
    (copy / "locale").mkdir()
    command = [sys.executable, "-m", "django", "makemessages", "--locale", "sv"]
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(command, cwd=copy, env=kept, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return {key(m) for m in read(copy / "locale" / "sv" / "LC_MESSAGES" / "django.po") if m.id}
