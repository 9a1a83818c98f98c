"""How public pages print a programme beside the usual ways: what is read, as (start, title, people) of each
row."""

import pytest

from oms_events.paste import parse_programme
from tests.paste.scorer import flat


def read(text, language=None):
    """Each row as its start, its title, and its people as name, title, organisation and role, "" left out."""
    return [
        (
            row.get("starts"),
            row.get("title"),
            [
                " / ".join(filter(None, (one.get(key) for key in ("name", "title", "organisation", "role"))))
                for one in row.get("contributors", [])
            ],
        )
        for row in flat(parse_programme(text, language))
    ]


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
    "names where other rows have their titles": (
        "12.30\nHenrik Lars\n”Fiske och kris”.\n\nHenrik Lars\n\n13.15\nPer Sing\n”Odling”.\n\n"
        "Per Sing\n\n14.00\nFika",
        [
            ("12:30", "”Fiske och kris”", ["Henrik Lars"]),
            ("13:15", "”Odling”", ["Per Sing"]),
            ("14:00", "Fika", []),
        ],
    ),
    "everything in one paragraph": (
        "Program:16.00: Ankomst og kaffe. 16.10: Velkomst, Steen Dam, formand for Øernes Fællesråd. "
        "16.20: Øen, der "
        "ville leve. Tove Hjort, formand, Lundby Kro. 17.10: Pause. 19.00 Afrunding ved Steen Dam, formand.",
        [
            ("16:00", "Ankomst og kaffe", []),
            ("16:10", "Velkomst", ["Steen Dam / formand / Øernes Fællesråd"]),
            ("16:20", "Øen, der ville leve", ["Tove Hjort / formand / Lundby Kro"]),
            ("17:10", "Pause", []),
            ("19:00", "Afrunding", ["Steen Dam / formand"]),
        ],
    ),
    "times in paragraphs of their own below": (
        "Stigar för alla\nFriluft Sydland\n\n09.00-10.00\n\nSpår i snö\nOstbygdens museum\n\n10.00-10.30\n\n"
        "Mat ute\nSkogskök AB\n\n10.30-11.00",
        [("09:00", "Stigar för alla"), ("10:00", "Spår i snö"), ("10:30", "Mat ute")],
    ),
    "blocks without times behind a timed row": (
        "09.30 Välkommen\nEva Ek, rektor, Norrby skola\n\nVatten i staden\nBo Al, docent, Sjöhögskolan\n\n"
        "Kaffe och utställning.\n\nÅn som väg\nSiv Alm, generaldirektör, Åverket\n\nLunch\n13.00 Slut",
        [
            ("09:30", "Välkommen", ["Eva Ek / rektor / Norrby skola"]),
            (None, "Vatten i staden", ["Bo Al / docent / Sjöhögskolan"]),
            (None, "Kaffe och utställning", []),
            (None, "Ån som väg", ["Siv Alm / generaldirektör / Åverket"]),
            (None, "Lunch", []),
            ("13:00", "Slut", []),
        ],
    ),
    "an afternoon on twelve hours": (
        "1.00 Harbour talk\nAnn Reed, Director, Tide Trust\n2.20 Tea\n4.00 Close",
        [
            ("13:00", "Harbour talk", ["Ann Reed / Director / Tide Trust"]),
            ("14:20", "Tea", []),
            ("16:00", "Close", []),
        ],
    ),
    "minutes of a film are no times": (
        "• Vad säger verket?\n  Moa Fjäll, statssekreterare, Byverket\n  (4:30 minuter in i filmen)\n"
        "• Dags för byn\n  Jo Karl, generaldirektör, Byverket\n  (9:20 minuter in i filmen)",
        [
            (None, "Vad säger verket?", ["Moa Fjäll / statssekreterare / Byverket"]),
            (None, "Dags för byn", ["Jo Karl / generaldirektör / Byverket"]),
        ],
    ),
    "a label before each time": (
        "Time: 08:20\nDeparture by boat\nTime: 09:30\nOpening session\nTime: 11:00\nLunch",
        [("08:20", "Departure by boat", []), ("09:30", "Opening session", []), ("11:00", "Lunch", [])],
    ),
    "numbers alone on their line": (
        "09:00 - 09:05\n1.\nOpening\n1.1.\nList of delegates\n09:05 - 10:30\n2.\nEmpty harbours\n2.1.\n"
        "Debate",
        [
            ("09:00", "Opening", []),
            (None, "List of delegates", []),
            ("09:05", "Empty harbours", []),
            (None, "Debate", []),
        ],
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
    "what it is on one line, and which on the next": (
        "11.30\nKunstinnslag:\nBølger og vind – Jon Olav Ulstad\n12.00\nLunsj",
        [("11:30", "Kunstinnslag: Bølger og vind", ["Jon Olav Ulstad"]), ("12:00", "Lunsj", [])],
    ),
    "sentences behind a title that speak to the reader": (
        "12.00 Plocklunch. Du väljer själv vad du vill äta.\n13.00 Välkommen. (sändningen börjar nu)\n"
        "14.00 Slut",
        [("12:00", "Plocklunch", []), ("13:00", "Välkommen", []), ("14:00", "Slut", [])],
    ),
    "files that hang on a title": (
        "8.30 Avaus (pdf)\njohtaja Aino Salo, Kylien liitto\n9.00 Kahvi",
        [("08:30", "Avaus", ["Aino Salo / johtaja / Kylien liitto"]), ("09:00", "Kahvi", [])],
    ),
    "how long it takes is no part of a title": (
        "10.00 Dialog (5-10 min)\n10.15 Fika",
        [("10:00", "Dialog", []), ("10:15", "Fika", [])],
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
    "a title that goes on behind a dash": (
        "11.15 Snart fattas beslut\n– vad kan vi göra då?\nMalin Lars, Byverket\n12.15 Lunch",
        [
            ("11:15", "Snart fattas beslut – vad kan vi göra då?", ["Malin Lars / Byverket"]),
            ("12:15", "Lunch", []),
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
    "hours as four digits, day after day": (
        "October 15\n1000: Opening\n1115: Lunch\n1300: Talks\n1900: Dinner\nOctober 16\n0715: Breakfast\n"
        "1030: Groups\n1330: Bus home",
        [
            ("10:00", "Opening", []),
            ("11:15", "Lunch", []),
            ("13:00", "Talks", []),
            ("19:00", "Dinner", []),
            ("07:15", "Breakfast", []),
            ("10:30", "Groups", []),
            ("13:30", "Bus home", []),
        ],
    ),
    "a space between hours and minutes": (
        "kl 09 30 Velkommen med kaffe\nkl 10 15 Arkiv for alle\nkl 11 15 Pause\nkl 15.15 God tur hjem!",
        [
            ("09:30", "Velkommen med kaffe", []),
            ("10:15", "Arkiv for alle", []),
            ("11:15", "Pause", []),
            ("15:15", "God tur hjem!", []),
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
    "the room between the time and the title": (
        "9:00 - 9:40\n\nHarbour room\n\nTickets for all\n\n10:00 - 10:30\n\nFoyer\n\nCoffee break\n\n"
        "10:30 - 11:00\n\nDelta\n\nMobilising users\n\nEva Polan, Communication Officer, Open Islands, "
        "Calais, France\n\n12:00 - 13:00\n\nFoyer\n\nLunch",
        [
            ("09:00", "Tickets for all", []),
            ("10:00", "Coffee break", []),
            (
                "10:30",
                "Mobilising users",
                ["Eva Polan / Communication Officer / Open Islands, Calais, France"],
            ),
            ("12:00", "Lunch", []),
        ],
    ),
    "titles over who speaks, line after line": (
        "Kusten i morgon\n– Jan Arne, formand for KVF\nHur regionerna kring havet tillsammans arbetar för "
        "en levande kust enligt årets rapport om kusterna kring Östersjön\n– Tor Sand, rektor\nRöster från\n"
        "– Elva Hjort, författare",
        [
            (None, "Kusten i morgon", ["Jan Arne / formand / KVF"]),
            (
                None,
                "Hur regionerna kring havet tillsammans arbetar för en levande kust enligt årets rapport om "
                "kusterna kring Östersjön",
                ["Tor Sand / rektor"],
            ),
            (None, "Röster", ["Elva Hjort / författare"]),
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
    "noon as 12 am, and a place behind @": (
        "10.30 am Welcome\n11.30 am Session A\n12.00 am Session B\n12.30 pm Lunch\n"
        "6.00 pm Reception @ Town Hall",
        [
            ("10:30", "Welcome", []),
            ("11:30", "Session A", []),
            ("12:00", "Session B", []),
            ("12:30", "Lunch", []),
            ("18:00", "Reception", []),
        ],
    ),
    "a date before each time": (
        "4.4.2026  Saapuminen ja majoitus\n4.4.2026  klo 16.00 Foorumin avaus\n5.4.2026 klo 9.00 Päivän "
        "istunto\n5.4.2026 klo 19.00 Kaupungin juhlavastaanotto",
        [
            (None, "Saapuminen ja majoitus", []),
            ("16:00", "Foorumin avaus", []),
            ("09:00", "Päivän istunto", []),
            ("19:00", "Kaupungin juhlavastaanotto", []),
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
    "blocks over their times": (
        "Block I\n10.00 Lokal ekonomi\n11.30 Lunch\nBlock II\n12.30 Bokslut\nElsa Ek (confirmed)\n"
        "14.00 Kaffe",
        [
            ("10:00", "Lokal ekonomi", []),
            ("11:30", "Lunch", []),
            ("12:30", "Bokslut", ["Elsa Ek"]),
            ("14:00", "Kaffe", []),
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
