"""A change of an event's state, made in one step.

Who may publish changes what is live, and the newer draft beside it, each for itself: the draft stays a draft,
and a workflow goes on. Who may not changes the draft and sends it to the workflow.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.models import WorkflowState

from oms_events.models import EventPage
from oms_events.models.locking import locked
from oms_events.translation.versions import move_workflow, save_draft, save_live, versions

PUBLISHED, SUBMITTED, IN_WORKFLOW, DRAFT = "published", "submitted", "in_workflow", "draft"


@dataclass(frozen=True)
class Outcome:
    """What became of a change, and whether a draft with other changes was there before it."""

    state: str
    had_draft: bool


@transaction.atomic
def carry_out(
    key: Any, change: Callable[[EventPage], None], action: str, user: Any, data: dict[str, Any] | None = None
) -> Outcome:
    """Make a change on the live event with this primary key, as far as the user may go.

    Permission to edit, and locks, are the caller's to ask. Raises FactsCannotTravel where a translation
    cannot get the change; then nothing has been changed.
    """
    event = locked(EventPage.objects.all()).get(pk=key).specific
    had_draft = event.has_unpublished_changes
    if event.permissions_for_user(user).can_publish():
        _publish(event, change, action, user, data)
        return Outcome(PUBLISHED, had_draft)
    return Outcome(_submit(event, change, action, user, data), had_draft)


def _publish(event, change, action, user, data):
    found = versions(event)
    change(event)
    revision = save_live(event, user, action, data)
    if found.draft is None:
        move_workflow(event, revision)
    else:
        # After the publication, which makes its own revision the newest.
        change(found.draft)
        save_draft(found.draft, user, action, {**(data or {}), "draft": True})


def _submit(event, change, action, user, data):
    draft = event.get_latest_revision_as_object()
    change(draft)
    save_draft(draft, user, action, {**(data or {}), "draft": True})
    event = type(event).objects.get(pk=event.pk)
    state = event.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)
        return SUBMITTED
    if event.workflow_in_progress:
        return IN_WORKFLOW
    if not event.permissions_for_user(user).can_submit_for_moderation():
        return DRAFT
    event.get_workflow().start(event, user)
    return SUBMITTED
