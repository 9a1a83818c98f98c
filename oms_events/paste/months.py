"""Names of months in five languages, whole or cut short."""

from __future__ import annotations

import re

_NAMES = (
    r"jan(?:uar[iy]?)?|tammikuu\w{0,4}",
    r"feb(?:ruar[iy]?)?|helmikuu\w{0,4}",
    r"mar(?:s|ts|ch)?|maaliskuu\w{0,4}",
    r"apr(?:il)?|huhtikuu\w{0,4}",
    r"ma[jiy]|toukokuu\w{0,4}",
    r"jun[ie]?|kesäkuu\w{0,4}",
    r"jul[iy]?|heinäkuu\w{0,4}",
    r"aug(?:usti?)?|elokuu\w{0,4}",
    r"sept?(?:ember)?|syyskuu\w{0,4}",
    r"o[kc]t(?:ober)?|lokakuu\w{0,4}",
    r"nov(?:ember)?|marraskuu\w{0,4}",
    r"de[cs](?:ember)?|joulukuu\w{0,4}",
)
MONTH = rf"(?:(?:{'|'.join(_NAMES)})\b)"


def month_number(word: str) -> int:
    """1 to 12 for a month's name; 0 for any other word."""
    return next(
        (number for number, name in enumerate(_NAMES, 1) if re.fullmatch(name, word, re.IGNORECASE)), 0
    )
