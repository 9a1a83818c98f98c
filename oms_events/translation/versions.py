"""The versions of a translated page: what is live, what is scheduled, what is drafted; and how each is saved.

Facts go into each version for itself. A workflow that runs goes on, with the facts in the version that is
looked at; a lock stays, and the page's log says that facts passed it.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState, WorkflowState

FACTS = "oms_events.facts"
WITHDRAWN = "oms_events.withdrawn"
RETURNED = "oms_events.returned"


@dataclass
class Versions:
    """The versions of a page that differ, each as an object in memory; None where there is none."""

    live: Page | None
    scheduled: Page | None
    draft: Page | None


def versions(target: Page) -> Versions:
    """The versions of a translation that exist. A page that is not live always has a draft."""
    revision = target.scheduled_revision
    scheduled = revision and revision.as_object()
    is_newest = revision is not None and target.latest_revision_id == revision.pk
    draft = None
    if not is_newest and (target.has_unpublished_changes or not target.live):
        draft = target.get_latest_revision_as_object()
    return Versions(target if target.live else None, scheduled, draft)


class PublishWithFacts(PublishPageRevisionAction):
    """Publishes a revision that got facts. The editors' own work goes on: no workflow is cancelled."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, log_action=False, **kwargs)
        self.object._current_workflow_states = []  # as if prefetched: the object knows of none


def save_live(version: Page, user: Any, action: str = FACTS) -> Revision:
    """Save a version as a revision and publish it. It was valid before; facts need no validation."""
    revision = version.save_revision(user=user, clean=False)
    PublishWithFacts(revision, user=user).execute(skip_permission_checks=True)
    _log(version, revision, user, action)
    return revision


def save_scheduled(version: Page, user: Any) -> Revision:
    """Save a version that is to go live by itself, and schedule it anew."""
    revision = version.save_revision(user=user, clean=False)
    PublishWithFacts(revision, user=user).execute(skip_permission_checks=True)
    _log(version, revision, user, FACTS)
    return revision


def save_draft(version: Page, user: Any) -> Revision:
    """Save a version as the newest draft; a moderator who looks at the draft gets this one."""
    revision = version.save_revision(user=user, clean=False)
    _move_workflow(version, revision)
    _log(version, revision, user, FACTS)
    return revision


def save_snippet(target: Model, user: Any) -> None:
    """Save a snippet, which has no versions."""
    target.save()
    log(instance=target, action=FACTS, user=user, content_changed=True)


def _move_workflow(page: Page, revision: Revision) -> None:
    state = page.current_workflow_state
    if state is not None and state.status in (
        WorkflowState.STATUS_IN_PROGRESS,
        WorkflowState.STATUS_NEEDS_CHANGES,
    ):
        TaskState.objects.filter(pk=state.current_task_state_id).update(revision=revision)


def _log(page: Page, revision: Revision, user: Any, action: str) -> None:
    log(
        instance=page,
        action=action,
        user=user,
        revision=revision,
        content_changed=True,
        data={"locked": True} if page.locked else None,
    )
