"""Rich text and wild text as plain text."""

import pytest

from oms_events.outputs import plain_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Ett &amp; <b>två</b></p><p>tre<br>fyra</p>", "Ett & två\n\ntre\nfyra"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("3 < 4", "3 < 4"),
        ("", ""),
    ],
)
def test_rich_text_keeps_its_words_and_paragraphs(html, text):
    assert plain_text.from_html(html) == text


def test_no_control_character_and_no_foreign_line_end_is_left():
    wild = "".join(map(chr, range(0xA0))) + "\u2028a\u2029b\ufffe"
    assert set(plain_text.lines(wild)) & (set(map(chr, range(32))) - {"\n", "\t"}) == set()
    assert "\n" not in plain_text.line(wild)
    assert plain_text.address(" https://example.org/\r\nX:y ") == "https://example.org/X:y"
