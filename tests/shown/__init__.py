"""Whether a page shows an event's facts: each in its own place, in words that a reader understands."""

import datetime as dt
from typing import Any

from oms_events.conf import app_settings
from oms_events.facts import EventFacts
from oms_events.facts.codec import to_plain
from oms_events.models.languages import interface_language
from oms_events.outputs.document_stated import stated
from oms_events.rules import lifecycle
from oms_events.rules.schedule import days
from tests.shown import event as whole
from tests.shown import programme, sections
from tests.shown.check import Check, Path
from tests.shown.page import Page


def lost_on_page(
    event: EventFacts, html: str, language: str, now: dt.datetime, site_zone: str
) -> list[tuple[Path, Any]]:
    """(path, value) of each fact of `event` that a page in `language` does not show.

    `now`: when the page was drawn (aware). `site_zone`: the site's own zone (IANA).
    """
    said = stated(to_plain(event))
    zone = event.zone(site_zone)
    check = Check(said, Page(html), language, interface_language(language), zone)
    soon = app_settings.CLOSES_SOON_DAYS
    whole.heading(check)
    whole.status(check)
    whole.times(check)
    whole.zone(check, site_zone, _tells_hours(said))
    whole.places(check)
    whole.short_facts(check)
    whole.texts(check)
    programme.programme(check, days(event))
    sections.registration(check, lifecycle.registration_state(event, now, zone, soon))
    states = [lifecycle.occasion_registration_state(one, event, now, zone, soon) for one in event.occasions]
    sections.occasions(check, states)
    sections.accessibility(check)
    sections.organisers(check)
    sections.people(check)
    sections.afterwards(check)
    check.decide(("slug",), True)  # it is the page's address, which brought us here
    return check.lost()


def _tells_hours(said: Any, name: str = "") -> bool:
    """Whether any hour is told, of the event or its programme."""
    if isinstance(said, dict):
        return any(_tells_hours(part, key) for key, part in said.items())
    if isinstance(said, list):
        return any(_tells_hours(part, name) for part in said)
    moments = ("starts", "ends", "opens", "deadline", "cancel_free_until")
    return name in moments and ":" in str(said)
