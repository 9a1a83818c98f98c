"""The form that API v3 binds what it was sent to: the editor's own, with two ways of sending mended."""

import json
from typing import Any

from django import forms
from django.db import models
from wagtail.models import Page


class AsSent(forms.BaseModelForm):
    """Tick boxes read several values, where v3 leaves a list as one; no text is no empty paragraph."""

    def __init__(self, data=None, *args, **kwargs):
        if data is not None:
            for field in self._meta.model._meta.get_fields():
                sent = data.getlist(field.name) if isinstance(field, models.JSONField) else []
                if sent and isinstance(sent[-1], list):  # an empty one, too, which `get` says nothing of
                    data.setlist(field.name, sent[-1])
            for name, value in list(data.items()):
                if _is_empty_text(value):
                    data[name] = "null"  # what the editor's rich text field sends when nothing is in it
        super().__init__(data, *args, **kwargs)
        languages = self.fields.get("event_languages")
        if data is not None and isinstance(languages, forms.MultipleChoiceField):
            # The editor's form offers the common languages alone; any may be sent.
            known: Any = languages.choices
            said = [(code, code) for code in data.getlist("event_languages") if code not in dict(known)]
            languages.choices = [*known, *said]


def _is_empty_text(value) -> bool:
    """Whether it is a rich text of one paragraph without a word, as v3 makes of no text at all."""
    if not isinstance(value, str) or not value.startswith('{"'):
        return False
    try:
        blocks = json.loads(value).get("blocks")
    except ValueError:
        return False
    return isinstance(blocks, list) and len(blocks) == 1 and not blocks[0].get("text")


def api_form(model: type[Page]) -> type:
    """The form class of an event page type for API v3, made of the one its editors use."""
    own = model.__dict__.get("api_base_form_class") or model.base_form_class
    return type(f"{model.__name__}ApiForm", (AsSent, own), {})
