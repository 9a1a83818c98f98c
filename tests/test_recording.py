"""A recording is a link; the film itself stands in the page only where the site says so."""

import pytest
from wagtail.embeds.finders import get_finders
from wagtail.embeds.finders.base import EmbedFinder

from tests.factories import event

FILM = "https://film.example.org/42"
RECORDING = {"recording": {"url": FILM, "captions": True}, "occasions": [{"starts": "2026-05-06"}]}


class OneFilmSite(EmbedFinder):
    """A finder that knows one site and asks nobody."""

    def accept(self, url):
        return url.startswith("https://film.example.org/")

    def find_embed(self, url, max_width=None, max_height=None):
        return {
            "title": "Film",
            "author_name": "",
            "provider_name": "Film",
            "type": "video",
            "thumbnail_url": "",
            "width": 640,
            "height": 360,
            "html": f'<iframe src="{url}/spelare" title="Film"></iframe>',
        }


@pytest.fixture
def finder(settings):
    """The site knows the film site."""
    settings.WAGTAILEMBEDS_FINDERS = [{"class": "tests.test_recording.OneFilmSite"}]
    get_finders.cache_clear()
    yield
    get_finders.cache_clear()


def test_a_recording_is_a_link_and_nothing_of_another_site_is_in_the_page(site, client, finder):
    html = client.get(event(**RECORDING).url).content.decode()
    assert f'href="{FILM}"' in html
    for tag in ("<iframe", "<video", "<embed", "<object"):
        assert tag not in html


def test_a_site_may_show_the_film_under_its_link(site, client, finder, settings):
    settings.OMS_EVENTS = {"EMBED_RECORDINGS": True}
    html = client.get(event(**RECORDING).url).content.decode()
    assert html.index(f'href="{FILM}"') < html.index(f'<iframe src="{FILM}/spelare"')


def test_a_film_that_no_finder_knows_is_still_a_link(site, client, finder, settings):
    settings.OMS_EVENTS = {"EMBED_RECORDINGS": True}
    html = client.get(event(**RECORDING | {"recording": {"url": "https://example.org/film"}}).url)
    assert 'href="https://example.org/film"' in html.content.decode()
    assert "<iframe" not in html.content.decode()
