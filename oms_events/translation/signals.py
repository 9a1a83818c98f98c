"""When facts travel: on publishing and withdrawing a page, on saving, making and deleting a snippet."""

from typing import Any

from django.apps import apps
from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.models import Page
from wagtail.signals import page_unpublished
from wagtail_localize.models import Translation, TranslationLog

from oms_events.models import EventPage
from oms_events.models.publishing import facts_published, facts_withdrawn
from oms_events.models.travel import Travels
from oms_events.translation.busy import carrying, is_carrying
from oms_events.translation.carry import carry_from
from oms_events.translation.take_up import take_up
from oms_events.translation.translator import repair
from oms_events.translation.withdrawal import withdraw


def connect() -> None:
    """Listen. Pages of any kind that is an event's are heard; snippets are each model's own."""
    facts_published.connect(on_published, dispatch_uid="oms_events.carry")
    facts_withdrawn.connect(on_unpublished, dispatch_uid="oms_events.withdraw.with")
    pre_save.connect(on_base_saving, sender=Page, dispatch_uid="oms_events.withdraw.before")
    post_save.connect(on_base_saved, sender=Page, dispatch_uid="oms_events.withdraw.after")
    page_unpublished.connect(on_unpublished, dispatch_uid="oms_events.withdraw")
    post_save.connect(on_written, sender=TranslationLog, dispatch_uid="oms_events.repair")
    for model in apps.get_models():
        if issubclass(model, Travels) and not issubclass(model, Page):
            post_save.connect(
                on_snippet_saved, sender=model, dispatch_uid=f"oms_events.carry.{model.__name__}"
            )
            post_delete.connect(
                on_snippet_deleted, sender=model, dispatch_uid=f"oms_events.gone.{model.__name__}"
            )


def on_published(sender: Any, instance: Page, **kwargs: Any) -> None:
    """Carry a page's facts, in the transaction that publishes them."""
    user = instance.live_revision.user if instance.live_revision_id else None
    outside = not is_carrying()
    with carrying(instance) as first:
        if not first:
            return
        if outside:
            for translation in translations_into(instance):
                repair(translation, user)
        carry_from(instance, user)


def translations_into(instance: Any) -> list[Translation]:
    """The translations whose target an object is, without those of a source that it is a source for itself.

    Two languages that are each the other's source have no first: each carries when it is published.
    """
    key = instance.translation_key
    own = Translation.objects.filter(source__object_id=key, source__locale=instance.locale_id, enabled=True)
    found = Translation.objects.filter(source__object_id=key, target_locale=instance.locale_id, enabled=True)
    found = found.exclude(source__locale__in=own.values("target_locale"))
    return list(found.select_related("source", "target_locale"))


def on_unpublished(sender, instance, **kwargs) -> None:
    """Withdraw a page's translations. Wagtail's own signal comes also before a live page is deleted."""
    if isinstance(instance, EventPage):
        withdraw(instance)


def on_base_saving(sender: Any, instance: Page, **kwargs: Any) -> None:
    """`publish_scheduled` takes pages down that expire as plain pages, which do not know what they are."""
    instance._oms_events_goes = (
        not instance.live
        and issubclass(instance.specific_class or Page, EventPage)
        and Page.objects.filter(pk=instance.pk, live=True).exists()
    )


def on_base_saved(sender: Any, instance: Page, **kwargs: Any) -> None:
    """In the transaction that took it down."""
    if instance._oms_events_goes:
        withdraw(instance)


def on_written(sender, instance, created=False, **kwargs) -> None:
    """wagtail-localize has written a translation by itself."""
    if not created or is_carrying():
        return
    model = instance.source.specific_content_type.model_class()
    if model is None or not issubclass(model, Travels):
        return
    target = model.objects.filter(
        translation_key=instance.source.object_id, locale=instance.locale_id
    ).first()
    if target is None or isinstance(target, Page) and not target.live:
        return
    with carrying(target):
        for translation in translations_into(target):
            repair(translation, instance.revision and instance.revision.user)
        carry_from(target)


def on_snippet_saved(
    sender: Any, instance: Any, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """Carry a snippet's facts; pages that name it in another language take up one that is new in theirs."""
    if raw:
        return
    with carrying(instance) as first:
        if not first:
            return
        carry_from(instance)
        if created:
            take_up(instance)


def on_snippet_deleted(sender, instance, **kwargs) -> None:
    """Pages that named a language's own snippet show the source's again."""
    with carrying(instance) as first:
        if first:
            take_up(instance, gone=True)
