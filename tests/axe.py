"""Asks axe what is wrong with the page in a tab (https://github.com/dequelabs/axe-core)."""

from axe_playwright_python.base import AXE_SCRIPT

# axe's own choice leaves the size of targets out.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(tab, script: str = AXE_SCRIPT, without: tuple[str, ...] = ()) -> list[str]:
    """A line for each element that axe finds a fault in; `without` are names of rules left out."""
    tab.evaluate(script)
    options = {
        "runOnly": {"type": "tag", "values": TAGS},
        "rules": {rule: {"enabled": False} for rule in without},
        "resultTypes": ["violations"],
    }
    found = tab.evaluate("options => axe.run(document, options)", options)["violations"]
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]


def scrolls_sideways(tab) -> bool:
    """Whether a reader must scroll in two directions (WCAG 2.2, 1.4.10)."""
    return tab.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
