"""What facts need on their way to other languages: a whole save, and which words have stayed behind."""

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import StringSegment

from oms_events.models.edited import WordsInForm


class Travels(models.Model):
    """A page or a snippet whose facts are carried to its translations when it is published or saved.

    `words_in` names the texts that stand in another language than the object's own, because nobody has
    translated them yet: content path to language code. The carrying writes it, together with the words.
    """

    words_in = models.JSONField(default=dict, blank=True, editable=False)

    base_form_class = WordsInForm

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        # The carrying listens to what a save and a publication send: it fails, or succeeds, with them.
        with transaction.atomic():
            return super().save(*args, **kwargs)


class WaitingText(models.Model):
    """A text that changed, or came, and waits for its translation into a language.

    `was` is the source text that the last translation translates; empty where there was none.
    """

    segment = models.ForeignKey(StringSegment, on_delete=models.CASCADE, related_name="oms_events_waiting")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()
    was = models.TextField(blank=True)

    class Meta:
        verbose_name = _("waiting text")
        verbose_name_plural = _("waiting texts")
        constraints = [
            models.UniqueConstraint(fields=["segment", "locale"], name="oms_events_one_wait_for_a_text")
        ]

    def __str__(self) -> str:
        return f"{self.segment_id} ({self.locale_id})"
