"""How public pages print times and titles: what is read, as (start, title, people) of each row."""

import pytest

from tests.paste.printed import read

CASES = {
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
    "a title that goes on behind a dash": (
        "11.15 Snart fattas beslut\n– vad kan vi göra då?\nMalin Lars, Byverket\n12.15 Lunch",
        [
            ("11:15", "Snart fattas beslut – vad kan vi göra då?", ["Malin Lars / Byverket"]),
            ("12:15", "Lunch", []),
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
    "the room between the time and the title": (
        "9:00 - 9:40\n\nHarbour room\n\nTickets for all\n\n10:00 - 10:30\n\nFoyer\n\nCoffee break\n\n"
        "10:30 - 11:00\n\nDelta\n\nMobilising users\n\nEva Polan, Communication Officer, Nordsund Islands, "
        "Calais, France\n\n12:00 - 13:00\n\nFoyer\n\nLunch",
        [
            ("09:00", "Tickets for all", []),
            ("10:00", "Coffee break", []),
            (
                "10:30",
                "Mobilising users",
                ["Eva Polan / Communication Officer / Nordsund Islands, Calais, France"],
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
