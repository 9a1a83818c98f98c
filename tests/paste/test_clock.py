import pytest

from oms_events.paste.clock import after_day, leading, trailing


@pytest.mark.parametrize(
    ("line", "starts", "ends", "rest"),
    [
        ("9.00 Kaffe", "09:00", None, "Kaffe"),
        ("09:00 Kaffe", "09:00", None, "Kaffe"),
        ("kl 9 Kaffe", "09:00", None, "Kaffe"),
        ("Kl. 9.00: Kaffe", "09:00", None, "Kaffe"),
        ("9–9.30 Kaffe", "09:00", "09:30", "Kaffe"),
        ("9.00-9.30: Kaffe", "09:00", "09:30", "Kaffe"),
        ("Kl 9.30–10 Kaffe", "09:30", "10:00", "Kaffe"),
        ("9–10 Kaffe", "09:00", "10:00", "Kaffe"),
        ("klo 12–13 Lounas", "12:00", "13:00", "Lounas"),
        ("0900-0915 Kaffe", "09:00", "09:15", "Kaffe"),
        ("13h Öppet hus", "13:00", None, "Öppet hus"),
        ("15h30 Visning", "15:30", None, "Visning"),
        ("8:45 am Doors open", "08:45", None, "Doors open"),
        ("1:15 pm Questions", "13:15", None, "Questions"),
        ("19,00 – 19,15 Velkomst", "19:00", "19:15", "Velkomst"),
        ("10:30 11:00 Registrering", "10:30", "11:00", "Registrering"),
        ("14.00 – Fika", "14:00", None, "Fika"),
        ("24.00 Slut", "00:00", None, "Slut"),
        ("14.20Debatt", "14:20", None, "Debatt"),
        ("14.00–15.00 European policy", "14:00", "15:00", "European policy"),
        ("9–10 Marknad", "09:00", "10:00", "Marknad"),
        ("Klockan 14–14.15 Samtal", "14:00", "14:15", "Samtal"),
    ],
)
def test_time_that_opens_a_line(line, starts, ends, rest):
    hours, text = leading(line)
    assert (hours.starts, hours.ends, text) == (starts, ends, rest)


@pytest.mark.parametrize(
    "line",
    [
        "2025-2030 Strategi",
        "10 deltagare",
        "9-11 november",
        "12.9.",
        "23.06.2003",
        "1.5 miljoner",
        "10.30 %",
        "Kaffe",
    ],
)
def test_numbers_that_are_no_time(line):
    assert leading(line) is None


@pytest.mark.parametrize("line", ["(9.00–)", "19.00– Dinner", "17.00 och framåt", "klo 17.00 alkaen"])
def test_an_open_end(line):
    hours, _ = leading(line)
    assert hours.open_ended


def test_a_dash_between_spaces_is_no_open_end():
    assert not leading("19.00 – Dinner")[0].open_ended


@pytest.mark.parametrize(
    ("line", "before", "starts", "ends"),
    [
        ("Insläpp från kl 8.30", "Insläpp", "08:30", None),
        ("Break (11:00–11:15)", "Break", "11:00", "11:15"),
        ("RUNDA 1 KL. 10.30–11.15", "RUNDA 1", "10:30", "11:15"),
    ],
)
def test_time_that_closes_a_line(line, before, starts, ends):
    text, hours = trailing(line)
    assert (text, hours.starts, hours.ends) == (before, starts, ends)


def test_a_day_before_each_time():
    day, hours, rest = after_day("Fredag kl. 9.30: Morgensang")
    assert (day, hours.starts, rest) == ("Fredag", "09:30", "Morgensang")
