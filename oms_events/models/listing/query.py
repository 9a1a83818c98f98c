"""What a visitor asks of a list: `q`, `topic`, `type`, `mode`, `from`, `to` and `page`.

A value that cannot be read is left out and told in words; nothing here raises.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.utils.text import format_lazy
from django.utils.translation import pgettext, pgettext_lazy

from oms_events.rules import terms

# The names in addresses and the attributes that hold them, in the order of a canonical address.
NAMES = {"q": "q", "topic": "topic", "type": "type", "mode": "mode", "from": "since", "to": "until"}
LONGEST = 200  # characters of a search text
SHOWN = 60  # characters of a wrong value that a message repeats
LAST_PAGE = 10_000
DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
LABELS = {
    "q": pgettext_lazy("event list", "Search"),
    "topic": pgettext_lazy("event list", "Topic"),
    "type": pgettext_lazy("event list", "Type"),
    "mode": pgettext_lazy("event list", "Form"),
    "from": pgettext_lazy("event list", "From date"),
    "to": pgettext_lazy("event list", "To date"),
}


@dataclass(frozen=True)
class Problem:
    """A value that was left out: the name in the address, and the words for the visitor."""

    name: str
    message: str


@dataclass(frozen=True, kw_only=True)
class Query:
    """A query that can be answered. Empty values filter nothing; `since` and `until` are both included."""

    q: str = ""
    topic: str = ""
    type: str = ""
    mode: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    page: int = 1
    problems: tuple[Problem, ...] = field(default=(), compare=False)

    def filters(self) -> dict[str, str]:
        """The filters that are set, by their names in the address, in canonical order; not the page."""
        said = {name: getattr(self, attribute) for name, attribute in NAMES.items()}
        return {name: str(value) for name, value in said.items() if value}

    def string(self, **changed) -> str:
        """The query as an address writes it ("topic=water&page=2"), or "" where nothing is asked.

        `changed` are attributes: `string(topic="")`, `string(page=2)`. A changed filter starts at page 1.
        """
        if changed:
            changed.setdefault("page", 1)
        asked = replace(self, **changed)
        said = asked.filters() | ({"page": str(asked.page)} if asked.page > 1 else {})
        return urlencode(said)

    def without(self, name: str) -> str:
        """The query without one filter, named as in the address."""
        attribute = NAMES[name]
        return self.string(**{attribute: None if attribute in ("since", "until") else ""})

    def problem(self, name: str) -> str:
        """What was wrong with this value, or ""."""
        return next((problem.message for problem in self.problems if problem.name == name), "")


def read_query(said: Mapping[str, str], topics: Mapping[str, str], types: Mapping[str, str]) -> Query:
    """The query in `said` (request.GET); `topics` and `types` are the slugs that there are, with names.

    Names that no list knows (a campaign's tag) are passed over in silence.
    """
    reader = _Reader(said)
    found = {
        "q": reader.text(),
        "topic": reader.one_of("topic", topics),
        "type": reader.one_of("type", types),
        "mode": reader.one_of("mode", terms.ATTENDANCE_MODE),
        **reader.dates(),
        "page": reader.page(),
    }
    return Query(**found, problems=tuple(reader.problems))


class _Reader:
    """Reads values one by one and keeps what was wrong."""

    def __init__(self, said):
        self.said = said
        self.problems: list[Problem] = []

    def value(self, name) -> str:
        words = "".join(c if c.isprintable() else " " for c in str(self.said.get(name) or ""))
        return " ".join(words.split())

    def wrong(self, name, message, **values):
        shown = {key: v if len(v) <= SHOWN else f"{v[:SHOWN]}…" for key, v in values.items()}
        self.problems.append(Problem(name, message % shown))

    def text(self) -> str:
        found = self.value("q")
        if len(found) > LONGEST:
            self.wrong("q", pgettext("event list", "The search text was cut; it was too long."))
        return found[:LONGEST].strip()

    def one_of(self, name, known) -> str:
        found = self.value(name)
        if not found or found in known:
            return found
        message = pgettext("event list", "%(label)s: there is no “%(value)s” here. The filter was left out.")
        self.wrong(name, message, label=str(LABELS[name]), value=found)
        return ""

    def date(self, name) -> dt.date | None:
        found = self.value(name)
        if not found:
            return None
        try:
            if DATE.fullmatch(found):
                return dt.date.fromisoformat(found)
        except ValueError:
            pass
        message = pgettext(
            "event list", "%(label)s: “%(value)s” is no date. Write year, month and day: 2026-05-31."
        )
        self.wrong(name, message, label=str(LABELS[name]), value=found)
        return None

    def dates(self) -> dict:
        since, until = self.date("from"), self.date("to")
        if since and until and since > until:
            self.wrong(
                "to", pgettext("event list", "The last date is before the first. The last one was left out.")
            )
            until = None
        return {"since": since, "until": until}

    def page(self) -> int:
        found = self.value("page")
        if not found:
            return 1
        if re.fullmatch(r"[0-9]{1,6}", found) and 1 <= int(found) <= LAST_PAGE:
            return int(found)
        self.wrong("page", no_such_page(), value=found)
        return 1


def no_such_page() -> str:
    """The words for a page that the list does not have; takes the `value` that was asked for."""
    return pgettext("event list", "There is no page “%(value)s” in this list. This is the first page.")


def page_missing(query: Query) -> Query:
    """The query at its first page, with the message that the page asked for is not there."""
    problem = Problem("page", no_such_page() % {"value": str(query.page)})
    return replace(query, page=1, problems=(*query.problems, problem))


def label_of(name: str, value) -> str:
    """A filter and its value in one phrase: "From date: 1 May 2026"."""
    return str(format_lazy("{}: {}", LABELS[name], value))
