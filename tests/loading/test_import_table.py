"""Tables: columns, dates and encodings as people have them, and what is refused, at which line."""

import pytest
from django.utils import translation

from oms_events.loading.from_csv_columns import COLUMNS
from oms_events.loading.from_faults import FileErrors
from oms_events.loading.from_file import read_file

SWEDISH = "Titel;Startar;Starttid;Slutar;Sluttid;Plats;Ort;Sista anmälningsdag;Anmälningslänk\r\n"
FULL = {
    "Title": "Water day",
    "Starts": "2026-05-31",
    "Start time": "09:00",
    "Ends": "2026-06-01",
    "End time": "12:00",
    "Takes place": "On site and online",
    "Venue": "Folkets hus",
    "Room": "Norr",
    "Street": "Storgatan 1",
    "Postcode": "903 25",
    "Town": "Umeå",
    "Online": "Teams, the link is sent later.",
    "Lead": "About water.",
    "Text": "One.\n\nTwo & three.",
    "Type": "Course | Workshop",
    "Topic": "Water|Climate",
    "Target group": "Everybody",
    "Cost": "Free",
    "Registration link": "https://example.org/a",
    "Registration email": "a@example.org",
    "Last day to register": "20 May 2026",
    "Places": "1 200",
    "Organiser": "Region Ekvik",
    "Contact": "Asta Lind",
    "Contact email": "asta.lind@example.org",
    "Contact phone": "+46 10-103 00 00",
    "Link": "https://example.org/plan",
}


def table(text: str | bytes, language: str = "sv"):
    data = text if isinstance(text, bytes) else text.encode()
    return [one.event for one in read_file("tabell.csv", data, language).events]


def refused(text: str | bytes) -> list[str]:
    with pytest.raises(FileErrors) as error, translation.override("sv"):
        table(text)
    return error.value.messages()


def test_a_table_as_swedish_excel_writes_it():
    text = (
        SWEDISH + "Vattendagen;2026-05-31;09.00;;12.00;Folkets hus;Umeå;20 maj 2026;https://example.org/a\r\n"
    )
    for data in (text.encode("cp1252"), text.encode("utf-8-sig"), text.replace(";", ",").encode()):
        (event,) = table(data)
        assert event.title == "Vattendagen"
        assert (str(event.occasions[0].starts), str(event.occasions[0].ends)) == (
            "2026-05-31T09:00",
            "2026-05-31T12:00",
        )
        assert (event.venues[0].name, event.venues[0].city) == ("Folkets hus", "Umeå")
        assert str(event.registration.deadline) == "2026-05-20"


def test_every_column_goes_where_it_belongs():
    assert (
        set(FULL) | {"Id"} == {str(column.name) for column in COLUMNS.values()} or translation.get_language()
    )
    cells = ('"' + value.replace('"', '""') + '"' for value in FULL.values())
    (event,) = table(",".join(FULL) + "\n" + ",".join(cells) + "\n", "en")
    assert str(event.occasions[0].ends) == "2026-06-01T12:00"
    assert event.attendance_mode == "hybrid"
    assert (event.venues[0].room, event.venues[0].street, event.venues[0].postcode) == (
        "Norr",
        "Storgatan 1",
        "903 25",
    )
    assert event.online.note == "Teams, the link is sent later."
    assert (event.lead, event.audience, event.price) == ("About water.", "Everybody", "Free")
    assert event.body[0].paragraph == "<p>One.</p><p>Two &amp; three.</p>"
    assert (event.event_types, event.topics) == (("Course", "Workshop"), ("Water", "Climate"))
    asked = event.registration
    assert (asked.url, asked.email, asked.capacity) == ("https://example.org/a", "a@example.org", 1200)
    assert event.organisers[0].name == "Region Ekvik"
    contact = event.contacts[0]
    assert (contact.name, contact.email) == ("Asta Lind", "asta.lind@example.org")
    assert contact.phones == ("+46 10-103 00 00",)
    assert event.links[0].url == "https://example.org/plan"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-05-31", "2026-05-31"),
        ("31 maj 2026", "2026-05-31"),
        ("söndag 31 maj 2026", "2026-05-31"),
        ("31 May 2026", "2026-05-31"),
        ("31/5 2026", "2026-05-31"),
        ("2026-05-31 09:00", "2026-05-31T09:00"),
        ("2026-05-31T09:00:00", "2026-05-31T09:00"),
        ("31 maj 2026 kl. 9.30", "2026-05-31T09:30"),
    ],
)
def test_dates_as_people_write_them(written, read):
    (event,) = table(f"Titel;Startar\nMöte;{written}\n")
    assert str(event.occasions[0].starts) == read


def test_rows_with_the_same_id_are_one_event():
    text = (
        "Id;Titel;Startar;Plats;Ort\n"
        "a;Mötet;2026-05-12;Folkets hus;Umeå\n"
        "a;;2026-05-13;Stadshuset;Luleå\n"
        "a;Mötet;2026-05-14;;\n"
        "b;Annat;;;\n"
    )
    first, other = table(text)
    assert [str(o.starts) for o in first.occasions] == ["2026-05-12", "2026-05-13", "2026-05-14"]
    assert [o.venue and o.venue.city for o in first.occasions] == [None, "Luleå", None]
    assert first.venues[0].city == "Umeå"
    assert (other.title, other.occasions) == ("Annat", ())


def test_the_same_id_gives_the_same_key_whatever_else_changes():
    keys = {table(f"Id;Titel;Startar\na;{title};2026-05-1{n}\n")[0].key for n, title in enumerate("XY")}
    assert len(keys) == 1


def test_empty_rows_and_a_line_that_excel_puts_first_are_passed_over():
    (event,) = table("sep=;\r\nTitel;Startar\r\n;\r\n\r\nMöte;2026-05-31\r\n;;\r\n".replace(";;", ";"))
    assert event.title == "Möte"


HEAD = "Titel;Startar;Starttid;Slutar;Sluttid;Anmälningslänk;Antal platser;Form;Kontaktens e-post\n"
ROW = "Möte;2026-05-31;09.00;;12.00;https://example.org/;10;Digitalt;a@example.org\n"
WRONG_CELLS = [
    ("2026-05-31", "31/12/2026", "Startar"),
    ("2026-05-31", "2026-02-30", "Startar"),
    ("2026-05-31", "i vår", "Startar"),
    ("2026-05-31;09.00", "2026-03-29;02.30", "Starttid"),  # skipped by the clocks
    ("2026-05-31;09.00", ";09.00", "Starttid"),
    ("09.00", "25.00", "Starttid"),
    ("12.00", "08.00", "Sluttid"),
    ("https://example.org/", "javascript:alert(1)", "Anmälningslänk"),
    ("https://example.org/", "www.example.org", "Anmälningslänk"),
    ("https://example.org/", "ftp://example.org/", "Anmälningslänk"),
    ("https://example.org/", "=HYPERLINK(1)", "Anmälningslänk"),
    ("10", "många", "Antal platser"),
    ("10", "0", "Antal platser"),
    ("Digitalt", "kanske", "Form"),
    ("a@example.org", "asta", "Kontaktens e-post"),
    ("Möte", "=cmd|' /C calc'!A0", "Titel"),
    ("Möte", "@SUM(1+1)", "Titel"),
    ("Möte", "+1+1|x", "Titel"),
    ("Möte", "-2+3+cmd", "Titel"),
    ("Möte", "", "Titel"),
    ("Möte", "x" * 256, "Titel"),
    ("Möte", '"två\nrader"', "Titel"),
    ("Möte", "sty\x07rtecken", "Titel"),
]


@pytest.mark.parametrize(("right", "wrong", "column"), WRONG_CELLS, ids=lambda said: str(said)[:20])
def test_a_wrong_cell_is_told_with_line_and_column(right, wrong, column):
    found = refused(HEAD + ROW + ROW.replace(right, wrong, 1).replace("Möte", "Möte två"))
    assert len(found) == 1, found
    assert found[0].startswith(f"Rad 3, {column}: "), found


def test_too_long_a_title_is_told_in_the_editors_words():
    (found,) = refused("Titel\n" + "x" * 256 + "\n")
    assert found == "Rad 2, Titel: hittade 256 tecken; ska vara högst 255 tecken."


def test_names_that_are_no_formulas_are_kept():
    titles = ["+46 år av samarbete", "- så gick det", "-5 grader", "1=1", "E=mc²"]
    found = table("Titel\n" + "\n".join(titles[1:2] + titles[3:]) + "\n")
    assert [event.title for event in found] == [*titles[1:2], *titles[3:]]


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("Titel;Rubrik på webben\nA;B\n", "Rad 1", "Rubrik på webben"),
        ("Startar\n2026-05-31\n", "Rad 1", "Titel"),
        ("Titel;Titel\nA;B\n", "Rad 1", "två gånger"),
        ("Titel\nA;B;C\n", "Rad 2", "B"),
        ("Titel\n", "Rad 1", "inga rader"),
        ("", "Rad 1", "inga"),
        ('Titel\n"öppet citat\n', "Rad 2", "citattecken"),
        ('Titel\n"a"b\n', "Rad 2", "citattecken"),
        ("Titel\n" + "x" * 200_000 + "\n", "Rad 2", "tecken"),
        ("Id;Titel;Startar\na;X;2026-05-12\na;Y;2026-05-13\n", "Rad 3", "rad 2"),
        ("Id;Titel;Startar\na;X;2026-05-12\na;X;\n", "Rad 3", "rad 2"),
        ("Titel;Startar\nX;2026-05-12\nX;2026-05-12\n", "Rad 3", ""),
    ],
    ids=range(12),
)
def test_a_wrong_table_is_told_with_its_line(text, line, word):
    found = refused(text)
    assert any(each.startswith(line) and word in each for each in found), found


def test_other_encodings_are_refused_in_words():
    assert "UTF-8" in refused(SWEDISH.encode("utf-16"))[0]
    assert refused(b"\x89PNG\r\n\x1a\n\x00\x01")


def test_limits(settings):
    settings.OMS_EVENTS = {"IMPORT_EVENTS": 3, "IMPORT_DATES": 2}
    assert "3" in refused("Titel\n" + "".join(f"Möte {n}\n" for n in range(4)))[0]
    assert "2" in refused("Id;Titel;Startar\n" + "".join(f"a;X;2026-05-1{n}\n" for n in range(3)))[0]
    assert "6" in refused("Titel\n" + "Möte\n" * 1000)[0]
    settings.OMS_EVENTS = {"IMPORT_BYTES": 100}
    assert "100" in refused("Titel\n" + "Möte\n" * 50)[0]
