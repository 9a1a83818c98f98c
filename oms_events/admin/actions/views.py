"""The forms by which an event is changed in one step, and the page that leads to them."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from oms_events.admin.actions.access import hindrance
from oms_events.admin.actions.base import EventFormView, EventView
from oms_events.admin.actions.carry_out import carry_out
from oms_events.admin.actions.dates import date_in_words
from oms_events.admin.actions.forms import ChangeForm
from oms_events.admin.actions.kinds import KINDS, Kind, fitting
from oms_events.admin.actions.links import ActionLink, action_links, change_url
from oms_events.admin.actions.telling import tell, words
from oms_events.models import EventPage
from oms_events.models.bulk import rows


class ActionsView(EventView, TemplateView):
    """Everything that the user may do with the event."""

    template_name = "oms_events/admin/actions.html"
    header_icon = "date"

    def get_page_title(self):
        return _("Cancel, move, copy…")

    def get_context_data(self, **kwargs):
        links = action_links(self.event, self.request.user, self.next_url)
        return {**super().get_context_data(**kwargs), "links": links}


class ChangeView(EventFormView):
    """The form of one change; sent, it is made and published, or goes to the workflow."""

    def dispatch(self, request, *args, **kwargs):
        if kwargs["name"] not in KINDS:
            return redirect("oms_events_admin:actions", kwargs["page_id"])
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def kind(self) -> Kind:
        return KINDS[self.kwargs["name"]]

    def refuse(self):
        if self.kind not in fitting(self.event):
            return hindrance(self.event, self.request.user) or _(
                "That cannot be done with the event as it is now."
            )
        return hindrance(self.event, self.request.user)

    def get_page_title(self):
        return self.kind.label

    @property
    def header_icon(self):
        return self.kind.icon

    @property
    def explained(self):
        publishes = self.event.permissions_for_user(self.request.user).can_publish()
        then = (
            _("Readers see it at once.") if publishes else _("It is published when somebody has approved it.")
        )
        return f"{self.kind.explained} {then}"

    def get_form_class(self):
        return self.kind.form

    def form_valid(self, form: ChangeForm) -> HttpResponse:
        user, publishes = self.request.user, self.event.permissions_for_user(self.request.user).can_publish()
        if publishes and (answer := self.run_hook("before_publish_page", self.request, self.event)):
            return answer
        data = {"reason": form.reason()} if form.reason() else {}
        try:
            done = carry_out(self.event.pk, form.apply, self.kind.log_action, user, data)
        except ValidationError as stopped:
            form.add_error(None, words(stopped))
            return self.form_invalid(form)
        tell(self.request, self.kind.done, done, self._as_it_is_now())
        if publishes and (answer := self.run_hook("after_publish_page", self.request, self._as_it_is_now())):
            return answer
        return redirect(self.next_url or self.edit_url)

    def _as_it_is_now(self) -> EventPage:
        return type(self.event).objects.get(pk=self.event.pk)


class MoveView(ChangeView):
    """The form of a new time; where there are several dates, first the question which one."""

    @cached_property
    def chosen(self) -> str:
        """The key of the date that is moved; empty where it has not been said yet."""
        keys = [row.key for row in rows(self.event, "occasions")]
        said = self.request.GET.get("occasion", "")
        return said if said in keys else keys[0] if len(keys) == 1 else ""

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "occasion": self.chosen}

    def get(self, request, *args, **kwargs):
        return super().get(request, *args, **kwargs) if self.chosen else self._ask()

    def post(self, request, *args, **kwargs):
        return super().post(request, *args, **kwargs) if self.chosen else self._ask()

    def _ask(self):
        self.template_name = ActionsView.template_name
        links = [
            ActionLink(
                date_in_words(row),
                "",
                change_url(self.event.pk, self.kind.name, self.next_url, occasion=row.key),
                "date",
            )
            for row in rows(self.event, "occasions")
        ]
        context = EventView.get_context_data(self)
        return self.render_to_response({**context, "links": links, "question": _("Which date is moved?")})
