"""Where a person stands in what is stored of events, and how to take them out of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import transaction
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.models import String, StringTranslation

from oms_events.models import Contact, ContactRow, EventPage, Person
from oms_events.models.purging import purge_events
from oms_events.privacy.holders import ADDRESSES, Holder, holders
from oms_events.privacy.names import Name
from oms_events.privacy.values import mapped, strings

NOBODY = "N.N."


@dataclass(frozen=True)
class Place:
    """Where a name stands: table and key, the row in words, the way to the text in it, the text.

    `kept`: what `remove` leaves as it is, because it is an address or is not ours alone.
    """

    table: str
    key: Any
    row: str
    path: str
    text: str
    kept: bool


def places(name: Name) -> Iterator[Place]:
    """Every place where the name stands."""
    for holder in holders():
        for row, column, value in holder.read():
            for path, text in strings(value, (column,)):
                address = column in ADDRESSES or path.endswith((".slug", ".url_path"))
                if name.is_in_address(text) if address else name.is_in(text):
                    yield Place(
                        table=str(row._meta.verbose_name),
                        key=row.pk,
                        row=_words(row),
                        path=path,
                        text=text,
                        kept=holder.kept or address,
                    )


@transaction.atomic
def remove(name: Name, replacement: str = "") -> None:
    """Take a person out, or, with a `replacement`, give every place that name instead.

    Taken out: contributors of this name, the snippets of this name and whatever names those. A mention
    in running text becomes `N.N.`. Everything or nothing is changed. Nothing is published by it: no
    revision is made, drafts stay drafts.
    """
    snippets = {} if replacement else {model: _named(model, name) for model in (Person, Contact)}
    leaves = _leaves(name, snippets)
    touched: set[int] = set()
    if snippets:
        rows = ContactRow.objects.filter(contact__in=snippets[Contact])
        touched |= set(rows.values_list("page_id", flat=True))
        rows.delete()
    for holder in holders():
        if not holder.kept:
            touched |= _change(holder, name, replacement or NOBODY, leaves)
    for model, keys in snippets.items():
        for snippet in model.objects.filter(pk__in=keys):
            snippet.delete()
    _tell(EventPage.objects.filter(pk__in=touched))


def _named(model, name) -> set[int]:
    return {key for key, said in model.objects.values_list("pk", "name") if name.is_all_of(said)}


def _leaves(name, snippets):
    """Whether a member of a list is the person: a contributor of that name, or what names their snippet."""
    people, contacts = snippets.get(Person, set()), snippets.get(Contact, set())

    def leaves(member: dict) -> bool:
        value = member["value"] if isinstance(member.get("value"), dict) else member
        named = isinstance(value.get("name"), str) and name.is_all_of(value["name"])
        return bool(snippets) and (named or value.get("person") in people or value.get("contact") in contacts)

    return leaves


def _change(holder: Holder, name, other, leaves) -> set[int]:
    """Write what has changed in these rows; the keys of event pages among them."""
    touched = set()
    for row, column, value in holder.read():
        new = value if column in ADDRESSES else mapped(value, lambda text: name.replaced(text, other), leaves)
        if new == value:
            continue
        if isinstance(row, String):
            _change_string(row, new)
        else:
            holder.write(row, column, new)
        if isinstance(row, EventPage):
            touched.add(row.pk)
        elif isinstance(getattr(row, "page_id", None), int):
            touched.add(row.page_id)
    return touched


def _change_string(old: String, text: str) -> None:
    """A text of wagtail-localize's is found by its digest, and is one for all who say it."""
    new, _ = String.objects.get_or_create(
        locale_id=old.locale_id, data_hash=String._get_data_hash(text), defaults={"data": text}
    )
    old.segments.update(string=new)
    for translation in old.translations.all():
        known = StringTranslation.objects.filter(
            translation_of=new, locale=translation.locale_id, context=translation.context_id
        )
        if not known.exists():
            StringTranslation.objects.filter(pk=translation.pk).update(translation_of=new)
    old.delete()


def _tell(pages) -> None:
    """Search and the cache in front of the site learn of it."""
    for page in pages.specific():
        index.insert_or_update_object(page)
    if apps.is_installed("wagtail.contrib.frontend_cache"):
        purge_events(pages)


def _words(row) -> str:
    """The row in words a reader can find it by, with its language."""
    of = getattr(row, "page", None)
    about = of if isinstance(of, Page) else getattr(row, "content_object", None) or row
    code = getattr(getattr(about, "locale", None), "language_code", "")
    return f"{about} ({code})" if code else str(about)
