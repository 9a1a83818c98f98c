"""Words that name a job or an office, in five languages: whole words, and the endings of compounds."""

from __future__ import annotations

import re

JOBS = frozenset(
    """
    vd ceo cto coo cfo head lead host chair vice docent dekan dean doktor doctor professor professori
    president partner student trainee director directors officer manager minister mayor secretary fellow
    lecturer reader analyst adviser advisor researcher scientist expert specialist editor author writer
    journalist reporter consultant planner engineer architect coordinator co-ordinator member representative
    commissioner governor ambassador founder co-founder owner farmer teacher nurse doctor lawyer economist
    developer designer artist producer executive inspector controller administrator chairman chairwoman
    chairperson spokesperson deputy senior junior assistant associate principal biologist geographer
    historian historiker candidate curator coach chef director-general editor-in-chief strategist councillor
    senator librarian musician grundare ägare värd bonde präst biskop lege læge läkare jurist ekonom rektor
    lektor adjunkt lærer lärare forskare forsker forskar biträdande ställföreträdande fungerande fungerende
    tillförordnad assisterande assisterende tf bitr stf ordfører ordförare borgmester statsråd medarbetare
    medarbejder ansvarig ansvarlig leder ledare chef sjef råd ombud strateg konsult konsulent kock kokk kok
    bagare baker bager konstnär kunstner musiker polis politi förälder forelder elev elever gründer
    talesperson talsperson utredare handläggare stipendiat daglig administrerende verksam generaldirektör
    intendent tolk politiker riksdagsledamot folketingsmedlem stortingsrepresentant ordf ordf. adm.dir
    adm.direktør fylkesrådsleder kommunalråd johtaja päällikkö asiantuntija tutkija suunnittelija neuvos
    virkamies ministeri pormestari sihteeri toimittaja opettaja edustaja jäsen kansanedustaja lehtori
    yrittäjä rehtori asiamies lääkäri agronomi dosentti erityisasiantuntija neuvonantaja ylitarkastaja
    puheenjohtaja varapuheenjohtaja muusikko kirjailija provost chancellor rector bishop guide librarian
    archivist ranger warden tutor judge vicar pastor priest volunteer solicitor barrister baker carpenter
    potter weaver gardener chemist physicist geologist botanist ecologist sociologist psychologist critic
    poet novelist filmmaker photographer translator interpreter entrepreneur activist organiser organizer
    treasurer trustee auditor surveyor pharmacist midwife surgeon veterinarian superintendent postdoc
    veterinär veterinær kritiker bibliotekar bibliotekarie barnmorska snickare trädgårdsmästare kyrkoherde
    sogneprest sognepræst forfatter författare poet dramatiker regissör instruktør skådespelare skuespiller
    førsteamanuensis amanuensis førstelektor forstander overlege overlæge spesialist
    spesialrådgiver illustratör översättare oversetter oversætter tolk pensionär
    pensionist pensjonist lantbrukare landmand
    gårdbruker skogsägare fiskare fisker frivillig aktivist tandläkare studerande ordstyrer tohtori dosentti
    maisteri rovasti pappi kriitikko kääntäjä kuvataiteilija eläkeläinen maanviljelijä vapaaehtoinen
    kunnanjohtaja kaupunginjohtaja apulaisprofessori puutarhuri valokuvaaja ohjaaja
    mep msp adm.dir adm.direktør fuldmægtig fullmektig sakkunnig tillitsvalgt kassör kasserer revisor
    bestyrer styrer
    gartner tømrer stifter medstifter smed murare målare jägare uppfinnare jordmor jordemoder vernepleier
    advokat gd commodore admiral colonel brigadier lieutenant commander alderman alderwoman sheriff
    kommentator
    kauppias elektriker mekaniker kirurg dietist socionom
    vaktmästare piispa perustaja omistaja
    emäntä
    isäntä kätilö
    tiedottaja valtuutettu meppi kirkkoherra carer clerk convenor convener keeper registrar captain skipper
    grower producer technician broadcaster columnist correspondent commentator presenter trainer counsellor
    therapist physiotherapist dietitian paramedic firefighter attaché envoy postdoctoral headteacher
    vice-president secretary-general statistician historians mathematician astronomer meteorologist
    lakimies counselor prefect mf fmd oceanographer demographer geneticist kirjastonhoitaja kouluttaja tulkki
    kokki
    muotoilija säveltäjä
    """.split()
)

# Modify a job word that follows: "Senior Researcher", "fungerende statsforvalter".
JOB_MODIFIERS = frozenset(
    """
    senior junior deputy assistant associate principal vice acting executive chief co biträdande
    ställföreträdande fungerande fungerende tillförordnad assisterande assisterende tf bitr stf daglig
    administrerende adm. verkställande tidligere tidigare johtava former special regional county general
    """.split()
)

JOB_ENDINGS = tuple(
    """
    chef sjef chefen ledare leder lederen ledaren leader strateg strategen strategist direktör direktør
    direktor direktören direktøren director professor lektor manager konsult konsulent konsulenten råd rådet
    handläggare utredare analytiker analytikern statistiker samordnare samordner koordinator coordinator
    adviser advisor rådgivare rådgiver rådgivar officer researcher forskare forsker lecturer minister
    ministern ministeren statsråd ordförande ordföranden formand forperson forkvinde nestleder ombudsman
    ombud expert ekspert specialist sekreterare sekretær sekretär planerare planlegger planlægger arkitekt
    arkitekten ingenjör ingeniør journalist redaktör redaktør författare forfatter forfattaren författaren
    tekniker klippare medlem ledamot borgmästare borgmester hövding høvding inspektör inspektør intendent
    antikvarie pedagog pedagogen psykolog biolog geolog arkeolog sociolog ekolog hydrolog antropolog ekonom
    økonom agronom jurist lärare læreren lærer doktorand entreprenör producent ambassadör utvecklare
    udvikler utvikler företagare sköterska sygeplejerske bibliotekarie kurator designer fotograf bonde
    bönder talare gruvearbeider assistent mästare mester värd värdinna forvalter ordfører ordføreren
    fylkesråd byråd rådmann vejleder veileder guide coach skribent krönikör redaktion talsperson talesperson
    makare makaren byggare odlare fiskare brukare skapare domare dommer kapten översköterska läkare
    överläkare læge lege präst biskop rektor johtaja päällikkö asiantuntija tutkija suunnittelija
    koordinaattori neuvos virkamies puheenjohtaja sihteeri professori toimittaja opettaja edustaja jäsen
    lehtori insinööri arkkitehti konsultti tarkastaja vastaava politiker politikere medarbetare medarbejder
    medarbeider leiar gjevar skogmeister asiamies lääkäri hoitaja ohjaaja kehittäjä pormestari ministeri
    rehtori yrittäjä agronomi tohtori maisteri mestari kriitikko taiteilija viljelijä valvoja sjefen
    leiaren ordførar forskar lærar rådgjevar bibliotekar bibliotekarien kritiker
    skötare vårdare terapeut pilot chaufför förare
    snickare handlare
    konservator konservatorn etnolog arkivarie kemist kemiker fysiker botanist botaniker zoolog teolog
    filosof pensionär husarbetare brandman förskollärare föreståndare forstander forstanderen bestyrer
    ansvarig ansvarlig behandler olog ologen tograf eograf emograf etnograf förvaltare förman ombudet aktivist
    fysioterapeut kommunikatör informatör kompositör koreograf matematiker astronom meteorolog grundare
    grunnlegger stifter tagare inköpare upphandlare skogvaktare vaktmästare uppfödare jägare revisor
    advokat advokaten kauppias representant representanten pleier plejer styrer gartner bygger kirurg
    historiker suunnittelijat
    esimies perustaja omistaja kouluttaja tiedottaja viestijä kalastaja historioitsija dosentti psykologi
    hoitajat muotoilija valtuutettu kirjastonhoitaja pensionist praktikant stipendiat studerende studerande
    student studenten parlamentariker partner
    """.split()
)

# A head of a unit: what follows in capitals may be the unit, and then belongs to the job.
UNIT_HEADS = ("chef", "chefen", "sjef", "head", "leder", "päällikkö")

# Honorifics and degrees that stand before a name.
HONORIFICS = frozenset(
    "tri revd canon lt cdr capt sgt ft kt vtm vtt ytt ytm tkt mmt htm lkt ktt ktm phd lord lady baroness "
    "baron mr mrs ms "
    "mx miss dr prof "
    "cllr sir dame hon rev fil h.e fru herr".split()
)

# "fil.dr", "med.lic", "cand.mag", "ph.d": degrees, printed before a name.
DEGREE = re.compile(
    r"(?:fil|med|tekn|jur|ekon|teol|agr|farm|odont|pol)\.?\s?(?:dr|lic|kand|mag|tri|maist)"
    r"|(?:cand|mag|dr)\.\w{2,6}|ph\.?d|m\.?sc|d\.?phil"
)

# Look like a job by their ending but are not one.
NOT_JOBS = frozenset(
    "råd rådet person persons general byggare september november december oktober member members leder guide "
    "ungdomsrådet styrelsen medlemmer experter bygger".split()
) - {"member", "leder", "guide"}
