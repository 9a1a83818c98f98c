"""The words for one of an event's dates, in the editor's language."""

from django.utils.translation import get_language

from oms_events.models import Occasion
from oms_events.models.languages import interface_language
from oms_events.rules import wording


def date_in_words(row: Occasion) -> str:
    """The label of the occasion, where it has one, and its time."""
    said = str(wording.period(row.starts, row.ends, interface_language(get_language() or "en")))
    return f"{row.label}, {said}" if row.label else said
