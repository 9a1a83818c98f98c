"""A snippet that a language has got, or has lost: pages show the language's own, or the source's.

One topic may stand on hundreds of pages. None of them is carried or published anew: the key is swapped where
it stands, in rows, blocks and drafts, in a number of queries that does not grow with the pages.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, Q
from wagtail.models import Page, ReferenceIndex, Revision
from wagtail.search.backends import get_search_backends_with_name
from wagtail_localize.models import RelatedObjectSegment, TranslationSource

from oms_events.models import EventPage, Venue
from oms_events.models.bulk import row_model
from oms_events.models.sequence import raise_sequences
from oms_events.translation.carry import carry

BATCH = 100
Places = dict[Any, list[str]]  # translation key of a page to the content paths where it names the snippet


@dataclass(frozen=True)
class Swap:
    """What is put in the place of a snippet's key on pages of a model in a language."""

    model: type[Page]
    locale: int
    key: int
    places: Places


@transaction.atomic
def take_up(snippet: Any, gone: bool = False) -> None:
    """Put a snippet that is new in its language into the pages of the language; `gone`: the source's back."""
    sources = TranslationSource.objects.filter(
        translations__target_locale=snippet.locale_id, translations__enabled=True
    ).exclude(locale=snippet.locale_id)
    named = RelatedObjectSegment.objects.filter(object_id=snippet.translation_key, source__in=sources)
    by_kind: dict[tuple[int, int], Places] = defaultdict(lambda: defaultdict(list))
    columns = ("source__specific_content_type", "source__locale", "source__object_id", "context__path")
    for kind, locale, key, path in named.values_list(*columns):
        by_kind[kind, locale][key].append(path)
    for (kind, locale), places in by_kind.items():
        model = ContentType.objects.get_for_id(kind).model_class()
        if model is None or not issubclass(model, EventPage):
            for source in sources.filter(object_id__in=places, locale=locale):
                carry(source, only=snippet.locale)
            continue
        all_languages = type(snippet)._base_manager.filter(translation_key=snippet.translation_key)
        theirs = all_languages.filter(locale=locale).first()
        if theirs is not None:
            key = theirs.pk if gone else snippet.pk
            _swap(Swap(model, snippet.locale_id, key, places), snippet, theirs, gone)


def _swap(swap: Swap, snippet: Model, theirs: Model, gone: bool) -> None:
    pages = swap.model.objects.filter(locale=swap.locale, translation_key__in=swap.places, alias_of=None)
    _rows(swap)
    _blocks(swap, pages)
    _drafts(swap, pages)
    keys = list(pages.values_list("pk", flat=True))
    _references(keys, snippet, theirs, gone)
    # The index knows a topic's name. Its search engine may be down: what is on the pages holds all the same.
    transaction.on_commit(partial(_index, swap.model, keys), robust=True)
    if isinstance(snippet, Venue):
        raise_sequences(keys)


def _rows(swap: Swap) -> None:
    """`topics.<row>.topic`: one update for each kind of row."""
    found = defaultdict(list)
    for path in (path for paths in swap.places.values() for path in paths):
        relation, key, *rest = path.split(".")
        if swap.model._meta.get_field(relation).one_to_many:
            found[relation, rest[0]].append(key)
    for (relation, field), keys in found.items():
        rows = row_model(swap.model, relation)._default_manager
        for start in range(0, len(keys), BATCH):
            part = rows.filter(locale=swap.locale, translation_key__in=keys[start : start + BATCH])
            part.update(**{field: swap.key})


def _blocks(swap: Swap, pages: Any) -> None:
    """`programme.<block>.topics.<item>`: the pages that name it there, written in bulk."""
    streams: dict[str, Places] = defaultdict(dict)
    for key, paths in swap.places.items():
        for path in paths:
            name = path.split(".")[0]
            if not swap.model._meta.get_field(name).one_to_many:
                streams[name].setdefault(key, []).append(path)
    for name, places in streams.items():
        field = swap.model._meta.get_field(name)
        changed = []
        for page in pages.filter(translation_key__in=places).only("pk", "translation_key", name):
            written = {name: field.value_to_string(page)}
            if put(written, places[page.translation_key], swap.key):
                setattr(page, name, field.to_python(written[name]))
                changed.append(page)
        swap.model.objects.bulk_update(changed, [name], batch_size=BATCH)


def _drafts(swap: Swap, pages: Any) -> None:
    """What is not live stands in revisions: the newest of a page with a draft, and one that is scheduled."""
    drafted = pages.filter(Q(has_unpublished_changes=True) | Q(live=False))
    newest = dict(drafted.exclude(latest_revision=None).values_list("latest_revision", "translation_key"))
    keys = {str(pk): key for pk, key in pages.values_list("pk", "translation_key")}
    scheduled = Revision.page_revisions.filter(object_id__in=keys, approved_go_live_at__isnull=False)
    for revisions in (Revision.objects.filter(pk__in=newest), scheduled):
        changed = []
        for revision in revisions:
            if put(revision.content, swap.places[keys[revision.object_id]], swap.key):
                changed.append(revision)
        Revision.objects.bulk_update(changed, ["content"], batch_size=BATCH)


def put(content: dict[str, Any], paths: Iterable[str], key: int) -> bool:
    """Put a key at content paths of an object's stored content, in place. Whether anything changed."""
    changed = False
    for path in paths:
        name, *rest = path.split(".")
        value = content.get(name)
        if isinstance(value, str):
            blocks = json.loads(value)
            if _put_at(blocks, rest, key):
                content[name], changed = json.dumps(blocks), True
        elif value:
            for row in value:
                if str(row.get("translation_key")) == rest[0] and row.get(rest[1]) != key:
                    row[rest[1]], changed = key, True
    return changed


def _put_at(value: Any, path: list[str], key: int) -> bool:
    """Walk stored blocks: a list's part is an item's id, a dictionary's a field."""
    part, *rest = path
    if isinstance(value, list):
        inside = next((one for one in value if isinstance(one, dict) and one.get("id") == part), None)
        holder, part = inside, "value"
    else:
        holder = value if isinstance(value, dict) and part in value else None
    if holder is None:
        return False
    if rest:
        return _put_at(holder[part], rest, key)
    before, holder[part] = holder[part], key
    return before != key


def _references(keys: list[int], snippet: Model, theirs: Model, gone: bool) -> None:
    """Wagtail's index of what names the snippet. Of one that is gone, Wagtail has forgotten who named it."""
    if gone:
        for page in EventPage.objects.filter(pk__in=keys).specific():
            ReferenceIndex.create_or_update_for_object(page)
        return
    kinds = ContentType.objects
    rows = ReferenceIndex.objects.filter(
        base_content_type=kinds.get_for_model(Page),
        object_id__in=[str(key) for key in keys],
        to_content_type=kinds.get_for_model(theirs),
        to_object_id=str(theirs.pk),
    )
    rows.update(to_object_id=str(snippet.pk))


def _index(model: type[Page], keys: list[int]) -> None:
    """The search entries of many pages at once."""
    for _, backend in get_search_backends_with_name(with_auto_update=True):
        for start in range(0, len(keys), BATCH):
            part = keys[start : start + BATCH]
            backend.add_bulk(model, list(model.get_indexed_objects().filter(pk__in=part)))
