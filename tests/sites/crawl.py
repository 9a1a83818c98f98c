"""Follow every link from the lists, in a site of its own: prints what each address answered, as JSON."""

import json
from urllib.parse import urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from wagtail.models import Locale

from tests import factories

HOST = "http://localhost:8000"
SAID = {
    "slug": "mote",
    "lead": "Hur delar vi på vattnet?",
    "occasions": [{"starts": "2030-03-05T09:00", "ends": "2030-03-05T12:00"}],
    "topics": ["Vatten"],
}


def make():
    """An event to come and one that is past; in English too, where the site has English."""
    told = {}
    for title, slug, year in (("Höstmöte om vatten", "mote", 2030), ("Vårmöte", "varmote", 2020)):
        occasions = [{"starts": f"{year}-03-05T09:00", "ends": f"{year}-03-05T12:00"}]
        page = factories.event(**{**SAID, "title": title, "slug": slug, "occasions": occasions})
        told[page.get_url()] = title
        if len(settings.LANGUAGES) > 1 and Locale.objects.filter(language_code="en").exists():
            other = factories.english(page, f"In English: {title}", f"{slug}-en")
            told[other.get_url()] = other.title
    return told


def crawl(starts):
    """Address to what it answered: status, where a redirect leads, language and title of a page."""
    answers, waiting = {}, [*starts]
    client = Client(SERVER_NAME="localhost", SERVER_PORT="8000")
    while waiting:
        address = waiting.pop()
        if address in answers:
            continue
        answer = client.get(address)
        said = {"status": answer.status_code, "to": answer.headers.get("Location", "")}
        if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
            soup = BeautifulSoup(answer.content, "html.parser")
            said |= {"lang": soup.html["lang"], "h1": soup.h1.get_text(" ", strip=True)}
            waiting += _links(address, soup)
        answers[address] = said
    return answers


def _links(address, soup):
    for link in soup.select("a[href], link[rel=alternate][href], link[rel=canonical][href]"):
        found = urlsplit(urldefrag(urljoin(HOST + address, link["href"])).url)
        if found.netloc == urlsplit(HOST).netloc and not found.path.startswith(("/static/", "/admin/")):
            yield found.path + (f"?{found.query}" if found.query else "")


def main():
    made = make()
    lists = [factories.index(code).get_url() for code in sorted({"sv", *dict(settings.LANGUAGES)})]
    print("CRAWLED", json.dumps({"made": made, "lists": lists, "answers": crawl([*lists, *made])}))
