"""Words round a list of people that belong to none of them: "With", "Medverkar gör", "m.fl.", brackets."""

from __future__ import annotations

import re

# "Samtalet leds av Anna Ek": who leads a talk in which others speak.
_LEADS_TALK = (
    r"(?:samtale[nt]|samtalen|panele[nt]|debatten|diskussionen|diskusjonen|seminariet|dialogen) "
    r"(?:leds|ledes|vert leia|blir ledet|modereras|modereres) a[vf]|"
    r"(?:the )?(?:talk|panel|discussion|debate|session) is (?:moderated|chaired|led) by|"
    r"(?:keskustelun|paneelin|tilaisuuden) (?:juontaa|vetää)"
)
LEADS_TALK = re.compile(rf"^(?:{_LEADS_TALK})\s", re.IGNORECASE)
LEAD_IN = re.compile(
    rf"^[-–—/\s]*(?:(?:{_LEADS_TALK}|ved|v\./|v[./:]|v/|med|with|by|av|af|from|"
    r"mukana paneelissa|paneelissa (?:mukana|keskustelevat|ovat)|mukana|oppaana|"
    r"led by|leds av|ledes a[vf]|ledet av|ledd av|presented by|styrs av|styres af|"
    r"föreläsning av|foredrag a[vf]|under ledning av|under leiing av|guided by|presentations? (?:av|by)|"
    r"(?:inlägg|bidrag|innlegg|indlæg|oplæg|contributions|talks|stories) (?:från|frå|fra|from|by)|frå|"
    r"från|fra|from|"
    # "Medverkar gör Anna Ek, …", "I panelen sitter …", "Samtal mellan Anna Ek och Bo Lund"
    r"(?:medverkar|deltar|talar|samtalar|berättar|inleder) gör|medverkande är|i panelen sitter|"
    r"(?:med och )?(?:diskuterar|samtalar|debatterar|medverkar)(?: [^\W\d_]+){0,2} (?:är|gör)|"
    r"i (?:samtalet|panelen|debatten|panelet|debatten|samtalen) (?:deltar|medverkar|deltager)|"
    r"(?:ett |en )?(?:samtal|dialog|debatt?|samtale|dialogi) (?:mellan|mellom|mellem)|"
    r"(?:a )?(?:conversation|discussion|dialogue|debate) between|with contributions from|"
    r"(?:medvirkende|deltakerne|deltagerne) er|mukana ovat)[\s]+|v\.?/|/\s*)(?=\S)",
    re.IGNORECASE,
)
BOTH = re.compile(
    r"^(?:båda|både|both|begge|molemmat)\s+(?:från|vid|på|from|at|of|fra|ved)?\s*", re.IGNORECASE
)
AND_OTHERS = re.compile(
    r"\s+(?:tillsammans med|sammen med|together with) [a-zåäöæø]+[\s.]*$|"
    r"[\s,]*\b(?:m\.?\s?fl\.?|et al\.?|ym\.|med flera|and others|mfl\.?)(?:\s+medverkar)?[\s.]*$",
    re.IGNORECASE,
)


_FILES = re.compile(
    r"(?:\s*\((?:[^\W\d_]+ )?(?:pdf|ppt|pptx|video|länk|link|lenke|linkki)\b[^()]*\)|"
    r"[.\s]*/\s*presenta\w+ (?:här|her|here)!?|"
    r"\s+[–—-]\s+[^\W\d_]+ (?:pdf|"
    r"pptx?))(?=\s*\(|\s*$)",
    re.IGNORECASE,
)


def without_files(text: str) -> str:
    """The text without what says that a file hangs on it: "(pdf)", "- Presentation PDF"."""
    cut = _FILES.search(text) if "pdf" in text.casefold() or "(" in text or "/" in text else None
    return text[: cut.start()] if cut else text


# "(Anna Ek/chef), (Bo Lund/planerare)"
BRACKETS = re.compile(r"\([^()]*\)(?:[\s,;]*(?:och|og|and|ja|&)?\s*\([^()]*\))*")
_SENTENCE = re.compile(r"[.;]\s+(?=[^\W\d_a-zåäöæø])")


def statements(text: str) -> list[str]:
    """The text cut where a new sentence opens with "With", "Medverkar gör" and their like."""
    cuts = [0, *(m.end() for m in _SENTENCE.finditer(text) if LEAD_IN.match(text[m.end() :])), len(text)]
    return [text[at:end].strip() for at, end in zip(cuts, cuts[1:], strict=False)]
