"""The check itself: a page that forgets one fact, or has it in the wrong place, is found out."""

import copy

import pytest
import time_machine

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain
from oms_events.outputs.document_errors import path_text
from oms_events.outputs.document_stated import stated
from tests.drawing import NOW, draw
from tests.rich_event import LEAF, RICH, item
from tests.shown import lost_on_page
from tests.shown.check import leaves

TRACK = {"kind": "session", "title": "Track", "items": [LEAF | {"date": "2026-12-11"}]}
PROGRAMME = [
    item("day", "Before", date="2026-12-09"),
    {"kind": "parallel", "title": "Choice", "items": [TRACK]},
]
EVENT = {"language": "en", **RICH, "programme": PROGRAMME}
# A row cannot do without these: the page says something else instead.
INSTEAD = {"title": "Else", "text": "Else", "name": "Else", "starts": "2031-01-01", "kind": "other"}
INSTEAD |= {"state": "postponed"}
# Nothing to see: an organiser without a role is a host, and one can register until something else is said.
SAME_WITHOUT = (("registration", "availability"), ("organisers", 0, "role"))
SAME_WITHOUT += (("occasions", 1, "registration", "availability"), ("language",))


@pytest.fixture(autouse=True)
def at_that_time():
    with time_machine.travel(NOW, tick=False):
        yield


def lost(said, page):
    """The paths of what the page does not show."""
    event = from_plain(EventFacts, said)
    return [path_text(path) for path, _ in lost_on_page(event, str(page), "en", NOW, "Europe/Stockholm")]


def forgetting(said, path):
    """The event without the value at a path, or with another one where there must be one."""
    said = copy.deepcopy(said)
    holder = said
    for step in path[:-1]:
        holder = holder[step]
    needed = path[-1] in INSTEAD and ("starts" not in path or path[0] == "occasions")
    if needed and (path[-1] != "name" or "organisers" in path):
        holder[path[-1]] = INSTEAD[path[-1]]
    else:
        del holder[path[-1]]
    return stated(said)


def properties():
    """A path to each property of the format, in each kind of place where it may stand."""
    seen = set()
    for path, _ in leaves(EVENT):
        kind = tuple(step for step in path if isinstance(step, str)), path[0] == "programme" and path[1]
        if kind not in seen and path not in SAME_WITHOUT:
            yield path
        seen.add(kind)


def event_with(path):
    """The part of the event in which the path lies, so that nothing else can say the same."""
    return {name: EVENT[name] for name in ("language", "title", "occasions", path[0])}


def test_a_page_that_says_everything_lacks_nothing():
    assert lost(EVENT, draw(EVENT)) == []


@pytest.mark.parametrize("path", [pytest.param(path, id=path_text(path)) for path in properties()])
def test_a_page_that_forgets_a_property_is_found_out(path):
    said = event_with(path)
    assert path_text(path) in lost(said, draw(forgetting(said, path)))


@pytest.mark.parametrize(
    ("said", "elsewhere"),
    [
        ({"price": "Free"}, {"body": [{"paragraph": "<p>Free</p>"}]}),
        ({"audience": "Planners"}, {"price": "Planners"}),
        ({"topics": ["Water"]}, {"event_types": ["Water"]}),
        ({"contacts": [{"name": "Ada"}]}, {"contributors": [{"name": "Ada"}]}),
        ({"venues": [{"name": "Hall"}]}, {"online": {"note": "at the Hall"}}),
        ({"registration": {"deadline": "2026-12-01"}}, {"registration": {"opens": "2026-12-01"}}),
        ({"programme": [{"kind": "session", "place": "Hall"}]}, {"venues": [{"name": "Hall"}]}),
    ],
)
def test_words_in_the_wrong_place_do_not_count(said, elsewhere):
    event = {"language": "en", "title": "Open day"}
    assert lost(event | said, draw(event | elsewhere)) != []


def test_one_items_facts_do_not_count_for_another():
    one, other = (
        {"kind": "session", "title": t, "contributors": [{"name": n}]} for t, n in (("A", "Eva"), ("B", "Bo"))
    )
    event = {"language": "en", "title": "Open day", "programme": [one, other]}
    swapped = [one | {"contributors": other["contributors"]}, other | {"contributors": one["contributors"]}]
    paths = [f"$.programme[{n}].contributors[0].name" for n in (0, 1)]
    assert lost(event, draw(event | {"programme": swapped})) == paths


def test_a_value_said_once_does_not_count_for_two():
    event = {
        "language": "en",
        "title": "Open day",
        "contributors": [{"name": "Region", "organisation": "Region"}],
    }
    page = draw(event | {"contributors": [{"name": "Region"}]})
    assert len(lost(event, page)) == 1


def test_a_property_that_no_rule_knows_is_lost(monkeypatch):
    event = {"language": "en", "title": "Open day", "series": "Week of rain"}
    page = draw(event)
    assert lost(event, page) == []
    monkeypatch.setattr("tests.shown.event.SHORT", ("audience", "price"))
    assert lost(event, page) == ["$.series"]
