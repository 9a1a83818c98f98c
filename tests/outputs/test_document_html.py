"""The HTML subset: what is inside it is taken as it is, what is outside is refused and never cleaned."""

import pytest

from oms_events.outputs.document_html import normal_html
from tests.outputs.documents import of


@pytest.mark.parametrize(
    "html",
    [
        "<p>Text &amp; mer &lt;b&gt; &nbsp;&#8211;&#x2013; a > b</p>",
        "Text utan element",
        "<p>Rad<br>rad<br/>rad<br /></p>",
        "<ul>\n <li>Ett</li>\n <li><p>Två</p><ol><li>Djupare</li></ol></li>\n</ul>",
        "<p><b>fet <i>kursiv</i></b> <a href='https://example.org/?a=1&amp;b=2'>länk</a></p>",
        "<p>{{ mall }} {% if %}</p>",
    ],
)
def test_the_subset_is_taken(html):
    assert of(body=[{"paragraph": html}], programme=[{"kind": "other", "description": html}]) == []


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<h2>Rubrik</h2>", "<h2>"),
        ("<p>Fet <strong>text</strong></p>", "<strong>"),
        ("<script>alert(1)</script>", "<script>"),
        ("<p><img src='x' onerror='y'></p>", "<img"),
        ("<p onclick='x'>A</p>", "onclick"),
        ("<p class=x>A</p>", "<p class=x>"),
        ("<p data-block-key='abc'>A</p>", "data-block-key"),
        ("<p><a>A</a></p>", "<a>"),
        ("<p><a href='https://a.org/' href='https://b.org/'>A</a></p>", "href"),
        ("<p><a href='https://a.org/' target='_blank'>A</a></p>", "target"),
        ("<p><a href='&#106;avascript:alert(1)'>A</a></p>", "javascript:alert(1)"),
        ("<p><a href='java&#9;script:alert(1)'>A</a></p>", "java\\tscript"),
        ("<p>A & B</p>", "& B"),
        ("<p>A &okänd; B</p>", "&okänd;"),
        ("<p>1 < 2</p>", "< 2"),
        ("<p>&#0;</p>", "&#0;"),
        ("<p>A", "<p>"),
        ("A</p>", "</p>"),
        ("<p><b>A</p></b>", "</p>"),
        ("<p>A<p>B</p></p>", "<p>"),
        ("<p><ul><li>A</li></ul></p>", "<ul>"),
        ("<b><p>A</p></b>", "<p>"),
        ("<li>A</li>", "<li>"),
        ("<ul>A</ul>", "A"),
        ("<ul><b>A</b></ul>", "<b>"),
        ("<a href='https://a.org/'>A <a href='https://b.org/'>B</a></a>", "b.org"),
        ("<p/>", "<p/>"),
        ("A</br>", "</br>"),
        ("<!-- dold -->", "<!-- dold"),
        ("<![CDATA[A]]>", "<![CDATA"),
        ("<b>" * 60 + "</b>" * 60, "more than 50"),
    ],
)
def test_what_is_outside_is_refused_with_what_was_found(html, found):
    for changes, path in (
        ({"about": [{"paragraph": html}]}, "$.events[0].about[0].paragraph"),
        (
            {"contributors": [{"profile": {"biography": html}}]},
            "$.events[0].contributors[0].profile.biography",
        ),
    ):
        wrong = of(**changes)
        assert {where for where, _, _ in wrong} == {path}
        assert any(found in said for _, said, _ in wrong)


def test_plain_texts_are_no_html_and_may_look_like_it():
    assert of(title="<b>A & B</b>", lead="<script>alert(1)</script>", price="1 < 2") == []


def test_a_translation_must_be_sound_also_in_a_language_that_the_site_does_not_know():
    path = "$.events[0].translations.fi.strings"
    sound = {'Se <a id="a1">sidan</a>': 'Katso <a id="a1">sivu</a> & <b>muut</b><br/>', "Pris": ""}
    assert (
        of(translations={"fi": {"strings": sound, "by_path": {"title": "A"}, "overrides": {"x": [1]}}}) == []
    )
    for text in (
        "<script>x</script>",
        "<p>x</p>",
        "<b>x",
        '<a href="https://example.org/">x</a>',
        '<a id="a2">x</a>',
    ):
        wrong = of(translations={"fi": {"strings": {"Pris": text}}})
        assert {where for where, _, _ in wrong} == {f"{path}.Pris"}
    assert of(translations={"fi": {"strings": {}, "overrides": {"recording.url": "javascript:x"}}})
    assert (
        of(translations={"fi": {"strings": {}, "overrides": {"organisers.name": "Java Script: a club"}}})
        == []
    )
    assert of(translations={"fi": {"strings": {}, "overrides": {"organisers.x": "java\tscript:x"}}})


def test_a_language_is_translated_into_once_and_never_into_itself():
    assert of(translations={"SV": {"strings": {}}})[0][0] == "$.events[0].translations.SV"
    wrong = of(translations={"no": {"strings": {}}, "nb": {"strings": {}}})
    assert [path for path, _, _ in wrong] == ["$.events[0].translations.nb"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>A  B\n C</p>", "<p>A B C</p>"),
        ("<p>A<br/>B</p>\n<p>C</p>", "<p>A<br>B</p><p>C</p>"),
        ("<p>&quot;A&quot; &#8211; &eacute;</p>", '<p>"A" – é</p>'),
        ('<p data-block-key="x1">A</p>', "<p>A</p>"),
        ("<a href='https://a.org/?a&amp;b'>A</a>", '<a href="https://a.org/?a&b">A</a>'),
        ("<ul>\n <li>A</li>\n</ul>", "<ul><li>A</li></ul>"),
    ],
)
def test_html_that_says_the_same_has_one_normal_form(one, other):
    assert normal_html(one) == normal_html(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>A</p>", "<p>B</p>"),
        ("<p><b>A</b></p>", "<p>A</p>"),
        ("<p>&lt;b&gt;</p>", "<p><b></b></p>"),
        ("<p>A</p><p>B</p>", "<p>A B</p>"),
        ('<a href="https://a.org/">A</a>', '<a href="https://b.org/">A</a>'),
        ("<p>a b</p>", "<p>ab</p>"),
    ],
)
def test_html_that_says_something_else_has_another(one, other):
    assert normal_html(one) != normal_html(other)
