"""What a visitor reads in a list of events."""

import datetime as dt

import time_machine
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)  # a Friday, 10 o'clock in Stockholm
LIST, ARCHIVE, MONTH = "/sv/evenemang/", "/sv/evenemang/archive/", "/sv/evenemang/month/"
FACES = (LIST, ARCHIVE, MONTH)


def at(now):
    """The clock stands still at this instant."""
    return time_machine.travel(now, tick=False)


def read(client, address=LIST, **query):
    """The page as a soup; it must answer."""
    response = client.get(address, query)
    assert response.status_code == 200, address
    return BeautifulSoup(response.content, "html.parser")


def titles(page) -> list[str]:
    """The titles of the events in the order of the page."""
    return [words(link) for link in page.select(".oms-card-title > a")]


def heading_of(page, title) -> str:
    """The whole heading of the event: status, title, language."""
    link = next(link for link in page.select(".oms-card-title > a") if words(link) == title)
    return words(link.parent)


def groups(page) -> dict[str, list[str]]:
    """The titles under each heading."""
    return {words(group.h2): titles(group) for group in page.select(".oms-group")}


def options(page, name) -> list[str]:
    """The values that a list of choices offers, without the empty one."""
    return [o["value"] for o in page.select(f"select[name={name}] option") if o["value"]]


def words(node) -> str:
    return " ".join(node.get_text(" ").split())


def count(page) -> str:
    found = page.select_one(".oms-count")
    return words(found) if found else ""


def queries(client, address) -> int:
    """How many queries an address costs once everything that is only read once has been read."""
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)
