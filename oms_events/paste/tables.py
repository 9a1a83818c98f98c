"""Rows of cells to lines: each table row becomes one line with its time, and lines that know their column."""

from __future__ import annotations

import re

from oms_events.paste.clock import leading
from oms_events.paste.people import read_people
from oms_events.paste.places import is_place
from oms_events.paste.source import Line

_HEADINGS = {
    "time": "tid tider tidpunkt time times kl klo aika klokkeslett klokkeslæt when när",
    "title": """
        program programpunkt punkt aktivitet innehåll ämne tema rubrik vad session topic title activity
        programme agenda content item foredrag innlegg emne tittel titel indhold oplæg ohjelma aihe sisältö
        otsikko what föreläsning föredrag moment""",
    "people": """
        talare föreläsare medverkande vem namn speaker speakers presenter presenters name who contributor
        contributors by foredragsholder foredragsholdere innleder innledere navn oplægsholder oplægsholdere
        hvem medvirkende puhuja puhujat esiintyjä esiintyjät kuka nimi ansvarig ansvarlig""",
    "body": "organisation organization organisasjon organisaatio företag company affiliation virksomhed",
    "place": "plats lokal sal rum var place venue room location where sted rom hvor lokale paikka tila missä",
}
_COLUMN_OF = {word: column for column, words in _HEADINGS.items() for word in words.split()}


def lines_of_tables(lines: list[Line]) -> list[Line]:
    """The lines, with every run of table rows turned to plain lines; other lines as they are."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        if not lines[at].cells:
            result.append(lines[at])
            at += 1
            continue
        end = at
        while end < len(lines) and lines[end].cells:
            end += 1
        result += _table(lines[at:end])
        at = end
    return result


def _table(rows: list[Line]) -> list[Line]:
    columns = _by_headings(rows[0].cells)
    if columns:
        rows = rows[1:]
    else:
        columns = _by_content(rows)
    lines: list[Line] = []
    for row in rows:
        lines += _row(row, columns) if columns else _untimed(row)
    return lines


def _by_headings(cells: list[str]) -> list[str] | None:
    names = [_heading(cell) for cell in cells]
    known = [name for name in names if name]
    if (
        len(known) < 2
        or len(known) < sum(bool(cell) for cell in cells)
        or "time" not in names
        and "title" not in names
    ):
        return None
    return [name or "more" for name in names]


def _heading(cell: str) -> str:
    words = cell.casefold().replace("/", " ").strip(" :.").split()
    return next((_COLUMN_OF[word] for word in words if word in _COLUMN_OF), "") if len(words) <= 3 else ""


def _by_content(rows: list[Line]) -> list[str] | None:
    width = max(len(row.cells) for row in rows)
    columns = ["more"] * width
    texts = [[row.cells[at] for row in rows if at < len(row.cells) and row.cells[at]] for at in range(width)]
    timed = [at for at in range(width) if texts[at] and all(leading(cell) for cell in texts[at])]
    if not timed:
        return None
    columns[timed[0]] = "time"
    if len(timed) > 1 and timed[1] == timed[0] + 1:
        columns[timed[1]] = "time"
    for at in range(width):
        places = sum(is_place(cell.split("\n")[0]) for cell in texts[at])
        if columns[at] == "more" and texts[at] and places * 2 > len(texts[at]):
            columns[at] = "place"
    title = next((at for at in range(width) if columns[at] == "more"), None)
    if title is not None:
        columns[title] = "title"
        _name_people(columns, texts, title + 1)
    return columns


def _name_people(columns: list[str], texts: list[list[str]], first: int) -> None:
    """Two columns behind the title, one that holds names alone: the other holds what they come from."""
    if len(columns) != first + 2 or columns[first:] != ["more", "more"] or not all(texts[first:]):
        return
    named = sum(_are_people(cell) for cell in texts[first])
    lines = sum(len(cell.split()) > 7 or cell[-1] in ".?!" for cell in texts[first + 1])
    if named > len(texts[first]) / 2 and not lines:
        columns[first:] = ["people", "body"]


def _are_people(cell: str) -> bool:
    people = read_people(cell)
    return people is not None and all("organisation" not in person for person in people.contributors)


# A column of times that says how long each row takes: "15 min", "10’".
_LASTING = re.compile(r"(?:ca\.?\s*)?\d{1,3}\s*(?:min[a-z.]{0,8}|['’′])", re.IGNORECASE)


def _row(row: Line, columns: list[str]) -> list[Line]:
    cells = [*row.cells, *[""] * (len(columns) - len(row.cells))]
    columns = [*columns, *["more"] * (len(cells) - len(columns))]
    of = {
        name: [cell for cell, column in zip(cells, columns, strict=True) if column == name and cell]
        for name in columns
    }
    times = " ".join(of.get("time", [])).replace("\n", " ")
    if len(of.get("time", [])) == 2:
        times = "–".join(of["time"])
    lasting = _LASTING.fullmatch(times)
    times = "" if lasting else times
    title, *more = "\n".join(of.get("title", [])).split("\n")
    main = " ".join(filter(None, [times, title]))
    lines = [row.like(main, hint="" if times else "row")] if main else []
    lines += [row.like(text, gap=False) for text in [*more, *([lasting[0]] if lasting and main else [])]]
    lines += [row.like(text, gap=False, hint="place") for text in of.get("place", [])]
    for hint, text in _people_and_bodies(of.get("people", []), of.get("body", [])):
        lines.append(row.like(text, gap=False, hint=hint))
    return lines + _further(row, of.get("more", []))


def _people_and_bodies(people: list[str], bodies: list[str]) -> list[tuple[str, str]]:
    """Each person's body behind the person, where both columns list as many; else bodies after people."""
    names = [text for cell in people for text in re.split(r"\n|\s*;\s+", cell)]
    firms = [text for cell in bodies for text in re.split(r"\n|\s*;\s+", cell)]
    if len(names) == len(firms) > 1:
        pairs = zip(names, firms, strict=True)
        return [told for name, firm in pairs for told in (("people", name), ("body", firm))]
    return [("people", text) for cell in people for text in cell.split("\n")] + [("body", b) for b in bodies]


def _further(row: Line, cells: list[str]) -> list[Line]:
    """Columns without a name: together where they read as one person, else each by itself."""
    together = ", ".join(cells)
    if len(cells) > 1 and "\n" not in together and read_people(together):
        return [row.like(together, gap=False, hint="people")]
    return [row.like(text, gap=False) for cell in cells for text in cell.split("\n")]


def _untimed(row: Line) -> list[Line]:
    first, *more = [text for cell in row.cells for text in cell.split("\n") if text]
    return [row.like(first), *(row.like(text, gap=False) for text in more)]
