"""What a reader may do about registration now, in words."""

from django.utils import timezone

from oms_events.conf import app_settings
from oms_events.rules import terms
from oms_events.rules.lifecycle import occasion_registration_state

# States in which the link to register is the one thing to do.
INVITING = {"open", "closes_soon", "waiting_list", "by_invitation"}
# A place that is not there stays worth telling after the last day to register.
SCARCE = {"full", "waiting_list"}


def state_words(state: str, registration) -> list[str]:
    """The words for a registration state; after it what the event says of its places, if that is more."""
    if registration is None or state == "none":
        return [_availability(registration)] if registration and registration.availability else []
    said = [str(terms.term(terms.REGISTRATION_STATE, state))]
    if registration.availability in SCARCE - {state}:
        said.append(_availability(registration))
    return said


def _availability(registration) -> str:
    return str(terms.term(terms.AVAILABILITY, registration.availability))


def can_register(state: str, event) -> bool:
    """Whether the link to register is the page's button; a link among the facts where it is not."""
    called_off = event.status is not None and event.status.state in {"cancelled", "postponed"}
    way = event.registration is not None and (event.registration.url or event.registration.email)
    return state in INVITING and bool(way) and not called_off


def occasion_state(occasion, event, zone) -> str:
    """The registration state of one occasion, now."""
    return occasion_registration_state(occasion, event, timezone.now(), zone, app_settings.CLOSES_SOON_DAYS)


def shared_words(occasion, event, zone) -> list[str]:
    """What holds for an occasion that says nothing of registration itself, where another one does."""
    if occasion.registration or not event.registration or not any(o.registration for o in event.occasions):
        return []
    return state_words(occasion_state(occasion, event, zone), event.registration)


def has_details(registration) -> bool:
    """Whether a registration has more to tell than its state, its last day, its link and its note."""
    return registration is not None and any(
        (
            registration.opens,
            registration.cancel_free_until,
            registration.capacity,
            registration.invitation_only is not None,
            registration.email,
            registration.email_subject,
        )
    )
