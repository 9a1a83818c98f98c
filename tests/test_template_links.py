"""Links, numbers to call, running text and pictures on an event page."""

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import RequestFactory
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from oms_events.facts import EventFacts
from oms_events.facts.codec import from_plain, to_plain
from tests.drawing import HOST, context, draw, engine, section, words
from tests.rich_event import RICH


def test_every_address_of_a_rich_event_is_linked():
    page = draw(RICH)
    linked = {a["href"] for a in page.find_all("a")}
    said = re.findall(
        r"https://[^\"'<\\ ]+", str(to_plain(from_plain(EventFacts, {"language": "en", **RICH})))
    )
    assert len(said) > 4
    assert {url for url in said if url not in linked} == set()


def test_text_that_looks_like_markup_or_template_stays_text():
    nasty = "<script>alert(1)</script> {{ 7|add:1 }}"
    said = {
        "title": nasty,
        "lead": nasty,
        "audience": nasty,
        "status": {"state": "postponed", "reason": nasty, "next": nasty},
        "registration": {"url": "https://example.org/", "link_text": nasty, "note": nasty},
        "programme": [{"kind": "session", "title": nasty, "contributors": [{"name": nasty, "role": nasty}]}],
        "contacts": [{"name": nasty, "phones": [nasty], "email": nasty}],
        "links": [{"text": nasty}],
    }
    page = draw(said)
    assert page.find("script") is None
    assert words(page).count(nasty) >= 13


def test_rich_text_keeps_the_documents_html_and_nothing_else():
    html = '<p onclick="x()">One <b>two</b></p></div><script>bad()</script><a href="javascript:x()">three</a>'
    prose = draw({"body": [{"paragraph": html}]}).find(class_="oms-prose")
    assert str(prose.b) == "<b>two</b>"
    assert prose.find(["script", "a"]) is None
    assert prose.p.attrs == {}
    assert "three" in words(prose)


def test_text_without_a_paragraph_of_its_own_gets_one():
    body = [{"paragraph": "one <b>two</b>"}, {"paragraph": "<ul><li>three</li></ul>four<p>five</p>six"}]
    prose = draw({"body": body}).find(class_="oms-prose")
    assert [(node.name, words(node)) for node in prose.find_all(recursive=False)] == [
        ("p", "one two"),
        ("ul", "three"),
        ("p", "four"),
        ("p", "five"),
        ("p", "six"),
    ]


def test_links_out_of_the_site_say_so_inside_the_link():
    html = '<p><a href="https://example.org/">out</a><a href="/in">in</a><a href="http://localhost/x">own</a></p>'
    links = draw({"body": [{"paragraph": html}]}).find(class_="oms-prose").find_all("a")
    assert [words(a) for a in links] == ["out (Link to another website)", "in", "own"]
    assert [a.get("rel") for a in links] == [["external"], None, None]
    assert not any(a.has_attr("target") for a in links)


def test_phones_are_shown_nationally_at_home_and_internationally_abroad(settings):
    settings.OMS_EVENTS = {"PHONE_REGION": "SE"}
    phones = ["0101030000", "+47 22 86 44 00", "ring the bell"]
    contact = section(draw({"contacts": [{"name": "Ada Ek", "phones": phones}]}), "contacts")
    assert [(a["href"], words(a)) for a in contact.find_all("a")] == [
        ("tel:+46101030000", "010-103 00 00"),
        ("tel:+4722864400", "+47 22 86 44 00"),
    ]
    assert "ring the bell" in words(contact)


def test_registration_by_mail_carries_its_subject_and_shows_it():
    said = {"registration": {"email": "plan@example.org", "email_subject": "Öppet & klart"}}
    page = draw(said)
    button = page.find(class_="oms-button")
    assert button["href"] == "mailto:plan@example.org?subject=%C3%96ppet%20%26%20klart"
    assert words(button) == "Register for Open day"
    assert "Öppet & klart" in words(section(page, "registration"))


@pytest.mark.parametrize(
    ("registration", "status", "button"),
    [
        ({}, None, True),
        ({"deadline": "2026-11-19"}, None, False),
        ({"availability": "full"}, None, False),
        ({"availability": "waiting_list"}, None, True),
        ({}, {"state": "cancelled"}, False),
        ({}, {"state": "postponed"}, False),
    ],
)
def test_the_button_stands_only_where_one_can_register(registration, status, button):
    said = {
        "occasions": [{"starts": "2026-12-09"}],
        "registration": {"url": "https://example.org/r", **registration},
    }
    page = draw(said | ({"status": status} if status else {}))
    assert (page.find(class_="oms-button") is not None) is button
    assert page.find("a", href="https://example.org/r") is not None


@pytest.mark.django_db
def test_pictures_and_stored_documents_are_drawn_with_their_words():
    image = Image.objects.create(title="boat.png", file=get_test_image_file(filename="boat.png"))
    stored = Document.objects.create(title="slides", file=ContentFile(b"x" * 2048, name="slides.PDF"))
    given = context(RICH)
    pictures = {"image": replace(given["event"].image, source=image)}
    documents = (replace(given["event"].documents[0], source=stored),)
    given["event"] = replace(given["event"], documents=documents, **pictures)
    request = RequestFactory().get("/", HTTP_HOST=HOST)
    page = BeautifulSoup(
        engine().get_template("oms_events/event_page.html").render(given, request), "html.parser"
    )
    figure = page.find(class_="oms-figure")
    assert figure.img["alt"] == "A boat in a bay"
    assert figure.img["src"].endswith(".png")
    assert "Photo: Karin Ek" in words(figure)
    link = section(page, "documents").a
    assert link["href"] == stored.url
    assert re.sub(r"\s", " ", words(link)) == "Slides (pdf, 2.0 KB)"
    assert section(page, "documents").find("a", href="https://example.org/slides.pdf") is not None
