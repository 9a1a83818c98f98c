"""What is said when facts cannot travel."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Locale


class FactsCannotTravel(ValidationError):
    """A translation could not get the facts: nothing is published, in no language.

    A ValidationError, so that forms and the API answer with its words.
    """

    def __init__(self, locale: Locale, name: str, reason: Exception):
        self.words = _(
            "“%(name)s” was not published: its facts could not be carried into %(language)s. %(reason)s"
        ) % {"name": name, "language": locale.get_display_name(), "reason": _words(reason)}
        super().__init__({NON_FIELD_ERRORS: [self.words]})

    def __str__(self) -> str:
        return self.words


def _words(reason: Exception) -> str:
    if isinstance(reason, ValidationError):
        return " ".join(reason.messages)
    return f"{type(reason).__name__}: {reason}"
