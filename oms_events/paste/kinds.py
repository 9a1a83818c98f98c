"""What kind of row a title names: break, meal, registration, social, a bare close, or else a session."""

from __future__ import annotations

import re

_WORDS = {
    "registration": """
        registrering innregistrering oppmøte frammøte registration insläpp incheckning check-in checkin
        sign-in ankomst arrival arrivals
        indskrivning indtjekning ankomstregistrering ilmoittautuminen badges drop-in innsjekking
        innsjekk rekisteröinti rekisteröityminen påmelding
        inloggning walk-in pålogging login log-in kirjautuminen saapuminen namnbrickor samling doors
        """,
    "meal": """
        lunch luncher lounas lunsj frokost middag dinner illallinen päivällinen frukost breakfast morgenmad
        aamiainen supper buffet buffé brunch lunchen middagen lunchbuffé festmiddag sopplunch kvällsmat
        smörgåslunch aftensmad arbetslunch aftenbuffet brunssi
        """,
    "break": """
        paus pausen kaffe kaffet fika fikapaus rast raster coffee tea break refreshments pause pauser tauko
        kahvi kahvit aamukahvi iltapäiväkahvi kahvitauko bensträckare beinstrekk bikupa kaffepaus kaffepause
        coffee-break leg-stretcher förmiddagsfika eftermiddagsfika morgonkaffe morgonfika fikastund
        kaffeservering kaffedags morgenkaffe morgenbrød eftermiddagskaffe fruktpaus virkistystauko
        forfriskning forfriskninger hengähdystauko strækpause benstræk teetä förmiddagskaffe
        eftermiddagskaffe jaloittelutauko
        """,
    "social": """
        mingel mingling mingla mingle reception drinks networking verkostoituminen nettverking netværk vin
        aperitif aperitiff apéritif juhlavastaanotto
        cocktail cocktails pub iltatilaisuus eftermingel kvällsmingel after-work afterwork vastaanotto
        """,
}
# End as "middag" does and are no meal.
_DAY_PARTS = frozenset(
    "förmiddag förmiddagen eftermiddag eftermiddagen formiddag formiddagen ettermiddag".split()
)
KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_ENDINGS = {
    "meal": ("lunch", "lunchen", "middag", "middagen", "frukost", "lounas", "illallinen", "lunsj", "buffé"),
    "break": (
        "paus",
        "pausen",
        "pause",
        "pausen",
        "fika",
        "kaffe",
        "kahvi",
        "kahvit",
        "tauko",
        "servering",
        "kahvitarjoilu",
    ),
    "social": ("mingel", "minglet", "vastaanotto", "cocktailtilaisuus"),
}
_PHRASES = {
    "registration": re.compile(
        r"^ovet\b|drop[ -]in\b|ovet (?:auki|avautuvat)|linja(?:t)? auki|"
        r"(?:doors?|dörr\w*|dør\w*|\w*rum(?:met)?|\w*rom(?:met)?|room|sal(?:en)?|lokale[nrt]?|länk(?:en)?|"
        r"link(?:en)?|"
        r"zoom|teams)\s+(?:\w+\s+)?(?:öppna\w*|opna\w*|åpn\w+|åbn\w+|open\w*)",
        re.I,
    ),
}
# Something is said or done here although it is named after a meal or a break.
_SAID = re.compile(
    r"föreläs|föredrag|inledning|introduktion|samtal|panel|seminar|presentation|keynote|workshop|tal\b|debatt?\b|discussion|"
    r"lecture|session|"
    r"oplæg|foredrag|innlegg|samtale|puhe|keskustelu|alustus|diskussion|frågor|questions|q&a",
    re.I,
)
# Posters are looked at in a break, whatever that is called.
_POSTERS = re.compile(r"poster ?s?essions?|posters?", re.I)
_WHEN = frozenset(
    "inför före efter till under vid etter før til mellom before after during ennen jälkeen om about".split()
)
_CLOSE = re.compile(
    r"^(?:(?:vi|päivän|tilaisuuden|seminaarin|dagen|konferensen|mötet|seminariet|programmet|konferensen|tilaisuus|päivä|seminaari|"
    r"ohjelma)\s+)?"
    r"(?:avslut|avslutas|avslutning|avslutar|avrundar|slut|stängning|stänger|hemresa|hemfärd|avresa|hejdå|"
    r"slutt|avslutning|vel hjem|hjemreise|afslutning|farvel|møteslutt|slutt for dagen|"
    r"close|closes|end|ends|finish|departure|adjourn|adjourns|adjournment|avrundning|"
    r"(?:[^\W\d_]+ )?päättäminen|päättyy|(?:[^\W\d_]+ )?päätös|loppu|lopetus|kotiinlähtö|"
    r"tilaisuus päättyy|tack och hej|"
    r"god hemresa|tack för idag|tack för i dag|"
    r"tak for i dag|takk for i dag|kiitos|"
    r"(?:end|close) of (?:the )?[^\W\d_]+(?: [^\W\d_]+)?|"
    r"t(?:ac|a)k+ (?:för|for) i ?(?:kväll|kveld|aften)|"
    r"[^\W\d_]+ (?:avslutas|avsluttes|afsluttes|avslutast|slutar|sluttar|slutter|päättyy|ends|closes|"
    r"concludes))"
    r"(?:\s+(?:och|og|and|ja|&)\s+(?:(?:tack|takk|tak|thanks|kiitos)(?: för i ?dag| for i dag)?|hemfärd|"
    r"hjemreise|hemresa|farväl|farvel|"
    r"goodbye))?"
    r"(?:\s+(?:för|av|for|of|på|til)\s+(?:i?\s?dag|dagen|the day|programmet|seminariet|konferensen|"
    r"konferansen|konferencen|"
    r"mötet|møtet|mødet|the conference|the meeting))?$",
    re.I,
)
_ORDER = ("registration", "meal", "break", "social")
_WORD = re.compile(r"[^\W\d_][\w&’'-]*")


def kind_of(title: str, has_people: bool = False) -> str:
    """The document's kind of a row with this title; people in it speak for a session."""
    plain = title.strip(" .!:–-")
    if not plain:
        return "session"
    if _CLOSE.match(plain):
        return "session" if has_people else "other"
    for kind, phrase in _PHRASES.items():
        if phrase.search(plain):
            return kind
    words = [word.casefold() for word in _WORD.findall(plain)]
    kinds = [_word_kind(word) for word in words]
    # "inför middagen", "efter kaffet": the meal says when, not what.
    kinds = [None if at and words[at - 1] in _WHEN else kind for at, kind in enumerate(kinds)]
    found = {kind for kind in kinds if kind}
    if kinds[:1] == ["meal"] and words[1:2] and words[1] in ("with", "med") and not has_people:
        return "meal"
    if not found or _SAID.search(_POSTERS.sub("", plain)) or (has_people and not kinds[0]):
        return "session"
    if len(words) > 7 and not kinds[0]:
        return "session"
    if kinds[0] is None and len(words) > 2 and not _joined_or_short(words, kinds):
        return "session"
    return next(kind for kind in _ORDER if kind in found)


def _word_kind(word: str) -> str | None:
    if word in KIND_OF:
        return KIND_OF[word]
    if word in _DAY_PARTS:
        return None
    for ending in ("en", "et", "n"):
        if word.endswith(ending) and len(word) > 6 and word[: -len(ending)] in KIND_OF:
            return KIND_OF[word[: -len(ending)]]
    if word.startswith("lunch") and not word.startswith(("lunchsem", "lunchför", "lunchsam")):
        return "meal"
    if len(word) > 6:
        for kind, endings in _ENDINGS.items():
            if word.endswith(endings):
                return kind
    return None


def _joined_or_short(words: list[str], kinds: list[str | None]) -> bool:
    """The row's last words name it: "Gemensam lunch", "Frågor och lunch", not "Därför fikar vi mer nu"."""
    last = max(index for index, kind in enumerate(kinds) if kind)
    return len(words) <= 4 or last >= len(words) - 2
