import pytest

from oms_events.paste import parse_programme
from oms_events.paste.kinds import kind_of


def test_time_on_its_own_line_with_the_title_below():
    assert [
        (row["starts"], row["title"]) for row in parse_programme("Kl. 12.00\nAnkomst\n\nKl. 12.30\nDebat")
    ] == [
        ("12:00", "Ankomst"),
        ("12:30", "Debat"),
    ]


def test_numbered_rounds_hold_their_sessions():
    first, second = parse_programme(
        "Runda 1 kl 10–11\n1:1 Ved\nAnna Ek, skogvaktare\n1:2 Vatten\n\nRunda 2 kl 11–12"
    )
    assert [(row["number"], row["title"]) for row in first["items"]] == [("1:1", "Ved"), ("1:2", "Vatten")]
    assert first["items"][0]["contributors"] == [{"name": "Anna Ek", "title": "skogvaktare"}]
    assert "items" not in second


def test_hours_within_the_row_above_nest():
    block, after = parse_programme("9:10 - 10:05 Session 1\n9:10 - 9:25 Keynote\n10:05 - 10:25 Coffee")
    assert [row["title"] for row in block["items"]] == ["Keynote"]
    assert after["kind"] == "break"


def test_bullets_with_words_under_parallel_sessions_are_those_sessions():
    text = "13.30 Parallella seminarier\n• Ledarskap\n  Magnus Forss, lektor\n• Berättande\n  Carolina Klint"
    (row, _) = [*parse_programme(text + "\n15.00 Slut")]
    assert row["kind"] == "parallel"
    assert [inner["title"] for inner in row["items"]] == ["Ledarskap", "Berättande"]


def test_headings_above_bullets_without_times():
    rows = parse_programme(
        "Utsikt\n\n• Leder, Stefan Krona, enhetschef\n• Stöd, Karin Lööf, handläggare\n\nAvrundning\n"
    )
    assert [row["title"] for row in rows] == ["Utsikt", "Avrundning"]
    assert [person["note"] for person in rows[0]["contributors"]] == ["Leder", "Stöd"]


def test_prose_with_times_in_brackets():
    rows = parse_programme(
        "Mötet har föreläsningar (onsdag 8 okt kl 9.30-16.30) och festmiddag (onsdag 8 okt kl 18.00)."
    )
    assert [(row["kind"], row.get("starts")) for row in rows] == [
        ("day", None),
        ("session", "09:30"),
        ("meal", "18:00"),
    ]


def test_speaker_before_the_subject():
    (row, _) = parse_programme("10.15 Teo Häger – Myten om den kreativa storstaden\n11.00 Slut")
    assert row["title"] == "Myten om den kreativa storstaden"
    assert row["contributors"] == [{"name": "Teo Häger"}]


def test_name_and_office_on_two_lines_are_one_person():
    rows = parse_programme("9.00 Läget\nAnna Ek\nprojektledare, Vindbruket\n10.00 Slut")
    assert rows[0]["contributors"] == [
        {"name": "Anna Ek", "title": "projektledare", "organisation": "Vindbruket"}
    ]


def test_description_is_escaped():
    rows = parse_programme("9.00 Läget\nVi talar om a & b < c.\n• vad <b är\n10.00 Slut")
    assert rows[0]["description"] == "<p>Vi talar om a &amp; b &lt; c.</p><ul><li>vad &lt;b är</li></ul>"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Kaffe och registrering", "registration"),
        ("Dørene åbnes", "registration"),
        ("Gemensam lunch", "meal"),
        ("Frukost", "meal"),
        ("Bensträckare", "break"),
        ("Iltapäiväkahvi", "break"),
        ("Networking and drinks", "social"),
        ("Avslut", "other"),
        ("Tilaisuus päättyy", "other"),
        ("Lunchföreläsning om kaffe", "session"),
        ("Kort lektion inför middagen", "session"),
    ],
)
def test_kinds(title, kind):
    assert kind_of(title) == kind


def test_a_close_with_somebody_in_it_is_a_session():
    assert kind_of("Avslutning", has_people=True) == "session"


def test_columns_with_a_sign_between_are_a_table():
    first, _, talk = parse_programme(
        "09.00 | Kaffe | Foajén\n10.00 | Paus | Foajén\n11.00 | Ved | Aulan | Siv Alm"
    )
    assert (first["title"], first["place"]) == ("Kaffe", "Foajén")
    assert (talk["title"], talk["contributors"]) == ("Ved", [{"name": "Siv Alm"}])


def test_a_table_of_names_and_of_where_they_are_from():
    text = "09:00\tWool\tAda Muir\tOpen Looms\n10:00\tDebate\tAda Muir; Bo Ek\tOpen Looms; Green Yarn"
    first, second = parse_programme(text)
    assert first["contributors"] == [{"name": "Ada Muir", "organisation": "Open Looms"}]
    assert [person["organisation"] for person in second["contributors"]] == ["Open Looms", "Green Yarn"]


def test_four_digits_are_a_time_where_the_others_are():
    rows = parse_programme("0900-0930 Arrival\n0930-1000 Talk\n1000 Close")
    assert rows[-1]["starts"] == "10:00"
    assert [row.get("starts") for row in parse_programme("9.00 Arrival\n10.00 Talk\n1998 was cold")] == [
        "09:00",
        "10:00",
    ]


def test_a_lists_own_numbers_before_the_times():
    assert [(row["starts"], row["title"]) for row in parse_programme("1. 9.00 Ved\n2. 10.00 Vatten")] == [
        ("09:00", "Ved"),
        ("10:00", "Vatten"),
    ]


def test_lines_that_say_how_long_they_take_are_rows():
    rows = parse_programme("Ved (10 min)\nPaus (5 min)\nVatten (ca 20 minuter)")
    assert [(row["kind"], row["title"]) for row in rows] == [
        ("session", "Ved"),
        ("break", "Paus"),
        ("session", "Vatten"),
    ]


def test_parts_of_the_day_over_bullets_are_no_rows():
    rows = parse_programme("Förmiddag: kunskap\n\n• Ved\n• Vatten\n\nEftermiddag: mer\n\n• Luft")
    assert [row["title"] for row in rows] == ["Ved", "Vatten", "Luft"]


def test_lettered_sessions_of_a_parallel_round():
    (row, _) = parse_programme("9.00 Parallella pass\nSpår A: Ved\nSiv Alm, chef\nSpår B: Vatten\n10.00 Slut")
    assert [inner["title"] for inner in row["items"]] == ["Spår A: Ved", "Spår B: Vatten"]
    assert row["items"][0]["contributors"] == [{"name": "Siv Alm", "title": "chef"}]


def test_a_line_that_a_mail_has_broken_goes_on():
    text = (
        "9.00 Samtal\n"
        "Medverkar gör Anna Ek, strateg, Norrby kommun, och Siv Alm, planerare Väster\n"
        "kommun\n"
        "10.00 Slut"
    )
    assert [person["name"] for person in parse_programme(text)[0]["contributors"]] == ["Anna Ek", "Siv Alm"]


def starts(text):
    return [(row.get("starts"), row.get("ends"), row.get("title")) for row in parse_programme(text)]


def test_hours_alone_are_times_among_times_in_order():
    assert starts("09 Registrering\n10 Välkommen\n10.20 Bredband\n12 Lunch") == [
        ("09:00", None, "Registrering"),
        ("10:00", None, "Välkommen"),
        ("10:20", None, "Bredband"),
        ("12:00", None, "Lunch"),
    ]


def test_a_lists_own_numbers_are_no_hours():
    rows = starts("10 Träd\n9.00 Kaffe\n14 Bord\n10.00 Start\n7 Stolar\n11.00 Slut")
    assert [row[0] for row in rows] == ["09:00", "10:00", "11:00"]


def test_hours_that_start_anew_after_noon_are_the_afternoons():
    rows = starts("9.00 Registration\n12.00 Lunch\n1.00 Session\n2.30–3.15 Panel")
    assert rows[2:] == [("13:00", None, "Session"), ("14:30", "15:15", "Panel")]


def test_a_space_between_hours_and_minutes():
    assert starts("9 30 – 10 00 Kaffe\n10 00 – 11 00 Byarna\n11 00 Slut") == [
        ("09:30", "10:00", "Kaffe"),
        ("10:00", "11:00", "Byarna"),
        ("11:00", None, "Slut"),
    ]


def test_a_time_that_closes_its_block():
    assert starts("Kaffe och smörgås\n9.00–9.30\n\nByarna växer\n9.30–10.00") == [
        ("09:00", "09:30", "Kaffe och smörgås"),
        ("09:30", "10:00", "Byarna växer"),
    ]


def test_a_label_with_a_number_that_goes_on_heads_rows_within_the_row():
    block, _ = parse_programme(
        "Kl. 10.00 Temamøder\nTemamøde 1: Skoven\nOplægsholder: Arne Boel, borgmester\n"
        "Temamøde 2: Vandet\nOplægsholder: Signe Færk, direktør\nKl. 12.00 Frokost"
    )
    assert [inner["title"] for inner in block["items"]] == ["Temamøde 1: Skoven", "Temamøde 2: Vandet"]
    assert block["items"][1]["contributors"] == [
        {"name": "Signe Færk", "title": "direktør", "role": "speaker"}
    ]


def test_headings_without_times_after_a_break():
    rows = parse_programme(
        "Registration and coffee\n\nWelcoming\n• Bo Klepar, Dean, Faculty of Science\n\n"
        "Coffee break\n\nSession two\n• Pia Bucelli, Director, Ministry of Food\n"
    )
    assert [(row["kind"], len(row.get("contributors", []))) for row in rows] == [
        ("registration", 0),
        ("session", 1),
        ("break", 0),
        ("session", 1),
    ]
