"""The event page: holds facts and words, and gives them out as EventFacts."""

import datetime as dt
from copy import copy
from functools import cache, partial
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.models import Page, PageManager
from wagtail.search import index
from wagtail.utils.decorators import cached_classmethod

from oms_events.blocks.reading import Snippets, body_facts, contributor_facts, programme_facts
from oms_events.conf import app_settings
from oms_events.facts import EventFacts
from oms_events.models.api_fields import EVENT_API_FIELDS
from oms_events.models.bulk import RELATED, facts_by_name, fetch_snippets, programme_raws, rows
from oms_events.models.caching import cached, last_change, latest, moments, next_change
from oms_events.models.fields import own
from oms_events.models.foreign import foreign_facts
from oms_events.models.forms import EventPageForm
from oms_events.models.languages import event_language, interface_language, language_switch
from oms_events.models.mixins import RegistrationFields
from oms_events.models.panels import FILLED_IN, TabsWithAdvice
from oms_events.models.pictures import fetch_sizes
from oms_events.models.preview import ClientPreview
from oms_events.models.publication import list_of
from oms_events.models.publishing import SCHEDULED, FactsCannotTravel, told_in_vain, whole
from oms_events.models.references import indexed_once
from oms_events.models.routes import EventRoutes
from oms_events.models.search_words import PREFETCHED, search_words
from oms_events.models.sequence import calendar_state, told_facts
from oms_events.models.themes import PlaceFields, ProgrammeFields, StatusFields, WordsFields
from oms_events.models.travel import Travels
from oms_events.rules.lifecycle import Lifecycle, lifecycle
from oms_events.rules.personal import hides_at, without_personal_data
from oms_events.rules.schedule import days
from oms_events.rules.spans import occasion_span

PLAIN = ("subtitle", "lead", "attendance_mode", "audience", "price", "programme_note", "series")


class EventPage(
    ClientPreview,
    EventRoutes,
    WordsFields,
    StatusFields,
    PlaceFields,
    RegistrationFields,
    ProgrammeFields,
    Travels,
    Page,
):
    """A seminar, a conference, a meeting. Times are wall-clock times in `time_zone`."""

    document_language = models.CharField(max_length=35, blank=True, editable=False)
    first_start = models.DateTimeField(null=True, editable=False, db_index=True)
    last_end = models.DateTimeField(null=True, editable=False, db_index=True)
    objects: ClassVar[PageManager]

    template = "oms_events/event_page.html"
    base_form_class = EventPageForm
    parent_page_types = ["oms_events.EventIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *Page.content_panels,
        *WordsFields.words_panels,
        MultiFieldPanel(
            [
                InlinePanel("event_types", label=_("Event type"), heading=_("Event types")),
                InlinePanel("topics", label=_("Topic"), heading=_("Topics")),
            ],
            heading=_("Type and topics"),
            help_text=_("Readers find the event by these in the list."),
        ),
    ]
    time_panels = [
        InlinePanel("occasions", label=_("Date and time"), attrs=FILLED_IN),
        FieldPanel("attendance_mode"),
        InlinePanel("venues", label=_("Place"), help_text=_("Where it takes place. Leave out when online.")),
        MultiFieldPanel(PlaceFields.online_panels, heading=_("Taking part online")),
        MultiFieldPanel(StatusFields.status_panels, heading=_("Cancelled or moved"), classname="collapsed"),
        MultiFieldPanel(PlaceFields.accessibility_panels, heading=_("Accessibility"), classname="collapsed"),
        MultiFieldPanel(
            [FieldPanel("event_languages"), FieldPanel("time_zone")],
            heading=_("Languages spoken and time zone"),
            classname="collapsed",
        ),
    ]
    registration_tab_panels = [*RegistrationFields.registration_panels, FieldPanel("price")]
    people_panels = [
        InlinePanel("contacts", label=_("Contact"), help_text=_("Whom readers may ask.")),
        InlinePanel("organisers", label=_("Organiser")),
    ]
    after_panels = [
        MultiFieldPanel(ProgrammeFields.recording_panels, heading=_("Recording")),
        InlinePanel("documents", label=_("Document"), help_text=_("Slides and reports.")),
        InlinePanel("links", label=_("Link")),
    ]

    search_fields = [
        *Page.search_fields,
        *WordsFields.words_search,
        *ProgrammeFields.programme_search,
        # By beginnings of words, in lists; the title has it from Wagtail.
        *(index.AutocompleteField(name) for name in ("subtitle", "lead", "search_words")),
        index.SearchField("search_words"),
        index.FilterField("first_start"),
        index.FilterField("last_end"),
        index.FilterField("status"),
        index.FilterField("attendance_mode"),
        index.RelatedFields("topics", [index.FilterField("topic")]),
        index.RelatedFields("event_types", [index.FilterField("event_type")]),
    ]
    api_fields = EVENT_API_FIELDS
    override_translatable_fields = [
        own("slug"),
        *WordsFields.words_translation,
        *StatusFields.status_translation,
        *PlaceFields.place_translation,
        *RegistrationFields.registration_translation,
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    @cached_classmethod
    def get_edit_handler(cls):
        """Tabs in the order in which an editor knows the facts. A subclass may add to each list."""
        tabs = [
            ObjectList(cls.content_panels, heading=_("Content")),
            ObjectList(cls.time_panels, heading=_("Time and place")),
            ObjectList(cls.programme_panels, heading=_("Programme")),
            ObjectList(cls.registration_tab_panels, heading=_("Registration")),
            ObjectList(cls.people_panels, heading=_("Contacts and organisers")),
            ObjectList(cls.after_panels, heading=_("Documents and recording")),
            ObjectList(cls.promote_panels, heading=_("Promote")),
            ObjectList(cls.settings_panels, heading=_("Settings")),
        ]
        handler = TabsWithAdvice(tabs, base_form_class=cls.base_form_class)
        return handler.bind_to_model(cls)

    @classmethod
    def get_indexed_objects(cls):
        return super().get_indexed_objects().prefetch_related(*PREFETCHED)

    def get_indexed_instance(self):
        """A copy of the page for the index, which gathers its words once: a backend asks several times."""
        if (page := super().get_indexed_instance()) is None:
            return None
        indexed = copy(page)
        indexed.search_words = cache(partial(search_words, page))
        return indexed

    def search_words(self) -> str:
        """Names of places, topics, types and people, for the search index."""
        return search_words(self)

    # --- facts

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the event's wall-clock times."""
        return ZoneInfo(self.time_zone or settings.TIME_ZONE)

    def facts(self, snippets: Snippets | None = None) -> EventFacts:
        """Everything that this page says, in its own language, as it stands in memory.

        `snippets` are those of the programme, where they were fetched already (see `models.bulk`).
        """
        raws = programme_raws(self)
        snippets = Snippets(fetch_snippets, *raws) if snippets is None else snippets
        held = {name: list(rows(self, name)) for name in RELATED}
        return EventFacts(
            key=str(self.translation_key),
            language=event_language(self),
            slug=self.slug,
            title=self.title,
            body=body_facts(self.body.raw_data),
            about=body_facts(self.about.raw_data),
            image=self.image_facts(),
            timezone=self.time_zone,
            status=self.status_facts(),
            online=self.online_facts(),
            event_languages=tuple(self.event_languages or ()),
            accessibility=self.accessibility_facts(),
            registration=self.registration_facts(),
            contributors=contributor_facts(raws[0], snippets),
            programme=programme_facts(raws[1], snippets),
            recording=self.recording_facts(),
            words_in=foreign_facts(self, held, raws, snippets),
            **facts_by_name(held),
            **{name: getattr(self, name) for name in PLAIN},
        )

    @property
    def hides_personal_data_at(self) -> dt.datetime | None:
        """From when on nobody is told photos, biographies, e-mail and telephone; None: for ever."""
        return hides_at(self.last_end, app_settings.HIDE_PERSONAL_DATA_AFTER_DAYS)

    def hides_personal_data(self) -> bool:
        """Whether that instant has passed."""
        return self.hides_personal_data_at is not None and self.hides_personal_data_at <= timezone.now()

    def public_facts(self, snippets: Snippets | None = None) -> EventFacts:
        """What visitors and machines are told now: the facts, in time without personal data."""
        event = self.facts(snippets)
        return without_personal_data(event) if self.hides_personal_data() else event

    def lifecycle(self, event: EventFacts, now=None) -> Lifecycle:
        """Phase, registration and status of `event` at `now` (an aware datetime; default: this moment)."""
        return lifecycle(event, now or timezone.now(), self.zone, app_settings.CLOSES_SOON_DAYS)

    # --- saving

    def save(self, *args, **kwargs):
        if kwargs.get("update_fields") is not None:
            return super().save(*args, **kwargs)
        event, told = told_facts(self), self._told()
        times = [occasion_span(occasion, self.zone) for occasion in event.occasions]
        self.first_start = min((span.starts for span in times), default=None)
        self.last_end = max((span.ends for span in times), default=None)
        with whole(self):
            with indexed_once(self):
                super().save(*args, **kwargs)
            self._keep_occasions(event, told)

    def _told(self):
        """What calendars were last told of each occasion, before this save overwrites it."""
        rows = self.occasions.model.objects.filter(page_id=self.pk) if self.pk else []
        return {row.translation_key: row for row in rows}

    def _keep_occasions(self, event, told):
        """Write each occasion's instants, and raise its SEQUENCE where the calendar's facts changed."""
        rows = list(self.occasions.model.objects.filter(page_id=self.pk))
        facts = {occasion.id: occasion for occasion in event.occasions}
        for row in rows:
            occasion = facts.get(row.key) or row.facts()
            span = occasion_span(occasion, self.zone)
            row.first_instant, row.last_instant = span.starts, span.ends
            state, before = calendar_state(event, occasion), told.get(row.translation_key)
            row.sequence = before.sequence + (before.sequence_of != state) if before else 0
            row.sequence_of = state
        fields = ["first_instant", "last_instant", "sequence", "sequence_of"]
        self.occasions.model.objects.bulk_update(rows, fields, batch_size=200)

    def publish(self, *args, **kwargs):
        """As Wagtail's, but whole: the translations get the facts with it, or nothing is published.

        Raises FactsCannotTravel. Where an hour that was set has come, the log and the history say it, and
        the next page is published.
        """
        try:
            with transaction.atomic():
                return super().publish(*args, **kwargs)
        except FactsCannotTravel as stopped:
            if kwargs.get("log_action") != SCHEDULED:
                raise
            told_in_vain(self, stopped)

    def unpublish(self, *args, **kwargs):
        """As Wagtail's, but whole: the translations are withdrawn with it, or it stays up."""
        with transaction.atomic():
            return super().unpublish(*args, **kwargs)

    # --- serving

    def serve(self, request, *args, **kwargs):
        """The page, or one of its routes, with what caches need to know."""
        response = super().serve(request, *args, **kwargs)
        event = (getattr(response, "context_data", None) or {}).get("event")
        told = [(self, event)] if event else []  # a calendar file says the same at any time
        return cached(request, self, response, lambda now: self._instants(told, now))

    def _instants(self, told, now):
        """The next and the latest change of what this page tells."""
        logged = moments(self)
        return next_change(told, now), latest(last_change(told, now, self), *logged.values())

    def get_cached_paths(self):
        """What a cache in front of the site keeps of this page."""
        return ["/", "/ics/"]

    def get_template(self, request, *args, **kwargs):
        """The page type's own template, and ours where a subclass has none."""
        return [super().get_template(request, *args, **kwargs), EventPage.template]

    def get_context(self, request, *args, **kwargs):
        event = self.public_facts()
        fetch_sizes(event)
        language = self.locale.language_code
        return {
            **super().get_context(request, *args, **kwargs),
            "event": event,
            "zone": self.zone,
            "site_zone": ZoneInfo(settings.TIME_ZONE),
            "language": language,
            "ui_language": interface_language(language),
            "days": days(event),
            "lifecycle": self.lifecycle(event),
            "switch": language_switch(self, request),
            "index_url": parent.get_url(request) if (parent := list_of(self)) else "",
            **self.faces(event, request),
        }
