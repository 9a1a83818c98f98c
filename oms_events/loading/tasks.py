"""Long work as a task, as Wagtail's own is: a site's queue takes it; without a queue it is done at once."""

from base64 import b64decode, b64encode
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import translation
from django.utils.translation import gettext as _
from django_tasks import TaskResult, task

from oms_events.loading.drafts import load_drafts, may_not_add
from oms_events.loading.errors import LoadError
from oms_events.loading.from_faults import FileErrors
from oms_events.loading.from_file import ReadFile, read_file
from oms_events.loading.load import Load
from oms_events.models import EventIndexPage

NAME, USER = 1, 3  # where the file's name and the editor's key stand in the task's arguments


def read_for(index: EventIndexPage, name: str, data: bytes, user: Any) -> ReadFile | list[str]:
    """The file as this user may import it into this list, or what is wrong with it, in words."""
    try:
        read = read_file(name, data, index.locale.language_code)
    except FileErrors as error:
        return error.messages()
    if refused := may_not_add((one.event for one in read.events), user):
        need = _("You may not add %(what)s, which the file names. Ask somebody who may.")
        return [need % {"what": ", ".join(refused)}]
    return read


def enqueue_import(index: EventIndexPage, name: str, data: bytes, user: Any) -> TaskResult:
    """Hand a file to the site's queue, in words that a queue can keep (JSON)."""
    said = b64encode(data).decode()
    return import_drafts.enqueue(index.pk, name, said, str(user.pk), translation.get_language())


@task()
def import_drafts(index_pk: int, name: str, data: str, user_pk: str, language: str) -> dict[str, Any]:
    """Make drafts of a file's events: of all, or of none.

    Gives `index`, the list's key, and either `made` and `known`, how many drafts were made and how many
    events the site had already, or `faults`, what was wrong, in the editor's language.
    """
    with translation.override(language):
        user = get_user_model()._default_manager.get(pk=user_pk)
        index = EventIndexPage.objects.filter(pk=index_pk).first()
        if index is None:
            return {"index": None, "faults": [_("The event list is gone. Choose another one.")]}
        read = read_for(index, name, b64decode(data), user)
        if isinstance(read, list):
            return {"index": index_pk, "faults": read}
        try:
            outcome = load_drafts(read.events, Load(parent=index, user=user))
        except LoadError as error:
            return {"index": index_pk, "faults": str(error).splitlines()}
        return {"index": index_pk, "made": len(outcome.made), "known": len(outcome.known)}
