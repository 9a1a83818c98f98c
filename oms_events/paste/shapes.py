"""The shape of a word and of a name: capital letters, endings and place decide, never a list of names."""

from __future__ import annotations

from functools import lru_cache

from oms_events.paste.body_words import BODIES, BODY_ENDINGS, LEGAL_FORMS, NOT_BODIES
from oms_events.paste.job_words import DEGREE, HONORIFICS, JOB_ENDINGS, JOB_MODIFIERS, JOBS, NOT_JOBS
from oms_events.paste.kinds import KIND_OF
from oms_events.paste.plain_words import ADJECTIVES, FUNCTION_WORDS, HEADING_ENDINGS, HEADING_WORDS

PARTICLES = frozenset("de van von af der den ter ten la le di da du do dos del della bin ibn al el".split())
_STRIP = ".,;:!?\"”“»«’'()[]–—-/*"
# Small forms that are also ordinary words count as a body only in capitals.
_CAPITALS_ONLY = frozenset(
    "as services initiative enheten styrelsen verk fond services huset center forum lab school".split()
)


@lru_cache(maxsize=8192)
def shape(token: str) -> str:
    """One letter for a word.

    J a job, B a body, A capitals only, H an honorific, D an adjective with a capital, F another ordinary
    word with a capital, C a capital and unknown, I an initial, p a small word inside names, f a function
    word, w any other word in lower case, n no word.
    """
    word = token.strip(_STRIP)
    if not word or not word[0].isalpha():
        # "Agenda 2030-sakkunnig"
        return "J" if "-" in word and word.rsplit("-", 1)[-1] in JOBS else "n"
    if word[1:2] in ("'", "’") and word[0].islower() and word[2:3].isupper():
        # "d'Arc", "l'Escaut"
        return "C"
    low = word.casefold()
    upper = word[0].isupper()
    if (
        upper
        and len(word) == 1
        or (upper and len(word) == 2 and token.endswith(".") and low not in HONORIFICS)
    ):
        return "I"
    if low in HONORIFICS and (upper or (token.endswith(".") and len(low) > 1)) or DEGREE.fullmatch(low):
        return "H"
    if low in BODIES and (upper or low not in _CAPITALS_ONLY):
        return "B"
    if low in LEGAL_FORMS and (upper or "/" in low):
        return "B"
    if _is_job(low, word):
        return "J"
    return _capital_shape(word, low) if upper else _lower_shape(low)


def _lower_shape(low: str) -> str:
    if low in PARTICLES:
        return "p"
    if low in FUNCTION_WORDS:
        return "f"
    return "B" if len(low) > 7 and low not in NOT_BODIES and low.endswith(_LOWER_BODIES) else "w"


def _capital_shape(word: str, low: str) -> str:
    if (
        low in HEADING_WORDS
        or low in FUNCTION_WORDS
        or low in KIND_OF
        or (len(low) > 6 and low.endswith(HEADING_ENDINGS) and not low.endswith(("fjord", "nord")))
    ):
        return "D" if low in ADJECTIVES else "F"
    if len(word) > 1 and word.isupper() and len(word) <= 6:
        return "A"
    if low in ADJECTIVES:
        return "D"
    if (
        len(low) > 5
        and low not in BODY_ENDINGS
        and low.endswith(BODY_ENDINGS)
        or _is_body_compound(word, low)
    ):
        return "B"
    return "F" if len(low) > 9 and "-" not in low and low.endswith(_NOUN_ENDINGS) else "C"


# Long words that end so are nouns and no names: "Omvärldsspaning", "Erfarenheter".
_NOUN_ENDINGS = tuple(
    "ning ningen ningar ningarna ninger ningene ninger tion tioner tionen tionerna sjon sjoner sjonen "
    "heter heten het "
    "skap skapet projekt projektet projektene projekter arbete arbetet arbeid arbeidet arbejde möte mötet "
    "møte "
    "planen planer satsning aktiviteter aktiviteterna ness ments ship".split()
)


_LOWER_BODIES = tuple(
    "kommun kommune universitet universitetet ministeriö yliopisto virasto neuvosto liitto rådet nämnden "
    "ministeriet departementet styrelsen myndigheten förvaltningen utskottet utvalget udvalget kommittén "
    "komiteen domstolen revisionsrätt valiokunta förbund förening forbund forening".split()
)


def _is_job(low: str, word: str) -> bool:
    if low in JOBS or low in JOB_MODIFIERS and low not in ("general", "county", "special", "regional", "co"):
        return True
    if low in NOT_JOBS or len(low) < 5:
        return False
    if any(low.rsplit(sign, 1)[-1] in JOBS for sign in "-/" if sign in low):
        return True
    if low.endswith("en") and low[:-2] in JOBS or low.endswith("n") and low[:-1] in JOBS and len(low) > 5:
        return True
    stems = [
        low,
        *(
            low.removesuffix(ending)
            for ending in ("en", "n", "na", "ne", "ane", "erna", "erne")
            if len(low) > 8
        ),
    ]
    if (
        word.islower()
        and len(low) > 8
        and low.endswith(("torer", "eger", "efer", "örer", "ører", "ister", "enter"))
    ):
        # "skolkuratorer", "strateger"
        stems.append(low.removesuffix("er"))
    for stem in stems:
        if stem.endswith(JOB_ENDINGS) and not _is_short(stem):
            # "Ungdomsrådet" with a capital is the council, not the councillor.
            return not (word[0].isupper() and low.endswith(("rådet", "byrå", "byrån")))
    return False


def _is_short(stem: str) -> bool:
    """Too little before the ending for a compound: "Svärd" is no host ("värd")."""
    longest = max(len(ending) for ending in JOB_ENDINGS if stem.endswith(ending))
    return 0 < len(stem) - longest < 2


def _is_body_compound(word: str, low: str) -> bool:
    """A capital inside the word, as firms write themselves ("FærgeLab"), but not "McKay" or "Eva-Lotta"."""
    inner = word[1:].replace("-", "")
    return (
        any(char.isupper() for char in inner)
        and any(char.islower() for char in inner)
        and "-" not in word
        and "/" not in word
        and not low.startswith(("mc", "mac", "o'", "o’", "d'", "d’"))
    )


def shapes(tokens: list[str]) -> str:
    """The shapes of the words, one letter each."""
    kinds = "".join(shape(token) for token in tokens)
    for at in range(1, len(tokens)):
        if kinds[at] == "J" and kinds[at - 1] in "CDF" and _is_council(tokens[at - 1], tokens[at]):
            kinds = f"{kinds[:at]}B{kinds[at + 1 :]}"
        elif kinds[at] == "J" and tokens[at].casefold() == "råd" and _is_owned(tokens[max(0, at - 2) : at]):
            kinds = f"{kinds[:at]}B{kinds[at + 1 :]}"
        elif kinds[at - 1] in "JH" and tokens[at].casefold().strip(_STRIP) in _CLOSES_JOB:
            kinds = f"{kinds[:at]}J{kinds[at + 1 :]}"
    return kinds


def _is_owned(before: list[str]) -> bool:
    """ "Revisionens parlamentariska råd" is a body."""
    return bool(before) and before[0][0].isupper() and before[0].endswith("s")


# "Secretary General", "Professor Emerita"
_CLOSES_JOB = frozenset("general emeritus emerita elect designate".split())


def _is_council(before: str, word: str) -> bool:
    """ "Landsbyernes Fællesråd" and "Museernas samarbetsråd" are bodies; "statsråd" alone is an office."""
    owned = word[0].isupper() or before.endswith("s")
    return owned and before[0].isupper() and word.strip(_STRIP).casefold().endswith("råd")


def is_plural(token: str) -> bool:
    """ "Sportfiskarna", "Cykelfrämjarna": Swedish plurals with their article are no names of people."""
    low = token.casefold().strip(_STRIP)
    return (
        len(low) > 8 and low.endswith(("arna", "erna", "orna")) or low.endswith(("arnas", "ernas", "ornas"))
    )


def name_end(tokens: list[str], start: int = 0) -> int:
    """Where the name that begins at `start` ends; `start` itself where none begins.

    A name is two to five words with capitals, small words between them allowed ("de Vries"), initials too.
    """
    caps, plain, last, at = 0, 0, start, start
    while at < len(tokens) and caps < 5:
        kind = shape(tokens[at])
        if kind == "C" and (is_plural(tokens[at]) or tokens[at].endswith(("'s", "’s"))):
            break
        if kind == "C" or (kind == "I" and (caps or at + 1 < len(tokens))):
            caps += 1
            plain += kind == "C"
            last = at + 1 if kind == "C" else last
        elif (
            kind == "A"
            and caps
            and len(tokens[at]) == 2
            and at + 1 < len(tokens)
            and shape(tokens[at + 1]) == "C"
        ):
            caps += 1
        elif kind == "A" and caps == 1 and at == start + 1 and len(tokens[at].strip(_STRIP)) > 3:
            # "Paula RÜBEN": a family name in capitals.
            caps, plain, last = caps + 1, plain + 1, at + 1
        elif kind == "F" and caps and tokens[at] in ("De", "Van", "Von", "Den") and at + 1 < len(tokens):
            # "Olivier De Schutter"
            at += 1
            continue
        elif not (kind == "p" and (caps or tokens[at].casefold() in ("de", "van", "von", "al", "el"))):
            break
        if tokens[at][-1] in ":!?":
            # A sentence or a subject ends here, and no name.
            return start
        if tokens[at][-1] in ",;" or (tokens[at][-1] == "." and kind == "C"):
            at += 1
            break
        at += 1
    words = last - start
    if caps < 2 or plain < 1 or words < 2:
        return start
    return last
