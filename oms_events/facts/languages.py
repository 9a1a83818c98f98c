"""Names of languages that mean the same (BCP 47)."""


def same_language(code: str) -> str:
    """One code for all that name the same language: in lower case, `nb` for `no`, which covers it."""
    return "nb" if code.lower() == "no" else code.lower()
