"""Ordinary words of the five languages that stand with a capital in programmes but never in a person's name.

Swedish, English, Norwegian, Danish and Finnish together: a Nordic programme mixes them. No names of people or
places are listed anywhere in this package; a name is known by its place and its shape.
"""

from __future__ import annotations

# Bind words together inside a phrase; lower case in the middle of a line.
FUNCTION_WORDS = frozenset(
    """
    och samt eller men att som för i på till från av om med vid hos hjå under mellan efter före utan mot genom
    över ur den det de en ett är var blir kan ska vill har inte sig sin sitt sina vi ni du jag man här där
    när hur vad varför vem vilka vilken så även mer alla båda og eller men at som for i på til fra av af om
    med ved hos under mellom mellem etter efter uten uden mot mod gjennom gennem over den det de en et ei er
    var kan skal vil har ikke vi dere du jeg her der når hvordan hvad hva hvorfor hvem hvilke så and or but
    that which who for in on at to from of by with under between after before without against through over
    the a an is are was be can will have not we you how what why when where this these those our your its
    their ja sekä tai mutta että joka ovat on ei me te miten mitä mikä miksi kuka missä milloin kohti kanssa
    mukaan
    """.split()
)

# Begin or fill headings; an atom that holds one of them is no name.
HEADING_WORDS = frozenset(
    """
    sustainable development cohesion external multilateral action service services latin affairs relations
    policy trade coastal maritime public corporate resources communications strategy growth
    innovation
    operations finance planning sustainability investor managing key note årets vuoden välkommen välkomna
    välkomsthälsning inledning introduktion avslutning avslut avrundning
    summering
    sammanfattning reflektion reflektioner tack hej start slut öppning invigning upptakt samling ankomst
    insläpp paus bensträckare rast fika kaffe te lunch middag frukost mingel samtal panelsamtal panel
    paneldebatt paneldiskussion debatt dialog diskussion diskussioner gruppdiskussion föreläsning
    föreläsningar föredrag presentation presentationer fråga frågor frågestund svar pass runda runda spår
    session workshop workshops seminarium seminarier studiebesök visning exempel erfarenheter resultat
    lägesrapport nuläge läget framtid framtiden vägen nästa steg dag dagen dagens program programpunkt tid
    talare medverkande deltagare lokal plats tema temaområden hur vad varför vem när var vilka vilken vi så
    den det de en ett att alla inga ny nya nytt goda god kort korta tre två fyra fem gemensam gemensamt
    allmän öppet öppen dessutom därefter sedan under efter från med om till för på i hos utan mot förmiddag
    eftermiddag kväll kvällen morgon morgonen musik film bildspel underhållning prisutdelning parallella
    parallell valfria valbara avslutande inledande lokalt regional regionalt nationell nationella digital
    digitala velkommen velkomst åpning åbning innledning indledning avslutning afslutning oppsummering
    opsummering opsamling pause kaffepause lunsj frokost morgenmad middag registrering spørsmål debat debatt
    samtale paneldebat panelsamtale foredrag oplæg innlegg omvisning befaring gruppearbeid workshop tak takk
    kom vel hjem goddag farvel slik hva hvad hvordan hvorfor hvem når hvor her der nye ny veien vejen
    erfaringer resultater fremtiden framtida kommentar hovedinnlegg deltakere deltagere medvirkende tid sted
    emne tema tervetuloa tervetulosanat avaus avaussanat lounas kahvi aamukahvi iltapäiväkahvi tauko
    kahvitauko loppusanat päätössanat keskustelu loppukeskustelu paneeli paneelikeskustelu ilmoittautuminen
    yhteenveto kysymykset ryhmätyöt työpaja työpajat illallinen miten miksi mitä mikä kuka uusi uudet
    tilaisuus tilaisuuden ohjelma puheenvuorot päivän päivä aika paikka aihe retki rinnakkaiset yhteinen the
    a an and or of for in on at to from with by how why what when where who which is are do does can will
    our your this that new next one two three part all about more into between welcome welcoming opening
    closing introduction intro remarks address keynote speech lecture presentation presentations session
    sessions panel discussion discussions debate dialogue coffee tea break breaks refreshments lunch dinner
    breakfast registration arrival check-in sign-in mingle reception networking workshop workshops breakout
    plenary seminar webinar conference forum summit meeting day morning afternoon evening questions answers
    q&a summary wrap-up conclusion conclusions concluding results report reports project projects programme
    program agenda schedule track room hall venue house city town building floor street square tour visit
    trip walk film video music award awards ceremony group groups case cases study studies voices lessons
    tools methods future futures setting scene stage state time topic title speaker speakers organisation
    moderator place location date draft preliminary short long first second last final fresh free open
    fireside chat restaurant restaurang ravintola hotel hotell field virtual national regional local
    international european nordic
    """.split()
)

# Compounds that name a part of a programme: "Välkomsthälsning", "Inledningsanförande".
HEADING_ENDINGS = tuple(
    """
    hälsning hälsningar anförande anföranden föreläsning presentation diskussion samtal debatt seminarium
    workshop underhållning visning utdelning inledning avslutning ord frågor innlegg foredrag hilsen
    hilsning oplæg diskusjon samtale innslag puheenvuoro puheenvuorot sanat tervehdys keskustelu seminaari
    esitys paketti lecture speech
    """.split()
)

# Open a phrase as adjectives do in the names of bodies and rooms ("Norra …", "Northern …").
ADJECTIVES = frozenset(
    """
    norra södra östra västra mellersta stora lilla gamla nya unga gröna blå röda vita svenska svenskt svensk
    sveriges kristna finländska kungliga statens länets kommunens regionens stadens nordre søndre østre
    vestre store lille gamle nye unge grønne blå røde hvite norsk norske norges dansk danske danmarks
    statens kongelige suomen suomalainen valtion kansallinen pohjoinen eteläinen itäinen läntinen northern
    southern eastern western swedish norwegian danish finnish icelandic faroese nordic baltic european
    arctic national international united royal federal central global rural young blue green great old
    nordiska nordisk nordiske europeiska europeisk europæisk
    """.split()
)

# Rooms and halls: a short line with one of these is a place.
ROOM_WORDS = frozenset(
    """
    sal salen aula aulan rum rummet lokal lokalen foajé foajén scen scenen torget plan våning restaurang
    restaurangen matsalen kantinen rom rommet sal salen foaje foajeen scene lokale lokalet kantine
    mødelokale møterom mødesal sali salissa huone auditorio auditorium auditoriet aula juhlasali ravintola
    krs kerros room hall floor foyer lobby house theatre stage building online digitalt zoom teams etäyhteys
    verkossa plats sted paikka
    """.split()
)
ROOM_ENDINGS = (
    "salen",
    "-salen",
    "sali",
    "rummet",
    "rommet",
    "lokalet",
    "aulan",
    "scenen",
    "foajén",
    "foajeen",
    "salongen",
)
PLACE_LABELS = frozenset(
    "lokal plats sal rum var sted rom lokale hvor paikka tila sali place room venue location where".split()
)

COUNTRIES = frozenset(
    """
    sweden sverige norway norge denmark danmark finland suomi iceland island ísland åland estonia estland
    latvia lettland lithuania litauen germany tyskland france frankrike frankrig spain spanien italy italien
    poland polen netherlands nederländerna belgium belgien scotland skottland ireland irland england wales
    uk usa canada kanada greenland grönland grønland austria österrike switzerland schweiz portugal ukraine
    ukraina ruotsi norja tanska viro eu færøerne färöarna the_netherlands the_faroe_islands faroe_islands
    united_kingdom northern_ireland luxembourg luxemburg slovenia slovenien slovakia slovakien croatia
    kroatien czechia tjeckien czech_republic hungary ungern romania rumänien bulgaria bulgarien greece
    grekland malta cyprus cypern nederland belgia belgien saksa ranska puola latvia liettua
    """.split()
)


def is_country(text: str) -> bool:
    """True for a country's usual name in one of the five languages."""
    return "_".join(text.casefold().strip(" .,").split()) in COUNTRIES
