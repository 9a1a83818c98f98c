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
    """Publishes a version that got facts. The editors' own work goes on: no workflow is cancelled."""

    def __init__(self, revision: Revision, version: Page, user: Any):
        # The version is at hand: to read it out of its revision asks for every key that stands in it.
        revision.as_object = lambda: version
        super().__init__(revision, user=user, log_action=False)
        self.object._current_workflow_states = []  # as if prefetched: the object knows of none


def save_live(version: Page, user: Any, action: str = FACTS, data: dict[str, Any] | None = None) -> Revision:
    """Save a version as a revision and publish it. It was valid before; facts need no validation."""
    revision = _revision(version, user)
    PublishWithFacts(revision, version, user).execute(skip_permission_checks=True)
    _log(version, revision, user, action, data)
    return revision


def _revision(version: Page, user: Any) -> Revision:
    """As `save_revision()`, without its own save of the page: publishing saves it, with both indexes."""
    revision = Revision.objects.create(
        content_object=version,
        base_content_type=version.get_base_content_type(),
        user=user,
        content=version.serializable_data(),
        object_str=str(version),
    )
    version.latest_revision, version.latest_revision_created_at = revision, revision.created_at
    version.draft_title = version.title
    return revision


def save_scheduled(version: Page, user: Any) -> Revision:
    """Save a version that is to go live by itself, and schedule it anew."""
    revision = version.save_revision(user=user, clean=False)
    PublishWithFacts(revision, version, user).execute(skip_permission_checks=True)
    _log(version, revision, user, FACTS)
    return revision


def save_draft(version: Page, user: Any, action: str = FACTS, data: dict[str, Any] | None = None) -> Revision:
    """Save a version as the newest draft; a moderator who looks at the draft gets this one."""
    revision = version.save_revision(user=user, clean=False)
    move_workflow(version, revision)
    _log(version, revision, user, action, data)
    return revision


def save_snippet(target: Model, user: Any) -> None:
    """Save a snippet, which has no versions."""
    target.save()
    log(instance=target, action=FACTS, user=user, content_changed=True)


def move_workflow(page: Page, revision: Revision) -> None:
    """Let a workflow that runs look at this revision."""
    state = page.current_workflow_state
    if state is not None and state.status in (
        WorkflowState.STATUS_IN_PROGRESS,
        WorkflowState.STATUS_NEEDS_CHANGES,
    ):
        TaskState.objects.filter(pk=state.current_task_state_id).update(revision=revision)


def _log(page: Page, revision: Revision, user: Any, action: str, data: dict[str, Any] | None = None) -> None:
    log(
        instance=page,
        action=action,
        user=user,
        revision=revision,
        content_changed=True,
        data={**(data or {}), **({"locked": True} if page.locked else {})} or None,
    )
