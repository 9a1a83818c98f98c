"""The parts that stand in several places of a page: people, contacts, links, pictures, addresses."""

from typing import Any
from urllib.parse import quote

import phonenumbers

from oms_events.conf import app_settings
from oms_events.facts import Moment
from oms_events.rules import wording
from tests.shown.check import Check, Path, without
from tests.shown.page import Place, normal

Said = dict[str, Any]
CONTACT_LINES = ("purpose", "name", "title", "unit", "organisation")
ADDRESS = ("name", "room", "street", "postcode", "city", "country")
MOMENTS = {
    "opens": "Registration opens",
    "deadline": "Last day to register",
    "cancel_free_until": "Free cancellation until",
}


def nth(places: list[Place], number: int) -> Place:
    return places[number] if number < len(places) else Place(None)


def contributors(check: Check, path: Path, said: list[Said], place: Place) -> None:
    """Each contributor in a line of its own, in order."""
    lines = [li for ul in place.find("ul", class_="oms-people") for li in ul.find("li", class_="oms-person")]
    for number, one in enumerate(said):
        contributor(check, (*path, number), one, nth(lines, number))


def contributor(check: Check, path: Path, said: Said, line: Place) -> None:
    """The line of a person or an organisation, with what is told below it."""
    below = [*line.find("figure"), *line.find(class_="oms-person-note"), *line.find(class_="oms-biography")]
    own = line.within(line.node, [place.node for place in below])
    wanted = [((*path, n), said[n]) for n in ("prefix", "name", "title", "organisation") if n in said]
    if "suffix" in said:
        wanted.append(((*path, "suffix"), f"({said['suffix']})"))
    if "role" in said:
        wanted.append(((*path, "role"), check.term("ROLE", said["role"])))
    if said.get("confirmed") is False:
        wanted.append(((*path, "confirmed"), check.word("to be confirmed")))
    check.spend(own.text, wanted)
    if said.get("confirmed"):  # who is not marked is confirmed
        check.decide((*path, "confirmed"), not own.find(class_="oms-unconfirmed") and own.text)
    check.take_each(path, said, nth(line.find(class_="oms-person-note"), 0), ["note"])
    profile = said.get("profile", {})
    if "biography" in profile:
        biography = nth(line.find(class_="oms-biography"), 0)
        check.html((*path, "profile", "biography"), biography, profile["biography"])
    image(check, (*path, "profile", "image"), profile.get("image", {}), line)


def image(check: Check, path: Path, said: Said, place: Place) -> None:
    """A picture with its description and photographer; a description without its picture is read as text."""
    figure = nth(place.find("figure"), 0)
    pictures = figure.images()
    if "path" in said:
        check.decide((*path, "path"), any(picture.get("src") for picture in pictures))
    if "alt" in said:
        described = any(normal(picture.get("alt", "")) == normal(said["alt"]) for picture in pictures)
        words = figure.labelled(check.word("Image description"))
        check.decide((*path, "alt"), described or words == normal(said["alt"]))
    if "credit" in said:
        named = check.word("Photo: %(name)s", name=said["credit"])
        check.decide((*path, "credit"), figure.take(said["credit"]) or figure.take(named))


def contacts(check: Check, path: Path, said: list[Said], place: Place) -> None:
    """Each contact in a place of its own, in order."""
    cards = [
        li for ul in place.find("ul", class_="oms-contacts") for li in ul.find("li", class_="oms-contact")
    ]
    for number, one in enumerate(said):
        contact(check, (*path, number), one, nth(cards, number))


def contact(check: Check, path: Path, said: Said, card: Place) -> None:
    """The lines of a contact; an e-mail address and a number can be followed."""
    check.take_each(path, said, card, CONTACT_LINES)
    for number, phone in enumerate(said.get("phones", ())):
        check.decide((*path, "phones", number), card.take(phone) or _is_dialled(phone, card))
    if "email" in said:
        mailed = "@" not in said["email"] or _mailed(said["email"], card)
        check.decide((*path, "email"), mailed and card.take(said["email"]))


def _mailed(address: str, place: Place) -> bool:
    wanted = f"mailto:{quote(address, safe='@')}"
    return any(href.partition("?")[0] == wanted for href, _ in place.links())


def _is_dialled(said: str, place: Place) -> bool:
    """Whether a link dials the number, and its text is that number."""
    region = app_settings.PHONE_REGION
    try:
        number = phonenumbers.parse(said, region)
    except phonenumbers.NumberParseException:  # no number: it is read as text
        return False
    dialled = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    texts = [text for href, text in place.links() if href == f"tel:{dialled}"]
    return any(phonenumbers.parse(text, region) == number for text in texts)


def links(check: Check, path: Path, said: list[Said], place: Place) -> None:
    """Each link in a line of its own, in order; one without an address is read as text."""
    lines = [li for ul in place.find("ul", class_="oms-links") for li in ul.find("li")]
    for number, one in enumerate(said):
        line = nth(lines, number)
        check.take((*path, number, "text"), line, one["text"])
        if "url" in one:
            check.link((*path, number, "url"), line, one["url"], one["text"])


def address(check: Check, path: Path, said: Said, place: Place) -> None:
    """The parts of a place's address, together in one place."""
    check.spend(place.text, _address(path, said))


def _address(path: Path, said: Said) -> list[tuple[Path, str]]:
    return [((*path, name), said[name]) for name in ADDRESS if name in said]


def is_address(place: Place, said: Said) -> bool:
    """Whether a place tells the whole address and nothing else."""
    rest = place.text
    for _, part in sorted(_address((), said), key=lambda each: -len(normal(each[1]))):
        rest, found = without(rest, normal(part))
        if not found:
            return False
    return not any(char.isalnum() for char in rest)


def moment(check: Check, path: Path, said: str, place: Place) -> None:
    phrase = wording.moment(Moment.parse(said), check.language, check.zone)
    check.decide(path, place.text == normal(str(phrase)))
    check.time(path, place, phrase)


def registration(check: Check, path: Path, said: Said, places: list[Place]) -> None:
    """How to register, under the labels of the given places; its note and availability are the caller's."""

    def all_under(label):
        return [place for each in places for place in each.described(check.word(label))]

    def under(label):
        return nth(all_under(label), 0)

    for name, label in MOMENTS.items():
        if name in said:
            moment(check, (*path, name), said[name], under(label))
    if "capacity" in said:
        check.take((*path, "capacity"), under("Number of places"), str(said["capacity"]))
    if "invitation_only" in said:
        who = "Only those invited" if said["invitation_only"] else "No invitation needed"
        check.take((*path, "invitation_only"), under("Who may register"), check.word(who))
    if "email" in said:
        by_mail = under("Register by email")
        check.decide((*path, "email"), by_mail.take(said["email"]) and _mailed(said["email"], by_mail))
    if "email_subject" in said:
        check.take((*path, "email_subject"), under("Subject of the email"), said["email_subject"])
    _link(check, path, said, [link for place in places for link in place.links()], all_under("Registration"))


def _link(check, path, said, there, under):
    """The link to register by, in its own words; words alone stand under "Registration"."""
    text = normal(said.get("link_text", ""))
    if "url" in said:
        check.decide((*path, "url"), said["url"] in [href for href, _ in there])
    if not text:
        return
    if "url" in said:
        shown = (said["url"], text) in there
    elif "email" in said:
        shown = any(words == text and href.startswith("mailto:") for href, words in there)
    else:
        shown = any(place.take(text) for place in under)
    check.decide((*path, "link_text"), shown)
