"""schema.org's Offer: how to register for an occasion, when, and at what cost."""

from typing import Any

from oms_events.facts import EventFacts
from oms_events.facts.parts import Occasion
from oms_events.outputs import plain_text
from oms_events.outputs.published import PublishedEvent
from oms_events.outputs.stated_times import iso
from oms_events.rules.registration import occasion_registration

AVAILABILITY = {
    "open": "https://schema.org/InStock",
    "waiting_list": "https://schema.org/SoldOut",
    "full": "https://schema.org/SoldOut",
    "closed": "https://schema.org/OutOfStock",
}
# The whole price in one of these words, or nobody but a reader knows: "free for members" is not free.
FREE = {
    *("free", "free of charge", "no charge", "no cost", "no fee", "it is free", "it is free of charge"),
    *("free admission", "free entry", "gratis", "kostnadsfritt", "kostnadsfri", "avgiftsfritt"),
    *("avgiftsfri", "ingen kostnad", "ingen avgift", "det är gratis", "det är kostnadsfritt", "fri entré"),
    *("gratis adgang", "gratis inngang", "det er gratis", "maksuton", "ilmainen", "ókeypis"),
}


def is_free(price: str) -> bool:
    """Whether the price says that it costs nothing, and nothing else."""
    return " ".join(price.casefold().strip(" .!\n\t").split()) in FREE


def offer(event: EventFacts, occasion: Occasion, published: PublishedEvent) -> dict[str, Any] | None:
    """The offer for an occasion; None where neither a registration nor a price is stated.

    A price in words stands as description: `price` takes a number, and only "free" gives one.
    """
    asked = occasion_registration(occasion, event)
    if asked is None and not event.price:
        return None
    zone = event.zone(published.time_zone)
    said = {
        "@type": "Offer",
        "url": (asked and plain_text.address(asked.url)) or published.url,
        "description": plain_text.line(event.price),
        "price": "0" if is_free(event.price) else "",
        "availability": AVAILABILITY.get(asked.availability, "") if asked else "",
        "validFrom": iso(asked.opens, zone) if asked and asked.opens else "",
        "validThrough": iso(asked.deadline, zone) if asked and asked.deadline else "",
    }
    return {name: value for name, value in said.items() if value}
