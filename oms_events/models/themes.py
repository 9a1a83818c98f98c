"""The columns of an event page, a group for each theme: its fields, its panels, its part of the facts."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.search import index

from oms_events.blocks import BodyStreamBlock, ContributorBlock, programme_stream
from oms_events.facts import parts
from oms_events.models.fields import WordsOrMoment, fact, line, link, text
from oms_events.models.files import image_facts
from oms_events.models.mixins import YES_NO
from oms_events.models.programme_panel import ProgrammePanel
from oms_events.rules import terms


class WordsFields(models.Model):
    """What the event is about."""

    subtitle = line(_("subtitle"), help_text=_("Only when the title needs one. It stands under the title."))
    lead = text(_("lead"), help_text=_("What it is about and why one should come, in a sentence or two."))
    body = StreamField(BodyStreamBlock(), blank=True, verbose_name=_("text before the programme"))
    image = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("image"),
    )
    image_alt = text(
        _("image description (alt text)"),
        help_text=_("What the image shows, for those who cannot see it. Empty when it only decorates."),
    )
    image_credit = line(_("photographer"))
    about = StreamField(
        BodyStreamBlock(),
        blank=True,
        verbose_name=_("text after the programme"),
        help_text=_("Background: the project, the cooperation."),
    )
    audience = text(_("target group"), help_text=_("Whom the event is for."))
    series = line(_("series"), help_text=_("The larger event or theme week that it is part of."))

    words_panels = [
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("audience"),
        MultiFieldPanel(
            [
                FieldPanel("image"),
                FieldRowPanel([FieldPanel("image_alt"), FieldPanel("image_credit")]),
            ],
            heading=_("Image"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("subtitle"), FieldPanel("series"), FieldPanel("about")],
            heading=_("Subtitle, series, text after the programme"),
            classname="collapsed",
        ),
    ]
    words_search = [index.SearchField(name) for name in ("subtitle", "lead", "body", "about", "audience")]
    words_translation = [fact("image_credit")]

    class Meta:
        abstract = True

    def image_facts(self) -> parts.Image | None:
        return image_facts(self.image, self.image_alt, self.image_credit)


class StatusFields(models.Model):
    """Whether it takes place as planned. Nothing chosen means that nothing is said: it does."""

    status = models.CharField(_("status"), max_length=20, blank=True, choices=list(terms.STATUS.items()))
    status_reason = text(_("reason"), help_text=_("Why it is cancelled or moved, in a sentence for readers."))
    status_note = text(_("for those who have registered"), help_text=_("What they must do."))
    status_previously = text(
        _("previous time"), help_text=_("A date (2026-05-03), a month (2026-05) or words.")
    )
    status_next = text(
        _("hoped-for new time"), help_text=_("When no new date is set yet, for example: in the spring.")
    )

    status_panels = [
        FieldPanel("status"),
        FieldPanel("status_reason"),
        FieldPanel("status_note"),
        FieldRowPanel([FieldPanel("status_previously"), FieldPanel("status_next")]),
    ]
    status_translation = [WordsOrMoment("status_previously")]

    class Meta:
        abstract = True

    def status_facts(self) -> parts.Status | None:
        said = {name: getattr(self, f"status_{name}") for name in ("reason", "note", "previously", "next")}
        if not self.status and not any(said.values()):
            return None
        return parts.Status(state=self.status or "scheduled", **said)


class PlaceFields(models.Model):
    """Where, how and in which languages one takes part; the venues themselves are rows."""

    time_zone = models.CharField(
        _("time zone"), max_length=63, blank=True, help_text=_("Left empty: the website's own.")
    )
    attendance_mode = models.CharField(
        _("takes place"),
        max_length=20,
        blank=True,
        choices=list(terms.ATTENDANCE_MODE.items()),
        help_text=_("On site, online, or both."),
    )
    online_note = text(
        _("note on taking part online"), help_text=_("For example: Teams, the link is sent on registration.")
    )
    online_url = link(
        _("public link to the broadcast"),
        help_text=_("Everyone sees it. Send a link to a meeting to those who have registered instead."),
    )
    event_languages = models.JSONField(_("languages spoken"), default=list, blank=True)
    price = text(_("cost"), help_text=_("For example: free of charge, SEK 200 if you do not come."))
    accessibility_measures = models.JSONField(_("accessibility"), default=list, blank=True)
    accessibility_note = text(
        _("note on accessibility"),
        help_text=_("For example whom to tell, and by when, if you need something."),
    )

    online_panels = [FieldRowPanel([FieldPanel("online_note"), FieldPanel("online_url")])]
    accessibility_panels = [FieldPanel("accessibility_measures"), FieldPanel("accessibility_note")]
    place_translation = [fact("time_zone"), fact("event_languages"), fact("accessibility_measures")]

    class Meta:
        abstract = True

    def online_facts(self) -> parts.Online | None:
        said = parts.Online(note=self.online_note, url=self.online_url)
        return said if said != parts.Online() else None

    def accessibility_facts(self) -> parts.Accessibility | None:
        said = parts.Accessibility(
            measures=tuple(self.accessibility_measures or ()), note=self.accessibility_note
        )
        return said if said != parts.Accessibility() else None


class ProgrammeFields(models.Model):
    """What happens, who takes part, and what stays afterwards."""

    contributors = StreamField(
        [("contributor", ContributorBlock(template="oms_events/blocks/contributor.html"))],
        blank=True,
        verbose_name=_("people of the whole event"),
        help_text=_("A moderator for all of it, those who have confirmed."),
    )
    programme = StreamField(
        programme_stream(),
        blank=True,
        verbose_name=_("programme"),
        help_text=_("One row for each item, in order. Begin each day with a day when there are several."),
    )
    programme_note = text(
        _("note on the programme"), help_text=_("It stands above it, for example: changes may be made.")
    )
    recording_url = link(
        _("link to the recording"),
        help_text=_("The page links to the film. It is not shown inside the page."),
    )
    recording_note = text(
        _("note on the recording"), help_text=_("For example: there until 30 June, captions come shortly.")
    )
    recording_captions = models.BooleanField(
        _("captions"), null=True, blank=True, choices=YES_NO, help_text=_("Whether the film has captions.")
    )

    programme_panels = [
        ProgrammePanel("programme"),
        FieldPanel("programme_note"),
        FieldPanel("contributors"),
    ]
    recording_panels = [
        FieldPanel("recording_url"),
        FieldRowPanel(
            [
                FieldPanel("recording_note"),
                FieldPanel("recording_captions", help_text=_("No shows “Captions will be added shortly”.")),
            ]
        ),
    ]
    programme_search = [index.SearchField(name) for name in ("programme", "contributors")]

    class Meta:
        abstract = True

    def recording_facts(self) -> parts.Recording | None:
        said = parts.Recording(
            url=self.recording_url, note=self.recording_note, captions=self.recording_captions
        )
        return said if said != parts.Recording() else None
