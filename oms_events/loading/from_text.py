"""Bytes and texts of a file that is to be imported."""

import re
import unicodedata
import uuid
from html import escape

from django.utils.translation import gettext as _

from oms_events.loading.from_faults import Fault, FileErrors
from oms_events.outputs.document_errors import shown

LONGEST_TITLE = 255
LONGEST_LINE = 500
LONGEST_TEXT = 100_000


def key_of(name: str) -> str:
    """The key of what a file calls by a name of its own: the same file gives the same keys again."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"oms_events:import:{name}"))


def decoded(data: bytes, *, also: str = "") -> str:
    """The text of a file in UTF-8, or in the encoding `also`. Raises FileErrors, with the line."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise FileErrors([Fault(1, "", "UTF-16", _("a text in UTF-8 (in Excel: “CSV UTF-8”)"))])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if also:
            try:
                return data.decode(also)
            except UnicodeDecodeError:
                pass
        line = data.count(b"\n", 0, error.start) + 1
        byte = _("the byte %(byte)s") % {"byte": f"0x{data[error.start]:02x}"}
        raise FileErrors([Fault(line, "", byte, _("a text in UTF-8"))]) from None


def bad_text(text: str, line: int, name: str, *, longest: int, one_line: bool = True) -> Fault | None:
    """What is wrong with a text: too long, with line breaks where it is one line, or control characters."""
    if len(text) > longest:
        found = _("%(n)s characters") % {"n": len(text)}
        return Fault(line, name, found, _("at most %(n)s characters") % {"n": longest})
    breaks = "" if one_line else "\n\t"
    for char in text:
        if char not in breaks and unicodedata.category(char) in ("Cc", "Cs"):
            if char in "\n\t\r":
                return Fault(line, name, shown(text), _("a single line, without line breaks or tabs"))
            return Fault(line, name, f"U+{ord(char):04X}", _("a text without control characters"))
    return None


def paragraphs(text: str) -> str:
    """Plain text as the HTML of a document: a paragraph for what blank lines set apart."""
    found = (escape(part.strip(), quote=False) for part in re.split(r"\n\s*\n", text) if part.strip())
    return "".join(f"<p>{part}</p>".replace("\n", "<br>") for part in found)
