"""The form that API v3 binds what it was sent to: the editor's own, with lists taken as lists."""

from django.db import models


class ListsAsSent:
    """The form's tick boxes read several values; v3 leaves a list as one value."""

    def __init__(self, data=None, *args, **kwargs):
        if data is not None:
            for field in self._meta.model._meta.get_fields():
                if isinstance(field, models.JSONField) and data.get(field.name) is not None:
                    data.setlist(field.name, data[field.name])
        super().__init__(data, *args, **kwargs)
        if data is not None and "event_languages" in self.fields:
            # The editor's form offers the common languages alone; any tag may be sent.
            known = self.fields["event_languages"].choices
            said = [(code, code) for code in data.getlist("event_languages") if code not in dict(known)]
            self.fields["event_languages"].choices = [*known, *said]


def api_form(model: type[models.Model]) -> type:
    """The form class of an event page type for API v3, made of the one its editors use."""
    own = model.__dict__.get("api_base_form_class") or model.base_form_class
    return type(f"{model.__name__}ApiForm", (ListsAsSent, own), {})
