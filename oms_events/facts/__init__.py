"""The event as plain facts. Knows neither Django nor a database."""

from oms_events.facts.event import EventFacts
from oms_events.facts.moments import Moment

__all__ = ["EventFacts", "Moment"]
