"""The snippets in the admin, under one menu item."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from oms_events import models
from oms_events.admin.choosers import chooser_with


class ContactViewSet(SnippetViewSet):
    model = models.Contact
    icon = "mail"
    list_display = ["name", "title", "unit", "organisation"]
    chooser_viewset_class = chooser_with("name", "title", "unit", "organisation", "email", "phones")


class OrganisationViewSet(SnippetViewSet):
    model = models.Organisation
    icon = "group"
    list_display = ["name", "website"]
    chooser_viewset_class = chooser_with("name", "website")


class VenueViewSet(SnippetViewSet):
    model = models.Venue
    icon = "globe"
    list_display = ["__str__", "city"]
    chooser_viewset_class = chooser_with("name", "street", "postcode", "city", "country", "access")


class TopicViewSet(SnippetViewSet):
    model = models.Topic
    icon = "tag"
    list_display = ["name", "slug"]
    chooser_viewset_class = chooser_with("name")


class EventTypeViewSet(SnippetViewSet):
    model = models.EventType
    icon = "tag"
    list_display = ["name", "slug"]
    chooser_viewset_class = chooser_with("name")


class PersonViewSet(SnippetViewSet):
    model = models.Person
    icon = "user"
    list_display = ["name", "title", "organisation"]
    chooser_viewset_class = chooser_with("name", "title", "organisation")


class EventSnippetsViewSetGroup(SnippetViewSetGroup):
    menu_label = _("Event register")
    menu_icon = "calendar-alt"
    menu_order = 250
    items = (
        ContactViewSet,
        OrganisationViewSet,
        VenueViewSet,
        TopicViewSet,
        EventTypeViewSet,
        PersonViewSet,
    )
