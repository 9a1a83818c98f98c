"""What an editor writes by hand is in the page's own language: no mark of another one stays on it.

That is the case for a translation that was stopped, and for a snippet of one language: both have Wagtail's
own form. What a translator writes goes another way (`oms_events.translation`).
"""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.fields import StreamField
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor


class WordsInForm(WagtailAdminModelForm):
    """A form of a page or a snippet that takes the texts that were changed out of its `words_in`."""

    def save(self, commit: bool = True) -> Any:
        if self.instance.words_in:
            changed = self._changed_paths()
            self.instance.words_in = {
                path: code
                for path, code in self.instance.words_in.items()
                if path.partition("/")[0] not in changed
            }
        return super().save(commit)

    def _changed_paths(self) -> set[str]:
        """The content paths of the texts that are not what they were."""
        changed = set(self.changed_data)
        for field in self._meta.model._meta.get_fields():
            name = field.name
            if isinstance(field, StreamField) and name in changed:
                before, now = (
                    _texts(field, value) for value in (self.initial[name], self.cleaned_data[name])
                )
                changed |= {f"{name}.{path}" for path in before if before[path] != now.get(path)}
        for name, formset in getattr(self, "formsets", {}).items():
            for row in formset.forms:
                key = getattr(row.instance, "translation_key", "")
                changed |= {f"{name}.{key}.{field}" for field in row.changed_data}
        return changed


def _texts(field: StreamField, value: Any) -> dict[str, list[str]]:
    """The texts of a stream by their content paths."""
    found: dict[str, list[str]] = {}
    for segment in StreamFieldSegmentExtractor(field).handle_stream_block(value):
        if hasattr(segment, "string"):
            found.setdefault(segment.path, []).append(segment.string.data)
    return found
