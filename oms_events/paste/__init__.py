"""Pasted programmes, as text or HTML, to programme items of the event document.

Pure: standard library only, no Django, no network. `parse_programme` gives the items; `read_programme` also
the lines that were not understood and the rows that an editor should look at.
"""

from oms_events.paste.programme import Reading, Unread, Unsure, parse_programme, read_programme

__all__ = ["Reading", "Unread", "Unsure", "parse_programme", "read_programme"]
