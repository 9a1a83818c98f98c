"""How public pages print who speaks: what is read, as (start, title, people) of each row."""

import pytest

from tests.paste.printed import read

CASES = {
    "a bar between a name and what is said of it": (
        "9.45 Welcome\nElla Tang | Chief Officer, Gridnet\nAda Bat | CEO, Northwire\n11.00 Coffee",
        [
            ("09:45", "Welcome", ["Ella Tang / Chief Officer / Gridnet", "Ada Bat / CEO / Northwire"]),
            ("11:00", "Coffee", []),
        ],
    ),
    "a bar without its spaces, and people who share what stands behind it": (
        "9.45 Libraries\nElla Tang, Ada Bat| Reading Union\n11.00 Coffee",
        [
            ("09:45", "Libraries", ["Ella Tang / Reading Union", "Ada Bat / Reading Union"]),
            ("11:00", "Coffee", []),
        ],
    ),
    "the name again under a picture": (
        "9.00 Inledning\nSten Mård, rektor\n\nSten Mård\n10.00 Fika",
        [("09:00", "Inledning", ["Sten Mård / rektor"]), ("10:00", "Fika", [])],
    ),
    "letters under a number are its speakers": (
        "1. Introduction\n2. The role of islands\n  a. Ralf Brand, Region Nordö\n"
        "  b. Tina Åker, Region Sydö\n3. Close",
        [
            (None, "Introduction", []),
            (None, "The role of islands", ["Ralf Brand / Region Nordö", "Tina Åker / Region Sydö"]),
            (None, "Close", []),
        ],
    ),
    "people in running text": (
        "9.00 Bibliotek efter stormen\n"
        "Karo Gunnar, ordförande för Bibliotekslaget, berättar om ett år utan tak.\n"
        "10.00 Läsning\nEn föreläsning med Jenny Lait, poet och läsare.\n11.00 Vatten\n"
        "Leila Fars är docent i vattenrätt och har skrivit om sjöar.\n12.00 Lunch",
        [
            ("09:00", "Bibliotek efter stormen", ["Karo Gunnar / ordförande / Bibliotekslaget"]),
            ("10:00", "Läsning", ["Jenny Lait / poet och läsare"]),
            ("11:00", "Vatten", ["Leila Fars / docent i vattenrätt"]),
            ("12:00", "Lunch", []),
        ],
    ),
    "an office and a name that act": (
        "17.00 Den gode kaj\nCenterdirektør Carsten Bille fører os ind i havnens historie.\n18.00 Pause",
        [("17:00", "Den gode kaj", ["Carsten Bille / Centerdirektør"]), ("18:00", "Pause", [])],
    ),
    "each speaker with a dash and an own subject": (
        "9.40 Comments\nSirpa Juha – Grants for repair shops, 10 min\nTimo Kuusi – Old forests, 10 min\n"
        "10.20 Close",
        [("09:40", "Comments", ["Sirpa Juha", "Timo Kuusi"]), ("10:20", "Close", [])],
    ),
    "bodies before a dash": (
        "9.15 SJVI—Jordens läge.\n9.45 Jordverket – Att värdera mark.\n"
        "10.15 Salby kommun– Åkrar i Salby.\n11.00 Fika",
        [
            ("09:15", "Jordens läge", ["SJVI"]),
            ("09:45", "Att värdera mark", ["Jordverket"]),
            ("10:15", "Åkrar i Salby", ["Salby kommun"]),
            ("11:00", "Fika", []),
        ],
    ),
    "an office with a capital right behind a title": (
        "13.40 Energia ja liikkuminen Johtava asiantuntija Olli Kärnä, Kylien liitto\n14.00 Tauko",
        [
            ("13:40", "Energia ja liikkuminen", ["Olli Kärnä / Johtava asiantuntija / Kylien liitto"]),
            ("14:00", "Tauko", []),
        ],
    ),
    "who is known elsewhere is known": (
        "1. Introduction – Gary Parr, Rights Council\n2. How Input Will Be Used – Gary Parr\n3. Close",
        [
            (None, "Introduction", ["Gary Parr / Rights Council"]),
            (None, "How Input Will Be Used", ["Gary Parr"]),
            (None, "Close", []),
        ],
    ),
    "who speaks, and of what": (
        "10.00: Velkomst\n10.15-11.00: Kaja Fløjt, Forsker ved Institut for Havviden, "
        "Vestkystens Universitet om Vilde fjorde i nord\n11.15-12.00: Hans Ager, "
        "seniorforsker, Vestkystens Universitet om\nKonflikter ved rev.\n12.00 Frokost",
        [
            ("10:00", "Velkomst", []),
            (
                "10:15",
                "Vilde fjorde i nord",
                ["Kaja Fløjt / Forsker / Institut for Havviden, Vestkystens Universitet"],
            ),
            ("11:15", "Konflikter ved rev", ["Hans Ager / seniorforsker / Vestkystens Universitet"]),
            ("12:00", "Frokost", []),
        ],
    ),
    "an office that is for more than one thing": (
        "9.00 Minister for Coasts, Islands and Local Services\n10.00 Sigrun Gunn, the president of the "
        "Nordic Youth Council\n11.00 Close",
        [
            ("09:00", "Minister for Coasts, Islands and Local Services", []),
            ("10:00", None, ["Sigrun Gunn / president / Nordic Youth Council"]),
            ("11:00", "Close", []),
        ],
    ),
    "the same label before each name": (
        "11.30 Position Paper: Sonia Kiril\n11.50 Position Paper: Dan Mill\n12.10 Green Power: Blue Water\n"
        "13.00 Close",
        [
            ("11:30", "Position Paper", ["Sonia Kiril"]),
            ("11:50", "Position Paper", ["Dan Mill"]),
            ("12:10", "Green Power: Blue Water", []),
            ("13:00", "Close", []),
        ],
    ),
    "who speaks, over what they speak of": (
        "9.30\nArne Omst, Tyra Mart\nSAMARBETE PÅ LÄNGDEN\nEtt samtal om hur rum öppnas.\n\n10.00\n"
        "Ingemar Skog, "
        "Josefin Lund\nÄLDST ÄR BÄST\nVi lever allt längre.\n\n11.00 Fika",
        [
            ("09:30", "SAMARBETE PÅ LÄNGDEN", ["Arne Omst", "Tyra Mart"]),
            ("10:00", "ÄLDST ÄR BÄST", ["Ingemar Skog", "Josefin Lund"]),
            ("11:00", "Fika", []),
        ],
    ),
    "talks under one time, each with its speaker": (
        "18.00 Skolan i morgon\nBakgrunden till den nya reformen\n"
        "v/ rådgivare Ulf Hans, Västra Agders kommun\n"
        "Vägar för det nya företagandet, Rune Sved, Bondeförbundet\n"
        "Ekonomin ur ett kommunalt perspektiv, Leif "
        "Bryt, rektor\n20.30 Avslutning",
        [
            ("18:00", "Skolan i morgon", []),
            (
                None,
                "Bakgrunden till den nya reformen",
                ["Ulf Hans / rådgivare / Västra Agders kommun"],
            ),
            (None, "Vägar för det nya företagandet", ["Rune Sved / Bondeförbundet"]),
            (None, "Ekonomin ur ett kommunalt perspektiv", ["Leif Bryt / rektor"]),
            ("20:30", "Avslutning", []),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_way_of_printing(name):
    text, expected = CASES[name]
    found = read(text)
    assert [row[: len(wanted)] for row, wanted in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("15.00 Session Two – Freight Sector\n16.00 Close", "Session Two – Freight Sector"),
        ("15.00 Cases from Latin Harbours\n16.00 Close", "Cases from Latin Harbours"),
        (
            "15.00 Kåring af Årets Landsby og Årets Ildsjæl\n16.00 Slut",
            "Kåring af Årets Landsby og Årets Ildsjæl",
        ),
        ("15.00 Skapa ”goda stigar” i Kustregionen\n16.00 Slut", "Skapa ”goda stigar” i Kustregionen"),
        ("15.00 YHDISTYKSEN 70. JUHLAVUODEN PUHE\n16.00 Loppu", "YHDISTYKSEN 70. JUHLAVUODEN PUHE"),
        ("15.00 Kuivuuko Kotka? Keskustelua\n16.00 Loppu", "Kuivuuko Kotka? Keskustelua"),
    ],
)
def test_no_people_where_a_title_only_has_capitals(text, title):
    assert read(text)[0] == ("15:00", title, [])
