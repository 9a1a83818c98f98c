"""What a person does in a session, as printed before a colon or after a name, in five languages."""

from __future__ import annotations

import re

# The document's English role for each printed label; an empty role says only that people follow.
_LABELS = {
    "moderator": """
        moderator; moderatorer; moderators; moderated by; modereras av; modereres av; moderering;
        samtalsledare; debattledare; debattledere; konferencier; konferenciär; ordstyrer; ordstyrere;
        debattleder; debatleder; samtaleleder; juontaja; juontajat; moderaattori; vetäjä; programledare;
        programleder;
        toastmaster; mc; host; hosts; dagens moderator; keskustelun vetäjä; paneelin vetäjä; konferansier;
        ordstyrar; debattleiar; samtaleleiar; samtalsledare är; vetäjänä; juontajana; moderaattorina""",
    "speaker": """
        föredragande; föredragshållare; foredragshaldar; esittelijä; talare; talarna;
        speaker; speakers; föreläsare; foredragsholder; foredragsholdere; oplægsholder;
        oplægsholdere; innleder; innledere; inledare; inledningstalare; keynote; keynotes; keynote speaker;
        keynote speakers; key-note speaker; key-note speakers; huvudtalare; hovedtaler; puhuja; puhujat;
        alustaja; alustajat; presenter; presenters; taler; talere; invited speaker; invited speakers; guest
        speaker; pääpuhuja; gästtalare; gæstetaler; gjestetaler""",
    "panellist": """
        paneldeltakar; paneldeltagere; paneldeltagerne; paneldeltagarna; paneldeltakerne; panelets deltagere;
        panel; panelen; paneldeltagare; paneldeltakere; paneldeltakarar; panellists; panellist; panelist;
        panelists; paneldeltager; panelister; panelisti; panelistit; i panelen; i panelet; panel members;
        paneelissa; panelmedlemmar""",
    "chair": """
        chair; chairs; chaired by; chairperson; ordförande; mötesordförande; møteleder; mødeleder;
        puheenjohtaja; puheenjohtajana; møteleiar; session chair; dirigent; paneelin puheenjohtaja; co-chair;
        co-chairs; møteledere""",
    "facilitator": """
        facilitator; facilitators; processledare; fasilitator; facilitatorer; fasilitaattori; prosessleder;
        prosessleiar; workshopledare; facilitated by; fasilitering; procesleder""",
    "rapporteur": "rapporteur; rapporteurs; rapportör; rapportør",
    "discussant": "discussant; discussants; respondent; respondents; kommentator; kommentatorer; opponent",
    "": """
        i soffan; på scen; på scenen; on stage;
        medverkande; medvirkende; medvirker; medverkar; deltagare; deltakere; deltagere; participants;
        contributors; with; med; mukana; ved; presenteras av; presented by; i samtalet deltar; i samtal;
        esiintyjät; osallistujat; debattdeltagere; debatdeltagere; deltar; deltager; presentatörer; leds av;
        led by; ledes av; ledes af; oppaana; ledare; by; av; v; v/; guide; guides; lead; leads; värd; värdar;
        värdinna; vert; verter; vært; værter; opas; oppaat; isäntä; guider; berättare""",
}
ROLE_OF = {
    label.strip(): role for role, labels in _LABELS.items() for label in labels.split(";") if label.strip()
}

# After a name these are the role in the session; "ordförande" or "chair" there is an office.
ROLES_AFTER_NAME = frozenset(
    """
    moderator moderaattori facilitator rapporteur panellist panelist paneldeltagare samtalsledare discussant
    ordstyrer møteleder mødeleder konferencier juontaja debattledare
    """.split()
)
# Printed in the singular they are about one person: a second name behind a comma is where that one is from.
SINGULAR = frozenset(
    """
    moderator chair chairperson ordförande mötesordförande møteleder mødeleder puheenjohtaja puheenjohtajana
    samtalsledare debattledare konferencier konferenciär ordstyrer debattleder debatleder samtaleleder
    juontaja juontajana moderaattori moderaattorina vetäjä vetäjänä programledare programleder toastmaster
    host facilitator fasilitator fasilitaattori processledare prosessleder procesleder rapporteur rapportör
    ordstyrar prosessleiar møteleiar debattleiar respondent discussant keynote dirigent konferansier
    guide värd vært vert
    """.split()
) | {"keynote speaker", "moderated by", "chaired by", "facilitated by", "dagens moderator"}
# These also stand right before a name without a colon.
ROLES_BEFORE_NAME = ROLES_AFTER_NAME | {
    "processledare",
    "rapportör",
    "prosessleder",
    "moderated by",
    "chaired by",
    "facilitated by",
    "fasilitator",
    "fasilitaattori",
    "dagens moderator",
    "vetäjänä",
    "vetäjä",
    "juontaja",
    "juontajana",
    "moderaattorina",
    "puheenjohtajana",
    "huvudtalare",
    "gästtalare",
    "gjestetaler",
    "gæstetaler",
    "inledningstalare",
    "hovedtaler",
    "keynote",
    "keynote speaker",
    "konferansier",
    "konferenciär",
    "toastmaster",
    "programledare",
    "programleder",
    "debattleder",
    "debattledere",
    "debattledare",
    "debatleder",
    "samtaleleder",
}

_ALTERNATIVES = "|".join(
    re.escape(label).replace(r"\ ", r"\s+") for label in sorted(ROLE_OF, key=len, reverse=True)
)
# The sign or the verb after a label: "Moderator:", "Panel –", "Moderator är Anna".
LABEL = re.compile(
    rf"(?:^|(?<=[\s(;,.]))(?i:(?:(?:dagens|today[’']s|our|vår)\s+)?(?P<label>{_ALTERNATIVES})"
    r"(?:\s+(?:för|for|of|under)\s+(?:dagen|the\s+day|konferensen|the\s+session))?(?:\s+\d{1,2})?)"
    r"\s*(?:[:;]|(?<=\w)\s+[–—-]\s|(?<=\w)\s+(?:är|er|is)\s+(?=[^\W\d_a-zåäöæø]))\s*"
)

# What a speaker does, after the name: the rest is a note, not a job or a body.
SPEECH_VERBS = frozenset(
    """
    berättar visar presenterar inleder öppnar avslutar tackar hälsar går ger leder modererar diskuterar
    redogör pratar talar föreläser samtalar summerar reflekterar informerar delar svarar medverkar
    intervjuar sammanfattar deltar inviger beskriver redovisar rapporterar guidar tells shows presents opens
    closes welcomes introduces speaks talks gives shares discusses moderates reports explains summarises
    summarizes leads hosts invites concludes reflects describes joins forteller viser presenterer åpner
    avslutter ønsker innleder orienterer snakker holder deler oppsummerer fortæller åbner afslutter indleder
    byder præsenterer taler opsummerer fortel opnar gav giver kertoo esittelee avaa päättää puhuu toivottaa
    johdattelee alustaa esittää is was will har är er on
    """.split()
)


def role_of(label: str) -> str | None:
    """The document's role for a printed label; "" where it names none, None where it is no label."""
    plain = " ".join(label.casefold().split())
    if plain not in ROLE_OF and plain.endswith(("erna", "arna", "erne", "ene")):
        # "moderatorerna", "ordstyrerne"
        stems = [plain[:-2], plain[:-3], plain[:-4]]
        plain = next((stem for stem in stems if stem in ROLE_OF), plain)
    return ROLE_OF.get(plain)
