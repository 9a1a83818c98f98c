"""A person's name, found in running text however it is spaced and whatever its case."""

import re
from html import escape

from django.utils.text import slugify


class Name:
    """Raises ValueError for a name without a letter."""

    def __init__(self, name: str):
        self.words = name.split()
        if not re.search(r"\w", name):
            raise ValueError("a name has at least one letter")
        # In rich text a sign may be escaped, and a space may be one that does not break.
        words = (f"(?:{re.escape(word)}|{re.escape(escape(word))})" for word in self.words)
        between = r"(?:\s|&nbsp;)+"
        self._found = re.compile(rf"(?<!\w){between.join(words)}(?!\w)", re.IGNORECASE)

    def is_in(self, text: str) -> bool:
        return bool(self._found.search(text))

    def is_in_address(self, slug: str) -> bool:
        """Whether a slug or an address has the name among its words."""
        return f"-{slugify(' '.join(self.words))}-" in f"-{slug.replace('/', '-')}-"

    def is_all_of(self, text: str) -> bool:
        return bool(self._found.fullmatch(text.strip()))

    def replaced(self, text: str, other: str) -> str:
        return self._found.sub(lambda _: other, text)
