"""What stops a load. Management commands show such an error in words, without a traceback."""

from django.core.management.base import CommandError
from django.core.serializers.base import DeserializationError


class LoadError(CommandError, DeserializationError):
    """Nothing was loaded. The text says where and what was expected."""


def fault(file: str, title: str, path: str, found: str, expected: str) -> LoadError:
    """An error in the words that the document's own faults have: file, event, JSON path, found, expected."""
    place = ", ".join(part for part in (file, f'event "{title}"', path) if part)
    return LoadError(f"{place}: found {found}; expected {expected}")
