"""The words for the codes of the event document, and for what the rules find.

Each word has a context: Wagtail and Django have catalogues of their own, and where two apps share a
plain word ("Scheduled", "Closed") the first one installed would decide ours.
"""

from typing import Any

from django.utils.translation import pgettext_lazy

STATUS = {
    "scheduled": pgettext_lazy("event status", "Scheduled"),
    "cancelled": pgettext_lazy("event status", "Cancelled"),
    "postponed": pgettext_lazy("event status", "Postponed"),
    "rescheduled": pgettext_lazy("event status", "New date"),
    "moved_online": pgettext_lazy("event status", "Moved online"),
}
ATTENDANCE_MODE = {
    "in_person": pgettext_lazy("attendance mode", "On site"),
    "online": pgettext_lazy("attendance mode", "Online"),
    "hybrid": pgettext_lazy("attendance mode", "On site and online"),
}
AVAILABILITY = {
    "open": pgettext_lazy("availability", "Open"),
    "waiting_list": pgettext_lazy("availability", "Waiting list"),
    "full": pgettext_lazy("availability", "Fully booked"),
    "closed": pgettext_lazy("availability", "Closed"),
}
ORGANISER_ROLE = {
    "host": pgettext_lazy("organiser role", "Organiser"),
    "co_organiser": pgettext_lazy("organiser role", "Co-organiser"),
    "partner": pgettext_lazy("organiser role", "In cooperation with"),
    "funder": pgettext_lazy("organiser role", "Funded by"),
    "sponsor": pgettext_lazy("organiser role", "Sponsor"),
}
MEASURES = {
    "hearing_loop": pgettext_lazy("accessibility", "Hearing loop"),
    "sign_language": pgettext_lazy("accessibility", "Sign language interpretation"),
    "speech_to_text": pgettext_lazy("accessibility", "Written interpretation (speech-to-text)"),
    "step_free": pgettext_lazy("accessibility", "Step-free access"),
    "captions": pgettext_lazy("accessibility", "Captions"),
    "quiet_room": pgettext_lazy("accessibility", "Quiet room"),
}
KIND = {
    "day": pgettext_lazy("programme item", "Day"),
    "parallel": pgettext_lazy("programme item", "Parallel sessions"),
    "session": pgettext_lazy("programme item", "Session"),
    "break": pgettext_lazy("programme item", "Break"),
    "meal": pgettext_lazy("programme item", "Meal"),
    "registration": pgettext_lazy("programme item", "Registration"),
    "social": pgettext_lazy("programme item", "Mingling / networking"),
    "other": pgettext_lazy("programme item", "Other"),
}
ROLE = {
    "moderator": pgettext_lazy("contributor role", "Moderator"),
    "speaker": pgettext_lazy("contributor role", "Speaker"),
    "keynote": pgettext_lazy("contributor role", "Keynote speaker"),
    "panellist": pgettext_lazy("contributor role", "Panellist"),
    "chair": pgettext_lazy("contributor role", "Chair"),
    "facilitator": pgettext_lazy("contributor role", "Facilitator"),
    "rapporteur": pgettext_lazy("contributor role", "Rapporteur"),
    "discussant": pgettext_lazy("contributor role", "Discussant"),
}
PHASE = {
    "undated": pgettext_lazy("event phase", "Date not yet set"),
    "upcoming": pgettext_lazy("event phase", "Upcoming"),
    "ongoing": pgettext_lazy("event phase", "Ongoing now"),
    "past": pgettext_lazy("event phase", "This event has ended"),
}
REGISTRATION_STATE = {
    # Nothing stated is no promise that none is needed.
    "none": pgettext_lazy("registration state", "No registration stated"),
    "not_yet_open": pgettext_lazy("registration state", "Registration has not opened yet"),
    "open": pgettext_lazy("registration state", "Registration is open"),
    "closes_soon": pgettext_lazy("registration state", "Registration closes soon"),
    "closed": pgettext_lazy("registration state", "Registration is closed"),
    "waiting_list": pgettext_lazy("registration state", "Waiting list"),
    "full": pgettext_lazy("registration state", "Fully booked"),
    "by_invitation": pgettext_lazy("registration state", "By invitation only"),
}
ADVICE = {
    "end_before_start": pgettext_lazy("advice", "The end is before the start."),
    "deadline_after_end": pgettext_lazy("advice", "The last day to register is after the end of the event."),
    "deadline_before_opens": pgettext_lazy(
        "advice", "The last day to register is before registration opens."
    ),
    "day_outside": pgettext_lazy("advice", "This day is not one of the event's dates."),
    "days_out_of_order": pgettext_lazy("advice", "This day is before the day above it."),
    "item_outside": pgettext_lazy("advice", "The date of this item is not one of the event's dates."),
    "items_out_of_order": pgettext_lazy(
        "advice", "This starts before the item above it. Is the time right, or is a day heading missing?"
    ),
    "items_overlap": pgettext_lazy("advice", "This starts before the item above it has ended."),
    "programme_gap": pgettext_lazy(
        "advice",
        "Nothing is planned for more than half an hour before this. Is a break or a session missing?",
    ),
    "item_before_start": pgettext_lazy("advice", "This starts before the event does."),
    "item_after_end": pgettext_lazy("advice", "This ends after the event does."),
    "no_break": pgettext_lazy("advice", "People have sat for more than four hours here without a break."),
    "person_twice": pgettext_lazy("advice", "This person takes part in something else at the same time."),
    "deadline_past": pgettext_lazy("advice", "The last day to register has passed."),
    "no_contact": pgettext_lazy("advice", "There is nobody to ask. Add a contact."),
    "programme_only_as_file": pgettext_lazy(
        "advice",
        "The programme is only in a file. Write it on the page as well, so that everyone can read it.",
    ),
    "online_without_note": pgettext_lazy(
        "advice", "Say how one takes part online, for example: the link is sent to those who have registered."
    ),
    "cancelled_without_reason": pgettext_lazy("advice", "Say why the event is cancelled."),
    "recording_without_captions": pgettext_lazy(
        "advice", "A recording needs captions. Say that it has them, or in the note when they come."
    ),
    "lead_repeats_title": pgettext_lazy(
        "advice", "The lead repeats the title. Say what the event is about and why one should come."
    ),
    "link_text": pgettext_lazy("advice", "The text of this link does not say where it leads."),
}


def term(table: dict[str, Any], code: str) -> Any:
    """The (lazy) word for a code, or the code as it is written where the table has none."""
    return table.get(code, code)
