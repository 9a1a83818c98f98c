"""The head of a page: its address, its languages and its card."""

import pytest

from oms_events.outputs.head import event_head, language_links, list_head, locale_name
from oms_events.outputs.published import Picture
from tests.outputs.faces import URL, facts, listed, page

BOTH = {"sv": URL, "en": "https://www.example.se/en/events/autumn/"}


def card(**changed):
    return dict(event_head(facts(), page(**changed)).open_graph)


def test_every_page_of_a_group_names_the_same_languages():
    swedish = event_head(facts(), page(alternates=BOTH, default_language="sv"))
    english = event_head(facts(), page(alternates=BOTH, default_language="sv", language="en", url=BOTH["en"]))
    assert swedish.languages == english.languages == (("en", BOTH["en"]), ("sv", URL), ("x-default", URL))
    assert (swedish.canonical, english.canonical) == (URL, BOTH["en"])


def test_a_page_in_one_language_names_none():
    assert language_links({"sv": URL}, "sv") == ()


def test_without_the_default_language_the_first_by_code_is_the_default():
    assert language_links({"nb": "b", "fi": "a"}, "sv")[-1] == ("x-default", "a")


def test_a_copy_points_at_its_original_and_has_no_languages():
    head = event_head(facts(), page(original="https://www.example.se/original/", alternates=BOTH))
    assert head.canonical == "https://www.example.se/original/"
    assert head.languages == ()


def test_the_card_tells_title_words_picture_and_languages():
    picture = Picture(url="https://www.example.se/a.jpg", width=1200, height=630)
    event = facts(image={"alt": "En sluss"})
    told = dict(event_head(event, page(image=picture, alternates=BOTH)).open_graph)
    assert told["og:title"] == "Höstmöte om vatten"
    assert told["og:description"] == "Om vattnet i sju regioner."
    assert (told["og:url"], told["og:site_name"]) == (URL, "Region Exempel")
    assert (told["og:image"], told["og:image:alt"]) == ("https://www.example.se/a.jpg", "En sluss")
    assert (told["og:locale"], told["og:locale:alternate"]) == ("sv_SE", "en_GB")


def test_long_words_are_cut_and_what_is_unknown_is_not_told():
    told = dict(event_head(facts(lead="ord " * 200), page(site_name="")).open_graph)
    assert len(told["og:description"]) <= 300
    assert told["og:description"].endswith("…")
    assert "og:site_name" not in told and "og:image" not in told


def test_only_an_event_with_a_date_has_a_calendar_file():
    assert event_head(facts(), page()).calendar_url == f"{URL}ics/"
    assert event_head(facts(occasions=[]), page()).calendar_url == ""


def test_a_list_names_its_calendar_and_its_feed():
    head = list_head(listed())
    assert head.calendar_url.endswith("/kalender/ics/")
    assert head.feed_url.endswith("/kalender/atom/")
    assert dict(head.open_graph)["og:type"] == "website"


@pytest.mark.parametrize(
    ("code", "name"),
    [("sv", "sv_SE"), ("en", "en_GB"), ("nb", "nb_NO"), ("fi", "fi_FI"), ("pt-br", "pt_BR"), ("zz", "zz_ZZ")],
)
def test_open_graph_wants_a_territory(code, name):
    assert locale_name(code) == name
