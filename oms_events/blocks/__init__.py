"""The blocks of an event: running text, people and the programme."""

from oms_events.blocks.body import BodyStreamBlock
from oms_events.blocks.people import ContributorBlock
from oms_events.blocks.programme import programme_stream

__all__ = ["BodyStreamBlock", "ContributorBlock", "programme_stream"]
