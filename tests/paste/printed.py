"""A programme read, as a test can say it in a line."""

from oms_events.paste import parse_programme
from tests.paste.scorer import flat


def read(text, language=None):
    """Each row as its start, its title, and its people as name, title, organisation and role, "" left out."""
    return [
        (
            row.get("starts"),
            row.get("title"),
            [
                " / ".join(filter(None, (one.get(key) for key in ("name", "title", "organisation", "role"))))
                for one in row.get("contributors", [])
            ],
        )
        for row in flat(parse_programme(text, language))
    ]
