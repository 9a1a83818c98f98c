"""A valid event document broken in one way, picked by hypothesis."""

import copy

from hypothesis import strategies as st

from tests.strategies import LANGUAGES, event_documents

SAME = "6f1c2c0e-5a0b-4b41-9f6e-2f6a3c1d7e55"
WRONG_PARTS = (
    {"language": "xx"},
    {"title": ""},
    {"title": "x" * 256},
    {"title": "en\x07signal"},
    {"title": "två\nrader"},
    {"subtitle": "x" * 501},
    {"lead": "x" * 100_001},
    {"lead": "\ud800"},
    {"slug": "inte så här"},
    {"key": "7"},
    {"timezone": "Europe/Atlantis"},
    {"attendance_mode": "by_post"},
    {"status": {"reason": "utan läge"}},
    {"status": {"state": "inställt"}},
    {"occasions": [{"starts": "2023-02-30"}]},
    {"occasions": [{"starts": "2023-11-10 09:00"}]},
    {"occasions": [{"starts": "2023-11-10\n"}]},
    {"occasions": [{"starts": "2023-11-10", "ends": "2023-11-09"}]},
    {"timezone": "Europe/Stockholm", "occasions": [{"starts": "2024-03-31T02:30"}]},
    {"registration": {"capacity": 0}},
    {"registration": {"capacity": 2**31}},
    {"registration": {"email": "ingen adress"}},
    {"registration": {"deadline": "snart"}},
    {"links": [{"text": "Kör", "url": "javascript:alert(1)"}]},
    {"links": [{"url": "https://example.org/"}]},
    {"online": {"url": "/relativ"}},
    {"body": [{"heading": "A", "paragraph": "<p>B</p>"}]},
    {"body": [{"paragraph": "<h2>B</h2>"}]},
    {"about": [{"paragraph": "<p>öppen"}]},
    {"about": [{"paragraph": "A & B"}]},
    {"image": {"path": "../utanfor.png"}},
    {"documents": [{"title": "Program", "path": "program.pdf"}]},
    {"programme": [{"kind": "day", "items": [{"kind": "day"}]}]},
    {"programme": [{"kind": "session", "starts": "25:00"}]},
    {"programme": [{"kind": "other"}] * 1001},
    {"venues": [{"id": SAME, "city": "A"}, {"id": SAME, "city": "B"}]},
    {"contacts": [{}]},
    {"translations": {"en": {}}},
    {"translations": {"en": {"strings": {"A": "<script>x</script>"}}}},
    {"translations": {"en": {"strings": {"A": '<a id="a2">x</a>'}}}},
)


@st.composite
def broken_documents(draw, languages=LANGUAGES):
    """A document with at least one event that was valid until one thing in it was broken."""
    documents = event_documents(languages).filter(lambda document: document["events"])
    document = copy.deepcopy(draw(documents))
    event = draw(st.sampled_from(document["events"]))
    way = draw(st.sampled_from(("part", "part", "part", "name", "kind", "missing", "version")))
    if way == "part":
        event.update(copy.deepcopy(draw(st.sampled_from(WRONG_PARTS))))
    elif way == "missing":
        del event[draw(st.sampled_from(("language", "title")))]
    elif way == "version":
        document["version"] = draw(st.sampled_from((0, 2, "1", True, None, [])))
    else:
        place = draw(st.sampled_from(list(_objects(event))))
        name = "namn" if way == "name" else draw(st.sampled_from(sorted(place)))
        place[name] = {"fel": ["sort"]}
    return document


def _objects(value):
    """The objects whose names the format fixes."""
    if isinstance(value, dict):
        yield value
        value = [part for name, part in value.items() if name != "translations"]
    for part in value if isinstance(value, list) else ():
        yield from _objects(part)
