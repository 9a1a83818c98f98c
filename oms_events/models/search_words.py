"""The words beside title and texts by which visitors look for an event: names of what, where and who."""

from collections.abc import Iterable

from oms_events.blocks.reading import Raw
from oms_events.models.bulk import programme_raws, rows

# What `search_words` reads of many events at once, when a site makes its index anew.
PREFETCHED = (
    "venues__venue",
    "occasions__venue",
    "topics__topic",
    "event_types__event_type",
    "organisers__organisation",
)


def search_words(page) -> str:
    """Towns and venues, topics, types, organisers, and the people of the event and its programme by name."""
    places = [row.venue for name in ("venues", "occasions") for row in rows(page, name) if row.venue]
    said = [words for place in places for words in (place.name, place.city)]
    for name, kind in (("topics", "topic"), ("event_types", "event_type"), ("organisers", "organisation")):
        said += [str(snippet) for row in rows(page, name) if (snippet := getattr(row, kind))]
    contributors, programme = programme_raws(page)
    said += [*_names(contributors), *_in_programme(programme)]
    return ", ".join(dict.fromkeys(words for words in said if words))


def _in_programme(programme: Raw) -> Iterable[str]:
    for block in programme:
        yield from _names(block["value"].get("contributors") or [])
        yield from _in_programme(block["value"].get("items") or [])


def _names(contributors: Raw) -> Iterable[str]:
    for row in contributors:
        yield from (row["value"].get("name") or "", row["value"].get("organisation") or "")
