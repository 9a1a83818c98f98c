"""Tables (CSV, RFC 4180, as spreadsheets write it) to events in the document's shape.

The first row names the columns, in Swedish or English. A row is an event; rows with the same id are
one event with several dates.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from oms_events.conf import app_settings
from oms_events.loading.from_csv_cells import Cell
from oms_events.loading.from_csv_columns import COLUMNS, named
from oms_events.loading.from_faults import Draft, Fault, FileErrors
from oms_events.loading.from_text import LONGEST_TEXT, decoded, key_of
from oms_events.outputs.document_errors import shown

DELIMITERS = ";,\t"
# A cell that a spreadsheet would reckon with (OWASP, "CSV Injection"). "+46 8 …", "-5" and "- so" are none.
FORMULA = re.compile(r"[=@]|[+-](?![\d\s(][\d\s()/.-]*$|\s)")


def read_csv(data: bytes, language: str) -> list[Draft]:
    """The events of a table. Raises FileErrors with everything that is wrong, each with its row's line."""
    text = decoded(data, also="cp1252")
    faults: list[Fault] = []
    rows = _rows(text, faults)
    if faults:
        raise FileErrors(faults)
    columns = _columns(rows[0] if rows else (1, []), faults)
    if faults:
        raise FileErrors(faults)
    drafts: dict[str, Draft] = {}
    for number, (line, values) in enumerate(rows[1:]):
        cells = _cells(columns, line, values, faults)
        key = cells["id"].text if "id" in cells else f"row {number}"
        if key in drafts:
            _add_date(drafts[key], cells, faults)
        else:
            drafts[key] = _draft(line, cells, language, faults)
    if len(drafts) > app_settings.IMPORT_EVENTS:
        most = _("at most %(n)s events in one file") % {"n": app_settings.IMPORT_EVENTS}
        faults.append(Fault(0, "", _("%(n)s events") % {"n": len(drafts)}, most))
    if not drafts:
        faults.append(Fault(1, "", _("no rows"), _("a row of column names and a row for each event")))
    if faults:
        raise FileErrors(faults)
    return list(drafts.values())


def _rows(text: str, faults: list[Fault]) -> list[tuple[int, list[str]]]:
    """The rows that are not empty, each with the line that it begins at."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    skipped = re.match(r"sep=(.)\s*$", first.strip())
    delimiter = skipped[1] if skipped else max(DELIMITERS, key=first.count)
    if delimiter not in DELIMITERS:
        faults.append(Fault(1, "", shown(delimiter), _("columns set apart by ; or , or a tab")))
        return []
    most = app_settings.IMPORT_EVENTS * app_settings.IMPORT_DATES + 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, begins = [], 1
    try:
        for values in reader:
            if any(value.strip() for value in values) and not (skipped and begins == 1):
                rows.append((begins, values))
            if len(rows) > most:
                faults.append(Fault(begins, "", _("more rows"), _("at most %(n)s rows") % {"n": most - 1}))
                return []
            begins = reader.line_num + 1
    except csv.Error as error:
        found = _("a row that cannot be read (%(why)s)") % {"why": error}
        need = _("cells in straight quotes where they hold quotes, line breaks or the delimiter")
        faults.append(Fault(begins, "", found, need))
    return rows


def _columns(row: tuple[int, list[str]], faults: list[Fault]) -> list[str]:
    """The key of each column by its name in the first row; "" for a column without a name."""
    line, names = row
    found: list[str] = []
    for name in names:
        key = named(name)
        if key is None:
            need = _("one of the columns %(names)s") % {"names": ", ".join(c.label for c in COLUMNS.values())}
            faults.append(Fault(line, "", _("the column %(name)s") % {"name": shown(name)}, need))
        elif key and key in found:
            need = _("each column once")
            faults.append(Fault(line, "", _("the column %(name)s twice") % {"name": shown(name)}, need))
        else:
            found.append(key)
    if not faults and "title" not in found:
        need = _("a column %(name)s") % {"name": COLUMNS["title"].label}
        faults.append(Fault(line, "", ", ".join(shown(name) for name in names[:6]) or _("no columns"), need))
    return found


def _cells(columns: list[str], line: int, values: list[str], faults: list[Fault]) -> dict[str, Cell]:
    """The cells of a row that hold something, by the key of their column."""
    found = {}
    for number, value in enumerate(values):
        text = value.replace("\r\n", "\n").replace("\r", "\n").strip()
        key = columns[number] if number < len(columns) else ""
        if not text:
            continue
        name = COLUMNS[key].label if key else ""
        if not key:
            faults.append(Fault(line, "", shown(text), _("nothing beside the named columns")))
        elif FORMULA.match(text):
            faults.append(Fault(line, name, shown(text), _("a text, not a formula")))
        elif len(text) > LONGEST_TEXT:
            found_ = _("%(n)s characters") % {"n": len(text)}
            need = _("at most %(n)s characters") % {"n": LONGEST_TEXT}
            faults.append(Fault(line, name, found_, need))
        else:
            found[key] = Cell(text, line, name)
    return found


def _draft(line: int, cells: dict[str, Cell], language: str, faults: list[Fault]) -> Draft:
    draft = Draft(line, {"language": language, "title": ""})
    if "id" in cells:
        draft.said["key"] = key_of(cells["id"].text)
    known = any(fault.line == line and fault.name == COLUMNS["title"].label for fault in faults[-1:])
    if "title" not in cells and not known:
        faults.append(Fault(line, COLUMNS["title"].label, _("an empty cell"), _("the title of the event")))
    faults.extend(_put(draft, cells))
    return draft


def _add_date(draft: Draft, cells: dict[str, Cell], faults: list[Fault]) -> None:
    """Another row of the same event: its date, a place of its own, and nothing else that differs."""
    extra = Draft(draft.line, {})
    wrong = list(_put(extra, cells))
    faults.extend(wrong)
    line = next(iter(cells.values())).line
    dates, venues = extra.said.pop("occasions", []), extra.said.pop("venues", [])
    if not dates and not wrong:
        need = _("a date: the row has the same id as line %(line)s") % {"line": draft.line}
        faults.append(Fault(line, COLUMNS["starts"].label, _("an empty cell"), need))
    for name, value in extra.said.items():
        if not _within(value, draft.said.get(name)):
            where, column = extra.places.get(name, (line, ""))
            need = _("the same as in line %(line)s, whose id it has, or nothing") % {"line": draft.line}
            faults.append(Fault(where, column, shown(_plain(value)), need))
    occasions = draft.said.setdefault("occasions", [])
    draft.places[f"occasions[{len(occasions)}].starts"] = (line, COLUMNS["starts"].label)
    for date in dates:
        own = venues and not _within(venues, draft.said.get("venues"))
        occasions.append(date | ({"venue": venues[0]} if own else {}))
    if len(occasions) == app_settings.IMPORT_DATES + 1:
        most = _("at most %(n)s dates of one event") % {"n": app_settings.IMPORT_DATES}
        faults.append(Fault(line, "", _("one more date"), most))


def _within(value: Any, other: Any) -> bool:
    """Whether all that a value says is said by the other too."""
    if isinstance(value, dict) and isinstance(other, dict):
        return all(_within(part, other.get(name)) for name, part in value.items())
    if isinstance(value, list) and isinstance(other, list):
        return len(value) == len(other) and all(map(_within, value, other))
    return value == other


def _put(draft: Draft, cells: dict[str, Cell]) -> Iterator[Fault]:
    for key, cell in cells.items():
        yield from COLUMNS[key].put(draft, cell, cells)


def _plain(value: Any) -> Any:
    while isinstance(value, (list, dict)) and value:
        value = value[0] if isinstance(value, list) else next(iter(value.values()))
    return value
