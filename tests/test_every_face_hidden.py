"""Nobody sees in any face what is not theirs: the faces say the same as if it had never been made."""

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from wagtail.models import PageViewRestriction

from oms_events.models import EventPage
from tests import factories, walking
from tests.hiding import HIDE, KINDS, ON_THE_PAGE, english, expired, full, mark, private, restrict
from tests.listing.listed import NOW

pytestmark = pytest.mark.django_db
TIMES = {"coming": "2026-11-25", "past": "2026-11-05"}


@pytest.fixture(autouse=True)
def _now(world):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture(scope="module")
def world(shared_world):
    """What is open to all: events in both languages, to come, on now, past, undated. Gives its walk."""
    with time_machine.travel(NOW, tick=False):
        for title, occasions in (
            ("Öppen stämma", [{"starts": "2026-11-26T09:00"}, {"starts": "2026-12-03T09:00"}]),
            ("Pågående stämma", [{"starts": "2026-11-19", "ends": "2026-11-21"}]),
            ("Tidigare stämma", [{"starts": "2026-11-06"}]),
            ("Stämma utan datum", []),
        ):
            page = factories.event(title=title, topics=["Öppet"], occasions=occasions)
            if title.startswith(("Öppen", "Tidigare")):
                english(page, f"open{page.pk}")
        return page_texts()


def page_texts(**which):
    """What every face says now. The clock stands still, so that a calendar once made would stay as it was."""
    cache.clear()
    return walking.walk(**which)


def told(walk, word):
    """The addresses whose answer has the word."""
    return [key for key, (_, text) in walk.items() if word.lower() in text.lower()]


def differing(before, after):
    """The addresses that answer otherwise than before, and those that are gone."""
    return [key for key in before if after.get(key) != before[key]]


def test_the_walk_finds_an_event_that_is_open(world):
    """Else the tests below would find nothing wherever it stands."""
    words = {when: mark(when) for when in TIMES}
    for when, starts in TIMES.items():
        english(full(words[when], starts), f"{words[when]}en")
    after = page_texts()
    coming, past = ({path for path, _ in told(after, word)} for word in words.values())
    own = f"/sv/evenemang/sida-{words['coming']}/"
    apis = ["/api/v2/events/", "/api/v2/pages/", *(["/api/v3/pages/"] if walking.v3.AVAILABLE else [])]
    lists = [f"{at}{route}" for at in walking.LISTS for route in ("", "month/", "ics/", "atom/")]
    assert {*lists, *apis, "/sitemap.xml", own, f"{own}ics/"} <= coming
    assert {f"{at}archive/" for at in walking.LISTS} <= past
    changed = differing({key: world[key] for key in walking.addresses_of(world)}, after)
    assert {path for path, _ in changed} >= {*lists, *apis, "/sitemap.xml"}


# What only hidden events have is answered as what nobody ever made: path, name and value of the query.
# Not `q` of the calendar: its UID is made of the words asked for.
ASKED = [
    ("/sv/evenemang/", "q", "{}"),
    ("/sv/evenemang/", "topic", "amne-{}"),
    ("/sv/evenemang/", "type", "typ-{}"),
    ("/sv/evenemang/ics/", "topic", "amne-{}"),
    ("/sv/evenemang/ics/", "type", "typ-{}"),
    ("/api/v2/events/", "search", "{}"),
    ("/api/v2/events/", "topic", "amne-{}"),
    ("/api/v2/events/", "event_type", "typ-{}"),
]


def test_a_hidden_event_changes_no_face(world):
    words = _make_and_hide(HIDE)
    call_command("update_index", verbosity=0)  # as a site does at night
    after = page_texts()
    assert differing(world, after) == []
    assert {hide: told(after, word) for hide, word in words.items() if told(after, word)} == {}
    never = mark("never")
    unknown = {key: _without(never, *key) for key in ASKED}
    for hide, word in words.items():
        if hide.endswith(" coming"):
            assert {key: _without(word, *key) for key in ASKED} == unknown, hide
            _tells_nobody_who_guesses(EventPage.objects.get(alias_of=None, slug=f"sida-{word}"), word)


def _without(word, path, name, value):
    status, text = walking.read(path, **{name: value.format(word)})
    return status, text.replace(word, "")


def _make_and_hide(ways):
    """Two events for each way, one to come and one past, hidden in it; the word of each by its name."""
    made = [(hide, when, mark(f"{hide.__name__}{when}")) for hide in ways for when in TIMES]
    pages = [full(word, TIMES[when]) for _, when, word in made]
    for (hide, _, _), page in zip(made, pages, strict=True):
        hide(page)
    return {f"{hide.__name__} {when}": word for hide, when, word in made}


def _tells_nobody_who_guesses(page, word, *, wagtails_own=True):
    for path, query in walking.asked_by_number(page, wagtails_own):
        status, text = walking.read(path, **query)
        # The address that was asked for is no secret from the one who asks.
        assert word not in text.replace(page.slug, ""), (path, query)
        if path.startswith("/api/") and "translation_of" not in query:
            assert status == 404, (path, query)


def test_an_expired_event_changes_no_face_of_ours_before_it_is_taken_down(world):
    """Wagtail's own `/pages/` tell of it until then. An expired translation is as one, too."""
    words = _make_and_hide([expired])
    word = words["expired en"] = mark("expireden")
    expired(english(EventPage.objects.get(title="Pågående stämma"), word))
    after = page_texts(wagtails_own=False)
    assert differing({key: said for key, said in world.items() if key in after}, after) == []
    assert {hide: told(after, word) for hide, word in words.items() if told(after, word)} == {}
    for page in EventPage.objects.filter(expire_at__isnull=False):
        _tells_nobody_who_guesses(page, page.slug.rpartition("-")[2], wagtails_own=False)


def test_a_hidden_translation_shows_in_no_face_of_its_source(world):
    sources = {
        hide: factories.event(title=f"Källa till {hide.__name__}", occasions=[{"starts": "2026-11-25"}])
        for hide in ON_THE_PAGE
    }
    before = page_texts()
    words = {hide: mark(f"{hide.__name__}en") for hide in sources}
    translations = {hide: english(source, words[hide]) for hide, source in sources.items()}
    for hide, source in sources.items():
        assert f"page-{words[hide]}" in walking.read(source.get_url())[1]  # named while it is open
        hide(translations[hide])
    after = page_texts()
    assert differing(before, after) == []
    for hide, word in words.items():
        assert told(after, word) == [], hide
        _tells_nobody_who_guesses(EventPage.objects.get(pk=translations[hide].pk), word)


def test_a_hidden_source_shows_in_no_face_of_its_translation(world):
    words = {hide: mark(f"{hide.__name__}sv") for hide in ON_THE_PAGE}
    for hide, word in words.items():
        source = full(word, TIMES["coming"])
        translation = _translated_whole(source, f"open{hide.__name__}")
        assert f"sida-{word}" in walking.read(translation.get_url())[1]
        hide(source)
        EventPage.objects.filter(pk=translation.pk).update(live=True)  # withdrawn with its source otherwise
        status, text = walking.read(translation.get_url())
        assert status == 200
        assert BeautifulSoup(text, "html.parser").head.find_all("link", hreflang=True) == []
        _tells_nobody_who_guesses(EventPage.objects.get(pk=source.pk), word)
    after = page_texts()
    for hide, word in words.items():
        assert told(after, word) == [], hide
        assert ("/en/events/", ()) in told(after, f"open{hide.__name__}")


def _translated_whole(source, word):
    """A translation in which no text of its source is left."""
    page = english(source, word)
    for rows in ("topics", "event_types", "occasions", "venues", "organisers", "contacts"):
        getattr(page, rows).set([])
    page.contributors, page.programme, page.online_note = [], [], ""
    return factories.published(page)


def test_a_private_list_fills_in_no_other_language(site):
    """Lists in a language show events of the other; not those of a list that is not for everybody."""
    factories.index("en")
    words = {when: mark(f"list{when}") for when in TIMES}
    for when, word in words.items():
        full(word, TIMES[when])
    listing = factories.index("sv")
    assert words["coming"] in walking.read("/en/events/")[1]
    for page in (listing, listing.get_parent()):
        for kind in KINDS:
            restrict(page, kind)
        after = page_texts()
        assert {when: told(after, word) for when, word in words.items()} == dict.fromkeys(words, [])
        PageViewRestriction.objects.all().delete()


def test_a_list_that_is_taken_down_is_named_by_none_of_its_events(site):
    """Wagtail still serves what stands below an unpublished page, but nothing may lead to the list."""
    page = full(word := mark("below"), TIMES["coming"])
    listing = factories.index("sv")
    factories.index("en")
    path = listing.get_url()
    listing.unpublish()
    status, text = walking.read(page.get_url())
    assert status == 200
    links = {link.get("href", "") for link in BeautifulSoup(text, "html.parser").find_all(["a", "link"])}
    assert {link for link in links if link.endswith((path, f"{path}atom/", f"{path}ics/"))} == set()
    assert word not in walking.read("/en/events/")[1]


def test_changes_that_are_not_published_or_wait_for_their_hour_show_in_no_face(world):
    word = mark("changes")
    for number, page in enumerate(EventPage.objects.live()):
        page.title, page.lead, page.slug = f"{page.title} {word}", word, f"{page.slug}-{word}"
        if number % 2:
            page.go_live_at = NOW.replace(year=NOW.year + 1)
            page.save_revision().publish()
        else:
            page.save_revision()
    after = page_texts()
    assert differing(world, after) == []
    assert told(after, word) == []


def test_who_may_read_a_private_event_is_told_of_it_in_no_answer_that_all_share(site, django_user_model):
    """Lists, files, feeds and the events of the API may lie in caches."""
    words = [mark(kind) for kind in KINDS]
    for kind, word in zip(KINDS, words, strict=True):
        private(kind)(full(word, TIMES["coming"]))
    member = Client()
    member.force_login(django_user_model.objects.create_superuser("eva", "eva@example.org", "x"))
    for path, query in walking.addresses():
        if path.startswith(("/api/v2/events/", "/sv/evenemang/")):
            answer = member.get(path, query).content.decode()
            assert [word for word in words if word in answer] == [], path
