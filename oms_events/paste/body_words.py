"""Words that name a body (authority, firm, school, association), in five languages: whole words and
endings."""

from __future__ import annotations

BODIES = frozenset(
    """
    kommun kommune kommuner kommunen kunta kaupunki region regionen regionförbund regionförbundet landsting
    landstinget fylke fylkeskommune län stad universitet universitetet university yliopisto college högskola
    høgskole
    høyskole högskolan ammattikorkeakoulu ab as asa a/s aps oy oyj hb ltd inc llc gmbh plc ry rf ministry
    ministeriö ministerium council agency office institute institut centre center hub lab labs network
    association federation union department authority board bank commission committee foundation partnership
    alliance trust academy museum directorate secretariat municipality county parliament institution
    institutionen fund fonden fond organisation organisationen organisasjon society company services
    initiative corporation delegation consortium observatory archive library akademi staden byen verket verk
    myndigheten myndighet föreningen förening foreningen forening förbundet förbund forbundet forbund
    nätverket nätverk nettverket netværket länsstyrelsen styrelsen styrelse stiftelsen stiftelse institutet
    enheten avdelningen kansliet sekretariatet sekretariat byrådssekretariat forvaltning förvaltning
    förvaltningen forvaltningen statsforvalteren rederi banken bolaget nämnden direktoratet departementet
    riksdagen folketinget stortinget eduskunta polisen politiet poliisi kyrkan kirken handelskammaren
    gymnasium gymnasiet folkhögskolan skolan skolen skole skola mejeri hälsocentralen vårdcentralen sygehus
    sykehus sjukhus sjukhuset neuvosto liitto keskus virasto laitos säätiö yhdistys seura koulu opisto
    hyvinvointialue kuntayhtymä kylät osuuskunta kooperativ kooperativet cooperative co-operative collective
    cluster consortium coalition confederation guild chamber embassy ambassaden ambassade suurlähetystö
    orchestra ensemble förlag forlag kustantamo gazette tidskrift tidning architects arkitekter consulting
    consultants klinik kliniken hembygdsförening byalag velforening grendelag idrettslag idrottsförening
    ungdomsråd elevråd borettslag unit division faculty fakultet fakulteten fakultetet laboratory
    inspektionen direktionen kommissionen laboratoriet historielag idrottslag bondelag ungdomslag
    government governments regjeringen regeringen stift stiftet team teamet representation mission
    högskolorna tiedekunta
    osasto yksikkö keskusliitto välfärdsområde välfärdsområdet hyvinvointialue
    """.split()
)

# Legal forms: the word before them is the firm's name.
LEGAL_FORMS = frozenset("ab as asa a/s aps oy oyj hb ltd inc llc gmbh plc ry rf r.f. r.y.".split())

BODY_ENDINGS = tuple(
    """
    kommun kommune kommunen universitet universitetet högskolan högskola høgskolen høyskolen skolan skolen
    verket bolaget selskapet selskabet förbundet förbund forbundet forbund senteret sentret centret centrum
    senter center sentralen centralen forskning analys analyse institutet instituttet museum museet museo
    styrelsen styrelse nämnden inspektionen lab labbet byrån byrået gruppen föreningen foreningen stiftelsen
    direktoratet departementet ministeriet ministeriö ministeriön virasto keskus liitto laitos yliopisto
    opisto kunta kaupunki kunnat staden banken myndigheten enheten avdelningen kansliet nätverket rådet
    akademin akademien förvaltningen kontoret sekretariatet teatern teater teatret teateret organisation
    organisationen fonden historielag idrettslag idrottslag bondelag ungdomslag förening forening kammaren
    samverkan unionen
    utskott utskottet udvalg utvalg kontor højskole cluster klynge klyngen klynga landskapsoppsyn institutt
    institut landskapsområde partiet
    klustret
    sällskapet arkivet biblioteket säätiö
    seura järjestö
    verkosto yhdistys ägarna laget lauget forum bladet tidningen avisen regionen utredningen utvalget
    posten tidende udvalget ringen linjen forsk gården huset rørelsen rörelsen cirkeln hjälpen
    """.split()
)

# Words with such an ending that are ordinary words all the same.
NOT_BODIES = frozenset(
    "forskning analys analyse rådet huset gruppen laget staden gården centrum forum centret".split()
)
