"""One load: events of documents into the page tree, as a whole or not at all."""

import uuid
from dataclasses import dataclass, field
from pathlib import Path

from django.apps import apps
from django.db import transaction
from django.utils.text import slugify
from wagtail.log_actions import log
from wagtail.models import Page

from oms_events.facts import EventFacts
from oms_events.facts.codec import to_plain
from oms_events.loading.errors import fault
from oms_events.loading.pages import new_page, write_facts
from oms_events.loading.places import free_slug, index_for, index_title, locale_for
from oms_events.loading.snippets import SnippetStore, current_snippets
from oms_events.models import EventIndexPage, EventPage
from oms_events.models.rows import Row
from oms_events.rules.identity import identified, ids
from oms_events.translation.submit import is_translation_target, translate_event, translate_index


@dataclass
class Load:
    """What the events of one run share: where they go, who loads them, and what is to be told.

    Without `publish` new events stay drafts.
    """

    parent: Page | None = None
    user: object = None
    publish: bool = True
    notes: list[str] = field(default_factory=list)
    used: dict = field(default_factory=dict)


@dataclass
class Source:
    """An event of a document: the file and the place in it, for errors."""

    event: EventFacts
    number: int = 0
    file: str = ""
    folder: Path | None = None

    def fault(self, path: str, found: str, expected: str):
        return fault(self.file, self.event.title, f"$.events[{self.number}]{path}", found, expected)


@transaction.atomic
def load_event(source: Source, load: Load) -> EventPage:
    """Add or update the page of an event, publish it, and make its translations. Raises LoadError."""
    locale = locale_for(source.event.language)
    if locale is None:
        raise source.fault(".language", f'"{source.event.language}"', "a content language of the site")
    key = source.event.identity()
    page = EventPage.objects.filter(translation_key=key, locale=locale).first()
    page = page and page.specific
    if page and is_translation_target(page):
        raise source.fault(
            ".language", f'"{source.event.language}"', "the language that the event is written in"
        )
    old = page.facts() if page else None
    event = identified(source.event, old)
    _check_ids(source, event)
    if old is None:
        page = _add(source, event, locale, load)
    elif _says_more(event, old):
        _update(page, source, event, load)
    _translate(page, event, load)
    return page


def _says_more(event: EventFacts, old: EventFacts) -> bool:
    """Whether a document differs from the page. A slug that it does not name is no difference."""
    new, now = to_plain(event), to_plain(old)
    new.pop("translations", None)
    if not event.slug:
        now.pop("slug", None)
    return new != now


def _add(source, event, locale, load):
    parent = (load.parent or index_for(locale)).specific
    page = new_page(event, locale)
    page.slug = _slug(source, event, parent, page)
    store = SnippetStore(event, locale, source.folder, {}, load.used)
    write_facts(page, event, store, source.folder)
    page.owner = load.user
    parent.add_child(instance=page)
    revision = page.save_revision(user=load.user)
    if load.publish:
        revision.publish(user=load.user, skip_permission_checks=True)
        page.refresh_from_db(fields=["live"])  # another object of the page was published
    else:
        log(instance=page, action="wagtail.create", user=load.user, revision=revision, content_changed=True)
    return page


def _update(page, source, event, load):
    """A new revision with the document's facts; published unless the page was taken down on purpose."""
    store = SnippetStore(event, page.locale, source.folder, current_snippets(page), load.used)
    if event.slug:
        page.slug = _slug(source, event, page.get_parent(), page)
    write_facts(page, event, store, source.folder)
    revision = page.save_revision(user=load.user)
    if page.live:
        revision.publish(user=load.user, skip_permission_checks=True)
    else:
        load.notes.append(f"“{event.title}” is not published on the site: its new facts wait as a draft.")


def _slug(source, event, parent, page):
    if not event.slug:
        return free_slug(parent, slugify(event.title, allow_unicode=True)[:200].strip("-") or "event", page)
    if free_slug(parent, event.slug, page) != event.slug:
        raise source.fault(".slug", f'"{event.slug}"', f"a slug that no other page under “{parent}” has")
    return event.slug


def _check_ids(source: Source, event: EventFacts) -> None:
    """A row's id must not be that of another event's row."""
    wanted = {uuid.UUID(one) for one in ids(event)}
    for model in apps.get_app_config("oms_events").get_models():
        if issubclass(model, Row):
            taken = model.objects.filter(translation_key__in=wanted).exclude(page__translation_key=event.key)
            for row in taken.select_related("page")[:1]:
                raise source.fault(
                    "", f'the id "{row.key}"', f"an id that “{row.page}” does not have already"
                )


def _translate(page, event, load):
    for language, words in event.translations.items():
        locale = locale_for(language)
        if locale is None:
            load.notes.append(
                f"“{event.title}”: the translation into {language} is left out, "
                "since that is no content language of the site."
            )
            continue
        index = page.get_parent().specific
        if isinstance(index, EventIndexPage) and not index.has_translation(locale):
            if index.title == index_title(index.locale.language_code):
                title = index_title(locale.language_code)
                translate_index(index, locale, title, slugify(title), load.user)
        translate_event(page, locale, words, load.user)
