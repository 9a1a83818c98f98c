"""The code that stands in the docs, block by block."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_BLOCK = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.M | re.S)


def blocks(page: str, language: str) -> list[str]:
    """The blocks of one language on a page of the docs, in their order, without the page's own indent."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = [(indent, code) for indent, told, code in _BLOCK.findall(text) if told == language]
    return ["\n".join(line.removeprefix(indent) for line in code.split("\n")) for indent, code in found]


def block(page: str, language: str, having: str) -> str:
    """The one block on a page that has these words."""
    (found,) = (code for code in blocks(page, language) if having in code)
    return found


def commands(page: str, having: str) -> list[list[str]]:
    """The lines of the one console block that has these words, each as the words after `python manage.py`."""
    lines = block(page, "console", having).strip().splitlines()
    return [line.split()[2:] for line in lines if line.startswith("python manage.py ")]
